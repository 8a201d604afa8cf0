package gradus.functions.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Order, places, masks and joins: what is typed against what it means, and laws over random input.
class OrderAndSelectionTest {
  private static final Labels NAMED = new Labels(List.of("r1", "r2"), List.of("a", "b", "c"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sort([sqrt(2), 7/5, 1.5])~[7/5, sqrt(2), 1.5]",
        "sort([\"b\", \"a\"])~[\"a\", \"b\"]",
        "sort([])~[]",
        "sort([3,1;1,2], axis=rows)~[1,3;1,2]",
        "sort([1,2,3], descending=true)~[3,2,1]",
        "argsort([2,1,2,1])~[2,4,1,3]",
        "argsort([2,1,2,1], descending=true)~[1,3,2,4]",
        "argmax([pi, 22/7, 3])~2",
        "argmin([[[5]],[[4]]])~[2,1,1]",
        "argmax([7])~1",
        "argmax([7, 9], keepdims=true)~[2]",
        "argmax([7,9;1,2], axis=cols, keepdims=true)~[1,1]^T",
        "unique([0.5, 1/2, 0.25])~[0.25, 0.5]",
        "unique([2,1;1,2])~[1,2]",
        "unique([])~[]",
        "cumsum([1/2, 1/3])~[1/2, 5/6]",
        "cumsum([true, true, false])~[1,2,2]",
        "cumprod([0.1, 0.1])~[0.1, 0.01]",
        "cumsum([1,2;3,4], axis=all)~[1,3;6,10]",
        "flip([1,2;3,4], axis=cols)~[3,4;1,2]",
        "flip([1,2;3,4], axis=all)~[4,3;2,1]",
        "where([1,2,3] > 5)~[]",
        "where([[[1,2],[3,4]]] > 2)~[1,2,1;1,2,2]",
        "where([1,2;3,4] > 2, [10,20], 0)~[0,0;10,20]",
        "where([x, y] == 3, 1, 0)~refused",
        "where(2 > 1, x, y)~x",
        "where([1,2] > 1, x, [y, z])~[y, x]",
        "any([])~false",
        "all([])~true",
        "any([1,2;3,4] > 3, axis=cols)~[false, true]",
        "all([1,2;3,4] > 0)~true",
        "all([[[1,2],[3,4]]] > 1, axis=[1,2])~[false, true]",
        "count([1,2;3,4] > 1, axis=rows)~[1, 2]",
        "count([1,2] > 1, keepdims=true)~[1]",
        "eq([1,2;3,4], [1,4])~[true,false;false,true]",
        "eq([sqrt(8), 1/2], [2*sqrt(2), 0.5])~[true, true]",
        "eq(2, 2)~true",
        "concat([1],[2,3],[])~[1,2,3]",
        "concat([1;2],[3;4], axis=cols)~[1,3;2,4]",
        "concat([[[1,2]]],[[[3,4]]], axis=2)~[[[1,2],[3,4]]]",
        "stack([1,2;3,4],[5,6;7,8], axis=3)~[[[1,5],[2,6]],[[3,7],[4,8]]]",
        "stack([x,1])~[[x,1]]",
        "linspace(1, 1, 1)~[1]",
        "linspace(0, 1, 3)~[0, 1/2, 1]",
        "linspace(a, b, 3)~[a, a/2 + b/2, b]",
        "clip([-2,1/2,7], 0, 1)~[0,1/2,1]",
        "clip([5,5], [0,6], [4,7])~[4,6]",
        "clip(sqrt(2), 0, 7/5)~7/5",
        "clip(x, 0, 1) at x=3~1",
        "sum.([1,2])~[1,2]",
        "sum([1,2,3,4] > 2)~2",
        "mean([1,2;3,4] > 1)~[1/2, 1]",
        "mean([1,2;3,4] > 1, axis=all)~3/4",
        "[1,2;3,4] > 2 or [1,2] == 1~[true,false;true,true]",
        "not [1,2] > 1~[true, false]",
        "[1,2,3] > 1 and true~[false,true,true]",
        "1 < [1,2,3] < 3~[false,true,false]",
        "[1,2] == [1,2]~true",
        "sum([1,2;3,4], axis=rows, keepdims=true)~[3;7]",
        "sum([1,2;3,4], axis=cols, keepdims=true)~[4,6]^T",
        "softmax([0,0;0,0], axis=all)~[1/4,1/4;1/4,1/4]"
      })
  void values(String expression, String value) {
    if (value.equals("refused")) {
      assertThat(Computing.refusal(expression).message()).isNotEmpty();
    } else {
      assertThat(Computing.value(expression)).isEqualTo(Computing.value(value));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sort([i, 1])~UNDEFINED",
        "sort([x, 1])~UNDEFINED",
        "sort([nan, 1])~NOT_FINITE",
        "argmax([nan])~NOT_FINITE",
        "argmax([])~EMPTY_ARRAY",
        "argmax([1,2;3,4], keepdims=true)~BAD_OPTION_VALUE",
        "argmax([[[1,2],[3,4]]], axis=[1,2])~BAD_OPTION_VALUE",
        "unique([i, 1])~UNDEFINED",
        "flip([1,2;3,4])~WRONG_KIND",
        "cumsum([[[1]]])~WRONG_KIND",
        "mean([[[1]]])~WRONG_KIND",
        "sum([[[1]]], axis=4)~BAD_OPTION_VALUE",
        "sum([[[1]]], axis=0)~BAD_OPTION_VALUE",
        "sum([[[1]]], axis=-1)~BAD_OPTION_VALUE",
        "sum([[[1]]], axis=1.5)~BAD_OPTION_VALUE",
        "sum([[[1]]], axis=[1,1])~BAD_OPTION_VALUE",
        "sum([[[1]]], axis=rows)~WRONG_KIND",
        "sum([1,2;3,4], axis=1)~BAD_OPTION_VALUE",
        "sum([1,2], keepdims=3)~BAD_OPTION_VALUE",
        "sum({1,2}, axis=rows)~WRONG_KIND",
        "where([1,2])~WRONG_KIND",
        "where([1,2] > x)~UNDECIDED",
        "where([1,2] > 1, 2)~WRONG_ARGUMENT_COUNT",
        "where([1,2] > 1, [1,2,3], 0)~SHAPE_MISMATCH",
        "any([1,0])~WRONG_KIND",
        "count(3)~WRONG_KIND",
        "sum([1,2] == [1,3])~WRONG_KIND",
        "mean([1,2] == [1,3])~WRONG_KIND",
        "all([1,2] == [1,2])~WRONG_KIND",
        "eq([1,2], [1,2,3])~SHAPE_MISMATCH",
        "concat([1,2;3,4], [1,2])~SHAPE_MISMATCH",
        "concat([1,2;3,4], [1,2,3])~SHAPE_MISMATCH",
        "concat([1,2;3,4], [1,2,3;4,5,6])~SHAPE_MISMATCH",
        "concat([1,2;3,4], [1,2;3,4], axis=1)~BAD_OPTION_VALUE",
        "concat([1], [\"a\"])~WRONG_KIND",
        "stack([1,2], [1,2,3])~SHAPE_MISMATCH",
        "linspace(0, 1, 0)~OUTSIDE_DOMAIN",
        "linspace(0, inf, 3)~NOT_FINITE",
        "clip(1, 3, 2)~OUTSIDE_DOMAIN",
        "clip([1.5, 2], 3, 2)~OUTSIDE_DOMAIN",
        "not [1,2]~WRONG_KIND",
        "[1,2] > 1 and [1,2,3] > 1~SHAPE_MISMATCH",
        "[1,2] and true~WRONG_KIND"
      })
  void refusals(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void sortedEntriesComeFromTheirPlaces() {
    Seeded seeded = new Seeded(5);
    for (int round = 0; round < 40; round++) {
      double[] numbers = new double[seeded.between(1, 30)];
      Arrays.setAll(numbers, i -> seeded.between(-4, 4) / 4.0);
      for (Array v : List.of(RealArray.vector(numbers), Calling.exactVector(numbers))) {
        double[] sorted = Calling.doubles(Calling.call("sort", v).value());
        double[] places = Calling.doubles(Calling.call("argsort", v).value());
        double[] unique = Calling.doubles(Calling.call("unique", v).value());
        double[] expected = numbers.clone();
        Arrays.sort(expected);
        assertThat(sorted).containsExactly(expected);
        assertThat(unique).containsExactly(Arrays.stream(numbers).sorted().distinct().toArray());
        for (int i = 0; i < sorted.length; i++) {
          assertThat(numbers[(int) places[i] - 1]).isEqualTo(sorted[i]);
          assertThat(i > 0 && sorted[i] == sorted[i - 1] && places[i] < places[i - 1]).isFalse();
        }
        assertThat(Calling.call("argmin", v).value()).isEqualTo(Scalar.of((long) places[0]));
        double[] totals = Calling.doubles(Calling.call("cumsum", v).value());
        assertThat(totals[totals.length - 1]).isEqualTo(Arrays.stream(numbers).sum());
      }
    }
  }

  /// Doubles and exact numbers take different ways through comparisons.
  @Test
  void masksOfDoublesAreThoseOfExactNumbers() {
    Seeded seeded = new Seeded(6);
    for (int round = 0; round < 20; round++) {
      double[][] rows = new double[3][4];
      for (double[] row : rows) {
        Arrays.setAll(row, i -> seeded.between(-2, 2));
      }
      for (String comparison :
          List.of(
              "A > 0", "A >= b", "A == 1", "A != 1", "eq(A, b)", "A == A", "b <= A", "A < -A")) {
        Value exact = masked(comparison, Calling.exact(rows), Calling.exactVector(1, 0, -1, 2));
        Value real = masked(comparison, Calling.real(rows), RealArray.vector(1, 0, -1, 2));
        assertThat(real).isEqualTo(exact);
      }
    }
  }

  private static Value masked(String comparison, Array a, Array b) {
    List<Binding> data = List.of(new Binding.Data("A", a), new Binding.Data("b", b));
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .compute(new Request(comparison, "", data, "", Conventions.GRADUS, Limits.DEFAULT))
        .result();
  }

  @Test
  void nanIsInNoMaskButDiffers() {
    RealArray v = RealArray.vector(1, Double.NaN, -0.0);
    Value mask = Calling.call("where", masked("A == 0", v, v)).value();
    assertThat(mask).isEqualTo(Computing.value("[3]"));
    assertThat(Calling.call("where", masked("A != 0", v, v)).value())
        .isEqualTo(Computing.value("[1, 2]"));
  }

  @Test
  void namesGoWhereTheirEntriesGo() {
    RealArray a = new RealArray(Shape.of(2, 3), new double[] {1, 2, 3, 4, 5, 6}, NAMED);
    Map<String, Value> rows = Map.of("axis", new Text("rows"));
    Map<String, Value> cols = Map.of("axis", new Text("cols"));
    assertThat(labels("sum", rows, a)).isEqualTo(Labels.rows(NAMED.rows()));
    assertThat(labels("sum", cols, a)).isEqualTo(Labels.rows(NAMED.columns()));
    assertThat(labels("logsumexp", rows, a)).isEqualTo(Labels.rows(NAMED.rows()));
    assertThat(labels("softmax", rows, a)).isEqualTo(NAMED);
    assertThat(labels("cumsum", cols, a)).isEqualTo(NAMED);
    assertThat(labels("sort", cols, a)).isEqualTo(Labels.columns(NAMED.columns()));
    assertThat(labels("flip", rows, a)).isEqualTo(new Labels(NAMED.rows(), List.of("c", "b", "a")));
    assertThat(labels("clip", Map.of(), a, Scalar.ZERO, Scalar.ONE)).isEqualTo(NAMED);
    assertThat(labels("argmax", cols, a)).isEqualTo(Labels.rows(NAMED.columns()));
    assertThat(labels("concat", rows, a, a))
        .isEqualTo(new Labels(List.of("r1", "r2", "r1", "r2"), NAMED.columns()));
    assertThat(labels("shuffle", Map.of("seed", Scalar.of(1)), a).columns())
        .isEqualTo(NAMED.columns());
    Map<String, Value> kept = Map.of("axis", new Text("cols"), "keepdims", gradus.value.Truth.TRUE);
    assertThat(labels("mean", kept, a)).isEqualTo(Labels.columns(NAMED.columns()));
  }

  private static Labels labels(String function, Map<String, Value> options, Value... arguments) {
    return ((Array) Calling.call(Conventions.GRADUS, function, options, arguments).value())
        .labels();
  }

  @Test
  void tiesAreSaid() {
    Answer tied = Computing.answer("argmax([1, 3, 3])");
    assertThat(tied.result()).isEqualTo(Scalar.of(2));
    assertThat(tied.notes()).anyMatch(note -> note.contains("several places"));
    assertThat(Computing.answer("argmax([1, 3, 2])").notes()).isEmpty();
  }

  @Test
  void joiningUndoesTakingApart() {
    Seeded seeded = new Seeded(7);
    double[] numbers = new double[24];
    Arrays.setAll(numbers, i -> seeded.normal());
    RealArray t = new RealArray(Shape.of(2, 3, 4), numbers, Labels.NONE);
    RealArray first = new RealArray(Shape.of(1, 3, 4), Arrays.copyOf(numbers, 12), Labels.NONE);
    RealArray second =
        new RealArray(Shape.of(1, 3, 4), Arrays.copyOfRange(numbers, 12, 24), Labels.NONE);
    assertThat(Calling.call("concat", first, second).value()).isEqualTo(t);
    assertThat(
            Calling.call("stack", first.reshape(Shape.of(3, 4)), second.reshape(Shape.of(3, 4)))
                .value())
        .isEqualTo(t);
    assertThat(
            Values.entries(
                (Array)
                    Calling.call("flip", Calling.call("flip", RealArray.vector(numbers)).value())
                        .value()))
        .isEqualTo(Values.entries(t));
  }
}
