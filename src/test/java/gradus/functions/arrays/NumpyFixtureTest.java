package gradus.functions.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.exact.Rational;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every reduction along every set of axes against NumPy, in doubles and in exact numbers, counted
/// from 0 and from 1.
class NumpyFixtureTest {
  private static final Set<String> MASKS = Set.of("any", "all", "count");
  private static final Set<String> INDICES = Set.of("argmax", "argmin", "argsort");
  private static final Set<String> KEPT =
      Set.of(
          "sum",
          "prod",
          "min",
          "max",
          "mean",
          "var",
          "std",
          "logsumexp",
          "argmax",
          "argmin",
          "any",
          "all",
          "count");

  private static List<Json.Obj> cases = List.of();

  @BeforeAll
  static void read() throws IOException {
    String path = "/gradus/fixtures/arrays.json";
    try (InputStream in =
        Objects.requireNonNull(NumpyFixtureTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      cases =
          ((Json.Arr) JsonReader.parse(text, path))
              .items().stream().map(c -> (Json.Obj) c).toList();
    }
    assertThat(cases).hasSizeGreaterThan(1000);
  }

  @Test
  void doublesCountedFrom0() {
    for (Json.Obj c : cases) {
      check(c, doubles(c), Conventions.NUMPY);
    }
  }

  @Test
  void exactNumbersCountedFrom0() {
    for (Json.Obj c : cases) {
      check(c, exact(c), Conventions.NUMPY);
    }
  }

  @Test
  void numbersOfAxesCountedFrom1() {
    int checked = 0;
    for (Json.Obj c : cases) {
      if (shape(c, "shape").rank() != 2) {
        check(c, doubles(c), Conventions.GRADUS);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(500);
  }

  @Test
  void wordsOfMatrices() {
    int checked = 0;
    for (Json.Obj c : cases) {
      if (shape(c, "shape").isMatrix()) {
        check(c, exact(c), Conventions.GRADUS);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(300);
  }

  private static void check(Json.Obj c, Array data, Conventions conventions) {
    String function = ((Json.Str) c.get("function").orElseThrow()).value();
    Map<String, Value> options = new HashMap<>();
    options.put("axis", axis(c, data.shape(), conventions));
    boolean keepdims = ((Json.Bool) c.get("keepdims").orElseThrow()).value();
    if (KEPT.contains(function)) {
      options.put("keepdims", Truth.of(keepdims));
    }
    if (function.equals("var") || function.equals("std")) {
      options.put("ddof", Scalar.ZERO);
    }
    Array argument = MASKS.contains(function) ? mask(data) : data;
    Value result = Calling.call(conventions, function, options, argument).value();
    double[] expected = numbers(c, "result");
    Shape shape = shape(c, "result_shape");
    assertThat(result instanceof Array array ? array.shape() : Shape.of()).isEqualTo(shape);
    int base = INDICES.contains(function) ? conventions.indexBase() : 0;
    for (int i = 0; i < expected.length; i++) {
      Value entry = result instanceof Array array ? array.get(i) : result;
      double actual =
          entry instanceof Truth truth ? truth == Truth.TRUE ? 1 : 0 : Calling.doubles(entry)[0];
      assertThat(actual - base)
          .as(function + " " + c)
          .isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
    }
  }

  private static Value axis(Json.Obj c, Shape shape, Conventions conventions) {
    double[] axes = numbers(c, "axes");
    if (shape.isMatrix() && conventions.indexBase() == 1) {
      return new gradus.value.Text(axes.length == 2 ? "all" : axes[0] == 0 ? "cols" : "rows");
    }
    List<Value> numbers = new ArrayList<>();
    for (double axis : axes) {
      numbers.add(Scalar.of((long) axis + conventions.indexBase()));
    }
    return numbers.size() == 1 ? numbers.get(0) : Values.vector(numbers);
  }

  private static Array mask(Array data) {
    List<Value> truths = new ArrayList<>();
    for (double x : Calling.doubles(data)) {
      truths.add(Truth.of(x > 0));
    }
    return new ElementArray(data.shape(), truths, Labels.NONE);
  }

  private static Array doubles(Json.Obj c) {
    return new RealArray(shape(c, "shape"), numbers(c, "data"), Labels.NONE);
  }

  private static Array exact(Json.Obj c) {
    List<Value> entries = new ArrayList<>();
    for (double x : numbers(c, "data")) {
      entries.add(Scalar.of(Rational.fromDouble(x)));
    }
    return Values.array(shape(c, "shape"), entries, Labels.NONE);
  }

  private static Shape shape(Json.Obj c, String name) {
    double[] lengths = numbers(c, name);
    int[] shape = new int[lengths.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = (int) lengths[i];
    }
    return Shape.of(shape);
  }

  private static double[] numbers(Json.Obj c, String name) {
    return ((Json.Arr) c.get(name).orElseThrow())
        .items().stream().mapToDouble(item -> ((Json.Num) item).value()).toArray();
  }
}
