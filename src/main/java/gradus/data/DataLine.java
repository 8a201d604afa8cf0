package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One line of data: a JSON value, or numbers separated by commas, tabs or spaces, which are a
/// vector.
public final class DataLine {
  private DataLine() {}

  /// @param place what errors call the line, `standard input:17`
  /// @throws GradusException {@link Code#BAD_JSON} when it is neither
  public static Value value(String line, String place) {
    try {
      return value(JsonReader.parse(line, place), place);
    } catch (GradusException notJson) {
      double[] numbers = numbers(line);
      if (numbers.length == 0) {
        throw told(notJson.diagnostic());
      }
      return numbers.length == 1 ? new Scalar.Real(numbers[0]) : RealArray.vector(numbers);
    }
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

  private static Value value(Json json, String place) {
    if (json instanceof Json.Arr array && JsonNumbers.isNumbers(array)) {
      return Binder.array(JsonNumbers.read(place, array, ReadOptions.DEFAULT));
    }
    return JsonValues.value(json, place);
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
