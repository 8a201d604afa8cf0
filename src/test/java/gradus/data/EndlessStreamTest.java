package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import gradus.diag.Diagnostic;
import gradus.generate.Seeded;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Streams much longer than the memory they may take.
final class EndlessStreamTest {
  private static final Streaming SMALL = new Streaming(100_000, 1 << 16, 2);

  /// The same lines again and again.
  private static final class Lines extends InputStream {
    private final byte[] lines;
    private long left;
    private int at;

    Lines(String lines, long times) {
      this.lines = lines.getBytes(StandardCharsets.UTF_8);
      this.left = this.lines.length * times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(Math.min(length, left), lines.length - at);
      System.arraycopy(lines, at, bytes, from, count);
      at = (at + count) % lines.length;
      left -= count;
      return count;
    }
  }

  private static Tall pipe(InputStream in) {
    return new TallReader(ReadOptions.DEFAULT, SMALL, Progress.NONE)
        .pipe(in, "in")
        .tall()
        .orElseThrow();
  }

  private static String lines(int count) {
    Seeded random = new Seeded(8);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.normal()).append(',').append(random.between(-9, 9)).append('\n');
    }
    return text.toString();
  }

  private static long allocated(long times) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Tall tall = pipe(new Lines(lines(1000), times));
    long before = threads.getTotalThreadAllocatedBytes();
    Summary summary = tall.read(Demand.products(), new int[] {0, 1});
    assertThat(summary.rows()).isEqualTo(1000 * times);
    return threads.getTotalThreadAllocatedBytes() - before;
  }

  /// Nothing is allocated for each line or each cell: only what hands blocks from thread to thread.
  @Test
  void tenTimesTheStreamTakesTheSameMemory() {
    allocated(20);
    long less = allocated(60);
    long more = allocated(600);
    assertThat(more - less).isLessThan(1_000_000);
    assertThat(more).isLessThan(3_000_000);
  }

  @Test
  void rowsBeyondTheLargestArrayWouldCount() {
    Summary part = new Summary(Demand.squares(), new double[] {0});
    double[] chunk = new double[Summary.CHUNK];
    Arrays.setAll(chunk, i -> i % 2);
    part.add(chunk, Summary.CHUNK);
    Summary total = new Summary(Demand.squares(), new double[] {0});
    for (int doubled = 0; doubled < 40; doubled++) {
      total.merge(part);
      Summary again = new Summary(Demand.squares(), new double[] {0});
      again.merge(total);
      part = again;
    }
    assertThat(total.rows()).isEqualTo(256L << 39);
    assertThat(total.mean(0)).isEqualTo(0.5);
    assertThat(total.product(0, 0) / total.rows()).isEqualTo(0.25);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void compressedStreamsAreReadAndMayNotEndEarly() throws IOException {
    byte[] packed = gzip(("a,b\n" + lines(20_000)).getBytes(StandardCharsets.UTF_8));
    Tall tall = pipe(new ByteArrayInputStream(packed));
    assertThat(tall.read(Demand.SUMS, new int[] {0}).rows()).isEqualTo(20_000);
    byte[] cut = Arrays.copyOf(packed, packed.length - 1000);
    Tall half = pipe(new ByteArrayInputStream(cut));
    Diagnostic refusal = Reading.refusal(() -> half.read(Demand.SUMS, new int[] {0})).diagnostic();
    assertThat(refusal.message())
        .isEqualTo("in, byte " + cut.length + ": the compressed data ends too early");
  }

  private static byte[] npy(String type, int rows, int columns, int width, ByteOrder order) {
    String shape = columns == 0 ? "(" + rows + ",)" : "(" + rows + ", " + columns + ")";
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
    int count = rows * Math.max(1, columns);
    ByteBuffer bytes = ByteBuffer.allocate(10 + text.length() + count * width);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.order(ByteOrder.LITTLE_ENDIAN).putShort((short) text.length());
    bytes.put(text.getBytes(StandardCharsets.US_ASCII)).order(order);
    for (int i = 0; i < count; i++) {
      switch (width) {
        case 2 -> bytes.putShort((short) (i % 1000));
        case 4 -> bytes.putFloat(i % 1000);
        default -> bytes.putDouble(i % 1000);
      }
    }
    return bytes.array();
  }

  @Test
  void arraysOfNumpyGoByInEveryType() {
    Streaming above = new Streaming(1000, 1 << 17, 2);
    byte[][] files = {
      npy("<f8", 40_000, 2, 8, ByteOrder.LITTLE_ENDIAN),
      npy(">f8", 40_000, 2, 8, ByteOrder.BIG_ENDIAN),
      npy(">f4", 40_000, 2, 4, ByteOrder.BIG_ENDIAN),
      npy("<i2", 40_000, 2, 2, ByteOrder.LITTLE_ENDIAN)
    };
    for (byte[] file : files) {
      Tall tall =
          new TallReader(ReadOptions.DEFAULT, above, Progress.NONE)
              .pipe(new ByteArrayInputStream(file), "in")
              .tall()
              .orElseThrow();
      Summary summary = tall.read(Demand.squares(), new int[] {1});
      assertThat(summary.rows()).isEqualTo(40_000);
      assertThat(summary.mean(0)).isEqualTo(500);
      assertThat(summary.product(0, 0)).isCloseTo(40_000 * 83_333.0, within(0.01));
      assertThat(tall.note()).startsWith("40000×2 NPY, ").endsWith(", read in one pass");
    }
  }

  @Test
  void anArrayThatEndsEarlyIsToldAsInMemory() {
    byte[] file = npy("<f8", 40_000, 0, 8, ByteOrder.LITTLE_ENDIAN);
    byte[] cut = Arrays.copyOf(file, file.length - 1001);
    Streaming above = new Streaming(1000, 1 << 17, 2);
    Tall tall =
        new TallReader(ReadOptions.DEFAULT, above, Progress.NONE)
            .pipe(new ByteArrayInputStream(cut), "in")
            .tall()
            .orElseThrow();
    Diagnostic gone = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
    Diagnostic held = Reading.refusal(() -> Reading.stream(cut, ReadOptions.DEFAULT)).diagnostic();
    assertThat(gone.message()).isEqualTo(held.message());
  }
}
