package gradus.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Array;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// One case of `linalg.json`: a matrix and what NumPy says about it.
public record Fixture(Json.Obj fields) {
  private static final double RELATIVE = 1e-10;

  public static List<Fixture> all() {
    String path = "/gradus/fixtures/linalg.json";
    try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path))
          .items().stream().map(c -> new Fixture((Json.Obj) c)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String name) {
    return fields.get(name).isPresent();
  }

  public double number(String name) {
    return ((Json.Num) fields.get(name).orElseThrow()).value();
  }

  public boolean truth(String name) {
    return ((Json.Bool) fields.get(name).orElseThrow()).value();
  }

  public double[] vector(String name) {
    return numbers(fields.get(name).orElseThrow());
  }

  public double[][] matrix(String name) {
    return ((Json.Arr) fields.get(name).orElseThrow())
        .items().stream().map(Fixture::numbers).toArray(double[][]::new);
  }

  /// Whether all entries are integers, so that the exact path has the same answer.
  public boolean isInteger(String name) {
    for (double[] row : matrix(name)) {
      for (double entry : row) {
        if (entry != Math.rint(entry)) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] numbers(Json list) {
    return ((Json.Arr) list)
        .items().stream().mapToDouble(item -> ((Json.Num) item).value()).toArray();
  }

  /// 1e-10 relative to each entry, or {@code lost} relative to the largest one.
  public static void close(double[] actual, double[] expected, double lost) {
    assertThat(actual).hasSameSizeAs(expected);
    double largest = 0;
    for (double entry : expected) {
      largest = Math.max(largest, Math.abs(entry));
    }
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .isCloseTo(expected[i], within(RELATIVE * Math.abs(expected[i]) + lost * largest));
    }
  }

  public static void close(Array actual, double[][] expected, double lost) {
    assertThat(actual.shape().rows()).isEqualTo(expected.length);
    assertThat(actual.shape().columns()).isEqualTo(expected[0].length);
    close(
        Calling.doubles(actual),
        java.util.Arrays.stream(expected).flatMapToDouble(java.util.Arrays::stream).toArray(),
        lost);
  }

  @Override
  public String toString() {
    return ((Json.Str) fields.get("name").orElseThrow()).value();
  }
}
