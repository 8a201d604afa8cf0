package gradus.data;

import gradus.data.ReadOptions.Separator;
import gradus.data.npy.NpyReader;
import gradus.data.npy.NpzReader;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Reads a file or a stream, whatever it is.
///
/// NPY, NPZ and gzip are known by their first bytes under any name. Text is known by its name:
/// `.csv`, `.tsv`, `.tab`, `.json`, `.ndjson`, `.jsonl` and `.mtx`, also with `.gz` behind it; for
/// other names and for streams the content decides: `%%MatrixMarket` begins a matrix, `{`, `[` and
/// `"` begin JSON if the whole text is JSON or each line is, else see {@link TableGuess}.
public final class DataReader {
  /// Endings of tables, which answers of gradus have, too, exact ones as well.
  private static final List<String> SEPARATED = List.of("csv", "tsv", "tab");

  /// Formats that have a name of their own and are not read.
  private static final List<String> OTHER_FORMATS =
      List.of("xls", "xlsx", "ods", "parquet", "mat", "pkl", "pickle", "h5", "hdf5", "pt", "zip");

  private static final String GZIP = "gz";

  private DataReader() {}

  /// @param file as the user wrote it; errors call it so
  /// @throws GradusException {@link Code#NO_SUCH_FILE}, {@link Code#CANNOT_READ}, {@link
  ///   Code#TOO_MUCH_MEMORY}, or what is wrong in the data
  public static Loaded read(Path file, ReadOptions options) {
    return read(file, options, Progress.NONE);
  }

  /// The same under somebody's eyes.
  public static Loaded read(Path file, ReadOptions options, Progress progress) {
    return read(file, options, progress, Memory.ofThisMachine());
  }

  private static Loaded read(Path file, ReadOptions options, Progress progress, Memory memory) {
    Intake.Taken taken = Intake.file(file, progress, memory);
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    String extension = extension(name);
    if (extension.equals(GZIP)) {
      if (!taken.gzip()) {
        throw Diagnostic.error(Code.BAD_DATA, file + ", byte 0: this is no gzip data")
            .toException();
      }
      extension = extension(name.substring(0, name.length() - GZIP.length() - 1));
    }
    return read(file.toString(), taken.bytes(), extension, options, memory, progress);
  }

  /// @param in read to its end and not closed
  /// @param name what errors call it, `standard input`
  public static Loaded read(InputStream in, String name, ReadOptions options) {
    return read(in, name, "", options, Memory.ofThisMachine());
  }

  static Loaded read(
      InputStream in, String name, String extension, ReadOptions options, Memory memory) {
    return read(name, Intake.stream(in, name, memory).bytes(), extension, options, memory);
  }

  static Loaded read(
      String name, byte[] bytes, String extension, ReadOptions options, Memory memory) {
    return read(name, bytes, extension, options, memory, Progress.NONE);
  }

  private static Loaded read(
      String name,
      byte[] bytes,
      String extension,
      ReadOptions options,
      Memory memory,
      Progress progress) {
    if (OTHER_FORMATS.contains(extension)) {
      throw unknownFormat(name, extension);
    }
    if (NpyReader.isNpy(bytes) || extension.equals("npy")) {
      return ArrayFiles.npy(name, bytes, options, memory);
    }
    if (NpzReader.isZip(bytes) || extension.equals("npz")) {
      return ArrayFiles.npz(name, bytes, options, memory);
    }
    Content content = Utf8Check.check(name, bytes);
    if (SEPARATED.contains(extension)
        && options.header() == ReadOptions.Header.AUTO
        && options.columns().isBlank()
        && TableGuess.holdsClosedForms(content)) {
      return new Loaded.Lines(name, content.text().strip().replace('\t', ','));
    }
    return switch (extension) {
      case "csv" -> table(content, options, memory, progress);
      case "tsv", "tab" -> {
        boolean auto = options.separator() == Separator.AUTO;
        yield table(
            content, auto ? options.withSeparator(Separator.TAB) : options, memory, progress);
      }
      case "json" -> json(content, options, memory);
      case "ndjson", "jsonl" -> ndjson(content, options, memory);
      case "mtx" -> matrixMarket(content, options, memory);
      default -> byContent(content, options, memory, progress);
    };
  }

  private static Loaded byContent(
      Content content, ReadOptions options, Memory memory, Progress progress) {
    int first = content.firstVisible();
    if (first == content.end()) {
      throw Diagnostic.error(Code.EMPTY_DATA, content.name() + ": there is no data").toException();
    }
    if (MarketHeader.begins(content)) {
      return matrixMarket(content, options, memory);
    }
    byte sign = content.bytes()[first];
    // {} alone is the empty set, as gradus prints it; an empty JSON object says nothing anyway.
    if ((sign == '{' || sign == '[') && !content.text().strip().equals("{}")) {
      try {
        return json(content, options, memory);
      } catch (GradusException notJson) {
        if (notJson.code() == Code.BAD_JSON && NdjsonReader.isNdjson(content)) {
          return ndjson(content, options, memory);
        }
        if (notJson.code() != Code.BAD_JSON || meansJson(content, first)) {
          throw notJson;
        }
        return lines(content, options);
      }
    }
    if (sign == '"' && isQuotedText(content, first)) {
      return json(content, options, memory);
    }
    boolean table = TableGuess.isTable(CommentLines.behind(content, options.separator()));
    return table ? table(content, options, memory, progress) : lines(content, options);
  }

