package gradus.functions.linear;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.refusal;
import static gradus.functions.Fixture.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.functions.Fixture;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// NumPy's values to 1e-10 through the functions, in doubles and, for matrices of integers, through
/// the exact path.
class LinearFixtureTest {
  private static final double EPSILON = 0x1p-52;

  static List<Fixture> cases() {
    return Fixture.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesInDoubles(Fixture c) {
    agrees(c, Calling.real(c.matrix("A")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesExactly(Fixture c) {
    if (c.isInteger("A")) {
      agrees(c, Calling.exact(c.matrix("A")));
    } else {
      assertThat(c.toString()).containsPattern("uniform|rotation|hilbert|stochastic");
    }
  }

  private static void agrees(Fixture c, Array a) {
    double[] sigma = c.vector("singular_values");
    double largest = sigma[0];
    double floor = 4 * a.shape().rows() * EPSILON;
    double lost = condition(sigma) * a.shape().columns() * 4 * EPSILON;
    assertThat(call("rank", a).value()).isEqualTo(Scalar.of((long) c.number("rank")));
    close(doubles(call("svdvals", a).value()), sigma, floor);
    close(doubles(call("svd", a).field("S")), sigma, floor);
    close(call("pinv", a).array(), c.matrix("pinv"), lost);
    if (c.has("det")) {
      norms(c, a);
      eigenvalues(c, a, largest * floor);
      inverse(c, a, lost);
      symmetric(c, a, lost);
    } else {
      Array b = RealArray.vector(c.vector("b"));
      close(doubles(call("lstsq", a, b).value()), c.vector("lstsq"), lost);
      assertThat(call("lstsq", a, b).evaluation().notes().get(0)).startsWith("norm(A*x - b) is ");
    }
  }

  private static void norms(Fixture c, Array a) {
    double scale = Math.pow(c.number("norm_fro"), a.shape().rows()) * a.shape().rows() * EPSILON;
    near(call("det", a), c.number("det"), 4 * scale);
    near(call("trace", a), c.number("trace"), c.number("norm_fro") * EPSILON * 8);
    near(call("norm", a, Scalar.of(1)), c.number("norm_1"), 0);
    near(call("norm", a, new Text("inf")), c.number("norm_inf"), 0);
    near(call("norm", a), c.number("norm_2"), 0);
    near(call("norm_fro", a), c.number("norm_fro"), 0);
    near(call("norm_nuc", a), c.number("norm_nuc"), 0);
  }

  private static void inverse(Fixture c, Array a, double lost) {
    if (c.has("inverse")) {
      Array b = RealArray.vector(c.vector("b"));
      close(call("inv", a).array(), c.matrix("inverse"), lost);
      close(doubles(call("solve", a, b).value()), c.vector("solve"), lost);
    } else {
      Array b = RealArray.vector(new double[a.shape().rows()]);
      assertThat(refusal("inv", a).code()).isEqualTo(Code.SINGULAR);
      assertThat(refusal("solve", a, b).code())
          .isIn(Code.SINGULAR, Code.NO_SOLUTION, Code.MANY_SOLUTIONS);
    }
  }

  private static void symmetric(Fixture c, Array a, double lost) {
    if (c.has("cholesky_lower")) {
      close(call("cholesky", a).array(), c.matrix("cholesky_lower"), lost);
    } else if (c.has("symmetric_eigenvalues")) {
      assertThat(refusal("cholesky", a).code()).isEqualTo(Code.NOT_POSITIVE_DEFINITE);
    } else {
      assertThat(refusal("cholesky", a).code()).isEqualTo(Code.NOT_SYMMETRIC);
    }
  }

  private static void eigenvalues(Fixture c, Array a, double floor) {
    List<double[]> actual = new ArrayList<>();
    Array values = call("eig", a).field("values");
    for (int i = 0; i < values.size(); i++) {
      actual.add(complex(values.get(i)));
    }
    List<double[]> expected = new ArrayList<>(List.of(c.matrix("eigenvalues")));
    Comparator<double[]> order =
        Comparator.<double[]>comparingDouble(z -> Math.rint(z[0] * 1e9))
            .thenComparingDouble(z -> Math.rint(z[1] * 1e9));
    actual.sort(order);
    expected.sort(order);
    double largest =
        expected.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    for (int i = 0; i < actual.size(); i++) {
      for (int part = 0; part < 2; part++) {
        assertThat(actual.get(i)[part])
            .isCloseTo(expected.get(i)[part], within(1e-10 * largest + floor));
      }
    }
  }

  private static double[] complex(Value value) {
    Scalar z = (Scalar) new Approximation(Catalogue.INSTANCE).of(value);
    return new double[] {ComplexNumbers.re(z), ComplexNumbers.im(z)};
  }

  private static double condition(double[] sigma) {
    double smallest =
        DoubleStream.of(sigma).filter(s -> s > sigma.length * EPSILON * sigma[0]).min().orElse(1);
    return Math.max(1, sigma[0] / smallest);
  }

  private static void near(Calling actual, double expected, double floor) {
    assertThat(actual.number()).isCloseTo(expected, within(1e-10 * Math.abs(expected) + floor));
  }
}
