package gradus.render.terminal;

import java.io.File;
import org.jline.nativ.CLibrary;

/// How the terminal of the process was set when it was found. The library that sets it keeps the
/// flags it knows; this keeps all, the speed of the line among them.
public final class TerminalState {
  private final CLibrary.Termios termios = new CLibrary.Termios();
  private final boolean known;

  private TerminalState(boolean posix) {
    this.known = posix && CLibrary.tcgetattr(0, termios) == 0;
  }

  /// @return as it is now, before anything was changed
  static TerminalState now() {
    return new TerminalState(File.separatorChar == '/');
  }

  public void restore() {
    if (known) {
      CLibrary.tcsetattr(0, CLibrary.TCSANOW, termios);
    }
  }
}
