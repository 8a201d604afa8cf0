package gradus.symbolic.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.CheckRequest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The policies of the judge, one by one.
class PolicyTest {
  private static void equal(String answer, String truth) {
    assertThat(Checked.word(answer, truth)).as(answer + " | " + truth).isEqualTo("equal");
  }

  private static void different(String answer, String truth) {
    assertThat(Checked.word(answer, truth)).as(answer + " | " + truth).isEqualTo("different");
  }

  private static void equalUnder(Criterion criterion, String answer, String truth) {
    assertThat(Checked.word(CheckRequest.of(answer, truth).testing(criterion)))
        .as(answer + " | " + truth)
        .isEqualTo("equal");
  }

  private static void differentUnder(Criterion criterion, String answer, String truth) {
    assertThat(Checked.word(CheckRequest.of(answer, truth).testing(criterion)))
        .as(answer + " | " + truth)
        .isEqualTo("different");
  }

  @Test
  void removableGapsAreIgnoredWithANote() {
    equal("x-1", "(x^2-1)/(x+1)");
    assertThat(Checked.notes("x-1", "(x^2-1)/(x+1)")).contains("x=-1", "removable");
    assertThat(Checked.strictly("x-1", "(x^2-1)/(x+1)")).isEqualTo("equal");
  }

  @Test
  void smallerDomainsAreNotedAndWrongOnlyWhenStrict() {
    equal("ln(a^2 b)", "2 ln a + ln b");
    assertThat(Checked.notes("ln(a^2 b)", "2 ln a + ln b")).contains("where both are defined");
    assertThat(Checked.strictly("ln(a^2 b)", "2 ln a + ln b")).isEqualTo("different");
    equal("2 ln x", "ln(x^2)");
    different("sqrt(x^2)", "x");
    equal("sqrt(x^2)", "|x|");
  }

  @Test
  void equationsAreEqualWhenTheirSolutionsAre() {
    equal("2y = 4x - 10", "y = 2x - 5");
    equal("(x-1)^2 = 0", "x = 1");
    equal("x^2 - 4 = 0", "x = 2 or x = -2");
    different("x = 2", "x^2 = 4");
    different("x = 1.44", "x = 1.4");
    equal("exp(x) = 1", "x = 0");
    assertThat(Checked.word("x^2 + 1 = 0", "x^2 + 2 = 0")).isEqualTo("undecided");
  }

  @Test
  void dividingByAVariableThatMayBeZeroIsRefusedWithTheReason() {
    different("y = 1", "x y = x");
    assertThat(Checked.notes("y = 1", "x y = x")).contains("dividing by x");
    assertThat(Checked.notes("x y = x", "y = 1")).contains("multiplying by x");
    different("x = b/a", "a x = b");
    assertThat(Checked.notes("x = b/a", "a x = b")).contains("dividing by a");
    equal("x = b/2", "2x = b");
  }

  @Test
  void inequalitiesKeepTheirDirectionTheirEndsAndTheirNames() {
    equal("x > 1", "1 < x");
    equal("-2x < -2", "x > 1");
    different("x > 1", "s > 1");
    different("x >= 1", "x > 1");
    different("x < 1", "x > 1");
    equal("x < 0 or x > 2", "x^2 > 2x");
    equal("0 <= x < 1", "[0,1)");
    equal("x > 1", "(1, inf)");
    different("x >= 1", "(1, inf)");
    equal("x in [0,1)", "0 <= x < 1");
    equal("x in [0,1)", "[0,1)");
    equal("1/x > 0", "x > 0");
    equal("log(x) > 0", "x > 1");
  }

  @Test
  void decimalsAreExactAndRoundedOnesMayStandForOthers() {
    equal("20.4", "100.4 - 80.0");
    equal("0.167", "1/6");
    assertThat(Checked.notes("0.167", "1/6")).contains("rounded correctly to 3");
    different("0.166", "1/6");
    assertThat(Checked.notes("0.166", "1/6")).contains("cut off").contains("0.167");
    different("0.17", "1/6");
    assertThat(Checked.notes("0.17", "1/6")).contains("at least 3");
    equal("16.7%", "1/6");
    equal("3.1416", "pi");
    equal("0.500", "0.50034");
    different("0.5", "0.50034");
    different("22/7", "pi");
    assertThat(Checked.strictly("0.167", "1/6")).isEqualTo("different");
    equal("[0.333, 0.667]", "[1/3, 2/3]");
  }

