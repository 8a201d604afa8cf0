package gradus.evaluate;

import static gradus.functions.Calling.doubles;
import static gradus.functions.Computing.refusal;
import static gradus.functions.Computing.text;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.engine.Binding;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.functions.tensors.TensorFixture;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Subscripts against a plain evaluation position by position; products of stacks against NumPy.
class IndexingTest {
  private static final long SEED = 20_261_122;

  private static final RealArray DATA =
      RealArray.matrix(3, 2, 1, 2, 3, 4, 5, 6)
          .withLabels(Labels.columns(List.of("height", "width")));

  private static Value over(Array bound, String expression) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .compute(
            new Request(
                expression,
                "",
                List.of(new Binding.Data("A", bound)),
                "",
                Conventions.GRADUS,
                Limits.DEFAULT))
        .result();
  }

  /// A subscript as typed, the positions it means, and whether its axis disappears.
  private record Typed(String text, int[] positions, boolean single) {}

  private static Typed subscript(Random random, int length) {
    int a = random.nextInt(length);
    int b = random.nextInt(length);
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    return switch (random.nextInt(7)) {
      case 0 -> new Typed(":", IntStream.range(0, length).toArray(), false);
      case 1 -> new Typed(Integer.toString(a + 1), new int[] {a}, true);
      case 2 -> new Typed("end-" + a, new int[] {length - 1 - a}, true);
      case 3 ->
          new Typed(
              (low + 1) + ".." + (high + 1), IntStream.rangeClosed(low, high).toArray(), false);
      case 4 ->
          new Typed(
              (low + 1) + ":2:end",
              IntStream.range(low, length).filter(i -> (i - low) % 2 == 0).toArray(),
              false);
      case 5 -> new Typed("[" + (a + 1) + "," + (b + 1) + "]", new int[] {a, b}, false);
      default -> {
        List<String> mask = new ArrayList<>();
        for (int i = 0; i < length; i++) {
          mask.add(i >= low && i <= high ? "true" : "false");
        }
        yield new Typed(mask.toString(), IntStream.rangeClosed(low, high).toArray(), false);
      }
    };
  }

  @Test
  void agreesWithAPlainEvaluation() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      int rank = 1 + random.nextInt(3);
      int[] lengths = random.ints(rank, 1, 5).toArray();
      Shape shape = Shape.of(lengths);
      RealArray array =
          new RealArray(
              shape, IntStream.range(0, shape.size()).asDoubleStream().toArray(), Labels.NONE);
      List<String> typed = new ArrayList<>();
      List<Integer> kept = new ArrayList<>();
      List<Double> expected = new ArrayList<>(List.of(0.0));
      for (int length : lengths) {
        Typed subscript = subscript(random, length);
        typed.add(subscript.text);
        if (!subscript.single) {
          kept.add(subscript.positions.length);
        }
        List<Double> next = new ArrayList<>();
        for (double before : expected) {
          for (int position : subscript.positions) {
            next.add(before * length + position);
          }
        }
        expected = next;
      }
      String expression = "A[" + String.join(", ", typed) + "]";
      Value result = over(array, expression);
      assertThat(TensorFixture.shape(result))
          .as(expression)
          .isEqualTo(kept.stream().mapToInt(Integer::intValue).toArray());
      assertThat(doubles(result))
          .as(expression + " of " + shape)
          .isEqualTo(expected.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  static List<TensorFixture> products() {
    return TensorFixture.all("matmul");
  }

  @ParameterizedTest
  @MethodSource("products")
  void stacksOfMatricesMultiplyAsInNumPy(TensorFixture c) {
    for (List<Value> operands : List.of(c.exact(), c.real())) {
      Value product =
          new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
              .compute(
                  new Request(
                      "A*B",
                      "",
                      List.of(
                          new Binding.Data("A", operands.get(0)),
                          new Binding.Data("B", operands.get(1))),
                      "",
                      Conventions.GRADUS,
                      Limits.DEFAULT))
              .result();
      assertThat(TensorFixture.shape(product)).isEqualTo(c.shape());
      assertThat(doubles(product)).isEqualTo(c.data());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A=[1,2;3,4]; A[A > 1 and A < 4] | [2, 3]",
        "A=[1,2;3,4]; A[A > 7] | []",
        "A=[1,2;3,4]; A[A[:,1] > 2, :] | [[3, 4]]",
        "A=[1,2;3,4]; A[[2,2,1], end] | [4, 4, 2]",
        "A=[1,2;3,4]; A[[], :] | zeros(0, 2)",
        "T=reshape(1..8,2,2,2); T[2,:,1] | [5, 7]",
        "T=reshape(1..8,2,2,2); T[T > 6] | [7, 8]",
        "T=reshape(1..8,2,2,2); T[end,end] | [7, 8]",
        "v=1..9; v[end:-3:1] | [9, 6, 3]",
        "A=[1+i,2;x,4]; A[:,1] | [1 + i, x]",
      })
  void takesEntries(String expression, String expected) {
    assertThat(text(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A=eye(2); A[eye(3) > 0] | SHAPE_MISMATCH",
        "A=eye(2); A[eye(2)] | NOT_AN_INTEGER",
        "A=eye(2); A[[true,false,true], :] | SHAPE_MISMATCH",
        "v=[x,1]; v[v > 0] | UNDECIDED",
        "v=[1,2]; v[true] | NOT_AN_INTEGER",
        "v=[1,2]; v[1.5] | NOT_AN_INTEGER",
        "A=eye(2); A[:, 3] | INDEX_OUT_OF_RANGE",
        "A=eye(2); A[-1, :] | INDEX_OUT_OF_RANGE",
        "A=eye(2); A[0, 1] | INDEX_ZERO",
        "A=eye(2); A[1,1,1] | INDEX_OUT_OF_RANGE",
        "A=eye(2); A[:, 10^20] | NOT_AN_INTEGER",
        "zeros(0,3)[1,1] | INDEX_OUT_OF_RANGE",
      })
  void refuses(String expression, Code code) {
    assertThat(refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void columnsGoByName() {
    assertThat(doubles(over(DATA, "A[:, \"width\"]"))).containsExactly(2, 4, 6);
    assertThat(doubles(over(DATA, "A[\"width\"]"))).containsExactly(2, 4, 6);
    Array both = (Array) over(DATA, "A[2, [\"width\", \"height\"]]");
    assertThat(doubles(both)).containsExactly(4, 3);
    assertThat(both.labels()).isEqualTo(Labels.rows(List.of("width", "height")));
    assertThat(over(DATA, "cov(A)[\"width\", \"height\"]")).isEqualTo(Scalar.of(4.0));
    Array rows = (Array) over(DATA, "A[A[:, \"height\"] > 1, :]");
    assertThat(rows.labels()).isEqualTo(DATA.labels());
    assertThat(rows.shape()).isEqualTo(Shape.of(2, 2));
  }

  @Test
  void unknownNamesAreGuessed() {
    assertThat(refusalOf("A[:, \"widht\"]").hint()).isEqualTo("did you mean width?");
    assertThat(refusalOf("A[\"width\", :]").code()).isEqualTo(Code.UNKNOWN_COLUMN);
  }

  private static gradus.diag.Diagnostic refusalOf(String expression) {
    try {
      throw new AssertionError(over(DATA, expression));
    } catch (gradus.diag.GradusException e) {
      return e.diagnostic();
    }
  }

  /// Without a list of positions an operand is read where the list says.
  @Test
  void stretchingReadsTheSamePositions() {
    List<Shape> shapes = new ArrayList<>(List.of(Shape.of()));
    for (int a = 1; a <= 3; a++) {
      shapes.add(Shape.of(a));
      for (int b = 0; b <= 3; b++) {
        shapes.add(Shape.of(a, b));
        for (int c = 1; c <= 2; c++) {
          shapes.add(Shape.of(a, b, c));
          shapes.add(Shape.of(a, b, c, 1));
        }
      }
    }
    for (Shape operand : shapes) {
      for (Shape other : shapes) {
        Shape common = Broadcast.common(operand, other).orElse(operand);
        int[] positions = Broadcast.positions(operand, common);
        Stretch stretch = Stretch.of(operand, common);
        for (int i = 0; i < positions.length; i++) {
          assertThat(stretch.at(i)).as(operand + " to " + common).isEqualTo(positions[i]);
        }
      }
    }
  }

  /// What a literal writes is read as the same array, of any rank and with empty axes.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zeros(2,0,3)",
        "zeros(0,2)",
        "zeros(0,0,0,2)",
        "reshape(1..16, 2,2,2,2)",
        "reshape(1..6, 1,6,1)",
        "reshape([x,2,1/3,sqrt(2)], 2,1,2)",
        "reshape([1.5,2+i,3,4*i], 2,2,1)",
        "reshape([true,false], 2,1,1)",
        "[[[1]]]",
      })
  void literalsReadBack(String expression) {
    Array written = (Array) Computing.value(expression);
    Array read = (Array) Computing.value(Literals.of(written));
    assertThat(read).isEqualTo(written);
    assertThat(read.shape()).isEqualTo(written.shape());
  }

  /// Data may be larger than what can be generated; parts of it are no larger than it is.
  @Test
  void largeDataIsSelectedFrom() {
    double[] data = new double[12_000_000];
    data[11_999_993] = 7;
    RealArray large = new RealArray(Shape.of(1_000_000, 12), data, Labels.NONE);
    assertThat(over(large, "A[:, 6][end]")).isEqualTo(Scalar.of(7.0));
    assertThat(over(large, "A[:, end:-1:1][end, 7]")).isEqualTo(Scalar.of(7.0));
  }
}
