package gradus.numeric.linalg;

import static gradus.numeric.linalg.ResidualTest.bound;
import static gradus.numeric.linalg.ResidualTest.rows;
import static gradus.numeric.linalg.ResidualTest.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import gradus.generate.Seeded;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Solving, inverting, least squares and the spaces of a matrix by the identities that define them.
class SolveTest {
  private static final int COUNT = 500;
  private static final long SEED = 7;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void inverseTimesMatrixIsTheIdentityOrTheMatrixIsSingular(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          if (a.length != a[0].length) {
            return;
          }
          switch (LinearSolve.inverse(Matrix.ofRows(a))) {
            case SquareSolution.Unique(Matrix x, double reciprocal, double residual) -> {
              assertThat(residual).isLessThan(bound(a));
              assertThat(reciprocal).isBetween(0x1p-52, 1.0);
              double[][] product = Matrices.product(a, rows(x));
              double allowed = bound(a) * size(a) * size(rows(x));
              for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a.length; j++) {
                  assertThat(product[i][j]).isCloseTo(i == j ? 1 : 0, within(allowed));
                }
              }
            }
            case SquareSolution.Singular(int rank, double reciprocal) -> {
              assertThat(rank).isLessThan(a.length);
              assertThat(reciprocal).isLessThan(0x1p-52);
            }
          }
        });
  }

  /// Exact against Bareiss elimination in integers: whether a determinant is zero, and its value.
  @Test
  void determinantAndSingularityOfIntegerMatrices() {
    for (int seed = 0; seed < 1000; seed++) {
      Seeded random = new Seeded(seed);
      int n = random.between(1, 6);
      double[][] a = Matrices.integer(n, n, seed % 2 == 0 ? 1 : 5, random);
      double exact = bareiss(a).doubleValue();
      assertThat(Determinant.of(Matrix.ofRows(a)))
          .as(Matrices.literal(a))
          .isCloseTo(exact, within(1e-12 * Math.max(1, Math.pow(size(a), n))));
      assertThat(LinearSolve.inverse(Matrix.ofRows(a)) instanceof SquareSolution.Singular)
          .as(Matrices.literal(a))
          .isEqualTo(exact == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void pseudoInverseSatisfiesThePenroseEquations(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          double[][] p = rows(PseudoInverse.of(Matrix.ofRows(a)).matrix());
          double condition = size(a) * size(p);
          double[][] ap = Matrices.product(a, p);
          double[][] pa = Matrices.product(p, a);
          close(Matrices.product(ap, a), a, bound(a) * condition * size(a));
          close(Matrices.product(pa, p), p, bound(a) * condition * size(p));
          close(Matrices.transpose(ap), ap, bound(a) * condition);
          close(Matrices.transpose(pa), pa, bound(a) * condition);
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void leastSquaresErrorIsOrthogonalToTheColumnsAndTheSolutionIsShortest(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          Matrix b = Matrix.ofRows(Matrices.normal(a.length, 2, new Seeded(a.length)));
          LeastSquares least = LeastSquares.solve(Matrix.ofRows(a), b);
          assertThat(least.residual()).isLessThan(bound(a));
          if (least.rank() < a[0].length) {
            Matrix free = Subspace.nullSpace(Matrix.ofRows(a)).basis();
            double[][] along = Matrices.product(Matrices.transpose(rows(least.x())), rows(free));
            for (double[] row : along) {
              for (double entry : row) {
                assertThat(entry).isCloseTo(0, within(bound(a) * (1e-300 + size(rows(least.x())))));
              }
            }
          }
        });
  }

  @Test
  void rankOfProductsAndDimensionsOfSpaces() {
    for (int seed = 0; seed < 500; seed++) {
      Seeded random = new Seeded(seed);
      double[][] rows = Matrices.rankDeficient(random.between(0, 5), random);
      Matrix a = Matrix.ofRows(rows);
      int rank = exactRank(rows);
      assertThat(Rank.of(a).rank()).isEqualTo(rank);
      assertThat(Rref.of(a).pivots()).hasSize(rank);
      Subspace free = Subspace.nullSpace(a);
      Subspace range = Subspace.columnSpace(a);
      assertThat(free.dimension()).isEqualTo(a.columns() - rank);
      assertThat(range.dimension()).isEqualTo(rank);
      assertThat(free.residual()).isLessThan(bound(rows));
      assertThat(range.residual()).isLessThan(bound(rows));
      if (free.dimension() > 0) {
        ResidualTest.assertOrthonormal(rows(free.basis()));
        double[][] zero = Matrices.product(rows, rows(free.basis()));
        close(zero, new double[zero.length][zero[0].length], bound(rows) * size(rows));
      }
    }
  }

  @Test
  void reducedFormHasUnitPivotsAndTheSameRowSpace() {
    for (int seed = 0; seed < 500; seed++) {
      double[][] rows = Matrices.integer(4, 5, 3, new Seeded(seed));
      Rref rref = Rref.of(Matrix.ofRows(rows));
      double[][] r = rows(rref.reduced());
      for (int p = 0; p < rref.pivots().length; p++) {
        for (int i = 0; i < r.length; i++) {
          assertThat(r[i][rref.pivots()[p]]).isEqualTo(i == p ? 1 : 0);
        }
      }
      // every row of A is the combination of the rows of R that its pivot entries say
      for (double[] row : rows) {
        double[] sum = new double[row.length];
        for (int p = 0; p < rref.pivots().length; p++) {
          for (int j = 0; j < row.length; j++) {
            sum[j] += row[rref.pivots()[p]] * r[p][j];
          }
        }
        assertThat(sum).containsExactly(row, within(1e-11 * (1 + size(r))));
      }
    }
  }

  private static void close(double[][] actual, double[][] expected, double allowed) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[0].length; j++) {
        assertThat(actual[i][j]).isCloseTo(expected[i][j], within(allowed));
      }
    }
  }

  private static BigInteger bareiss(double[][] rows) {
    int n = rows.length;
    BigInteger[][] a = whole(rows);
    BigInteger previous = BigInteger.ONE;
    int sign = 1;
    for (int k = 0; k < n - 1; k++) {
      int pivot = k;
      while (pivot < n && a[pivot][k].signum() == 0) {
        pivot++;
      }
      if (pivot == n) {
        return BigInteger.ZERO;
      }
      if (pivot != k) {
        BigInteger[] kept = a[k];
        a[k] = a[pivot];
        a[pivot] = kept;
        sign = -sign;
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = k + 1; j < n; j++) {
          a[i][j] = a[i][j].multiply(a[k][k]).subtract(a[i][k].multiply(a[k][j])).divide(previous);
        }
      }
      previous = a[k][k];
    }
    return a[n - 1][n - 1].multiply(BigInteger.valueOf(sign));
  }

  private static int exactRank(double[][] rows) {
    BigInteger[][] a = whole(rows);
    int rank = 0;
    for (int j = 0; j < rows[0].length && rank < a.length; j++) {
      int pivot = rank;
      while (pivot < a.length && a[pivot][j].signum() == 0) {
        pivot++;
      }
      if (pivot < a.length) {
        BigInteger[] kept = a[rank];
        a[rank] = a[pivot];
        a[pivot] = kept;
        for (int i = rank + 1; i < a.length; i++) {
          BigInteger factor = a[i][j];
          for (int k = 0; k < a[i].length; k++) {
            a[i][k] = a[i][k].multiply(a[rank][j]).subtract(factor.multiply(a[rank][k]));
          }
        }
        rank++;
      }
    }
    return rank;
  }

  private static BigInteger[][] whole(double[][] rows) {
    BigInteger[][] a = new BigInteger[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[0].length; j++) {
        a[i][j] = BigInteger.valueOf((long) rows[i][j]);
      }
    }
    return a;
  }
}