  @Test
  void digitsCanBeAskedFor() {
    CheckRequest third = CheckRequest.of("0.33", "1/3");
    assertThat(Checked.word(third.with(Policy.USUAL.toDigits(2)))).isEqualTo("equal");
    assertThat(Checked.word(third.with(Policy.USUAL.toDigits(3)))).isEqualTo("different");
    assertThat(Checked.word(third.with(Policy.USUAL.toDecimals(2)))).isEqualTo("equal");
    assertThat(Checked.word(third.with(Policy.USUAL.toDecimals(3)))).isEqualTo("different");
    assertThat(Checked.word(CheckRequest.of("1234", "1234.4").with(Policy.USUAL.toDigits(4))))
        .isEqualTo("equal");
  }

  @Test
  void answersAreReadAsPeopleMeanThem() {
    equal("1 1/2", "3/2");
    equal("-2 3/4", "-11/4");
    equal("y = 2x + 1", "1 + 2x");
    equal("f'(x) = 2x", "diff(x^2, x)");
    equal("dy/dx = 2x", "diff(x^2, x)");
    equal("λ = 5, 2", "eigvals([5,0;0,2])");
    equal("x=1 or x=2", "{1, 2}");
    equal("1, 2", "x^2 - 3x + 2 = 0");
    equal("x = ±2", "x^2 = 4");
    equal("[0,1)", "[0,1)");
    equal("1 2\n3 4", "[1,2;3,4]");
    equal("(1, 2)", "[1, 2]");
    equal("2xy", "diff(x^2 y, x)");
    equal("y = 1, x = 2", "solve([x+y=3, x-y=1], [x,y])");
    equal("(2, 1)", "solve([x+y=3, x-y=1], [x,y])");
    different("x = 1, y = 2", "solve([x+y=3, x-y=1], [x,y])");
    different("x", "y = x");
    different("x", "[1, 2]");
  }

  @Test
  void eigenvaluesComeInAnyOrderWithMultiplicity() {
    equal("[2, 5]", "eigvals([5,0;0,2])");
    different("5", "eigvals([5,0;0,5])");
    equal("5, 5", "eigvals([5,0;0,5])");
    equal("2, 5", "eig([5,0;0,2])");
    different("[2, 2, 5]", "eigvals(diag([2,5,5]))");
  }

  @Test
  void vectorsUpToScaleSignAndSpace() {
    equal("[2,-2;2,2]", "eig([2,1;1,2]).vectors");
    equalUnder(Criterion.UP_TO_SCALE, "[1,2]", "[-2,-4]");
    differentUnder(Criterion.UP_TO_SCALE, "[1,2]", "[2,5]");
    differentUnder(Criterion.UP_TO_SCALE, "[0,0]", "[2,4]");
    equalUnder(Criterion.UP_TO_SIGN, "[1,2]", "[-1,-2]");
    differentUnder(Criterion.UP_TO_SIGN, "[1,2]", "[2,4]");
    equalUnder(Criterion.SUBSPACE, "[1,1;0,1]", "[1,0;0,1]");
    differentUnder(Criterion.SUBSPACE, "[1;0]", "[0;1]");
    equalUnder(Criterion.SET, "[1,2,2]", "[2,1]");
    differentUnder(Criterion.ANY_ORDER, "[1,2,2]", "[1,1,2]");
  }

  @Test
  void layoutsAreNamed() {
    equal("[1,2,3]", "[1;2;3]");
    assertThat(Checked.notes("[1,2,3]", "[1;2;3]")).contains("layout");
    different("[1,3;2,4]", "[1,2;3,4]");
    assertThat(Checked.notes("[1,3;2,4]", "[1,2;3,4]")).contains("transpose");
    different("[1,4;2,5;3,6]", "[1,2,3;4,5,6]");
    assertThat(Checked.notes("[1,4;2,5;3,6]", "[1,2,3;4,5,6]")).contains("transpose");
  }

  @Test
  void antiderivativesAreEqualUpToAConstant() {
    equal("-(x+1)exp(-x)", "integrate(x exp(-x), x)");
    assertThat(Checked.notes("-(x+1)exp(-x)", "integrate(x exp(-x), x)"))
        .contains("+ C is missing");
    assertThat(Checked.strictly("-(x+1)exp(-x)", "integrate(x exp(-x), x)")).isEqualTo("different");
    assertThat(Checked.strictly("x^2/2 + C", "integrate(x, x)")).isEqualTo("equal");
    assertThat(Checked.strictly("x^2/2 + k", "integrate(x, x)")).isEqualTo("equal");
    equal("x^2/2 + 7", "integrate(x, x)");
    different("x^2/2 + C x", "integrate(x, x)");
    equal("sin(x)^2", "integrate(2 sin x cos x, x)");
    equal("-cos(x)^2", "integrate(2 sin x cos x, x)");
    equalUnder(Criterion.ANTIDERIVATIVE, "x^3/3", "x^2");
  }

