package gradus.shell;

import gradus.tutor.talk.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/// The line that is being typed: the editor of the library, with a tip below it, letters by their
/// names in LaTeX, suggestions that the arrow takes, and pastes of many lines that are taken whole.
final class EditedLine extends LineReaderImpl {
  /// What is shown below the line.
  interface Below {
    Optional<AttributedString> of(String text, int cursor, int room);
  }

  private final boolean onlyAscii;
  private final BooleanSupplier hurry;
  private Below below = (text, cursor, room) -> Optional.empty();
  private boolean leaving;
  private String pasted = "";
  private String rest = "";

  /// When waiting for a key ends, on the clock of {@link System#nanoTime}; empty for never.
  private OptionalLong limit = OptionalLong.empty();

  private String unfinished = "";
  private boolean late;

  /// @param hurry whether more was typed already than was read
  EditedLine(Terminal terminal, boolean onlyAscii, BooleanSupplier hurry) throws IOException {
    super(terminal, "gradus");
    this.onlyAscii = onlyAscii;
    this.hurry = hurry;
    KeyMap<Binding> keys = Objects.requireNonNull(getKeyMaps().get(LineReader.MAIN));
    keys.bind(new Reference(LineReader.EXPAND_OR_COMPLETE), "\t");
  }

  void showsBelow(Below what) {
    below = what;
  }

  /// Reads a line.
  ///
  /// @param kind whether it is an answer or a pause, of which no suggestions are made
  String read(String prompt, Prompt.Kind kind) {
    pasted = "";
    leaving = false;
    String begun = rest;
    rest = "";
    boolean suggests = kind == Prompt.Kind.EXPRESSION && !isDumb();
    setAutosuggestion(suggests ? SuggestionType.HISTORY : SuggestionType.NONE);
    String line = readLine(prompt, null, (MaskingCallback) null, begun);
    return pasted.isEmpty() ? line : pasted;
  }

  /// The next line begins with this, and is waited for no longer than so.
  void begin(String text, Duration most) {
    rest = text + rest;
    late = false;
    unfinished = "";
    limit = OptionalLong.of(System.nanoTime() + most.toNanos());
  }

  void waitForever() {
    limit = OptionalLong.empty();
    late = false;
  }

  /// Whether the last line was not ended in time.
  boolean isLate() {
    return late;
  }

  /// What had been typed of it.
  String unfinished() {
    return unfinished;
  }

  /// When no key comes in time, the line ends as Ctrl-D would end it.
  @Override
  public Binding readBinding(KeyMap<Binding> keys, @Nullable KeyMap<Binding> local) {
    return isInTime() ? super.readBinding(keys, local) : (Widget) this::endLate;
  }

  private boolean isInTime() {
    if (limit.isEmpty()) {
      return true;
    }
    long millis = (limit.getAsLong() - System.nanoTime()) / 1_000_000;
    // A wait of 0 would be one without an end.
    return millis > 0 && peekCharacter(millis) != NonBlockingReader.READ_EXPIRED;
  }

  private boolean endLate() {
    late = true;
    unfinished = buf.toString();
    state = State.EOF;
    return true;
  }

  /// Whether the last line was a paste of several lines, which were not shown.
  boolean wasPasted() {
    return !pasted.isEmpty();
  }

  /// Complete lines are taken as if each had been typed with Enter behind it; what follows the last
  /// line end waits at the next prompt.
  @Override
  public boolean beginPaste() {
    String text = doReadStringUntil(BRACKETED_PASTE_END).replace("\r\n", "\n").replace('\r', '\n');
    int end = text.lastIndexOf('\n');
    if (end < 0) {
      getBuffer().write(text);
      return true;
    }
    String before = buf.upToCursor();
    String after = buf.substring(buf.cursor());
    pasted = before + text.substring(0, end + 1);
    rest = text.substring(end + 1) + after;
    buf.clear();
    state = State.DONE;
    return true;
  }

  @Override
  protected boolean expandOrComplete() {
    Optional<String> name = Letters.begun(buf.upToCursor());
    Optional<String> typed = name.flatMap(known -> Letters.typed(known, onlyAscii));
    if (typed.isPresent()) {
      buf.backspace(name.orElseThrow().length() + 1);
      buf.write(typed.get());
      return true;
    }
    return super.expandOrComplete();
  }

  @Override
  protected boolean forwardChar() {
    return takesSuggestion() || super.forwardChar();
  }

  @Override
  protected boolean endOfLine() {
    return takesSuggestion() || super.endOfLine();
  }

  private boolean isDumb() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  private boolean takesSuggestion() {
    String tail = getTailTip();
    boolean offered = getAutosuggestion() == SuggestionType.HISTORY && !tail.isEmpty();
    if (!offered || buf.cursor() < buf.length() || buf.length() == 0) {
      return false;
    }
    buf.write(tail);
    setTailTip("");
    return true;
  }

  /// What is typed faster than it can be drawn, a paste above all, is drawn when its line ends.
  @Override
  protected void redisplay(boolean flush) {
    if (flush && !leaving && hurry.getAsBoolean()) {
      return;
    }
    boolean free = post == null && !leaving && !isDumb();
    if (free) {
      below
          .of(buf.toString(), buf.cursor(), Math.max(0, size.getColumns() - 1))
          .ifPresent(tip -> post = () -> tip);
    }
    super.redisplay(flush);
    if (free) {
      post = null;
    }
  }

  @Override
  protected void cleanup() {
    leaving = true;
    super.cleanup();
  }
}
