package gradus.functions.linear;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.refusal;
import static gradus.functions.Fixture.close;
import static java.util.Map.entry;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every number of `linalg.json` to 1e-10 through the functions, in doubles and, for matrices of
/// integers, through the exact path. A key that nothing here knows fails.
class LinearFixtureTest {
  private static final double EPSILON = 0x1p-52;

  /// What is given; all other keys are answers.
  private static final Set<String> GIVEN = Set.of("name", "A", "b", "X");

  private interface Agrees {
    void check(Case c);
  }

  private static final Map<String, Agrees> ANSWERS =
      Map.ofEntries(
          entry("det", c -> c.near(call("det", c.a), "det", c.determinantFloor())),
          entry("trace", c -> c.near(call("trace", c.a), "trace", 8 * c.size() * EPSILON)),
          entry("rank", c -> c.integer(call("rank", c.a).value(), "rank")),
          entry("null_dim", LinearFixtureTest::nullSpace),
          entry("eigenvalues", LinearFixtureTest::eigenvalues),
          entry("symmetric_eigenvalues", LinearFixtureTest::symmetricEigenvalues),
          entry("singular_values", LinearFixtureTest::singularValues),
          entry("norm_1", c -> c.near(call("norm", c.a, Scalar.of(1)), "norm_1", 0)),
          entry("norm_inf", c -> c.near(call("norm", c.a, new Text("inf")), "norm_inf", 0)),
          entry("norm_2", c -> c.near(call("norm", c.a), "norm_2", 0)),
          entry("norm_fro", LinearFixtureTest::frobenius),
          entry("norm_nuc", LinearFixtureTest::nuclear),
          entry("expm_of_A_over_max_1_norm", LinearFixtureTest::exponential),
          entry("pinv", c -> c.close(call("pinv", c.a).array(), "pinv")),
          entry("inverse", c -> c.close(call("inv", c.a).array(), "inverse")),
          entry("cond_2", LinearFixtureTest::condition),
          entry("solve", c -> c.close(call("solve", c.a, c.b()).value(), "solve")),
          entry("positive_definite", LinearFixtureTest::definite),
          entry("cholesky_lower", c -> c.close(call("cholesky", c.a).array(), "cholesky_lower")),
          entry("lstsq", LinearFixtureTest::leastSquares),
          entry("abs_diag_r", LinearFixtureTest::triangle),
          entry("covariance", c -> c.closeOf(call("cov", c.x()).array(), "covariance")),
          entry("correlation", c -> c.closeOf(call("corr", c.x()).array(), "correlation")),
          entry("pca_explained_variance", c -> c.pca("variances", "pca_explained_variance")),
          entry("pca_ratio", c -> c.pca("ratios", "pca_ratio")));

  static List<Fixture> cases() {
    return Fixture.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesInDoubles(Fixture fixture) {
    agrees(fixture, Calling.real(fixture.matrix("A")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesExactly(Fixture fixture) {
    if (fixture.isInteger("A")) {
      agrees(fixture, Calling.exact(fixture.matrix("A")));
    } else {
      assertThat(fixture.toString()).containsPattern("uniform|rotation|hilbert|stochastic");
    }
  }

  @Test
  void allKeysAreAnswered() {
    Set<String> keys = new TreeSet<>();
    cases().forEach(c -> keys.addAll(c.fields().fields().keySet()));
    keys.removeAll(GIVEN);
    assertThat(keys).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    assertThat(cases()).hasSize(33);
  }

  private static void agrees(Fixture fixture, Array a) {
    Case c = new Case(fixture, a);
    for (String key : fixture.fields().fields().keySet()) {
      if (!GIVEN.contains(key)) {
        assertThat(ANSWERS).containsKey(key);
        ANSWERS.get(key).check(c);
      }
    }
    refused(c);
  }

  /// What NumPy has no answer for is refused here.
  private static void refused(Case c) {
    if (!c.a.shape().isSquare() || c.fixture.has("lstsq")) {
      return;
    }
    if (!c.fixture.has("inverse")) {
      assertThat(refusal("inv", c.a).code()).isEqualTo(Code.SINGULAR);
      Array b = RealArray.vector(new double[c.a.shape().rows()]);
      assertThat(refusal("solve", c.a, b).code())
          .isIn(Code.SINGULAR, Code.NO_SOLUTION, Code.MANY_SOLUTIONS);
      assertThat(call("cond", c.a).number()).isInfinite();
    }
    if (!c.fixture.has("symmetric_eigenvalues")) {
      assertThat(refusal("cholesky", c.a).code()).isEqualTo(Code.NOT_SYMMETRIC);
    }
  }

  private static void nullSpace(Case c) {
    int dimension = (int) c.fixture.number("null_dim");
    int rank = (int) c.fixture.number("rank");
    assertThat(call("null_space", c.a).array().shape().toArray())
        .containsExactly(c.a.shape().columns(), dimension);
    assertThat(call("column_space", c.a).array().shape().toArray())
        .containsExactly(c.a.shape().rows(), rank);
    assertThat(call("row_space", c.a).array().shape().toArray())
        .containsExactly(c.a.shape().columns(), rank);
  }

  private static void singularValues(Case c) {
    close(doubles(call("svdvals", c.a).value()), c.sigma, c.floor);
    close(doubles(call("svd", c.a).field("S")), c.sigma, c.floor);
  }

  private static void frobenius(Case c) {
    c.near(call("norm_fro", c.a), "norm_fro", 0);
    c.near(call("norm", c.a, new Text("fro")), "norm_fro", 0);
  }

  private static void nuclear(Case c) {
    c.near(call("norm_nuc", c.a), "norm_nuc", 0);
    c.near(call("norm", c.a, new Text("nuc")), "norm_nuc", 0);
  }

  private static void condition(Case c) {
    double expected = c.fixture.number("cond_2");
    c.near(call("cond", c.a), "cond_2", 64 * EPSILON * expected * expected);
  }

  private static void exponential(Case c) {
    double norm = Math.max(1, c.fixture.number("norm_1"));
    double[][] scaled = c.fixture.matrix("A");
    for (double[] row : scaled) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= norm;
      }
    }
    close(
        call("expm", Calling.real(scaled)).array(),
        c.fixture.matrix("expm_of_A_over_max_1_norm"),
        4 * EPSILON);
  }

  private static void definite(Case c) {
    if (c.fixture.has("cholesky_lower")) {
      assertThat(c.fixture.truth("positive_definite")).isTrue();
      assertThat(call("cholesky", c.a).evaluation().checks()).isNotEmpty();
    } else {
      assertThat(c.fixture.truth("positive_definite")).isFalse();
      assertThat(refusal("cholesky", c.a).code()).isEqualTo(Code.NOT_POSITIVE_DEFINITE);
    }
  }

  private static void leastSquares(Case c) {
    Calling found = call("lstsq", c.a, c.b());
    c.close(found.value(), "lstsq");
    assertThat(found.evaluation().notes().get(0)).startsWith("norm(A*x - b) is ");
  }

  private static void triangle(Case c) {
    Array r = call("qr", c.a).field("R");
    double[] expected = c.fixture.vector("abs_diag_r");
    double[] diagonal = new double[expected.length];
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] = Math.abs(Calling.rows(r)[i][i]);
    }
    close(diagonal, expected, c.lost);
  }

