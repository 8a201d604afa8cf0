package gradus.functions.tensors;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Computing.refusal;
import static gradus.functions.Computing.text;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.evaluate.Broadcast;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.json.Json;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Shapes, axes and stretching, against NumPy and against their definitions.
class ShapesTest {
  private static final long SEED = 20_261_122;

  static List<TensorFixture> permutations() {
    return TensorFixture.all("permute");
  }

  @ParameterizedTest
  @MethodSource("permutations")
  void permuteAgreesWithNumPy(TensorFixture c) {
    Value axes = vector(TensorFixture.ints(c.fields().get("axes").orElse(Json.NULL)));
    for (Value operand : List.of(c.exact().get(0), c.real().get(0))) {
      Array turned = call(Conventions.NUMPY, "permute", Map.of(), operand, axes).array();
      assertThat(turned.shape().toArray()).isEqualTo(c.shape());
      assertThat(doubles(turned)).isEqualTo(c.data());
    }
  }

  @Test
  void permutingBackIsTheIdentity() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      int rank = 1 + random.nextInt(4);
      Array array = counted(Shape.of(random.ints(rank, 0, 4).toArray()));
      List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, rank).boxed().toList());
      Collections.shuffle(order, random);
      int[] back = new int[rank];
      for (int i = 0; i < rank; i++) {
        back[order.get(i) - 1] = i + 1;
      }
      Value there = vector(order.stream().mapToInt(Integer::intValue).toArray());
      Array turned = call("permute", array, there).array();
      assertThat(call("permute", turned, vector(back)).array()).isEqualTo(array);
    }
  }

  @Test
  void reshapeKeepsTheOrder() {
    Array array = counted(Shape.of(4, 6));
    for (int[] lengths : new int[][] {{24}, {2, 12}, {2, 3, 4}, {-1, 8}, {1, 1, 24}, {3, -1, 2}}) {
      Array reshaped = call("reshape", array, vector(lengths)).array();
      assertThat(doubles(reshaped)).isEqualTo(doubles(array));
      assertThat(reshaped.shape().rank()).isEqualTo(lengths.length);
      assertThat(call("reshape", reshaped, vector(4, 6)).array()).isEqualTo(array);
    }
    assertThat(text("reshape(zeros(0,3), 3, 0, 5)")).isEqualTo("zeros(3, 0, 5)");
    assertThat(text("reshape([7], [])")).isEqualTo("7");
  }

  @Test
  void squeezeUndoesExpandDims() {
    Array array = counted(Shape.of(2, 3));
    for (long axis = 1; axis <= 3; axis++) {
      Array longer = call("expand_dims", array, Scalar.of(axis)).array();
      assertThat(longer.shape().length((int) axis - 1)).isEqualTo(1);
      assertThat(call("squeeze", longer).array()).isEqualTo(array);
    }
    assertThat(text("squeeze(zeros(1,1,1))")).isEqualTo("0");
  }

  /// NumPy's rule, entry by entry: an entry of the result is the one whose own indices are the
  /// result's, or 0 where the length is 1.
  @Test
  void broadcastingIsNumPysForAllSmallShapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int a = 0; a <= 3; a++) {
      shapes.add(Shape.of(a));
      for (int b = 0; b <= 3; b++) {
        shapes.add(Shape.of(a, b));
        for (int c = 1; c <= 2; c++) {
          shapes.add(Shape.of(a, b, c));
        }
      }
    }
    for (Shape a : shapes) {
      for (Shape b : shapes) {
        Optional<Shape> common = Broadcast.common(a, b);
        assertThat(common).as(a + " " + b).isEqualTo(rule(a, b));
        if (common.isPresent()) {
          assertThat(Broadcast.positions(a, common.get())).isEqualTo(read(a, common.get()));
        }
      }
    }
  }

  private static Optional<Shape> rule(Shape a, Shape b) {
    int rank = Math.max(a.rank(), b.rank());
    int[] lengths = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      int x = padded(a, rank)[axis];
      int y = padded(b, rank)[axis];
      if (x != y && x != 1 && y != 1) {
        return Optional.empty();
      }
      lengths[axis] = x == 1 ? y : x;
    }
    return Optional.of(Shape.of(lengths));
  }

  private static int[] padded(Shape shape, int rank) {
    int[] padded = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      int own = axis - rank + shape.rank();
      padded[axis] = own < 0 ? 1 : shape.length(own);
    }
    return padded;
  }

  private static int[] read(Shape own, Shape common) {
    int[] lengths = padded(own, common.rank());
    int[] positions = new int[common.size()];
    for (int i = 0; i < positions.length; i++) {
      int rest = i;
      int stride = 1;
      for (int axis = common.rank() - 1; axis >= 0; axis--) {
        int index = rest % common.length(axis);
        rest /= common.length(axis);
        positions[i] += (lengths[axis] == 1 ? 0 : index) * stride;
        stride *= lengths[axis];
      }
    }
    return positions;
  }

  @Test
  void positionsWalkAxesInAnyOrder() {
    assertThat(Gather.positions(List.of(new int[] {0, 10}, new int[] {2, 1, 0}), 5))
        .containsExactly(7, 6, 5, 17, 16, 15);
    assertThat(Gather.positions(List.of(), 3)).containsExactly(3);
    assertThat(Gather.positions(List.of(new int[0], new int[] {1}), 3)).isEmpty();
  }

  @Test
  void namesStayWhereTheAxesDo() {
    Array named =
        RealArray.matrix(1, 2, 1, 2).withLabels(new Labels(List.of("r"), List.of("x", "y")));
    assertThat(call("squeeze", named).array().labels()).isEqualTo(Labels.rows(List.of("x", "y")));
    assertThat(call("permute", named, vector(2, 1)).array().labels())
        .isEqualTo(new Labels(List.of("x", "y"), List.of("r")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reshape(1..6, 4, -1) | SHAPE_MISMATCH",
        "reshape(1..6, 4, 2) | SHAPE_MISMATCH",
        "reshape(1..6, -1, -1) | OUTSIDE_DOMAIN",
        "reshape(zeros(0,2), -1, 0) | OUTSIDE_DOMAIN",
        "reshape(1..6, -2, -3) | SHAPE_MISMATCH",
        "reshape(1..6, 1.5, 4) | NOT_AN_INTEGER",
        "reshape(1..6, 10^12, 10^12) | SHAPE_MISMATCH",
        "permute(eye(2), [1,1]) | OUTSIDE_DOMAIN",
        "permute(eye(2), [1]) | WRONG_ARGUMENT_COUNT",
        "permute(eye(2), [0,1]) | INDEX_OUT_OF_RANGE",
        "squeeze(eye(2), axis=1) | SHAPE_MISMATCH",
        "squeeze([1;2], axis=3) | INDEX_OUT_OF_RANGE",
        "expand_dims([1,2], 4) | INDEX_OUT_OF_RANGE",
        "expand_dims([1,2], -1) | INDEX_OUT_OF_RANGE",
        "broadcast([1,2,3], 2, 4) | SHAPE_MISMATCH",
        "broadcast(eye(2), [2]) | SHAPE_MISMATCH",
        "broadcast(1, 10^5, 10^5) | TOO_MANY_CELLS",
        "broadcast(1, 10^5, 10^5, 0, 10^9) | TOO_MANY_CELLS",
        "contract(zeros(2,3), 1, 2) | SHAPE_MISMATCH",
        "contract(eye(2), 1, 1) | OUTSIDE_DOMAIN",
        "tensordot(eye(2), eye(3)) | SHAPE_MISMATCH",
        "tensordot([1,2], [3,4]) | INDEX_OUT_OF_RANGE",
        "tensordot(eye(2), eye(2), axes=[1,2,3]) | BAD_OPTION_VALUE",
        "shape({1}) | WRONG_KIND",
        "transpose(zeros(2,2,2)) | WRONG_KIND",
        "zeros(2,3,4) + zeros(5,4) | SHAPE_MISMATCH",
        "zeros(100000,1) + zeros(1,100000) | TOO_MANY_CELLS",
      })
  void isRefused(String expression, Code code) {
    assertThat(refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void theClashIsMarked() {
    assertThat(refusal("A = zeros(2,3,4); B = zeros(5,4); A + B").details())
        .containsExactly(" left: A  2×3×4", "right: B    5×4", "            ^ 3 and 5 differ");
    assertThat(refusal("A = zeros(12,2,7); B = zeros(3,20,7); A .* B").details())
        .containsExactly(
            " left: A  12× 2×7", "right: B   3×20×7", "           ^ ^^ 12 and 3, 2 and 20 differ");
  }

  private static Value vector(int... numbers) {
    List<Value> values = new ArrayList<>();
    for (int number : numbers) {
      values.add(Scalar.of((long) number));
    }
    return Values.vector(values);
  }

  private static Array counted(Shape shape) {
    return new RealArray(
        shape, IntStream.range(0, shape.size()).asDoubleStream().toArray(), Labels.NONE);
  }

  @Test
  void shapeOfNumbersAndTables() {
    assertThat(text("shape(3)")).isEqualTo("[]");
    assertThat(Calling.call("shape", counted(Shape.of(2, 0, 3))).value())
        .isEqualTo(vector(2, 0, 3));
  }
}
