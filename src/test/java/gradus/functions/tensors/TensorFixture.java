package gradus.functions.tensors;

import gradus.exact.Rational;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One case of `einsum.json`, which `einsum.py` beside it writes with NumPy: operands over small
/// integers, and the result.
public record TensorFixture(Json.Obj fields) {
  public static List<TensorFixture> all(String kind) {
    String path = "/gradus/fixtures/einsum.json";
    try (InputStream in = Objects.requireNonNull(TensorFixture.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path))
          .items().stream()
              .map(c -> new TensorFixture((Json.Obj) c))
              .filter(c -> c.text("kind").equals(kind))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(String name) {
    return ((Json.Str) fields.get(name).orElseThrow()).value();
  }

  /// The operands with exact entries.
  public List<Value> exact() {
    return ((Json.Arr) fields.get("operands").orElseThrow())
        .items().stream().map(o -> array(o, true)).toList();
  }

  /// The operands in doubles.
  public List<Value> real() {
    return ((Json.Arr) fields.get("operands").orElseThrow())
        .items().stream().map(o -> array(o, false)).toList();
  }

  public int[] shape() {
    return ints(field((Json.Obj) fields.get("result").orElseThrow(), "shape"));
  }

  public double[] data() {
    int[] data = ints(field((Json.Obj) fields.get("result").orElseThrow(), "data"));
    double[] doubles = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      doubles[i] = data[i];
    }
    return doubles;
  }

  private static Json field(Json.Obj object, String name) {
    return object.get(name).orElseThrow();
  }

  public static int[] ints(Json list) {
    return ((Json.Arr) list).items().stream().mapToInt(n -> (int) ((Json.Num) n).value()).toArray();
  }

  private static Value array(Json operand, boolean exact) {
    Shape shape = Shape.of(ints(field((Json.Obj) operand, "shape")));
    int[] data = ints(field((Json.Obj) operand, "data"));
    List<Value> entries = new ArrayList<>();
    double[] doubles = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      entries.add(Scalar.of(Rational.of(data[i])));
      doubles[i] = data[i];
    }
    if (shape.rank() == 0) {
      return exact ? entries.get(0) : Scalar.of(doubles[0]);
    }
    return exact
        ? Values.array(shape, entries, Labels.NONE)
        : new RealArray(shape, doubles, Labels.NONE);
  }

  /// The lengths of a value; none for a number.
  public static int[] shape(Value value) {
    return value instanceof Array array ? array.shape().toArray() : new int[0];
  }

  @Override
  public String toString() {
    return text("kind") + " " + fields.get("text").map(Object::toString).orElse("");
  }
}
