package gradus.data;

import gradus.data.ReadOptions.Separator;
import gradus.diag.Code;
import gradus.diag.GradusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out whether a file or a pipe is tall: larger than what is read into memory without a
/// thought, and of a format whose records go by one after the other. What is not, or not for
/// certain, is left to {@link DataReader}, errors included.
public final class TallReader {
  private final ReadOptions options;
  private final Streaming streaming;
  private final Memory memory;

  public TallReader(ReadOptions options, Streaming streaming) {
    this(options, streaming, Memory.ofThisMachine());
  }

  TallReader(ReadOptions options, Streaming streaming, Memory memory) {
    this.options = options;
    this.streaming = streaming;
    this.memory = memory;
  }

  /// @throws GradusException what is wrong in the first lines of tall data
  public Optional<Tall> file(Path file) {
    try {
      if (!TallTable.suits(options)
          || !Files.isRegularFile(file)
          || Files.size(file) <= streaming.above()) {
        return Optional.empty();
      }
      FileSource source = new FileSource(file);
      byte[] head;
      try (InputStream in = source.open()) {
        head = in.readNBytes(streaming.blockBytes());
      }
      return of(source, head, extension(file));
    } catch (IOException unreadable) {
      return Optional.empty(); // the reader in memory says why
    }
  }

  /// A pipe of which more came than is read into memory without a thought.
  ///
  /// @param tall empty when the pipe ended before, or is of another format
  /// @param in all of it, once, for whoever reads it instead
  public record Pipe(Optional<Tall> tall, InputStream in) {}

  /// @param name what errors call it
  public Pipe pipe(InputStream in, String name) {
    if (!TallTable.suits(options)) {
      return new Pipe(Optional.empty(), in);
    }
    List<byte[]> pieces = new ArrayList<>();
    try {
      long length = 0;
      while (length <= streaming.above()) {
        byte[] piece = in.readNBytes(streaming.blockBytes());
        pieces.add(piece);
        length += piece.length;
        if (piece.length < streaming.blockBytes()) {
          return new Pipe(Optional.empty(), replay(pieces, in));
        }
      }
      InputStream all = replay(pieces, in);
      PipeSource source = new PipeSource(name, all);
      return new Pipe(of(source, pieces.getFirst(), ""), all);
    } catch (IOException failed) {
      throw Intake.cannotRead(name, failed);
    }
  }

  private static InputStream replay(List<byte[]> pieces, InputStream rest) {
    List<InputStream> parts = new ArrayList<>();
    for (byte[] piece : pieces) {
      parts.add(new ByteArrayInputStream(piece));
    }
    parts.add(rest);
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private Optional<Tall> of(TallSource source, byte[] start, String extension) throws IOException {
    return switch (extension) {
      case "csv" -> table(source, start, options);
      case "tsv", "tab" -> {
        boolean auto = options.separator() == Separator.AUTO;
        yield table(source, start, auto ? options.withSeparator(Separator.TAB) : options);
      }
      case "", "txt", "dat", "data" -> byContent(source, start);
      default -> Optional.empty();
    };
  }

  private Optional<Tall> byContent(TallSource source, byte[] start) {
    Content content = new Content(source.name(), start, 0);
    int first = content.firstVisible();
    if (first == start.length || "{[\"".indexOf(start[first]) >= 0 || start[first] <= 0) {
      return Optional.empty();
    }
    byte separator = Separators.of(content, options.separator());
    int end = new TableEnds(separator).last(start, start.length);
    boolean isTable =
        end > 0
            && TableGuess.isTable(new Content(source.name(), Arrays.copyOf(start, end), 0));
    return isTable ? table(source, start, options) : Optional.empty();
  }

  private Optional<Tall> table(TallSource source, byte[] start, ReadOptions settled) {
    Content raw = new Content(source.name(), start, 0);
    byte separator;
    try {
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

  private static String extension(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private record FileSource(Path file) implements TallSource {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  private record PipeSource(String name, InputStream open) implements TallSource {}
}
