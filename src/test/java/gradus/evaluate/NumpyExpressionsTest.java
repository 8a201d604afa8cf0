package gradus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.engine.Answer;
import gradus.function.Conventions;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whole expressions against NumPy: subscripts and masks combined, tensors, geometry, words;
/// counted from 1 and, as NumPy does, from 0; on the exact path and in doubles. The fixtures come
/// from `expressions.py`.
class NumpyExpressionsTest {
  private static List<Json.Obj> cases = List.of();

  @BeforeAll
  static void read() throws IOException {
    String path = "/gradus/fixtures/expressions.json";
    try (InputStream in =
        Objects.requireNonNull(NumpyExpressionsTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      cases =
          ((Json.Arr) JsonReader.parse(text, path))
              .items().stream().map(c -> (Json.Obj) c).toList();
    }
    assertThat(cases).hasSizeGreaterThan(400);
  }

  @Test
  void countedFrom1() {
    check(1, Conventions.GRADUS);
  }

  @Test
  void inDoubles() {
    check(1, Conventions.GRADUS.withDtype(Conventions.Dtype.F64));
  }

  @Test
  void countedFrom0() {
    check(0, Conventions.NUMPY);
  }

  private static void check(int base, Conventions conventions) {
    int checked = 0;
    for (Json.Obj c : cases) {
      if (((Json.Num) field(c, "base")).value() == base) {
        String text = word(field(c, "text"));
        check(c, text, Computing.answer(text, conventions));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  private static void check(Json.Obj c, String text, Answer answer) {
    Value value = answer.approximate();
    int[] lengths =
        items(c, "shape").stream().mapToInt(n -> (int) ((Json.Num) n).value()).toArray();
    Shape shape = value instanceof Array array ? array.shape() : Shape.of();
    assertThat(shape).as(text).isEqualTo(Shape.of(lengths));
    List<Json> entries = items(c, "entries");
    for (int i = 0; i < entries.size(); i++) {
      Value entry = value instanceof Array array ? array.get(i) : value;
      switch (word(field(c, "kind"))) {
        case "words" -> assertThat(entry).as(text).isEqualTo(new Text(word(entries.get(i))));
        case "truths" ->
            assertThat(entry).as(text).isEqualTo(Truth.of(((Json.Bool) entries.get(i)).value()));
        default -> {
          double expected = ((Json.Num) entries.get(i)).value();
          assertThat(number(entry))
              .as(text)
              .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  private static double number(Value entry) {
    return switch (entry) {
      case Scalar.Exact(var q, _) -> q.doubleValue();
      case Scalar.Real(double d) -> d;
      default -> throw new AssertionError("no number: " + entry);
    };
  }

  private static Json field(Json.Obj c, String name) {
    return c.get(name).orElseThrow();
  }

  private static List<Json> items(Json.Obj c, String name) {
    return ((Json.Arr) field(c, name)).items();
  }

  private static String word(Json json) {
    return ((Json.Str) json).value();
  }
}
