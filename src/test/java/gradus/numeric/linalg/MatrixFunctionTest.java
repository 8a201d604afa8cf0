package gradus.numeric.linalg;

import static gradus.numeric.linalg.ResidualTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Exponential, logarithm and square root against values at 60 digits (`matrix_functions.py`) and
/// against each other.
class MatrixFunctionTest {
  private static final int COUNT = 200;

  static Stream<Arguments> cases() {
    String path = "/gradus/fixtures/matrix_functions.json";
    try (InputStream in =
        Objects.requireNonNull(MatrixFunctionTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path))
          .items().stream()
              .map(Json.Obj.class::cast)
              .map(c -> Arguments.of(((Json.Str) c.get("name").orElseThrow()).value(), c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesWithSixtyDigits(String name, Json.Obj c) {
    Matrix a = matrix(c, "A");
    Matrix exponential = matrix(c, "expm");
    assertThat(Residual.relative(MatrixExponential.of(a), exponential)).isLessThan(2e-13);
    if (c.get("sqrtm").isPresent()) {
      Matrix root = matrix(c, "sqrtm");
      ComplexMatrix found = MatrixRoot.of(a).orElseThrow().matrix();
      assertThat(found.isReal()).isTrue();
      assertThat(Residual.relative(found.realPart(), root)).isLessThan(1e-12);
      ComplexMatrix logarithm = MatrixLogarithm.of(a).orElseThrow().matrix();
      assertThat(logarithm.isReal()).isTrue();
      assertThat(Residual.relative(logarithm.realPart(), matrix(c, "logm"))).isLessThan(1e-12);
    }
  }

  private static Matrix matrix(Json.Obj c, String name) {
    return Matrix.ofRows(
        ((Json.Arr) c.get(name).orElseThrow())
            .items().stream()
                .map(row ->
                    ((Json.Arr) row)
                        .items().stream().mapToDouble(x -> ((Json.Num) x).value()).toArray())
                .toArray(double[][]::new));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void exponentials(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        1,
        entries -> {
          if (entries.length != entries[0].length || kind == Kind.BADLY_SCALED) {
            return;
          }
          Matrix a = Matrix.ofRows(entries);
          int n = a.rows();
          Matrix exponential = MatrixExponential.of(a);
          Matrix back = MatrixExponential.of(a.times(-1));
          double size = Norms.frobenius(exponential) * Norms.frobenius(back);
          double[][] identity = Matrices.product(rows(exponential), rows(back));
          double trace = 0;
          for (int i = 0; i < n; i++) {
            trace += entries[i][i];
            for (int j = 0; j < n; j++) {
              assertThat(identity[i][j])
                  .isCloseTo(i == j ? 1 : 0, within(1e-13 * Math.max(1, size)));
            }
          }
          // e^A and A commute
          Matrix commutator = exponential.times(a).minus(a.times(exponential));
          assertThat(Norms.frobenius(commutator))
              .isLessThanOrEqualTo(
                  1e-12 * Math.max(1, Norms.frobenius(a)) * Norms.frobenius(exponential));
          if (size < 1e8) {
            assertThat(Math.log(Determinant.of(exponential)))
                .isCloseTo(trace, within(1e-7 * Math.max(1, Math.abs(trace))));
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rootsMultiplyOut(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        2,
        entries -> {
          if (entries.length != entries[0].length) {
            return;
          }
          Matrix a = Matrix.ofRows(entries);
          MatrixRoot.of(a)
              .ifPresent(root -> {
                double[][] x = rows(root.matrix().embedded());
                double[][] square = Matrices.product(x, x);
                double size = Math.pow(root.matrix().norm(), 2) + Norms.frobenius(a);
                int n = a.rows();
                for (int i = 0; i < n; i++) {
                  for (int j = 0; j < n; j++) {
                    assertThat(square[i][j]).isCloseTo(entries[i][j], within(1e-12 * size));
                    assertThat(square[n + i][j]).isCloseTo(0, within(1e-12 * size));
                  }
                }
                // the residual is refused above this
                assertThat(root.residual()).isLessThan(Residual.bound(n, n));
              });
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"POSITIVE_DEFINITE", "SYMMETRIC", "GENERAL", "ORTHOGONAL", "INTEGER", "TRIANGULAR"})
  void logarithmsAreUndoneByTheExponential(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        3,
        entries -> {
          Matrix a = Matrix.ofRows(entries);
          int n = a.rows();
          MatrixLogarithm.of(a)
              .ifPresentOrElse(
                  found -> {
                    assertThat(found.residual()).isLessThan(4 * Residual.bound(n, n));
                    Matrix back = MatrixExponential.of(found.matrix().embedded());
                    Matrix whole = ComplexMatrix.of(a, Matrix.zeros(n, n)).embedded();
                    double tolerance = 1e-11 * Math.max(1, found.matrix().norm());
                    assertThat(Residual.relative(back, whole)).isLessThan(tolerance);
                  },
                  () ->
                      assertThat(Svd.values(a)[n - 1])
                          .isLessThan(1e-9 * Math.max(1e-300, Norms.frobenius(a))));
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void polarFactors(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        4,
        entries -> {
          Polar polar = Polar.of(Matrix.ofRows(entries));
          double[][] u = rows(polar.u());
          double[][] p = rows(polar.p());
          ResidualTest.assertClose(entries, Matrices.product(u, p), entries);
          ResidualTest.assertOrthonormal(
              entries.length < entries[0].length ? Matrices.transpose(u) : u);
          assertThat(polar.p()).isEqualTo(polar.p().transpose());
          double[] values = SymmetricEigen.of(polar.p()).values();
          assertThat(values[values.length - 1])
              .isGreaterThanOrEqualTo(-1e-13 * Math.max(1e-300, values[0]));
        });
  }
}
