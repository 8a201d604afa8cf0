package gradus.render.terminal;

import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/// The keys of a terminal one by one, without Enter behind them. Closing it gives the terminal back
/// as it was; so does the end of the process.
public final class Keyboard implements AutoCloseable {
  private static final int ESCAPE = 27;
  private static final int INTERRUPT = 3;
  private static final int END_OF_TEXT = 4;

  /// The bytes of one arrow key come together; what takes longer was typed by hand.
  private static final long SEQUENCE_MILLIS = 40;

  private final Terminal terminal;
  private final boolean lent;
  private final TerminalState state;
  private final Attributes before;
  private final Terminal.SignalHandler listener;
  private final Restoration restoration;

  /// A key that was pressed.
  ///
  /// @param character what it types; `\0` for keys that type nothing
  public record Key(Kind kind, char character) {
    public enum Kind {
      CHARACTER,
      ENTER,
      ESCAPE,
      LEFT,
      RIGHT,
      UP,
      DOWN,
      /// Any other key.
      OTHER,
      /// Ctrl-C or Ctrl-D, or the terminal is gone.
      END
    }
  }

  private Keyboard(Terminal terminal, boolean lent, Restoration restoration) {
    this.terminal = terminal;
    this.lent = lent;
    this.restoration = restoration;
    this.state = SystemTerminal.state();
    this.before = terminal.enterRawMode();
    listen(terminal, lent);
    // the library raises the signal where it sees the key, too
    this.listener =
        lent ? terminal.handle(Terminal.Signal.INT, signal -> {}) : Terminal.SignalHandler.SIG_DFL;
    if (!lent) {
      restoration.of(this::restore, state::restore);
    }
  }

  /// Ctrl-C interrupts as everywhere, but on a terminal that was lent it is a key: whoever lent it
  /// goes on. Suspended, the terminal would come back without single keys.
  private static void listen(Terminal terminal, boolean lent) {
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, !lent);
    raw.setControlChar(Attributes.ControlChar.VSUSP, 0);
    terminal.setAttributes(raw);
  }

  /// The terminal that was lent to this code, or else that of the process.
  ///
  /// @throws IOException when there is no terminal that can do this
  public static Keyboard open() throws IOException {
    Optional<Terminal> lent = SystemTerminal.lent();
    Restoration restoration = new Restoration();
    return lent.isPresent()
        ? new Keyboard(lent.get(), true, restoration)
        : new Keyboard(SystemTerminal.open(), false, restoration);
  }

  /// The next key.
  ///
  /// @param millis how long to wait; 0 for as long as it takes
  /// @return empty when none was pressed in that time
  public Optional<Key> key(long millis) throws IOException {
    NonBlockingReader reader = terminal.reader();
    int first = reader.read(millis);
    if (first == NonBlockingReader.READ_EXPIRED) {
      return Optional.empty();
    }
    if (first == ESCAPE) {
      return Optional.of(sequence(reader));
    }
    return Optional.of(
        switch (first) {
          case NonBlockingReader.EOF, INTERRUPT, END_OF_TEXT -> new Key(Key.Kind.END, '\0');
          case '\r', '\n' -> new Key(Key.Kind.ENTER, '\0');
          default -> new Key(Key.Kind.CHARACTER, (char) first);
        });
  }

  private static Key sequence(NonBlockingReader reader) throws IOException {
    int second = reader.read(SEQUENCE_MILLIS);
    if (second != '[' && second != 'O') {
      return new Key(Key.Kind.ESCAPE, '\0');
    }
    int third = reader.read(SEQUENCE_MILLIS);
    return new Key(
        switch (third) {
          case 'A' -> Key.Kind.UP;
          case 'B' -> Key.Kind.DOWN;
          case 'C' -> Key.Kind.RIGHT;
          case 'D' -> Key.Kind.LEFT;
          default -> Key.Kind.OTHER;
        },
        '\0');
  }

  /// Columns of the terminal now; 0 when it does not say.
  public int columns() {
    return size().getColumns();
  }

  /// Rows of the terminal now; 0 when it does not say.
  public int rows() {
    return size().getRows();
  }

  private Size size() {
    return terminal.getSize();
  }

  private void restore() {
    terminal.setAttributes(before);
    state.restore();
    terminal.writer().write(LivePage.SHOW_CURSOR);
    terminal.flush();
  }

  @Override
  public void close() throws IOException {
    restore();
    restoration.cancel();
    if (lent) {
      terminal.handle(Terminal.Signal.INT, listener);
    } else {
      terminal.close(); // which sets the flags once more
      state.restore();
    }
  }
}
