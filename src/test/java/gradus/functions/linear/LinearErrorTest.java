package gradus.functions.linear;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.exact;
import static gradus.functions.Calling.exactVector;
import static gradus.functions.Calling.real;
import static gradus.functions.Calling.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.functions.Fixture;
import gradus.generate.Matrices;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused, why, and what is said about answers that are doubtful.
class LinearErrorTest {
  private static final double[][] SINGULAR = {{1, 2}, {2, 4}};

  @Test
  void aSingularMatrixNamesTheDependentRow() {
    for (Array matrix : new Array[] {exact(SINGULAR), real(SINGULAR)}) {
      Diagnostic d = refusal("inv", matrix);
      assertThat(d.code()).isEqualTo(Code.SINGULAR);
      assertThat(d.message()).isEqualTo("singular: row 2 = 2 · row 1 (rank 1)");
      assertThat(d.hint()).contains("pinv").contains("solve");
    }
  }

  @Test
  void solveTellsNoSolutionFromMany() {
    for (Array matrix : new Array[] {exact(SINGULAR), real(SINGULAR)}) {
      Diagnostic none = refusal("solve", matrix, exactVector(1, 3));
      assertThat(none.code()).isEqualTo(Code.NO_SOLUTION);
      assertThat(none.message()).contains("row 2 = 2 · row 1").contains("3 is not 2");
      Diagnostic many = refusal("solve", matrix, exactVector(1, 2));
      assertThat(many.code()).isEqualTo(Code.MANY_SOLUTIONS);
      assertThat(many.details())
          .containsExactly("one of them: [1, 0]", "add any multiple of [2, -1]");
    }
  }

  @Test
  void rectangularSystemsOfDoublesAreJudgedByTheirResidual() {
    double[][] tall = {{1, 2}, {3, 4}, {5, 6}};
    assertThat(Calling.doubles(call("solve", real(tall), RealArray.vector(1, 2, 3)).value()))
        .satisfies(x -> Fixture.close(x, new double[] {0, 0.5}, 1e-13));
    assertThat(refusal("solve", real(tall), RealArray.vector(1, 2, 4)).code())
        .isEqualTo(Code.NO_SOLUTION);
    double[][] wide = {{1, 2, 3}, {4, 5, 6}};
    assertThat(refusal("solve", real(wide), RealArray.vector(1, 2)).code())
        .isEqualTo(Code.MANY_SOLUTIONS);
  }

  @Test
  void lostDigitsAreAWarning() {
    Calling inverse = call("inv", real(Matrices.hilbert(8)));
    assertThat(inverse.evaluation().warnings()).hasSize(1);
    Diagnostic warning = inverse.evaluation().warnings().get(0);
    assertThat(warning.code()).isEqualTo(Code.ILL_CONDITIONED);
    assertThat(warning.message()).containsPattern("about (9|10|11) of 16 digits are lost");
    assertThat(call("inv", real(Matrices.hilbert(3))).evaluation().warnings()).isEmpty();
  }

  @Test
  void singularToWorkingPrecisionIsRefused() {
    Diagnostic d = refusal("inv", real(Matrices.hilbert(14)));
    assertThat(d.code()).isEqualTo(Code.SINGULAR);
    assertThat(d.message()).startsWith("singular to working precision");
    assertThat(d.details().get(0)).startsWith("reciprocal condition number");
  }

  @Test
  void definitenessIsDecidedExactly() {
    double[][] indefinite = {{1, 2}, {2, 1}};
    for (Array matrix : new Array[] {exact(indefinite), real(indefinite)}) {
      Diagnostic d = refusal("cholesky", matrix);
      assertThat(d.code()).isEqualTo(Code.NOT_POSITIVE_DEFINITE);
      assertThat(d.message()).isEqualTo("not positive definite: eigenvalue -1");
    }
    assertThat(refusal("cholesky", exact(new double[][] {{1, 1}, {1, 1}})).message())
        .isEqualTo("not positive definite: eigenvalue 0");
    Array nearly =
        Values.matrix(
            2,
            2,
            List.of(
                Scalar.ONE,
                Scalar.ONE,
                Scalar.ONE,
                Scalar.of(Rational.parse("1.00000000000000001"))));
    assertThat(call("cholesky", nearly).evaluation().checks()).hasSize(1);
  }