  @Test
  void setsAndIntervalsAreComparedByTheirElements() {
    equal("{2, 1, 1}", "{1, 2}");
    different("{1, 3}", "{1, 2}");
    assertThat(Checked.notes("{1, 3}", "{1, 2}")).contains("3 does not belong", "2 is missing");
    different("[0,1]", "[0,1)");
    different("[0,2)", "[0,1)");
  }

  @Test
  void theQuestionTypedAsAnswerIsNoted() {
    equal("diff(x^2, x)", "diff(x^2, x)");
    assertThat(Checked.notes("diff(x^2, x)", "diff(x^2, x)")).contains("repeats the question");
    assertThat(Checked.notes("sin(x)", "sin(x)")).isEmpty();
  }

  @Test
  void differencesOfASingleRegionAreSeen() {
    different("|x - 1000|", "x - 1000");
    different("max(0, x-10) - max(0, x-10.01)", "0");
    different("max(0, 0.01 - |x-3|)", "0");
    different("floor(x) + 1", "ceil(x)");
    different("exp(x) + 10^-30", "exp(x)");
    different("sin(pi x)", "0");
    different("sin(2 pi x)", "sin(x - x)");
    different("1/(x^2+1)", "1/(x^2+1) + 1e-12 * x");
    different("(-2)^(n+0.1)", "(-2)^(n+1.1)");
  }

  @Test
  void identitiesAreRecognised() {
    equal("tanh(x)", "(exp(2x)-1)/(exp(2x)+1)");
    equal("sigmoid(x)", "1/(1+exp(-x))");
    equal("1 - sigmoid(x)", "sigmoid(-x)");
    equal("asin(x) + acos(x)", "pi/2");
    equal("x^(1/3)", "cbrt(x)");
    equal("exp(i x)", "cos x + i sin x");
    equal("(x^10 - 1)/(x - 1)", "1+x+x^2+x^3+x^4+x^5+x^6+x^7+x^8+x^9");
    equal("sqrt(3 + 2 sqrt(2))", "1 + sqrt(2)");
    equal("relu(x) - relu(-x)", "x");
    equal("log(exp(x))", "x");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    Assertions.assertThatExceptionOfType(GradusException.class)
        .isThrownBy(() -> Checked.of("", "1"))
        .matches(e -> e.code() == Code.EMPTY_INPUT);
    Assertions.assertThatExceptionOfType(GradusException.class)
        .isThrownBy(() -> Checked.of("2 +", "1"));
    Assertions.assertThatExceptionOfType(GradusException.class)
        .isThrownBy(() -> Checked.of("2", "foo(3)"));
  }

  @Test
  void solutionsMayBeNumberedAndCarryBothSigns() {
    equal("x1=1, x2=2", "solve(x^2-3x+2=0)");
    equal("x₁ = 1, x₂ = 2", "x^2-3x+2=0");
    equal("x_1 = 2, x_2 = 1", "solve(x^2-3x+2=0)");
    different("x_1=1, x_2=3", "solve(x^2-3x+2=0)");
    equal("λ1 = 2, λ2 = 5", "eigvals([4,1;2,3])");
    equal("x1=1, x2=2", "solve([x1+x2=3, x1-x2=-1], [x1,x2])");
    equal("x = ±2", "solve(x^2=4)");
    equal("x = +-2", "solve(x^2=4)");
    equal("+/-2", "solve(x^2=4)");
    equal("x = 1 ± sqrt(2)", "solve(x^2-2x-1=0)");
    different("x = ±3", "solve(x^2=4)");
  }

  @Test
  void thatThereIsNothingMayBeSaid() {
    equal("no real solution", "solve(x^2+1=0)");
    equal("no solution", "x^2+1=0");
    equal("∅", "x^2 < 0");
    different("no solution", "solve(x^2=4)");
    different("no solution", "x^2 = 4");
    assertThat(Checked.strictly("∅", "solve(x^2+1=0)")).isEqualTo("different");
    equal("all real numbers", "solve(x^2 >= 0)");
    equal("does not exist", "limit(1/x, x, 0)");
    equal("DNE", "limit(1/x^2, x, 0)");
    different("0", "limit(1/x, x, 0)");
    different("DNE", "limit(sin(x)/x, x, 0)");
    equal("diverges", "integrate(1/x, x, 1, inf)");
    equal("infinity", "limit(x, x, inf)");
    assertThat(Checked.word("inf", "integrate(1/x, x, 1, inf)")).isEqualTo("undecided");
  }

