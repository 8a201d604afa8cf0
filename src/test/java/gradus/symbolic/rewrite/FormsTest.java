package gradus.symbolic.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.value.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the forms of known formulas are: both sides are read, so only their meaning as formulas
/// counts.
class FormsTest {
  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  private static Expr read(String typed) {
    return Values.expr(Computing.value(typed)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(x^2 - 1)/(x - 1); x + 1",
        "sin(x)^2 + cos(x)^2; 1",
        "sqrt(x^2); abs(x)",
        "sqrt(x^4); x^2",
        "log(exp(x)); x",
        "exp(2*log(x)); x^2",
        "tan(x)*cos(x); sin(x)",
        "2*sin(x)*cos(x); sin(2*x)",
        "sin(2*x)/sin(x); 2*cos(x)",
        "cos(x)^2 - sin(x)^2; cos(2*x)",
        "1 + tan(x)^2; 1/cos(x)^2",
        "cosh(x)^2 - sinh(x)^2; 1",
        "1 - tanh(x)^2; 1/cosh(x)^2",
        "tanh(x)*cosh(x); sinh(x)",
        "abs(x)^2; x^2",
        "log(x) + log(y); log(x*y)",
        "log(x^2) - 2*log(x); 0",
        "1 - sigmoid(x); 1 - sigmoid(x)",
        "(x - 1)/(sqrt(x) - 1); sqrt(x) + 1",
        "x^a*x^b; x^(a + b)",
        "(x^3)^(1/3); x",
        "sqrt(2)*sqrt(x)*sqrt(8*x); 4*x",
        "1/(1 + exp(-x)) - exp(x)/(1 + exp(x)); 0"
      })
  void simplified(String typed, String expected) {
    assertThat(Simplify.of(read(typed), algebra)).isEqualTo(read(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2*exp(x) + 2*x*exp(x); x*(x + 2)*exp(x)",
        "x^2 - y^2; (x - y)*(x + y)",
        "a^2 + 2*a*b + b^2; (a + b)^2",
        "x^4 + 4; (x^2 - 2*x + 2)*(x^2 + 2*x + 2)",
        "x^4 - 10*x^2 + 1; x^4 - 10*x^2 + 1",
        "x^3 + y^3; (x + y)*(x^2 - x*y + y^2)",
        "6*x^2 + 5*x*y - 6*y^2; (2*x + 3*y)*(3*x - 2*y)",
        "sin(x)^2 - 1; (sin(x) - 1)*(sin(x) + 1)",
        "x^10 - 1; (x - 1)*(x + 1)*(x^4 + x^3 + x^2 + x + 1)*(x^4 - x^3 + x^2 - x + 1)"
      })
  void factored(String typed, String expected) {
    assertThat(Factor.of(read(typed), algebra)).isEqualTo(read(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2*(3*x^2); 6*x^2",
        "x*(2*x + 4); 2*x*(x + 2)",
        "(1/x)^(-1); x",
        "exp(x)*exp(2*x); exp(3*x)",
        "2*x*sin(x) + x^2*cos(x); 2*x*sin(x) + x^2*cos(x)"
      })
  void inTextbooks(String typed, String expected) {
    assertThat(Textbook.of(read(typed), algebra)).isEqualTo(read(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(x + y) - sin(x)*cos(y) - cos(x)*sin(y)",
        "sin(3*x) - 3*sin(x) + 4*sin(x)^3",
        "sqrt(2)*sqrt(3) - sqrt(6) + (x + 1)^3 - x^3 - 3*x^2 - 3*x - 1",
        "sigmoid(x) + sigmoid(-x) - 1",
        "tanh(x) - 2*sigmoid(2*x) + 1",
        "log(8*x) - 3*log(2) - log(x)",
        "abs(x)^2 - x^2",
        "1/(x - 1) - 1/(x + 1) - 2/(x^2 - 1)",
        "4^x - 2^(2*x)"
      })
  void zeroEverywhere(String typed) {
    assertThat(Identity.isZero(read(typed), algebra)).isEqualTo(Identity.Verdict.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abs(x) - x", "sqrt(x^2) - x", "log(x^2) - 2*log(x + 1)", "sin(x)^2 - 1", "x - y"})
  void notZero(String typed) {
    assertThat(Identity.isZero(read(typed), algebra)).isEqualTo(Identity.Verdict.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expand((a + b + c + d)^200)", "expand((x + 1)^(10^9))"})
  void bombsAreRefusedBeforeTheyAreBuilt(String typed) {
    assertThatThrownBy(() -> Computing.value(typed))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.TOO_MANY_TERMS));
  }

  @Test
  void aLongExpansionHasTheBinomialCoefficients() {
    Expr expanded = Expand.of(read("(x + 1)^1000"), algebra);
    assertThat(((Expr.Sum) expanded).terms()).hasSize(1001);
    assertThat(algebra.substitute(expanded, "x", Expr.ONE)).isEqualTo(read("2^1000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a > 0; simplify(sqrt(a^2)) | a",
        "a < 0; simplify(abs(a)) | -a",
        "p in (0, 1); simplify(abs(p)) | p",
        "0 < p < 1; simplify(abs(p)) | p",
        "x >= 0; simplify(sqrt(x^2)) | x",
        "n in Z; simplify((-1)^(2*n)) | 1",
        "n in N; simplify(sin(n*pi)) | 0"
      })
  void declarationsAreAssumed(String typed, String expected) {
    assertThat(Computing.value(typed)).isEqualTo(Computing.value(expected));
  }

  @Test
  void complexSymbolsHaveNoMagnitudeRule() {
    assertThat(Computing.value("z in C; simplify(sqrt(z^2))"))
        .isNotEqualTo(Computing.value("abs(z)"));
  }
}