  /// Whether the first line of a stream, of which nothing more has come yet, names its columns.
  public static boolean namesColumns(String line, ReadOptions options) {
    return switch (options.header()) {
      case YES -> true;
      case NO -> false;
      case AUTO -> {
        Content content = new Content("", line.getBytes(StandardCharsets.UTF_8), 0);
        byte guess = Separators.of(content, options.separator());
        byte separator = content.has(guess) ? guess : (byte) ' ';
        yield HeaderLine.holdsWord(content, separator, DecimalSign.of(content, separator));
      }
    };
  }

  private static Loaded table(
      Content content, ReadOptions options, Memory memory, Progress progress) {
    Content body = CommentLines.behind(content, options.separator());
    Dataset data = TableReader.read(body, options, memory, progress);
    if (body == content) {
      return new Loaded.Rows(data);
    }
    long comments = CommentLines.count(content, body);
    String lines = comments == 1 ? " comment line" : " comment lines";
    return new Loaded.Rows(data.noting(comments + lines + " left out"));
  }

  private static Loaded matrixMarket(Content content, ReadOptions options, Memory memory) {
    Loaded loaded = MatrixMarketReader.read(content, options, memory);
    return ArrayFiles.settled(loaded, options);
  }

  private static Loaded ndjson(Content content, ReadOptions options, Memory memory) {
    requireMemory(content, memory);
    Json.Arr lines = NdjsonReader.read(content);
    if (PrintedAnswer.areAnswers(lines)) {
      return PrintedAnswer.results(content.name(), lines, options);
    }
    Loaded loaded = loaded(content.name(), lines, options);
    return loaded instanceof Loaded.Numbers numbers ? numbers.noting("NDJSON") : loaded;
  }

  private static void requireMemory(Content content, Memory memory) {
    memory.require(
        JsonCost.of(content),
        content.name() + " (" + Memory.megabytes(content.end()) + " of JSON)");
  }

  private static Loaded json(Content content, ReadOptions options, Memory memory) {
    requireMemory(content, memory);
    Json json = JsonReader.parse(content.text(), content.name());
    if (json instanceof Json.Obj object && PrintedAnswer.isAnswer(object)) {
      return PrintedAnswer.result(content.name(), object, options);
    }
    return loaded(content.name(), json, options);
  }

  static Loaded loaded(String name, Json json, ReadOptions options) {
    if (json instanceof Json.Arr array && JsonNumbers.isNumbers(array)) {
      return JsonNumbers.read(name, array, options);
    }
    if (json instanceof Json.Arr array && JsonTable.isTable(array)) {
      return new Loaded.Rows(JsonTable.read(name, array, options));
    }
    refuseSelection(name, options);
    return new Loaded.JsonValue(name, json, options.exact());
  }

  private static Loaded lines(Content content, ReadOptions options) {
    refuseSelection(content.name(), options);
    return new Loaded.Lines(content.name(), content.text().strip());
  }

  private static void refuseSelection(String name, ReadOptions options) {
    if (!options.columns().isBlank()) {
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN, name + " is no table; there are no columns to select from")
          .toException();
    }
  }

  /// A text that begins like JSON and nothing else: `{"`, `[{"`, `["`.
  private static boolean meansJson(Content content, int first) {
    byte[] bytes = content.bytes();
    int at = first;
    while (at < bytes.length
        && (bytes[at] == '[' || bytes[at] == '{' || bytes[at] <= ' ' && bytes[at] > 0)) {
      at++;
    }
    return at < bytes.length && bytes[at] == '"';
  }

  /// A single quoted text, and not the first cell of a quoted header.
  private static boolean isQuotedText(Content content, int first) {
    byte[] bytes = content.bytes();
    int at = first + 1;
    while (at < bytes.length && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    if (at >= bytes.length) {
      return false;
    }
    for (int i = at + 1; i < bytes.length; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static GradusException unknownFormat(String name, String extension) {
    String hint =
        switch (extension) {
          case "zip" -> "unpack it first";
          case "xls", "xlsx", "ods" -> "export it as CSV";
          default -> "numpy.save writes NPY";
        };
    return Diagnostic.error(Code.UNKNOWN_FORMAT, name + ": ." + extension + " files are not read")
        .detail("read are CSV, TSV, JSON, NDJSON, NPY, NPZ and Matrix Market, also with gzip")
        .hint(hint)
        .toException();
  }
}
