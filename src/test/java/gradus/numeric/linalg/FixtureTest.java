package gradus.numeric.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// NumPy's values to 1e-10 relative, with the floor n·ε·‖A‖ under what should be zero and cond(A)·ε
/// for what depends on the inverse of an ill-conditioned matrix.
class FixtureTest {
  private static final double RELATIVE = 1e-10;

  static Stream<Arguments> cases() {
    String path = "/gradus/fixtures/linalg.json";
    try (InputStream in = Objects.requireNonNull(FixtureTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path))
          .items().stream()
              .map(Json.Obj.class::cast)
              .map(c -> Arguments.of(((Json.Str) field(c, "name")).value(), c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesWithNumPy(String name, Json.Obj c) {
    Matrix a = matrix(field(c, "A"));
    double norm = Norms.frobenius(a);
    double floor = Math.max(a.rows(), a.columns()) * Residual.EPSILON * norm;
    assertThat(Rank.of(a).rank()).isEqualTo((int) number(c, "rank"));
    assertThat(Subspace.nullSpace(a).dimension()).isEqualTo((int) number(c, "null_dim"));
    assertThat(Subspace.columnSpace(a).dimension()).isEqualTo((int) number(c, "rank"));
    close(Svd.values(a), numbers(field(c, "singular_values")), floor);
    double smallest = smallestNonzero(Svd.values(a), floor);
    double condition = smallest == 0 ? 1 : norm / smallest;
    double lost = condition * Residual.EPSILON * 4 * a.columns();
    Matrix pseudo = matrix(field(c, "pinv"));
    closeIn(PseudoInverse.of(a).matrix(), pseudo, lost);
    if (c.get("det").isPresent()) {
      square(c, a, floor, lost);
    } else {
      Matrix b = Matrix.column(numbers(field(c, "b")));
      LeastSquares least = LeastSquares.solve(a, b);
      closeIn(least.x(), Matrix.column(numbers(field(c, "lstsq"))), lost);
      assertThat(least.rank()).isEqualTo((int) number(c, "rank"));
      assertThat(least.residual()).isLessThan(1e-14);
      double[] diagonal = numbers(field(c, "abs_diag_r"));
      for (int i = 0; i < diagonal.length; i++) {
        assertThat(Qr.thin(a).r().get(i, i)).isCloseTo(diagonal[i], within(1e-10 * norm));
      }
      Matrix covariance = matrix(field(c, "covariance"));
      double[] variances = SymmetricEigen.of(covariance).values();
      close(variances, numbers(field(c, "pca_explained_variance")), 8 * floor);
    }
  }

  private static void square(Json.Obj c, Matrix a, double floor, double lost) {
    int n = a.rows();
    double det = number(c, "det");
    double detFloor = lost * Math.abs(det) + Math.pow(Norms.frobenius(a), n) * n * 0x1p-52;
    assertThat(Determinant.of(a))
        .isCloseTo(det, within(Math.max(RELATIVE * Math.abs(det), detFloor)));
    near(Norms.one(a), number(c, "norm_1"), 0);
    near(Norms.infinity(a), number(c, "norm_inf"), 0);
    near(Norms.two(a), number(c, "norm_2"), 0);
    near(Norms.frobenius(a), number(c, "norm_fro"), 0);
    near(Norms.nuclear(a), number(c, "norm_nuc"), 0);
    SquareSolution inverse = LinearSolve.inverse(a);
    if (c.get("inverse").isPresent()) {
      closeIn(solution(inverse), matrix(field(c, "inverse")), lost);
      Matrix b = Matrix.column(numbers(field(c, "b")));
      Matrix x = solution(LinearSolve.solve(a, b));
      closeIn(x, Matrix.column(numbers(field(c, "solve"))), lost);
      double cond = number(c, "cond_2");
      near(Norms.condition(a), cond, cond * cond * n * 0x1p-52);
    } else {
      assertThat(inverse).isInstanceOf(SquareSolution.Singular.class);
      assertThat(((SquareSolution.Singular) inverse).rank()).isEqualTo((int) number(c, "rank"));
    }
    eigenvalues(Eigen.of(a).values(), pairs(field(c, "eigenvalues")), 4 * floor);
    if (c.get("symmetric_eigenvalues").isPresent()) {
      double[] descending = numbers(field(c, "symmetric_eigenvalues"));
      reverse(descending);
      close(SymmetricEigen.of(a).values(), descending, 4 * floor);
      if (c.get("cholesky_lower").isPresent()) {
        Cholesky.Factor factor = (Cholesky.Factor) Cholesky.of(a);
        closeIn(factor.lower(), matrix(field(c, "cholesky_lower")), lost);
      } else {
        assertThat(Cholesky.of(a)).isInstanceOf(Cholesky.NotPositiveDefinite.class);
        double found = ((Cholesky.NotPositiveDefinite) Cholesky.of(a)).smallestEigenvalue();
        near(found, descending[n - 1], 4 * floor);
      }
    }
  }

  /// Both sides sorted by real part, then imaginary part, a rounding difference counting as equal.
  private static void eigenvalues(ComplexMatrix actual, double[][] expected, double floor) {
    List<double[]> left = new ArrayList<>();
    for (int i = 0; i < actual.rows(); i++) {
      left.add(new double[] {actual.real(i, 0), actual.imaginary(i, 0)});
    }
    List<double[]> right = new ArrayList<>(List.of(expected));
    Comparator<double[]> order =
        Comparator.<double[]>comparingDouble(z -> Math.rint(z[0] * 1e11))
            .thenComparingDouble(z -> Math.rint(z[1] * 1e11));
    left.sort(order);
    right.sort(order);
    for (int i = 0; i < left.size(); i++) {
      near(left.get(i)[0], right.get(i)[0], floor);
      near(left.get(i)[1], right.get(i)[1], floor);
    }
  }

  private static Matrix solution(SquareSolution solution) {
    SquareSolution.Unique unique = (SquareSolution.Unique) solution;
    assertThat(unique.residual()).isLessThan(1e-14);
    return unique.x();
  }

  private static double smallestNonzero(double[] values, double floor) {
    double smallest = 0;
    for (double value : values) {
      if (value > floor) {
        smallest = value;
      }
    }
    return smallest;
  }

  private static void close(double[] actual, double[] expected, double floor) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      near(actual[i], expected[i], floor);
    }
  }

  /// Entry by entry, relative to the largest entry once a part {@code lost} of it is given up.
  private static void closeIn(Matrix actual, Matrix expected, double lost) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.columns()).isEqualTo(expected.columns());
    close(actual.data(), expected.data(), lost * Norms.frobenius(expected));
  }

  private static void near(double actual, double expected, double floor) {
    assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected) + floor));
  }

  private static Json field(Json.Obj c, String name) {
    return c.get(name).orElseThrow();
  }

  private static double number(Json.Obj c, String name) {
    return ((Json.Num) field(c, name)).value();
  }

  private static double[] numbers(Json list) {
    return ((Json.Arr) list)
        .items().stream().mapToDouble(item -> ((Json.Num) item).value()).toArray();
  }

  private static double[][] pairs(Json list) {
    return ((Json.Arr) list).items().stream().map(FixtureTest::numbers).toArray(double[][]::new);
  }

  private static Matrix matrix(Json list) {
    return Matrix.ofRows(pairs(list));
  }

  private static void reverse(double[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      double kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
