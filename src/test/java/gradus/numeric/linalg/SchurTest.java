package gradus.numeric.linalg;

import static gradus.numeric.linalg.ResidualTest.assertClose;
import static gradus.numeric.linalg.ResidualTest.assertOrthonormal;
import static gradus.numeric.linalg.ResidualTest.bound;
import static gradus.numeric.linalg.ResidualTest.rows;
import static gradus.numeric.linalg.ResidualTest.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import gradus.generate.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Schur and Hessenberg forms multiply out by the definition of the product, and have their shape.
class SchurTest {
  private static final int COUNT = 300;
  private static final long SEED = 42;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void realForm(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          if (a.length == a[0].length) {
            assertSchur(a);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 64, 97})
  void realFormOfLargerMatrices(int n) {
    assertSchur(Matrices.normal(n, n, new Seeded(n)));
  }

  private static void assertSchur(double[][] a) {
    int n = a.length;
    Schur schur = Schur.of(Matrix.ofRows(a));
    double[][] q = rows(schur.q());
    double[][] t = rows(schur.t());
    assertOrthonormal(q);
    assertClose(a, Matrices.product(Matrices.product(q, t), Matrices.transpose(q)), a);
    assertThat(schur.residual()).isLessThan(bound(a));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j + 1 < i; j++) {
        assertThat(t[i][j]).isEqualTo(0);
      }
      if (i > 0 && t[i][i - 1] != 0) {
        assertThat(t[i][i]).isEqualTo(t[i - 1][i - 1]);
        assertThat(Math.signum(t[i][i - 1]) * Math.signum(t[i - 1][i])).isEqualTo(-1);
        assertThat(i + 1 == n || t[i + 1][i] == 0).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void complexForm(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          if (a.length != a[0].length) {
            return;
          }
          ComplexSchur schur = ComplexSchur.of(Matrix.ofRows(a));
          assertThat(schur.residual()).isLessThan(bound(a));
          // the embedded form multiplies complex matrices by real products alone
          double[][] u = rows(schur.u().embedded());
          double[][] t = rows(schur.t().embedded());
          double[][] whole =
              rows(ComplexMatrix.of(Matrix.ofRows(a), Matrix.zeros(a.length, a.length)).embedded());
          assertOrthonormal(u);
          assertClose(
              whole, Matrices.product(Matrices.product(u, t), Matrices.transpose(u)), whole);
          for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
              assertThat(schur.t().real(i, j)).isEqualTo(0);
              assertThat(schur.t().imaginary(i, j)).isEqualTo(0);
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void hessenbergForm(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          if (a.length != a[0].length) {
            return;
          }
          Hessenberg form = Hessenberg.of(Matrix.ofRows(a));
          double[][] q = rows(form.q());
          double[][] h = rows(form.h());
          assertOrthonormal(q);
          assertClose(a, Matrices.product(Matrices.product(q, h), Matrices.transpose(q)), a);
          for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
              if (i > j + 1 || kind.isSymmetric() && j > i + 1) {
                assertThat(h[i][j]).isEqualTo(0);
              }
            }
          }
        });
  }

  /// From 48×48 on the vectors of one irreducible block come from the Schur form.
  @ParameterizedTest
  @ValueSource(ints = {47, 48, 60, 101})
  void eigenpairsOfLargerMatrices(int n) {
    double[][] a = Matrices.normal(n, n, new Seeded(n));
    Eigen eigen = Eigen.of(Matrix.ofRows(a));
    assertThat(eigen.multiplicities()).hasSize(n);
    assertThat(eigen.vectors().columns()).isEqualTo(n);
    assertThat(eigen.residual()).isLessThan(Residual.bound(n, n) / 16);
    double trace = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      trace += a[i][i];
      sum += eigen.values().real(i, 0);
    }
    assertThat(sum).isCloseTo(trace, within(n * bound(a) * size(a)));
  }

  /// The circulant of a unit shift has the n-th roots of unity.
  @Test
  void eigenvaluesOfALargeCirculant() {
    int n = 64;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][(i + 1) % n] = 1;
    }
    Eigen eigen = Eigen.of(Matrix.ofRows(a));
    assertThat(eigen.multiplicities()).hasSize(n);
    for (Multiplicity value : eigen.multiplicities()) {
      double angle = Math.atan2(value.imaginary(), value.real()) * n / (2 * Math.PI);
      assertThat(angle).isCloseTo(Math.rint(angle), within(1e-11));
      assertThat(Math.hypot(value.real(), value.imaginary())).isCloseTo(1, within(1e-13));
    }
  }

  /// Repeated eigenvalues of a matrix of the size at which vectors come from the Schur form.
  @Test
  void repeatedEigenvaluesOfALargeMatrixStayTogether() {
    int n = 60;
    double[][] d = new double[n][n];
    for (int i = 0; i < n; i++) {
      d[i][i] = i % 3;
    }
    double[][] q = Matrices.orthogonal(n, new Seeded(5));
    double[][] a = Matrices.product(Matrices.product(q, d), Matrices.transpose(q));
    // symmetric only up to rounding, so that the general way is taken
    a[0][1] += 1e-15 * n;
    Eigen eigen = Eigen.of(Matrix.ofRows(a));
    assertThat(eigen.multiplicities()).extracting(Multiplicity::algebraic).containsOnly(20);
    assertThat(eigen.isDefective()).isFalse();
  }
}
