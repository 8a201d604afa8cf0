package gradus.numeric.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The matrices that break naive code: right, or refused with the reason.
class KnownMatricesTest {

  @Test
  void theShearHasOneEigenvector() {
    Eigen eigen = Eigen.of(matrix("1,1;0,1"));
    assertThat(eigen.multiplicities()).containsExactly(new Multiplicity(1, 0, 2, 1));
    assertThat(eigen.isDefective()).isTrue();
    assertThat(eigen.vectors()).isEqualTo(new ComplexMatrix(2, 1, new double[] {1, 0, 0, 0}));
    assertThat(eigen.residual()).isZero();
  }

  @Test
  void aSplitDoubleEigenvalueIsJoined() {
    Eigen eigen = Eigen.of(matrix("5,1;-1,3"));
    assertThat(eigen.multiplicities()).hasSize(1);
    Multiplicity four = eigen.multiplicities().getFirst();
    assertThat(four.real()).isCloseTo(4, within(1e-14));
    assertThat(four.imaginary()).isZero();
    assertThat(four.algebraic()).isEqualTo(2);
    assertThat(four.geometric()).isEqualTo(1);
    assertThat(eigen.isReal()).isTrue();
    assertThat(eigen.values().rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void theCompanionOfAPowerIsOneJordanBlock(int size) {
    // the companion matrix of (x - 1)^size
    double[][] a = new double[size][size];
    double binomial = 1;
    for (int j = 0; j < size; j++) {
      binomial = binomial * (size - j) / (j + 1);
      a[0][j] = j % 2 == 0 ? binomial : -binomial;
      if (j > 0) {
        a[j][j - 1] = 1;
      }
    }
    Eigen eigen = Eigen.of(Matrix.ofRows(a));
    assertThat(eigen.multiplicities()).hasSize(1);
    assertThat(eigen.multiplicities().getFirst().real()).isCloseTo(1, within(1e-13));
    assertThat(eigen.multiplicities().getFirst().algebraic()).isEqualTo(size);
    assertThat(eigen.vectors().columns()).isEqualTo(1);
    for (int i = 0; i < size; i++) {
      assertThat(eigen.vectors().real(i, 0)).isCloseTo(1 / Math.sqrt(size), within(1e-13));
    }
  }

  @Test
  void aRotationHasComplexVectors() {
    double c = Math.cos(0.7);
    double s = Math.sin(0.7);
    Eigen eigen = Eigen.of(Matrix.ofRows(new double[] {c, -s}, new double[] {s, c}));
    assertThat(eigen.multiplicities()).hasSize(2);
    assertThat(eigen.multiplicities().get(0).imaginary()).isCloseTo(s, within(1e-15));
    assertThat(eigen.multiplicities().get(1).imaginary()).isCloseTo(-s, within(1e-15));
    double r = Math.sqrt(0.5);
    double[] expected = {r, 0, r, 0, 0, -r, 0, r};
    assertThat(eigen.vectors().data()).containsExactly(expected, within(1e-15));
  }

  @Test
  void nearlyEqualEntriesOfATriangleStayDistinct() {
    Eigen eigen = Eigen.of(matrix("1,1;0,1.000000001"));
    assertThat(eigen.multiplicities())
        .containsExactly(new Multiplicity(1.000000001, 0, 1, 1), new Multiplicity(1, 0, 1, 1));
  }

  @Test
  void distinctEigenvaluesOfAWellConditionedMatrixAreNotJoined() {
    Matrix q = Matrix.ofRows(Matrices.orthogonal(4, new Seeded(3)));
    Matrix d = matrix("1,0,0,0;0,1.0000001,0,0;0,0,1.0000002,0;0,0,0,2");
    Matrix a = q.times(d).times(q.transpose());
    assertThat(Eigen.of(a).multiplicities()).hasSize(4);
  }

  @Test
  void smallEigenvaluesBesideAHugeOneAreKeptApartWhereTheBlocksAre() {
    Eigen eigen = Eigen.of(matrix("1e16,0,0,0;0,2,1,0;0,0,3,5;0,0,0,2.5"));
    assertThat(eigen.multiplicities())
        .containsExactly(
            new Multiplicity(1e16, 0, 1, 1),
            new Multiplicity(3, 0, 1, 1),
            new Multiplicity(2.5, 0, 1, 1),
            new Multiplicity(2, 0, 1, 1));
    Eigen coupled = Eigen.of(matrix("1e16,7,0,0;0,2,1,0;0,1,2,0;3,0,0,5"));
    assertThat(coupled.multiplicities()).hasSize(4);
    assertThat(coupled.multiplicities().get(1).real()).isCloseTo(5, within(1e-9));
    assertThat(coupled.multiplicities().get(2).real()).isCloseTo(3, within(1e-14));
    assertThat(coupled.multiplicities().get(3).real()).isCloseTo(1, within(1e-14));
    int three = 2;
    assertThat(coupled.vectors().real(1, three))
        .isCloseTo(coupled.vectors().real(2, three), within(1e-14));
  }

  @Test
  void distinctEigenvaluesOfBadlyScaledMatricesAreNotJoined() {
    for (int seed = 0; seed < 300; seed++) {
      double[][] a = Matrices.badlyScaled(5, new Seeded(seed));
      assertThat(Eigen.of(Matrix.ofRows(a)).multiplicities()).as(Matrices.literal(a)).hasSize(5);
    }
  }

  @Test
  void repeatedEigenvaluesOfASymmetricMatrixAreOne() {
    Matrix q = Matrix.ofRows(Matrices.orthogonal(5, new Seeded(4)));
    Matrix d = matrix("3,0,0,0,0;0,3,0,0,0;0,0,3,0,0;0,0,0,-1,0;0,0,0,0,-1");
    Eigen eigen = Eigen.of(q.times(d).times(q.transpose()));
    assertThat(eigen.multiplicities()).extracting(Multiplicity::algebraic).containsExactly(3, 2);
    assertThat(eigen.isDefective()).isFalse();
  }

  @Test
  void zeroAndOneByOne() {
    Matrix zero = Matrix.zeros(3, 3);
    assertThat(Eigen.of(zero).multiplicities()).containsExactly(new Multiplicity(0, 0, 3, 3));
    assertThat(Rank.of(zero).rank()).isZero();
    assertThat(Determinant.of(zero)).isZero();
    assertThat(PseudoInverse.of(zero).matrix()).isEqualTo(zero);
    assertThat(Subspace.nullSpace(zero).dimension()).isEqualTo(3);
    assertThat(Norms.condition(zero)).isInfinite();
    assertThat(LinearSolve.inverse(zero)).isEqualTo(new SquareSolution.Singular(0, 0));
    assertThat(Cholesky.of(zero)).isInstanceOf(Cholesky.NotPositiveDefinite.class);
    Matrix seven = matrix("-7");
    assertThat(Eigen.of(seven).multiplicities()).containsExactly(new Multiplicity(-7, 0, 1, 1));
    assertThat(Determinant.of(seven)).isEqualTo(-7);
    assertThat(Svd.thin(seven).v().get(0, 0)).isEqualTo(-1);
    assertThat(Svd.thin(seven).u().get(0, 0)).isEqualTo(1);
  }

  @Test
  void choleskyNamesTheNegativeEigenvalueAndAWitness() {
    Cholesky.NotPositiveDefinite no = (Cholesky.NotPositiveDefinite) Cholesky.of(matrix("1,2;2,1"));
    assertThat(no.smallestEigenvalue()).isCloseTo(-1, within(1e-15));
    assertThat(no.certain()).isTrue();
    assertThat(no.witness().get(0, 0)).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(no.witness().get(1, 0)).isCloseTo(-Math.sqrt(0.5), within(1e-15));
  }

  /// det H_n = c_n⁴/c_2n with c_n = 1!·2!·…·(n-1)!, exactly.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void hilbertIsRightToItsConditionOrRefused(int n) {
    Matrix h = Matrix.ofRows(Matrices.hilbert(n));
    double exact = 1 / superfactorial(2 * n).doubleValue() * superfactorial(n).pow(4).doubleValue();
    double condition = Norms.condition(h);
    assertThat(Determinant.of(h)).isCloseTo(exact, within(n * condition * 0x1p-52 * exact));
    switch (LinearSolve.inverse(h)) {
      case SquareSolution.Unique unique -> {
        assertThat(n).isLessThan(12);
        // the corner of the inverse is n², a whole number
        assertThat(unique.x().get(0, 0))
            .isCloseTo((double) n * n, within(n * n * condition * 0x1p-52));
        assertThat(unique.isIllConditioned()).isEqualTo(n > 6);
      }
      case SquareSolution.Singular singular -> {
        assertThat(n).isGreaterThan(10);
        assertThat(singular.reciprocalCondition()).isLessThan(0x1p-52);
      }
    }
    switch (Cholesky.of(h)) {
      case Cholesky.Factor factor -> assertThat(factor.residual()).isLessThan(1e-15);
      case Cholesky.NotPositiveDefinite no -> {
        assertThat(n).isGreaterThan(10);
        assertThat(no.certain()).isFalse();
      }
    }
    assertThat(Eigen.of(h).residual()).isLessThan(1e-14);
    assertThat(Svd.full(h).residual()).isLessThan(1e-14);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-310, 1e-200, 1e200, 1e307})
  void neitherOverflowsNorVanishes(double unit) {
    Matrix a = matrix("4,1;2,3");
    Matrix scaled = new Matrix(2, 2, new double[] {4 * unit, unit, 2 * unit, 3 * unit});
    double allowed = unit < 1e-300 ? 1e-12 : 1e-14;
    assertThat(Lu.of(scaled).residual()).isLessThan(allowed);
    assertThat(Qr.thin(scaled).residual()).isLessThan(allowed);
    assertThat(Svd.thin(scaled).residual()).isLessThan(allowed);
    assertThat(Eigen.of(scaled).residual()).isLessThan(allowed);
    assertThat(Eigen.of(scaled).multiplicities().getFirst().real() / unit)
        .isCloseTo(5, within(1e-12));
    assertThat(Norms.frobenius(scaled) / unit).isCloseTo(Norms.frobenius(a), within(1e-12));
    assertThat(Rank.of(scaled).rank()).isEqualTo(2);
    assertThat(LinearSolve.solve(scaled, Matrix.column(unit, 2 * unit)))
        .isInstanceOfSatisfying(
            SquareSolution.Unique.class,
            solved ->
                assertThat(solved.x().data())
                    .containsExactly(new double[] {0.1, 0.6}, within(1e-12)));
  }