  @Test
  void wordsAroundAnAnswerAreLeftAway() {
    equal("the answer is 2x", "diff(x^2, x)");
    equal("Answer: 2", "2");
    Assertions.assertThatThrownBy(() -> Checked.word("I do not know", "2"))
        .isInstanceOf(GradusException.class)
        .satisfies(e ->
            assertThat(((GradusException) e).diagnostic().details())
                .contains("the answer has words in it that gradus cannot judge"));
  }

  @Test
  void aLineMayBeAnEquationAndASlopeAGradient() {
    equal("y - 1 = 2(x - 1)", "tangent(x^2, x, 1)");
    different("y - 1 = 3(x - 1)", "tangent(x^2, x, 1)");
    equal("6x", "grad(3x^2)");
    different("6x + 1", "grad(3x^2)");
    assertThat(Checked.notes("1,5", "1.5")).contains("a decimal has a point: 1.5");
  }

  @Test
  void whatHidesBehindAllDigitsIsNotCalledEqual() {
    different("sigmoid(200)", "1");
    different("exp(-1000)", "0");
    assertThat(Checked.word("sigmoid(1000)", "1")).isEqualTo("undecided");
    equal("tanh(1)", "(e - 1/e)/(e + 1/e)");
  }

  @Test
  void whereASumIsLostInRoundingNothingIsClaimed() {
    equal("-4/cosh(3 - 4x)^2", "diff(tanh(3 - 4x), x)");
    equal("1/cosh(x)^2", "1 - tanh(x)^2");
    equal("1/(1 + exp(x))", "1 - sigmoid(x)");
    different("2/cosh(x)^2", "1 - tanh(x)^2");
    different("1/(2 + exp(x))", "1 - sigmoid(x)");
    equal("-ln(1 - sigmoid(3 - 4x))", "softplus(3 - 4x)");
    equal("ln(1 + exp(-y)) + y", "softplus(y)");
    different("-ln(1 - sigmoid(x))", "2 softplus(x)");
    different("relu(sqrt(2) x)", "sqrt(2) x");
  }

  /// The logarithm of e^-1000 took seconds, and a verdict minutes.
  @Test
  void farOutIsNotSlow() {
    equal("softplus(2x y) - softplus(-2x y)", "2x y");
    equal("ln(1 + exp(2x y))", "2x y - ln(sigmoid(2x y))");
    different("ln(1 + exp(2x y))", "2x y - ln(sigmoid(x y))");
    equal("silu(2x y)", "2x y/(1 + exp(-2x y))");
    equal("softplus(3x y)", "ln(1 + exp(3x y))");
  }

  @Test
  void infinityIsNoFormula() {
    different("inf", "x^2");
    different("-inf", "1/x");
    equal("inf", "inf");
    different("10^400", "inf");
    different("exp(1000)", "inf");
    different("inf", "-inf");
    different("exp(1000)", "2 exp(1000)");
    equal("exp(1000)*exp(1)", "exp(1001)");
  }

  @Test
  void theMiddleBetweenTwoDecimalsIsRoundedUpOrToAnEvenDigit() {
    equal("0.188", "3/16");
    different("0.187", "3/16");
    equal("0.312", "5/16");
    equal("0.313", "5/16");
    different("0.314", "5/16");
  }

  @Test
  void roundedVectorsKeepTheirDirection() {
    equalUnder(Criterion.UP_TO_SCALE, "[0.447, 0.894]", "[1, 2]");
    equalUnder(Criterion.UP_TO_SCALE, "[[0.447], [0.894]]", "[1, 2]");
    equalUnder(Criterion.UP_TO_SIGN, "[-0.447, -0.894]", "[1, 2]/sqrt(5)");
    differentUnder(Criterion.UP_TO_SIGN, "[0.894, 1.79]", "[1, 2]/sqrt(5)");
    differentUnder(Criterion.UP_TO_SCALE, "[0.447, 0.904]", "[1, 2]");
    differentUnder(Criterion.UP_TO_SCALE, "[0.4, 0.9]", "[1, 2]");
    differentUnder(Criterion.UP_TO_SCALE, "[0.000, 0.000]", "[1, 2]");
  }

  @Test
  void anEntryIsRoundedByItselfOrLikeTheOthers() {
    String truth = "[0.0024726, 0.9975274]";
    equal("[0.00247, 0.998]", truth);
    equal("[0.998, 0.00247]", "[0.9975274, 0.0024726]");
    equal("[0.002, 0.998]", truth);
    equal("[0.998, 0.002]", "[0.9975274, 0.0024726]");
    different("[0.00248, 0.998]", truth);
    different("[0.00247, 0.997]", truth);
  }
}
