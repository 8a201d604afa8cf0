package gradus.data;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/// Lines of JSON, one value each: lists of one length are the rows of a matrix, objects those of a
/// table, numbers the entries of a vector.
final class NdjsonReader {
  private final Content content;
  private final List<Json> values = new ArrayList<>();
  private final int end;
  private int firstLine;

  private NdjsonReader(Content content) {
    this.content = content;
    this.end = lastVisible(content);
  }

  /// Whether the first line is a list or an object by itself, and the next one begins as it does.
  static boolean isNdjson(Content content) {
    int start = content.firstVisible();
    int lineEnd = lineEnd(content, start);
    int next = lineEnd;
    while (next < content.end() && isBlank(content, next, next + 1)) {
      next++;
    }
    if (next == content.end() || content.bytes()[next] != content.bytes()[start]) {
      return false;
    }
    try {
      return switch (JsonReader.parse(content.text(start, lineEnd), content.name())) {
        case Json.Arr _, Json.Obj _ -> true;
        case Json.Num _, Json.Str _, Json.Bool _, Json.Nul _ -> false;
      };
    } catch (GradusException notOneValue) {
      return false;
    }
  }

  /// All lines as one JSON array.
  ///
  /// @throws GradusException {@link Code#BAD_JSON}, {@link Code#RAGGED_DATA} or {@link
  ///   Code#BAD_DATA} with the line
  static Json.Arr read(Content content) {
    NdjsonReader reader = new NdjsonReader(content);
    reader.lines();
    return new Json.Arr(reader.values);
  }

  /// A later part of the lines, for what is wrong in it.
  ///
  /// @param first the value of the first line
  /// @param firstLine its number
  /// @throws GradusException as {@link #read}
  static void check(Content part, Json first, int firstLine) {
    NdjsonReader reader = new NdjsonReader(part);
    boolean begins = part.line(part.start()) <= firstLine;
    if (!begins) {
      reader.values.add(first);
      reader.firstLine = firstLine;
    }
    reader.lines();
  }

  private void lines() {
    int at = content.start();
    int line = (int) content.line(at);
    while (at < end) {
      int lineEnd = lineEnd(content, at);
      if (!isBlank(content, at, lineEnd)) {
        add(JsonReader.parse(content.text(at, lineEnd), content.name(), line), at, line);
      } else if (!values.isEmpty()) {
        throw content
            .errorInLine(Code.BAD_DATA, at, "the line is empty")
            .hint("one JSON value a line; remove the empty line")
            .toException();
      }
      at = behind(lineEnd);
      line++;
    }
    if (values.isEmpty()) {
      throw content.errorInLine(Code.EMPTY_DATA, content.start(), "there is no data").toException();
    }
  }

  private void add(Json value, int at, int line) {
    if (values.isEmpty()) {
      firstLine = line;
    } else {
      refuseUnlike(value, at);
    }
    values.add(value);
  }

  private void refuseUnlike(Json value, int at) {
    Json first = values.getFirst();
    if (!kind(value).equals(kind(first))) {
      throw content
          .errorInLine(
              Code.BAD_DATA, at, kind(value) + ", line " + firstLine + " is " + kind(first))
          .hint("--each computes on lines of different kinds one by one")
          .toException();
    }
    if (value instanceof Json.Arr array
        && first instanceof Json.Arr other
        && array.items().size() != other.items().size()) {
      throw content
          .errorInLine(
              Code.RAGGED_DATA,
              at,
              "the list has "
                  + array.items().size()
                  + (array.items().size() == 1 ? " entry" : " entries")
                  + ", that of line "
                  + firstLine
                  + " has "
                  + other.items().size())
          .hint("the lists are the rows of one matrix; --each computes on lines one by one")
          .toException();
    }
  }

  private static String kind(Json value) {
    return switch (value) {
      case Json.Arr _ -> "a list";
      case Json.Obj _ -> "an object";
      case Json.Num _, Json.Nul _ -> "a number";
      case Json.Str text -> JsonNumbers.isNonFinite(text) ? "a number" : "a text";
      case Json.Bool _ -> "a truth value";
    };
  }

  /// Behind the last byte that is no space or line end.
  private static int lastVisible(Content content) {
    int at = content.end();
    while (at > content.start() && isBlank(content, at - 1, at)) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(Content content, int from, int to) {
    for (int i = from; i < to; i++) {
      if (content.bytes()[i] > ' ' || content.bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int lineEnd(Content content, int from) {
    int at = from;
    while (at < content.end() && content.bytes()[at] != '\n' && content.bytes()[at] != '\r') {
      at++;
    }
    return at;
  }

  /// Behind LF, CR or CR LF.
  private int behind(int lineEnd) {
    byte[] bytes = content.bytes();
    boolean pair =
        lineEnd + 1 < bytes.length && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n';
    return lineEnd + (pair ? 2 : 1);
  }
}
