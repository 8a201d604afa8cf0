package gradus.shell;

import gradus.render.terminal.Restoration;
import gradus.render.terminal.SystemTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.Signals;

/// The shell on a terminal that is not there: keys come from a text, and what it would show goes
/// into a stream. The build trains its cache by it, tests look at what is shown.
public final class Rehearsal {
  private Rehearsal() {}

  /// Types keys into a shell until it is left, at the latest when they end.
  ///
  /// @param type of terminal: `xterm-256color`
  /// @param host made for the stream into which commands write
  public static void run(
      String keys,
      String type,
      int columns,
      int rows,
      OutputStream shown,
      Function<OutputStream, Host> host)
      throws IOException {
    Keys in = new Keys(keys);
    ExternalTerminal terminal =
        new ExternalTerminal("rehearsal", type, in, shown, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(columns, rows));
    InputStream more = InputStream.nullInputStream();
    try (Screen screen = new Screen(terminal, more, new Restoration(), () -> {})) {
      Host made = host.apply(screen.stream());
      Shell.run(new TerminalDialogue(screen, made), made);
    } finally {
      in.close();
    }
  }

  /// Keys, and Ctrl-D behind them. Then nothing comes any more, but the terminal stays.
  private static final class Keys extends InputStream {
    /// Long enough for the line before to be read.
    private static final long PAUSE_MILLIS = 800;

    private static final long WAIT_MILLIS = 1_000;
    private static final int INTERRUPT = 3;
    private static final int END = 4;

    private final byte[] keys;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int next;

    Keys(String typed) {
      this.keys = (typed + (char) END).getBytes(StandardCharsets.UTF_8);
    }

    /// A line that is not ended keeps Ctrl-D from leaving: then Ctrl-C drops it, and Ctrl-D comes
    /// again.
    @Override
    public int read() {
      try {
        if (next >= keys.length) {
          boolean drops = (next++ - keys.length) % 2 == 0;
          boolean left = closed.await(drops ? WAIT_MILLIS : 0, TimeUnit.MILLISECONDS);
          return left ? -1 : drops ? INTERRUPT : END;
        }
        if (keys[next] == INTERRUPT) {
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException ended) {
        return -1;
      }
      return keys[next++] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int b = read();
      if (b < 0) {
        return -1;
      }
      bytes[from] = (byte) b;
      return 1;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /// Looks for the terminal of the process and for one that it makes itself, and gives both back.
  /// Where the build runs there may be neither; what looks for them is loaded then.
  public static void look() {
    try (Terminal own =
        TerminalBuilder.builder()
            .system(false)
            .streams(InputStream.nullInputStream(), OutputStream.nullOutputStream())
            .provider("jni")
            .graphemeCluster(false)
            .encoding(StandardCharsets.UTF_8)
            .type("xterm-256color")
            .paused(true)
            .build()) {
      own.setAttributes(own.enterRawMode());
    } catch (IOException | RuntimeException | UnsatisfiedLinkError none) {
      // no terminal can be made here
    }
    Object before = Signals.register("WINCH", () -> {});
    Signals.unregister("WINCH", before);
    try {
      SystemTerminal.open().close();
    } catch (IOException none) {
      // there is no terminal here
    }
  }
}
