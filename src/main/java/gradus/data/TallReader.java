package gradus.data;

import gradus.data.ReadOptions.MissingPolicy;
import gradus.data.ReadOptions.Separator;
import gradus.data.npy.NpyReader;
import gradus.data.npy.NpyTall;
import gradus.diag.Code;
import gradus.diag.GradusException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Finds out whether a file or a pipe is tall: larger than what is read into memory without a
/// thought, and of a format whose records go by one after the other. What is not, or not for
/// certain, is left to {@link DataReader}, errors included.
public final class TallReader {
  /// What gzip makes of a table of numbers, at best.
  private static final int SHRINKS = 4;

  private final ReadOptions options;
  private final Streaming streaming;
  private final Memory memory;
  private final Progress progress;

  public TallReader(ReadOptions options, Streaming streaming, Progress progress) {
    this(options, streaming, progress, Memory.ofThisMachine());
  }

  TallReader(ReadOptions options, Streaming streaming, Progress progress, Memory memory) {
    this.options = options;
    this.streaming = streaming;
    this.progress = progress;
    this.memory = memory;
  }

  /// Whether nothing is asked that needs all data.
  private boolean suits() {
    return options.missing() != MissingPolicy.MEAN && !options.exact() && options.also().isEmpty();
  }

  /// @throws GradusException what is wrong in the first lines of tall data
  public Optional<Tall> file(Path file) {
    try {
      if (!suits() || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      long size = Files.size(file);
      if (size <= streaming.above() / SHRINKS) {
        return Optional.empty();
      }
      FileSource source = new FileSource(file, progress);
      Path last = file.getFileName();
      String name = last == null ? "" : last.toString();
      String extension = DataReader.extension(name);
      byte[] head;
      boolean gzip;
      try (InputStream in = Files.newInputStream(file)) {
        byte[] start = in.readNBytes(2);
        gzip = Gunzip.isGzip(start);
        if (!gzip && size <= streaming.above()) {
          return Optional.empty();
        }
        try (InputStream text =
            gzip
                ? new Gunzip(start, in, source.name())
                : new SequenceInputStream(new ByteArrayInputStream(start), in)) {
          head = head(text);
        }
      }
      if (extension.equals("gz")) {
        if (!gzip) {
          return Optional.empty();
        }
        extension = DataReader.extension(name.substring(0, name.length() - 3));
      }
      return of(source, head, extension, gzip ? OptionalLong.empty() : OptionalLong.of(size));
    } catch (IOException unreadable) {
      return Optional.empty(); // the reader in memory says why
    }
  }

  /// A pipe of which more came than is read into memory without a thought.
  ///
  /// @param tall empty when the pipe ended before, or is of another format
  /// @param source of all of it without compression, for whoever reads it instead
  /// @param ended whether all of it has come, so that the source yields it again and again
  public record Pipe(Optional<Tall> tall, Supplier<InputStream> source, boolean ended) {
    public InputStream in() {
      return source.get();
    }
  }

  /// @param name what errors call it
  public Pipe pipe(InputStream in, String name) {
    if (!suits()) {
      return new Pipe(Optional.empty(), () -> in, false);
    }
    try {
      InputStream watched = progress.watch(in, name, 0);
      byte[] start = watched.readNBytes(2);
      InputStream text =
          Gunzip.isGzip(start)
              ? new Gunzip(start, watched, name)
              : new SequenceInputStream(new ByteArrayInputStream(start), watched);
      List<byte[]> pieces = new ArrayList<>();
      long length = 0;
      int size = streaming.blockBytes();
      while (length <= streaming.above()) {
        byte[] piece = text.readNBytes(size);
        pieces.add(piece);
        length += piece.length;
        if (piece.length < size) {
          if (length <= streaming.above()) {
            return new Pipe(
                Optional.empty(), () -> replay(pieces, InputStream.nullInputStream()), true);
          }
          break;
        }
      }
      InputStream all = replay(pieces, text);
      PipeSource source = new PipeSource(name, all);
      return new Pipe(of(source, pieces.getFirst(), "", OptionalLong.empty()), () -> all, false);
    } catch (IOException failed) {
      throw Intake.cannotRead(name, failed);
    }
  }

  private byte[] head(InputStream in) throws IOException {
    byte[] head = in.readNBytes(streaming.blockBytes());
    if (!NpyReader.isNpy(head) || head.length >= NpyTall.HEAD) {
      return head;
    }
    byte[] more = in.readNBytes(NpyTall.HEAD - head.length);
    byte[] joined = Arrays.copyOf(head, head.length + more.length);
    System.arraycopy(more, 0, joined, head.length, more.length);
    return joined;
  }

  private static InputStream replay(List<byte[]> pieces, InputStream rest) {
    List<InputStream> parts = new ArrayList<>();
    for (byte[] piece : pieces) {
      parts.add(new ByteArrayInputStream(piece));
    }
    parts.add(rest);
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  /// @param size of all, if it is known
  private Optional<Tall> of(TallSource source, byte[] start, String extension, OptionalLong size) {
    if (NpyReader.isNpy(start)) {
      boolean suits = options.columns().isBlank() && options.missing() == MissingPolicy.ERROR;
      return suits
          ? NpyTall.of(source, start, size.orElse(-1), streaming, memory).map(tall -> tall)
          : Optional.empty();
    }
    return switch (extension) {
      case "csv" -> table(source, start, options);
      case "tsv", "tab" -> {
        boolean auto = options.separator() == Separator.AUTO;
        yield table(source, start, auto ? options.withSeparator(Separator.TAB) : options);
      }
      case "ndjson", "jsonl" -> ndjson(source, start);
      case "", "txt", "dat", "data" -> byContent(source, start);
      default -> Optional.empty();
    };
  }

  private Optional<Tall> byContent(TallSource source, byte[] start) {
    Content content = new Content(source.name(), start, 0);
    int first = content.firstVisible();
    if (first < start.length && start[first] == '[') {
      return ndjson(source, start);
    }
    if (first == start.length || "{\"".indexOf(start[first]) >= 0 || start[first] <= 0) {
      return Optional.empty();
    }
    byte separator = Separators.of(content, options.separator());
    int end = new TableEnds(separator).last(start, start.length);
    boolean isTable =
        end > 0 && TableGuess.isTable(new Content(source.name(), Arrays.copyOf(start, end), 0));
    return isTable ? table(source, start, options) : Optional.empty();
  }

  private Optional<Tall> ndjson(TallSource source, byte[] start) {
    int end = new TableEnds((byte) ',').last(start, start.length);
    if (end == 0) {
      return Optional.empty();
    }
    Content head = Utf8Check.check(source.name(), Arrays.copyOf(start, end));
    return NdjsonTall.of(source, head, options, streaming, memory);
  }

  private Optional<Tall> table(TallSource source, byte[] start, ReadOptions settled) {
    Content raw = new Content(source.name(), start, 0);
    byte separator;
    try {
      if (CommentLines.behind(raw, settled.separator()) != raw) {
        return Optional.empty(); // a table below comments is read in memory
      }
      separator = Separators.of(raw, settled.separator());
    } catch (GradusException cutInQuotes) {
      return Optional.empty();
    }
    int end = new TableEnds(separator).last(start, start.length);
    if (end == 0) {
      return Optional.empty();
    }
    Content head = Utf8Check.check(source.name(), Arrays.copyOf(start, end));
    try {
      return Optional.of(new TallTable(source, head, settled, streaming, memory));
    } catch (GradusException wrong) {
      if (wrong.code() == Code.EMPTY_DATA) {
        return Optional.empty(); // there may be more below
      }
      throw wrong;
    }
  }

  private record FileSource(Path file, Progress progress) implements TallSource {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      InputStream in = progress.watch(Files.newInputStream(file), name(), Files.size(file));
      byte[] start = in.readNBytes(2);
      return Gunzip.isGzip(start)
          ? new Closing(new Gunzip(start, in, name()), in)
          : new SequenceInputStream(new ByteArrayInputStream(start), in);
    }
  }

  /// Closes the stream below, too.
  private static final class Closing extends FilterInputStream {
    private final InputStream below;

    Closing(InputStream above, InputStream below) {
      super(above);
      this.below = below;
    }

    @Override
    public void close() throws IOException {
      super.close();
      below.close();
    }
  }

  private record PipeSource(String name, InputStream open) implements TallSource {}
}
