package gradus.functions.matrices;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exact;
import static gradus.functions.Calling.real;
import static gradus.functions.Calling.refusal;
import static gradus.functions.Calling.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.generate.Jordan;
import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Functions of a matrix: exact where they can be, checked always, refused with the reason.
class MatrixFunctionsTest {

  /// Checked with SymPy: Matrix(…).exp(), .log(), and roots squared by hand.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expm([0,1,2;0,0,3;0,0,0])|[1, 1, 7/2; 0, 1, 3; 0, 0, 1]",
        "expm([2,1;0,2])|[exp(2), exp(2); 0, exp(2)]",
        "expm([1,2;0,3])|[e, exp(3) - e; 0, exp(3)]",
        "expm([0,-pi;pi,0])|[-1, 0; 0, -1]",
        "expm([a,b;0,a])|[exp(a), b*exp(a); 0, exp(a)]",
        "expm([0,x,y;0,0,z;0,0,0])|[1, x, x*z/2 + y; 0, 1, z; 0, 0, 1]",
        "sqrtm([4,1;0,9])|[2, 1/5; 0, 3]",
        "sqrtm([2,2;2,2])|[1, 1; 1, 1]",
        "sqrtm([4,1,0;0,4,1;0,0,4])|[2, 1/4, -1/64; 0, 2, 1/4; 0, 0, 2]",
        "sqrtm([0,-2;2,0])|[1, -1; 1, 1]",
        "logm([2,1;0,2])|[log(2), 1/2; 0, log(2)]",
        "logm([0,-1;1,0])|[0, -pi/2; pi/2, 0]",
        "logm([1,1,0;0,1,1;0,0,1])|[0, 1, -1/2; 0, 0, 1; 0, 0, 0]",
        "matrix_power([a,0;0,b], 3)|[a^3, 0; 0, b^3]",
        "matrix_power([1,1;0,1], -5)|[1, -5; 0, 1]"
      })
  void exactFunctions(String input, String expected) {
    assertThat(Computing.value(input)).isEqualTo(Computing.value(expected));
  }

  /// Integer matrices of known Jordan form: the formulas are those of the doubles.
  @Test
  void exactAgainstNumeric() {
    int compared = 0;
    for (int seed = 0; seed < 120; seed++) {
      double[][] a = Jordan.next(new Seeded(seed)).matrix();
      compared += agrees("expm", a);
      double[][] shifted = Matrices.product(a, a);
      for (int i = 0; i < a.length; i++) {
        shifted[i][i] += 1;
      }
      compared += agrees("logm", shifted);
      compared += agrees("sqrtm", shifted);
    }
    assertThat(compared).isGreaterThan(80);
  }

  private static int agrees(String function, double[][] a) {
    Calling formula;
    try {
      formula = call(function, exact(a));
    } catch (GradusException e) {
      assertThat(refusal(function, real(a)).code()).isEqualTo(e.diagnostic().code());
      return 0;
    }
    if (formula.value() instanceof RealArray || formula.value() instanceof ComplexArray) {
      return 0;
    }
    Calling numeric;
    try {
      numeric = call(function, real(a));
    } catch (GradusException e) {
      // withheld where rounding alone decides on which side of the cut an eigenvalue lies
      assertThat(e.diagnostic().code()).isEqualTo(Code.CHECK_FAILED);
      return 0;
    }
    if (numeric.value() instanceof ComplexArray) {
      return 0;
    }
    double[] expected = doubles(formula.value());
    double[] actual = doubles(numeric.value());
    double size = 1;
    for (double entry : expected) {
      size = Math.max(size, Math.abs(entry));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .as(function + " " + Matrices.literal(a))
          .isCloseTo(expected[i], within(1e-5 * size));
    }
    return 1;
  }

  /// Every numeric answer has passed its check.
  @ParameterizedTest
  @EnumSource(Kind.class)
  void checksAreRecorded(Kind kind) {
    Matrices.forAll(
        kind,
        60,
        11,
        a -> {
          assertThat(call("polar", real(a)).evaluation().checks()).hasSize(2);
          if (a.length != a[0].length || kind == Kind.BADLY_SCALED) {
            return;
          }
          assertThat(call("schur", real(a)).evaluation().checks()).hasSize(2);
          assertThat(call("hessenberg", real(a)).evaluation().checks()).hasSize(2);
          assertThat(call("expm", real(a)).evaluation().checks()).hasSize(1);
          try {
            assertThat(call("sqrtm", real(a)).evaluation().checks()).hasSize(1);
          } catch (GradusException e) {
            assertThat(e.diagnostic().code()).isEqualTo(Code.NO_SOLUTION);
          }
          try {
            assertThat(call("logm", real(a)).evaluation().checks()).hasSize(1);
          } catch (GradusException e) {
            // rounding moves a defective negative eigenvalue off the cut, to both sides of it
            assertThat(e.diagnostic().code())
                .isIn(
                    kind == Kind.REPEATED_EIGENVALUES
                        ? new Code[] {Code.SINGULAR, Code.CHECK_FAILED}
                        : new Code[] {Code.SINGULAR});
          }
        });
  }

  /// e^(A + iB) of a diagonal is e to each entry; the root of a Hermitian matrix squares back.
  @Test
  void complexMatrices() {
    Array diagonal =
        new ComplexArray(Shape.of(2, 2), new double[] {1, 2, 0, 0, 0, 0, -1, 3}, Labels.NONE);
    double[] e = ((ComplexArray) call("expm", diagonal).value()).data();
    assertThat(e[0]).isCloseTo(Math.E * Math.cos(2), within(1e-14));
    assertThat(e[1]).isCloseTo(Math.E * Math.sin(2), within(1e-14));
    assertThat(e[6]).isCloseTo(Math.cos(3) / Math.E, within(1e-14));
    assertThat(e[7]).isCloseTo(Math.sin(3) / Math.E, within(1e-14));
    Array hermitian =
        new ComplexArray(Shape.of(2, 2), new double[] {2, 0, 0, 1, 0, -1, 2, 0}, Labels.NONE);
    double[] x = ((ComplexArray) call("sqrtm", hermitian).value()).data();
    // eigenvalues 3 and 1: the diagonal is (√3 + 1)/2, beside it ±i·(√3 − 1)/2
    assertThat(x[0]).isCloseTo((Math.sqrt(3) + 1) / 2, within(1e-14));
    assertThat(x[3]).isCloseTo((Math.sqrt(3) - 1) / 2, within(1e-14));
    assertThat(x[5]).isCloseTo(-(Math.sqrt(3) - 1) / 2, within(1e-14));
  }

  @Test
  void aNegativeEigenvalueMakesRootAndLogarithmComplex() {
    double[][] a = {{1, 2}, {3, 4}};
    for (String function : new String[] {"sqrtm", "logm"}) {
      Calling found = call(function, real(a));
      assertThat(found.value()).isInstanceOf(ComplexArray.class);
      assertThat(found.evaluation().notes()).anyMatch(note -> note.contains("negative eigenvalue"));
    }
    assertThat(call("sqrtm", real(new double[][] {{33, 24}, {48, 57}})).value())
        .isInstanceOf(RealArray.class);
  }

  @Test
  void refusals() {
    double[][] nilpotent = {{0, 1}, {0, 0}};
    for (Array a : new Array[] {exact(nilpotent), real(nilpotent)}) {
      assertThat(refusal("sqrtm", a).code()).isEqualTo(Code.NO_SOLUTION);
      assertThat(refusal("logm", a).code()).isEqualTo(Code.SINGULAR);
    }
    double[][] huge = {{800, 1}, {1, 800}};
    assertThat(refusal("expm", real(huge)).code()).isEqualTo(Code.NOT_FINITE);
    double[][] missing = {{1, 2}, {Double.NaN, 4}};
    for (String function : new String[] {"expm", "logm", "sqrtm", "polar", "schur", "hessenberg"}) {
      Diagnostic d = refusal(function, real(missing));
      assertThat(d.code()).isEqualTo(Code.NOT_FINITE);
      assertThat(d.message()).contains("row 2, column 1");
    }
    assertThat(Computing.refusal("expm([a,b;c,d])").hint()).contains("--at");
    assertThat(Computing.refusal("[1,2;3,4]^(1/2)").hint()).contains("sqrtm");
    assertThat(Computing.refusal("e^[1,2;3,4]").hint()).contains("expm");
    assertThat(Computing.refusal("matrix_power([1,2;2,4], -1)").code()).isEqualTo(Code.SINGULAR);
    assertThat(Computing.refusal("matrix_power([1,2;2,4], 0.5)").code())
        .isEqualTo(Code.NOT_AN_INTEGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expm", "logm", "sqrtm", "schur", "hessenberg", "polar"})
  void oneByOne(String function) {
    assertThat(call(function, real(new double[][] {{2}})).evaluation().checks()).isNotEmpty();
  }

  @Test
  void exponentialOfVeryNegativeNumbersIsCheckedAllTheSame() {
    double[][] a = {{-1000.5, 1}, {2, 3.5}};
    Calling found = call("expm", real(a));
    assertThat(found.evaluation().checks())
        .extracting(c -> c.what())
        .containsExactly("expm(A/3)^3 = expm(A)");
    // the eigenvalue 3.5 + 2/1004 rules
    double lambda = -498.5 + Math.sqrt(502.0 * 502.0 + 2);
    assertThat(rows(found.array())[1][1])
        .isCloseTo(Math.exp(lambda) * (1 - 2 / (1004.0 * 1004)), within(1e-4));
  }
}
