package gradus.cli;

import gradus.data.Progress;
import gradus.render.terminal.LiveLine;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Says on a terminal how far reading has come, once it takes longer than a second: `reading
/// big.csv 45 % 310 of 690 MB`.
final class ProgressLine implements Progress {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long BETWEEN_NANOS = 200_000_000L;
  private static final long MEGABYTE = 1_000_000;

  private final Output err;
  private final LiveLine line;
  private final LongSupplier clock;

  ProgressLine(Output err, int width, LongSupplier clock) {
    this.err = err;
    this.line = new LiveLine(width);
    this.clock = clock;
  }

  /// On a terminal, and unless nothing but the answer is wanted.
  static Progress of(Console console, OutputOptions output) {
    return console.environment().errorIsTerminal() && !output.answers().quiet()
        ? new ProgressLine(console.err(), console.environment().widthOrUsual(), System::nanoTime)
        : Progress.NONE;
  }

  @Override
  public InputStream watch(InputStream in, String name, long total) {
    return new Watched(in, steps(name, total));
  }

  @Override
  public Steps steps(String name, long total) {
    return new Shown(name, total);
  }

  private static String text(String name, long read, long total) {
    long megabytes = read / MEGABYTE;
    String size =
        total > 0
            ? Math.min(100, 100 * read / total)
                + " %  "
                + megabytes
                + " of "
                + total / MEGABYTE
                + " MB"
            : megabytes + " MB";
    return "reading " + name + "  " + size;
  }

  /// The line of one piece of work.
  private final class Shown implements Steps {
    private final String name;
    private final long total;
    private long next = clock.getAsLong() + PATIENCE_NANOS;

    Shown(String name, long total) {
      this.name = name;
      this.total = total;
    }

    @Override
    public void at(long bytes) {
      long now = clock.getAsLong();
      if (now - next >= 0) {
        next = now + BETWEEN_NANOS;
        err.print(line.say(text(name, bytes, total)));
        err.flush();
      }
    }

    @Override
    public void close() {
      String blank = line.clear();
      if (!blank.isEmpty()) {
        err.print(blank);
        err.flush();
      }
    }
  }

  /// Counts, and takes the line away when reading ends in whatever way.
  private static final class Watched extends FilterInputStream {
    private final Steps steps;
    private long read;

    Watched(InputStream in, Steps steps) {
      super(in);
      this.steps = steps;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? -1 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
      } catch (IOException failed) {
        steps.close();
        throw failed;
      }
    }

    @Override
    public void close() throws IOException {
      steps.close();
      super.close();
    }

    private void count(int bytes) {
      if (bytes < 0) {
        steps.close();
      } else {
        read += bytes;
        steps.at(read);
      }
    }
  }
}
