package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One line of data: a JSON value, or numbers separated by commas, tabs or spaces, which are a
/// vector.
public final class DataLine {
  private DataLine() {}

  /// @param place what errors call the line, `standard input:17`
  /// @throws GradusException {@link Code#BAD_JSON} when it is neither
  /// @param exactly whether numbers are what the text says, not the nearest doubles
  public static Value value(String line, String place, boolean exactly) {
    Json json;
    try {
      json = JsonReader.parse(line, place);
    } catch (GradusException notJson) {
      double[] numbers = numbers(line);
      if (numbers.length == 0) {
        throw told(notJson.diagnostic());
      }
      if (exactly) {
        return exact(line, numbers.length);
      }
      return numbers.length == 1 ? new Scalar.Real(numbers[0]) : RealArray.vector(numbers);
    }
    try {
      return value(json, place, exactly);
    } catch (GradusException bad) {
      throw told(bad.diagnostic());
    }
  }

  /// Numbers that were found to be numbers.
  private static Value exact(String line, int count) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    List<Value> numbers = new ArrayList<>(count);
    int at = 0;
    while (at < bytes.length) {
      int start = at;
      while (at < bytes.length && !isSeparator(bytes[at])) {
        at++;
      }
      numbers.add(Scalar.of(Rational.parse(NumberCell.plain(bytes, start, at, (byte) '.'))));
      at = behindSeparator(bytes, at);
    }
    return count == 1 ? numbers.getFirst() : Values.vector(numbers);
  }

  /// The place says which line it is; within it there is only the first.
  private static GradusException told(Diagnostic bad) {
    return new Diagnostic(
            bad.code(),
            bad.severity(),
            bad.message().replace(", line 1, column ", ", column "),
            bad.source(),
            bad.span(),
            bad.details(),
            "a line is a JSON value such as [1, 2.5], or numbers: 1, 2.5")
        .toException();
  }

  private static Value value(Json json, String place, boolean exactly) {
    if (json instanceof Json.Arr array && JsonNumbers.isNumbers(array)) {
      return Binder.array(JsonNumbers.read(place, array, ReadOptions.DEFAULT.withExact(exactly)));
    }
    return JsonValues.value(json, place, exactly);
  }

  /// The numbers of a line; empty when something else is in it.
  private static double[] numbers(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    double[] numbers = new double[bytes.length / 2 + 1];
    int count = 0;
    int at = 0;
    while (at < bytes.length) {
      int start = at;
      while (at < bytes.length && !isSeparator(bytes[at])) {
        at++;
      }
      double number = NumberCell.parse(bytes, start, at, (byte) '.');
      if (start == at || !Double.isFinite(number)) {
        return new double[0];
      }
      numbers[count++] = number;
      at = behindSeparator(bytes, at);
    }
    return Arrays.copyOf(numbers, count);
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
