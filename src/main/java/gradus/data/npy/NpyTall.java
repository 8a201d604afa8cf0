package gradus.data.npy;

import gradus.data.Memory;
import gradus.data.Streaming;
import gradus.data.Tall;
import gradus.data.TallSource;
import gradus.data.stream.Block;
import gradus.data.stream.Blocks;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The numbers of an NPY file of one or two axes in C order, read in one pass.
public final class NpyTall implements Tall {
  /// The first bytes that are looked at: a header is no longer.
  public static final int HEAD = 1 << 17;

  private static final int NEAR = 256;

  private static final VarHandle DOUBLES =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private final TallSource source;
  private final Region head;
  private final NpyHeader header;
  private final Streaming streaming;
  private final Memory memory;
  private final int width;
  private String note = "";

  private NpyTall(
      TallSource source, Region head, NpyHeader header, Streaming streaming, Memory memory) {
    this.source = source;
    this.head = head;
    this.header = header;
    this.streaming = streaming;
    this.memory = memory;
    this.width = header.shape().columns();
  }

  /// @param start the first {@link #HEAD} bytes
  /// @param size of the whole file; -1 where it is not known yet
  /// @return empty for words, complex numbers, truth values, Fortran order and other ranks
  /// @throws gradus.diag.GradusException what is wrong in the header
  public static Optional<NpyTall> of(
      TallSource source, byte[] start, long size, Streaming streaming, Memory memory) {
    Region head = new Region(source.name(), start, 0, start.length);
    NpyHeader header = NpyHeader.of(head, size);
    int rank = header.shape().rank();
    boolean suits =
        switch (header.type().kind()) {
          case FLOAT, INTEGER, NATURAL ->
              !header.fortran() && (rank == 1 || rank == 2) && header.shape().size() > 0;
          case COMPLEX, TRUTH, UNICODE, BYTES -> false;
        };
    return suits
        ? Optional.of(new NpyTall(source, head, header, streaming, memory))
        : Optional.empty();
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<String> columnNames() {
    return Collections.nCopies(width, "");
  }

  @Override
  public boolean isVector() {
    return header.shape().rank() == 1;
  }

  @Override
  public Summary read(Demand demand, int[] columns) {
    memory.require(streaming.bytes(demand, columns.length), name() + " (read in one pass)");
    double[] near = near(columns);
    Total total = new Total(new Summary(demand, near));
    int row = width * header.type().width();
    Blocks reading =
        new Blocks(
            streaming.blockBytes(),
            streaming.threads(),
            larger -> memory.require(2L * larger, name() + " (one row)"));
    try (InputStream in = source.open()) {
      in.skipNBytes(header.data());
      reading.run(
          in,
          (bytes, length) -> length - length % row,
          () -> new Rows(new Summary(demand, near), columns, total));
    } catch (IOException failed) {
      throw source.refusal(failed);
    }
    if (total.bytes != (long) row * header.shape().rows()) {
      NpyHeader.of(head, header.data() + total.bytes); // says what is missing or too much
    }
    String rounded =
        total.rounded ? ", integers beyond 2^53 rounded to doubles (--exact keeps them)" : "";
    note = header.shape() + " NPY, " + header.type() + rounded + ", read in one pass";
    return total.summary;
  }

  /// The means of the first rows.
  private double[] near(int[] columns) {
    ByteBuffer bytes = head.buffer(header.data(), header.type().order());
    NpyNumbers numbers = new NpyNumbers(header, bytes);
    int row = width * header.type().width();
    int rows = Math.min(NEAR, bytes.remaining() / row);
    double[] near = new double[columns.length];
    for (int j = 0; j < near.length; j++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += numbers.value(i * row + columns[j] * header.type().width()) / rows;
      }
      near[j] = Double.isFinite(sum) ? sum : 0;
    }
    return near;
  }

  @Override
  public String note() {
    return note;
  }

  /// What the blocks so far add up to.
  private static final class Total {
    private final Summary summary;
    private long bytes;
    private boolean rounded;

    Total(Summary summary) {
      this.summary = summary;
    }
  }

  /// A block of rows.
  private final class Rows extends Block {
    private final Summary summary;
    private final int[] columns;
    private final Total total;
    private final double[] chunk;
    private boolean rounded;

    Rows(Summary summary, int[] columns, Total total) {
      this.summary = summary;
      this.columns = columns;
      this.total = total;
      this.chunk = new double[columns.length * Summary.CHUNK];
    }

    @Override
    protected void work() {
      summary.clear();
      int entry = header.type().width();
      int row = width * entry;
      int rows = length() / row;
      boolean plain =
          header.type().kind() == NpyType.Kind.FLOAT
              && entry == Double.BYTES
              && header.type().order() == ByteOrder.LITTLE_ENDIAN;
      ByteBuffer buffer = ByteBuffer.wrap(bytes()).order(header.type().order());
      NpyNumbers numbers = new NpyNumbers(header, buffer);
      for (int from = 0; from < rows; from += Summary.CHUNK) {
        int count = Math.min(Summary.CHUNK, rows - from);
        for (int j = 0; j < columns.length; j++) {
          int at = from * row + columns[j] * entry;
          int to = j * Summary.CHUNK;
          if (plain) {
            copy(at, row, to, count);
          } else {
            for (int i = 0; i < count; i++) {
              chunk[to + i] = numbers.value(at + i * row);
            }
          }
        }
        summary.add(chunk, count);
      }
      rounded = numbers.isRounded();
    }

    private void copy(int from, int step, int to, int count) {
      byte[] bytes = bytes();
      int at = from;
      for (int i = to; i < to + count; i++) {
        chunk[i] = (double) DOUBLES.get(bytes, at);
        at += step;
      }
    }

    @Override
    protected void merge() {
      total.summary.merge(summary);
      total.bytes += length();
      total.rounded |= rounded;
    }
  }
}
