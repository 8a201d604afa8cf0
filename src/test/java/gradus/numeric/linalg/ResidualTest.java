package gradus.numeric.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 500 seeded matrices of each kind satisfy the residual of each decomposition. Everything is
/// multiplied out by the definition of the product, not by the code under test.
class ResidualTest {
  private static final int COUNT = 500;
  private static final long SEED = 20_261_122;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void luMultipliesOut(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        rows -> {
          Lu lu = Lu.of(Matrix.ofRows(rows));
          double[][] l = rows(lu.lower());
          double[][] u = rows(lu.upper());
          assertClose(Matrices.product(rows(lu.permutation()), rows), Matrices.product(l, u), rows);
          for (int i = 0; i < l.length; i++) {
            for (int j = i; j < l[0].length; j++) {
              assertThat(l[i][j]).isEqualTo(i == j ? 1 : 0);
            }
          }
          assertUpper(u);
          assertThat(lu.residual()).isLessThan(bound(rows));
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void qrMultipliesOut(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        rows -> {
          int m = rows.length;
          int n = rows[0].length;
          for (Qr qr : new Qr[] {Qr.thin(Matrix.ofRows(rows)), Qr.full(Matrix.ofRows(rows))}) {
            assertClose(rows, Matrices.product(rows(qr.q()), rows(qr.r())), rows);
            assertOrthonormal(rows(qr.q()));
            assertUpper(rows(qr.r()));
            for (int i = 0; i < Math.min(m, n); i++) {
              assertThat(qr.r().get(i, i)).isGreaterThanOrEqualTo(0);
            }
            assertThat(qr.residual()).isLessThan(bound(rows));
          }
          assertThat(Qr.thin(Matrix.ofRows(rows)).q().columns()).isEqualTo(Math.min(m, n));
          assertThat(Qr.full(Matrix.ofRows(rows)).q().columns()).isEqualTo(m);
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void svdMultipliesOut(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        rows -> {
          Matrix a = Matrix.ofRows(rows);
          int k = Math.min(rows.length, rows[0].length);
          Svd thin = Svd.thin(a);
          Svd full = Svd.full(a);
          assertThat(thin.u().columns()).isEqualTo(k);
          assertThat(thin.v().columns()).isEqualTo(k);
          assertThat(full.u().columns()).isEqualTo(rows.length);
          assertThat(full.v().columns()).isEqualTo(rows[0].length);
          for (Svd svd : new Svd[] {thin, full}) {
            double[][] s = new double[svd.u().columns()][svd.v().columns()];
            for (int i = 0; i < k; i++) {
              s[i][i] = svd.s()[i];
              assertThat(svd.s()[i]).isGreaterThanOrEqualTo(0);
              assertThat(i == 0 || svd.s()[i] <= svd.s()[i - 1]).isTrue();
              assertLeadingPositive(svd.u().column(i));
            }
            double[][] product =
                Matrices.product(
                    Matrices.product(rows(svd.u()), s), Matrices.transpose(rows(svd.v())));
            assertClose(rows, product, rows);
            assertOrthonormal(rows(svd.u()));
            assertOrthonormal(rows(svd.v()));
            assertThat(svd.residual()).isLessThan(bound(rows));
          }
          double[] alone = Svd.values(a);
          for (int i = 0; i < k; i++) {
            assertThat(alone[i]).isCloseTo(thin.s()[i], within(bound(rows) * alone[0]));
          }
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SYMMETRIC", "POSITIVE_DEFINITE"})
  void symmetricEigenMultipliesOut(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        rows -> {
          SymmetricEigen eigen = SymmetricEigen.of(Matrix.ofRows(rows));
          double[][] lambda = new double[rows.length][rows.length];
          for (int i = 0; i < rows.length; i++) {
            lambda[i][i] = eigen.values()[i];
            assertThat(i == 0 || lambda[i][i] <= lambda[i - 1][i - 1]).isTrue();
            assertLeadingPositive(eigen.vectors().column(i));
          }
          double[][] v = rows(eigen.vectors());
          assertClose(
              rows, Matrices.product(Matrices.product(v, lambda), Matrices.transpose(v)), rows);
          assertOrthonormal(v);
          assertThat(eigen.residual()).isLessThan(bound(rows));
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void choleskyMultipliesOutOrNamesTheEigenvalue(Kind kind) {
    Matrices.forAll(
        kind.isSymmetric() ? kind : Kind.SYMMETRIC,
        COUNT,
        SEED + kind.name().length(),
        rows -> {
          switch (Cholesky.of(Matrix.ofRows(rows))) {
            case Cholesky.Factor(Matrix lower, double residual) -> {
              double[][] l = rows(lower);
              assertClose(rows, Matrices.product(l, Matrices.transpose(l)), rows);
              assertUpper(Matrices.transpose(l));
              assertThat(residual).isLessThan(bound(rows));
            }
            case Cholesky.NotPositiveDefinite(double smallest, Matrix x, boolean certain) -> {
              assertThat(kind).isNotEqualTo(Kind.POSITIVE_DEFINITE);
              assertThat(smallest).isLessThan(bound(rows) * size(rows));
              double[][] witness = rows(x);
              double form =
                  Matrices.product(Matrices.product(Matrices.transpose(witness), rows), witness)[0][
                      0];
              assertThat(form).isCloseTo(smallest, within(bound(rows) * size(rows)));
              assertThat(certain || Math.abs(smallest) < bound(rows) * size(rows)).isTrue();
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eigenpairsSatisfyTheirEquation(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        rows -> {
          if (rows.length != rows[0].length) {
            return;
          }
          Eigen eigen = Eigen.of(Matrix.ofRows(rows));
          int n = rows.length;
          assertThat(eigen.values().rows()).isEqualTo(n);
          assertThat(eigen.vectors().columns()).isBetween(1, n);
          assertThat(eigen.isDefective()).isEqualTo(eigen.vectors().columns() < n);
          for (int j = 0; j < eigen.vectors().columns(); j++) {
            assertEigenpair(rows, eigen, j);
          }
          double trace = 0;
          double sum = 0;
          for (int i = 0; i < n; i++) {
            trace += rows[i][i];
            sum += eigen.values().real(i, 0);
          }
          assertThat(sum).isCloseTo(trace, within(20 * n * bound(rows) * size(rows)));
          assertThat(eigen.residual()).isLessThan(bound(rows));
        });
  }

  private static void assertEigenpair(double[][] a, Eigen eigen, int j) {
    Multiplicity value = eigen.multiplicities().get(eigen.owner()[j]);
    int n = a.length;
    double error = 0;
    double norm = 0;
    for (int i = 0; i < n; i++) {
      double re = 0;
      double im = 0;
      for (int k = 0; k < n; k++) {
        re += a[i][k] * eigen.vectors().real(k, j);
        im += a[i][k] * eigen.vectors().imaginary(k, j);
      }
      double x = eigen.vectors().real(i, j);
      double y = eigen.vectors().imaginary(i, j);
      error += square(re - value.real() * x + value.imaginary() * y);
      error += square(im - value.real() * y - value.imaginary() * x);
      norm += x * x + y * y;
    }
    assertThat(norm).isCloseTo(1, within(1e-12));
    assertThat(Math.sqrt(error)).isLessThanOrEqualTo(bound(a) * size(a));
  }

  private static double square(double x) {
    return x * x;
  }

  static double[][] rows(Matrix a) {
    double[][] rows = new double[a.rows()][a.columns()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        rows[i][j] = a.get(i, j);
      }
    }
    return rows;
  }

  static double bound(double[][] a) {
    return Residual.bound(a.length, a[0].length);
  }

  static double size(double[][] a) {
    double sum = 0;
    for (double[] row : a) {
      for (double entry : row) {
        sum += entry * entry;
      }
    }
    return Math.sqrt(sum);
  }

  static void assertClose(double[][] expected, double[][] actual, double[][] scale) {
    double error = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[0].length; j++) {
        error += square(expected[i][j] - actual[i][j]);
      }
    }
    assertThat(Math.sqrt(error)).isLessThanOrEqualTo(bound(scale) * size(scale));
  }

  static void assertOrthonormal(double[][] q) {
    double[][] gram = Matrices.product(Matrices.transpose(q), q);
    for (int i = 0; i < gram.length; i++) {
      for (int j = 0; j < gram.length; j++) {
        assertThat(gram[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-13));
      }
    }
  }

  private static void assertUpper(double[][] r) {
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < Math.min(i, r[0].length); j++) {
        assertThat(r[i][j]).isEqualTo(0);
      }
    }
  }

  private static void assertLeadingPositive(double[] vector) {
    double leading = 0;
    for (double entry : vector) {
      if (leading == 0 && Math.abs(entry) > Signs.NEGLIGIBLE) {
        leading = entry;
      }
    }
    assertThat(leading).isGreaterThan(0);
  }
}
