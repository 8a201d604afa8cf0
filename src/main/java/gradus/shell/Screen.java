package gradus.shell;

import gradus.render.terminal.Restoration;
import gradus.render.terminal.SystemTerminal;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/// The terminal while the shell holds it: what is typed while something is computed is kept for the
/// next prompt and not echoed, and Ctrl-C ends what runs. Closing it gives the terminal back as it
/// was; so does the end of the process.
public final class Screen implements AutoCloseable {
  private final Terminal terminal;
  private final InputStream keys;
  private final Runnable last;
  private final Attributes before;
  private final Restoration restoration;

  private final Interrupts interrupts = new Interrupts();

  /// @param keys where the terminal reads from; only asked whether there is more
  /// @param restoration made before the terminal was opened
  /// @param last restores what the terminal was beyond what the library knows
  Screen(Terminal terminal, InputStream keys, Restoration restoration, Runnable last) {
    this.terminal = terminal;
    this.restoration = restoration;
    this.last = last;
    this.keys = keys;
    this.before = terminal.enterRawMode();
    Attributes quiet = terminal.getAttributes();
    quiet.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    // suspended, the terminal would come back as it is here
    quiet.setControlChar(Attributes.ControlChar.VSUSP, 0);
    terminal.setAttributes(quiet);
    terminal.handle(Terminal.Signal.INT, signal -> interrupts.interrupt());
    restoration.of(this::restore, last);
  }

  /// @throws IOException when there is no terminal that can do this
  public static Screen open() throws IOException {
    Restoration restoration = new Restoration();
    Terminal terminal = SystemTerminal.open();
    return new Screen(terminal, System.in, restoration, SystemTerminal.state()::restore);
  }

  /// Does something with the terminal. When the process is ended meanwhile, the terminal is closed
  /// under it, and it waits here for the end.
  <T> T whileOpen(Supplier<T> work) {
    try {
      T result = work.get();
      if (!restoration.hasBegun()) {
        return result;
      }
    } catch (RuntimeException | IOError closed) {
      if (!restoration.hasBegun()) {
        throw closed;
      }
    }
    while (true) {
      LockSupport.park();
    }
  }

  /// Whether more was typed than was read so far.
  boolean isAhead() {
    try {
      return keys.available() > 0;
    } catch (IOException gone) {
      return false;
    }
  }

  Terminal terminal() {
    return terminal;
  }

  /// Columns of the terminal now; 0 when it does not say.
  int columns() {
    return size().getColumns();
  }

  /// Rows of the terminal now; 0 when it does not say.
  int rows() {
    return size().getRows();
  }

  private Size size() {
    return terminal.getSize();
  }

  void print(String text) {
    terminal.writer().print(text);
    terminal.writer().flush();
  }

  void clear() {
    terminal.puts(Capability.clear_screen);
    terminal.flush();
  }

  /// Where bytes go that others write.
  public OutputStream stream() {
    return terminal.output();
  }

  /// Runs everything that belongs to this terminal.
  public <T> T holding(Supplier<T> work) {
    return lending(() -> Optional.of(this), work);
  }

  /// Runs everything that may need the terminal of a screen, which may be opened while it runs.
  public static <T> T lending(Supplier<Optional<Screen>> screen, Supplier<T> work) {
    return SystemTerminal.lending(() -> screen.get().map(Screen::terminal), work);
  }

  /// From now on Ctrl-C interrupts this thread whatever it does, unless it waits at a prompt.
  public void attend() {
    interrupts.attend();
  }

  /// Runs something that Ctrl-C ends: first it is asked, then this thread is interrupted.
  ///
  /// @param stop asks it to end; called from another thread
  <T> T stoppable(Runnable stop, Supplier<T> work) {
    return interrupts.stoppable(stop, work);
  }

  private void restore() {
    terminal.setAttributes(before);
    terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
    terminal.puts(Capability.keypad_local);
    terminal.puts(Capability.cursor_visible);
    terminal.flush();
    last.run();
  }

  @Override
  public void close() throws IOException {
    restore();
    restoration.cancel();
    terminal.close(); // which sets the flags once more
    last.run();
  }
}