  private static void symmetricEigenvalues(Case c) {
    double[] ascending = doubles(call("eigvals", c.a).value()).clone();
    Arrays.sort(ascending);
    close(ascending, c.fixture.vector("symmetric_eigenvalues"), c.floor);
  }

  private static void eigenvalues(Case c) {
    List<double[]> actual = new ArrayList<>();
    Array values = call("eig", c.a).field("values");
    for (int i = 0; i < values.size(); i++) {
      actual.add(complex(values.get(i)));
    }
    List<double[]> expected = new ArrayList<>(List.of(c.fixture.matrix("eigenvalues")));
    Comparator<double[]> order =
        Comparator.<double[]>comparingDouble(z -> Math.rint(z[0] * 1e9))
            .thenComparingDouble(z -> Math.rint(z[1] * 1e9));
    actual.sort(order);
    expected.sort(order);
    double largest =
        expected.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      for (int part = 0; part < 2; part++) {
        assertThat(actual.get(i)[part])
            .isCloseTo(expected.get(i)[part], within(1e-10 * largest + c.sigma[0] * c.floor));
      }
    }
  }

  private static double[] complex(Value value) {
    Scalar z = (Scalar) new Approximation(Catalogue.INSTANCE).of(value);
    return new double[] {ComplexNumbers.re(z), ComplexNumbers.im(z)};
  }

  /// A fixture with its matrix as one of the two kinds of arrays.
  ///
  /// @param floor what rounding explains relative to the largest singular value
  /// @param lost what the condition number explains relative to the largest entry
  private record Case(Fixture fixture, Array a, double[] sigma, double floor, double lost) {
    Case(Fixture fixture, Array a) {
      double[] sigma = fixture.vector("singular_values");
      this(
          fixture,
          a,
          sigma,
          4 * a.shape().rows() * EPSILON,
          condition(sigma) * a.shape().columns() * 4 * EPSILON);
    }

    private static double condition(double[] sigma) {
      double smallest =
          DoubleStream.of(sigma).filter(s -> s > sigma.length * EPSILON * sigma[0]).min().orElse(1);
      return Math.max(1, sigma[0] / smallest);
    }

    double size() {
      return fixture.number("norm_fro");
    }

    double determinantFloor() {
      int n = a.shape().rows();
      return 4 * Math.pow(size(), n) * n * EPSILON;
    }

    Array b() {
      return RealArray.vector(fixture.vector("b"));
    }

    Array x() {
      return Calling.real(fixture.matrix("X"));
    }

    void integer(Value actual, String key) {
      assertThat(actual).isEqualTo(Scalar.of((long) fixture.number(key)));
    }

    void near(Calling actual, String key, double least) {
      double expected = fixture.number(key);
      assertThat(actual.number())
          .as(key)
          .isCloseTo(expected, within(1e-10 * Math.abs(expected) + least));
    }

    void close(Value actual, String key) {
      if (((Array) actual).shape().isMatrix()) {
        Fixture.close((Array) actual, fixture.matrix(key), lost);
      } else {
        Fixture.close(doubles(actual), fixture.vector(key), lost);
      }
    }

    /// Statistics of X do not depend on the condition of A.
    void closeOf(Array actual, String key) {
      Fixture.close(actual, fixture.matrix(key), 4 * EPSILON);
    }

    /// Beyond min(m, n) components nothing varies: those zeros are not listed here.
    void pca(String field, String key) {
      double[] expected = fixture.vector(key);
      double[] actual = doubles(call("pca", x()).field(field));
      assertThat(actual).hasSize(Math.min(x().shape().rows(), x().shape().columns()));
      Fixture.close(Arrays.copyOf(actual, expected.length), expected, 8 * EPSILON);
    }
  }
}
