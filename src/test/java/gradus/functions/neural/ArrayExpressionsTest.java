package gradus.functions.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Array;
import gradus.value.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Layer norm, batch norm and attention, written as expressions over arrays, against `neural.json`.
class ArrayExpressionsTest {
  private static final double RELATIVE = 1e-10;

  private static List<Json.Obj> cases(String kind) {
    String path = "/gradus/fixtures/neural.json";
    try (InputStream in =
        Objects.requireNonNull(ArrayExpressionsTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path))
          .items().stream()
              .map(c -> (Json.Obj) c)
              .filter(c -> c.get("kind").equals(java.util.Optional.of(Json.of(kind))))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Json.Obj> layers() {
    return cases("layer_norm");
  }

  static List<Json.Obj> batches() {
    return cases("batch_norm");
  }

  static List<Json.Obj> attentions() {
    return cases("attention");
  }

  @ParameterizedTest
  @MethodSource("layers")
  void layerNorm(Json.Obj c) {
    agree(
        given(c, "x")
            + "g = [1,1,1]; b = [0,0,0]; eps = 1e-5;"
            + "(x - mean(x, axis=rows, keepdims=true))"
            + " ./ sqrt(var(x, axis=rows, ddof=0, keepdims=true) + eps) .* g + b",
        c,
        "y");
  }

  @ParameterizedTest
  @MethodSource("batches")
  void batchNorm(Json.Obj c) {
    agree(
        given(c, "x") + "(x - mean(x, axis=cols)) ./ sqrt(var(x, axis=cols, ddof=0) + 1e-5)",
        c,
        "y");
  }

  @ParameterizedTest
  @MethodSource("attentions")
  void attention(Json.Obj c) {
    agree(
        given(c, "Q")
            + given(c, "K")
            + given(c, "V")
            + "softmax(Q*K^T/sqrt(shape(Q)[2]), axis=rows)*V",
        c,
        "out");
  }

  @ParameterizedTest
  @MethodSource("attentions")
  void attentionAsSumsOfProducts(Json.Obj c) {
    agree(
        given(c, "Q")
            + given(c, "K")
            + given(c, "V")
            + "W = softmax(einsum(\"qd,kd->qk\", Q, K)/2, axis=rows); einsum(\"qk,kd->qd\", W, V)",
        c,
        "out");
  }

  /// All cases at once, as heads of one layer: one more axis in front.
  @Test
  void attentionOfManyHeads() {
    List<Json.Obj> heads = attentions();
    String text =
        stacked(heads, "Q")
            + stacked(heads, "K")
            + stacked(heads, "V")
            + "softmax(Q*permute(K, [1,3,2])/2, axis=3)*V";
    Array out = (Array) Computing.answer(text).approximate();
    assertThat(out.shape()).isEqualTo(Shape.of(4, 3, 4));
    List<Double> expected = new ArrayList<>();
    heads.forEach(head -> flatten(head.get("out").orElseThrow(), expected));
    agree(Calling.doubles(out), expected, text);
  }

  private static String stacked(List<Json.Obj> heads, String name) {
    return name
        + " = ["
        + String.join(", ", heads.stream().map(h -> literal(h.get(name).orElseThrow())).toList())
        + "]; ";
  }

  private static String given(Json.Obj c, String name) {
    return name + " = " + literal(c.get(name).orElseThrow()) + "; ";
  }

  private static String literal(Json json) {
    return switch (json) {
      case Json.Arr(List<Json> items) ->
          "[" + String.join(",", items.stream().map(ArrayExpressionsTest::literal).toList()) + "]";
      case Json.Num n -> n.text();
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  private static void agree(String text, Json.Obj c, String name) {
    List<Double> expected = new ArrayList<>();
    flatten(c.get(name).orElseThrow(), expected);
    agree(Calling.doubles(Computing.answer(text).approximate()), expected, text);
  }

  private static void agree(double[] actual, List<Double> expected, String text) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as(text)
          .isCloseTo(expected.get(i), within(RELATIVE * Math.abs(expected.get(i))));
    }
  }

  private static void flatten(Json json, List<Double> numbers) {
    if (json instanceof Json.Arr(List<Json> items)) {
      items.forEach(item -> flatten(item, numbers));
    } else {
      numbers.add(((Json.Num) json).value());
    }
  }
}
