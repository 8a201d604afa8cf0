package gradus.data;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One line of data: a JSON value, or numbers separated by commas, tabs or spaces, which are a
/// vector.
public final class DataLine {
  private static final byte POINT = '.';

  private DataLine() {}

  /// @param place what errors call the line, `standard input:17`
  /// @param exactly whether numbers are what the text says, not the nearest doubles
  /// @throws GradusException {@link Code#BAD_JSON} when it is neither
  public static Value value(String line, String place, boolean exactly) {
    Json json;
    try {
      json = JsonReader.parseLine(line, place);
    } catch (GradusException notJson) {
      List<Value> numbers = numbers(line, exactly);
      if (numbers.isEmpty()) {
        throw told(notJson);
      }
      return numbers.size() == 1 ? numbers.getFirst() : Values.vector(numbers);
    }
    try {
      return value(json, place, exactly);
    } catch (GradusException bad) {
      throw told(bad);
    }
  }

  private static GradusException told(GradusException bad) {
    return bad.diagnostic()
        .hint("a line is a JSON value such as [1, 2.5], or numbers: 1, 2.5")
        .toException();
  }

  private static Value value(Json json, String place, boolean exactly) {
    if (json instanceof Json.Arr array && JsonNumbers.isNumbers(array)) {
      return Binder.array(JsonNumbers.read(place, array, ReadOptions.DEFAULT.withExact(exactly)));
    }
    return JsonValues.value(json, place, exactly);
  }

  /// The numbers of a line; empty when something else is in it.
  private static List<Value> numbers(String line, boolean exactly) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    List<Value> numbers = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int start = at;
      while (at < bytes.length && !isSeparator(bytes[at])) {
        at++;
      }
      double number = NumberCell.parse(bytes, start, at, POINT);
      if (start == at || !Double.isFinite(number)) {
        return List.of();
      }
      numbers.add(
          exactly
              ? Scalar.of(Rational.parse(NumberCell.plain(bytes, start, at, POINT)))
              : new Scalar.Real(number));
      at = behindSeparator(bytes, at);
    }
    return numbers;
  }

  private static boolean isSeparator(byte b) {
    return b == ',' || b == ' ' || b == '\t';
  }

  /// Behind blanks and at most one comma.
  private static int behindSeparator(byte[] bytes, int from) {
    int at = from;
    boolean comma = false;
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == ',' && !comma)) {
      comma |= bytes[at] == ',';
      at++;
    }
    return at;
  }
}
