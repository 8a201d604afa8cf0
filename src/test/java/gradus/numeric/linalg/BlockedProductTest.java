package gradus.numeric.linalg;

import static gradus.numeric.linalg.ResidualTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Matrices;
import gradus.generate.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Products and eliminations in blocks, against their definitions.
class BlockedProductTest {

  @ParameterizedTest
  @CsvSource({"32,32,32", "33,67,35", "16,100,32", "131,129,70", "64,64,600", "230,230,230"})
  void agreesWithTheDefinition(int m, int k, int n) {
    double[][] a = Matrices.normal(m, k, new Seeded(m));
    double[][] b = Matrices.normal(k, n, new Seeded(n));
    Matrix left = Matrix.ofRows(a);
    Matrix right = Matrix.ofRows(b);
    assertThat(BlockedProduct.isWorthwhile(left, right)).isTrue();
    double[][] expected = Matrices.product(a, b);
    double[][] actual = rows(left.times(right));
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(actual[i][j]).isCloseTo(expected[i][j], within(1e-14 * k * 10));
      }
    }
  }

  /// However the rows are shared, each is computed the same way: the product of some rows is those
  /// rows of the product, to the last bit.
  @Test
  void doesNotDependOnHowRowsAreShared() {
    int n = 230;
    Matrix a = Matrix.ofRows(Matrices.normal(n, n, new Seeded(1)));
    Matrix b = Matrix.ofRows(Matrices.normal(n, n, new Seeded(2)));
    Matrix whole = a.times(b);
    for (int first : new int[] {0, 1, 57, 115, 214}) {
      Matrix part =
          new Matrix(16, n, java.util.Arrays.copyOfRange(a.data(), first * n, (first + 16) * n));
      assertThat(part.times(b).data())
          .isEqualTo(java.util.Arrays.copyOfRange(whole.data(), first * n, (first + 16) * n));
    }
  }

  @ParameterizedTest
  @CsvSource({"48,48", "100,100", "97,60", "60,97", "250,250"})
  void eliminationMultipliesOut(int m, int n) {
    double[][] rows = Matrices.normal(m, n, new Seeded(m + n));
    Lu lu = Lu.of(Matrix.ofRows(rows));
    assertThat(lu.residual()).isLessThan(Residual.bound(m, n) / 8);
    for (double entry : lu.lower().data()) {
      assertThat(Math.abs(entry)).isLessThanOrEqualTo(1);
    }
    double[][] product = Matrices.product(rows(lu.lower()), rows(lu.upper()));
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(product[i][j]).isCloseTo(rows[lu.order()[i]][j], within(1e-12));
      }
    }
  }

  @Test
  void eliminationOfASingularMatrixFindsTheZeroPivot() {
    double[][] rows = new double[64][64];
    for (int i = 0; i < 64; i++) {
      for (int j = 0; j < 64; j++) {
        rows[i][j] = i == j || j == 0 ? 1 : 0;
      }
      rows[i][40] = 0;
    }
    assertThat(Determinant.of(Matrix.ofRows(rows))).isEqualTo(0);
    assertThat(LinearSolve.inverse(Matrix.ofRows(rows)))
        .isInstanceOfSatisfying(
            SquareSolution.Singular.class, s -> assertThat(s.rank()).isEqualTo(63));
  }

  @Test
  void solvesForManyRightSidesAtOnce() {
    int n = 90;
    Matrix a = Matrix.ofRows(Matrices.normal(n, n, new Seeded(3)));
    SquareSolution.Unique found = (SquareSolution.Unique) LinearSolve.inverse(a);
    double[][] identity = Matrices.product(rows(a), rows(found.x()));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(identity[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-10));
      }
    }
  }
}
