package gradus.tutor.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/// The lines of a journal, one after the other. A line of any length is read in bounded memory.
final class JournalLines {
  private static final int CHUNK = 1 << 16;

  private JournalLines() {}

  /// Takes a line.
  interface Sink {
    /// @param bytes begins with the line, only lent; of a line that is too long its beginning
    /// @param length of the line, without its end; more than the array holds when it is too long
    /// @param place where in the file it is
    void line(byte[] bytes, long length, Place place) throws IOException;
  }

  /// A piece of a file.
  ///
  /// @param sum of its bytes, by which it is known again
  /// @param ended whether a line end stands behind it
  record Place(Path file, long offset, long length, long sum, boolean ended) {}

  static void each(Path file, Sink sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      each(in, file, sink);
    }
  }

  static void each(InputStream in, Path file, Sink sink) throws IOException {
    Line line = new Line(file, sink);
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      int from = 0;
      for (int i = 0; i < read; i++) {
        if (chunk[i] == '\n') {
          line.add(chunk, from, i);
          line.end(true);
          from = i + 1;
        }
      }
      line.add(chunk, from, read);
    }
    line.end(false);
  }

  /// The line that is being read.
  private static final class Line {
    private final Path file;
    private final Sink sink;
    private final CRC32 sum = new CRC32();
    private byte[] bytes = new byte[1024];
    private long length;
    private long offset;

    Line(Path file, Sink sink) {
      this.file = file;
      this.sink = sink;
    }

    void add(byte[] chunk, int from, int to) {
      int room = (int) Math.min(JournalLine.LONGEST + 1, length);
      int kept = Math.min(to - from, JournalLine.LONGEST + 1 - room);
      if (room + kept > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(room + kept, 2 * bytes.length));
      }
      System.arraycopy(chunk, from, bytes, room, kept);
      sum.update(chunk, from, to - from);
      length += to - from;
    }

    void end(boolean ended) throws IOException {
      if (length > 0) {
        sink.line(bytes, length, new Place(file, offset, length, sum.getValue(), ended));
      }
      offset += length + 1;
      length = 0;
      sum.reset();
    }
  }
}