  @Test
  void anAsymmetricMatrixNamesThePair() {
    double[][] asymmetric = {{1, 2}, {3, 1}};
    for (Array matrix : new Array[] {exact(asymmetric), real(asymmetric)}) {
      Diagnostic d = refusal("cholesky", matrix);
      assertThat(d.code()).isEqualTo(Code.NOT_SYMMETRIC);
      assertThat(d.details().get(0)).contains("entry (1,2) is 2").contains("entry (2,1) is 3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"det", "inv", "trace", "eig", "eigvals", "cholesky"})
  void squareMatricesAreAskedFor(String name) {
    Diagnostic d = refusal(name, real(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
    assertThat(d.code()).isEqualTo(Code.NOT_SQUARE);
    assertThat(d.message()).contains("3×2").contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inv", "rank", "rref", "eig", "svd", "svdvals", "qr", "lu", "pinv"})
  void nanIsRefusedWithItsPlace(String name) {
    Diagnostic d = refusal(name, real(new double[][] {{1, 2}, {Double.NaN, 4}}));
    assertThat(d.code()).isEqualTo(Code.NOT_FINITE);
    assertThat(d.message()).contains("row 2, column 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eye", "zeros", "ones"})
  void tooManyCellsAreRefusedBeforeTheyAreMade(String name) {
    Scalar million = Scalar.of(1_000_000);
    assertThat(refusal(name, million, million).code()).isEqualTo(Code.TOO_MANY_CELLS);
    assertThat(refusal(name, million).code()).isEqualTo(Code.TOO_MANY_CELLS);
    Scalar huge = Scalar.of(Rational.TWO.pow(200));
    assertThat(refusal(name, huge, Scalar.ZERO).code()).isEqualTo(Code.TOO_MANY_CELLS);
    assertThat(refusal(name, Scalar.of(-1)).code()).isEqualTo(Code.OUTSIDE_DOMAIN);
  }

  @Test
  void shapesThatDoNotFitAreShownSideBySide() {
    Diagnostic d = refusal("dot", exactVector(1, 2), exactVector(1, 2, 3));
    assertThat(d.code()).isEqualTo(Code.SHAPE_MISMATCH);
    assertThat(d.details()).containsExactly(" left: 2-vector", "right: 3-vector");
    assertThat(refusal("solve", exact(SINGULAR), exactVector(1, 2, 3)).code())
        .isEqualTo(Code.SHAPE_MISMATCH);
    assertThat(refusal("hcat", exact(SINGULAR), exactVector(1, 2, 3)).code())
        .isEqualTo(Code.SHAPE_MISMATCH);
    assertThat(refusal("vcat", exact(SINGULAR), exactVector(1, 2)).hint()).contains("v^T");
    assertThat(refusal("hadamard", exact(SINGULAR), exactVector(1, 2)).code())
        .isEqualTo(Code.SHAPE_MISMATCH);
    assertThat(refusal("cross", exactVector(1, 2), exactVector(1, 2)).code())
        .isEqualTo(Code.SHAPE_MISMATCH);
  }

  @Test
  void ordersBelowOneAreNoNorms() {
    assertThat(refusal("norm", exactVector(1, 2), Scalar.of(Rational.HALF)).code())
        .isEqualTo(Code.OUTSIDE_DOMAIN);
    assertThat(refusal("norm", exactVector(1, 2), new Text("max")).code())
        .isEqualTo(Code.WRONG_KIND);
    assertThat(refusal("norm", exact(SINGULAR), Scalar.of(3)).code())
        .isEqualTo(Code.OUTSIDE_DOMAIN);
  }

  @Test
  void aDefectiveMatrixSaysSo() {
    double[][] shear = {{1, 1}, {0, 1}};
    for (Array matrix : new Array[] {exact(shear), real(shear)}) {
      Calling eig = call("eig", matrix);
      assertThat(eig.field("vectors").shape().columns()).isEqualTo(1);
      assertThat(eig.evaluation().notes())
          .anyMatch(note ->
              note.contains(
                  "is defective: eigenvalue 1 has algebraic multiplicity 2 and one"
                      + " eigenvector"));
    }
  }

  @Test
  void aMarkovChainHasTheEigenvalueOne() {
    double[] values =
        Calling.doubles(call("eigvals", real(new double[][] {{0.75, 0.25}, {0.5, 0.5}})).value());
    assertThat(values).containsExactly(1, 0.25);
    double[] turned =
        ((ComplexArray) call("eigvals", real(new double[][] {{0, -1}, {1, 0}})).value()).data();
    assertThat(turned).containsExactly(0, 1, 0, -1);
  }

  @Test
  void everyAliasFindsItsFunction() {
    for (String name : LinearFunctions.NAMES) {
      var function = LinearFunctions.find(name).orElseThrow();
      assertThat(function.name()).isEqualTo(name);
      for (String alias : function.aliases()) {
        assertThat(Catalogue.INSTANCE.find(alias)).contains(function);
      }
    }
  }
}