  @Test
  void aDiagonalOfAllSizesIsInverted() {
    SquareSolution.Unique inverse =
        (SquareSolution.Unique) LinearSolve.inverse(matrix("1e150,0;0,1e-150"));
    assertThat(inverse.x().data()).containsExactly(1e-150, 0, 0, 1e150);
    assertThat(inverse.reciprocalCondition()).isGreaterThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void entriesThatAreNotFiniteAreNamed(double entry) {
    Matrix a = new Matrix(2, 3, new double[] {1, 2, 3, 4, entry, 6});
    assertThatThrownBy(() -> Svd.thin(a))
        .isInstanceOfSatisfying(
            GradusException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.NOT_FINITE);
              assertThat(e.getMessage()).contains("row 2, column 2");
            });
  }

  @Test
  void shapesAndSymmetryAreChecked() {
    assertThatThrownBy(() -> Determinant.of(Matrix.zeros(2, 3)))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_SQUARE));
    assertThatThrownBy(() -> Qr.thin(Matrix.zeros(0, 3)))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.EMPTY_ARRAY));
    assertThatThrownBy(() -> Cholesky.of(matrix("1,2;3,4")))
        .isInstanceOfSatisfying(
            GradusException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.NOT_SYMMETRIC);
              assertThat(e.diagnostic().details().getFirst()).contains("(1,2)", "(2,1)");
            });
  }

  @Test
  void largeMatricesStayWithinTheirResiduals() {
    double[][] rows = Matrices.normal(60, 60, new Seeded(1));
    Matrix a = Matrix.ofRows(rows);
    Eigen eigen = Eigen.of(a);
    assertThat(eigen.multiplicities()).hasSize(60);
    assertThat(eigen.residual()).isLessThan(Residual.bound(60, 60));
    assertThat(Svd.thin(a).residual()).isLessThan(Residual.bound(60, 60));
  }

  private static BigInteger superfactorial(int n) {
    BigInteger product = BigInteger.ONE;
    BigInteger factorial = BigInteger.ONE;
    for (int i = 1; i < n; i++) {
      factorial = factorial.multiply(BigInteger.valueOf(i));
      product = product.multiply(factorial);
    }
    return product;
  }

  private static Matrix matrix(String rows) {
    String[] lines = rows.split(";", -1);
    double[][] entries = new double[lines.length][];
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].split(",", -1);
      entries[i] = new double[cells.length];
      for (int j = 0; j < cells.length; j++) {
        entries[i][j] = Double.parseDouble(cells[j]);
      }
    }
    return Matrix.ofRows(entries);
  }
}
