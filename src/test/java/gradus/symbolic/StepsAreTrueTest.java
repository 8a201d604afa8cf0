package gradus.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.step.Derivation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every step of every kind of derivation says the truth, as far as numbers can tell, and none says
/// nothing.
class StepsAreTrueTest {
  private static List<Derivation> steps(String expression) {
    List<Derivation> steps = Computing.answer(expression).steps();
    assertThat(steps).as(expression).isNotEmpty();
    return steps;
  }

  private static void assertTrueSteps(String expression) {
    Algebra algebra =
        new Algebra(
            new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));
    List<String> wrong = new ArrayList<>();
    for (Derivation step : steps(expression)) {
      wrong.addAll(new Meaning(algebra).lies(step));
      empty(step, wrong);
    }
    assertThat(wrong).as(expression).isEmpty();
  }

  /// A leaf that ends where it begins says nothing; conditions that repeat are said as they are.
  private static void empty(Derivation step, List<String> wrong) {
    if (step.parts().isEmpty()
        && step.before().equals(step.after())
        && !step.rule().equals("condition")) {
      wrong.add(step.rule() + " changes nothing");
    }
    step.parts().forEach(part -> empty(part, wrong));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solve(2*x + 3 = 7, x)",
        "solve(a*x + b = c, x)",
        "solve(x^2 - 5*x + 6 = 0, x)",
        "solve(x^2 + x - 1 = 0, x)",
        "solve(-x^2 + 4*x - 3 = 0, x)",
        "solve(x^2 + 1 = 0, x)",
        "solve(a*x^2 + b*x + c = 0, x)",
        "solve(2*x^3 - 4*x^2 + 2*x - 4 = 0, x)",
        "solve(x^4 - 5*x^2 + 5 = 0, x)",
        "solve(x^4 = 16, x)",
        "solve(x^3 = -8, x)",
        "solve(x^6 - 9*x^3 + 8 = 0, x)",
        "solve(sqrt(x + 3) = x - 3, x)",
        "solve(sqrt(x) + sqrt(x - 5) = 5, x)",
        "solve(x - 3*sqrt(x) + 2 = 0, x)",
        "solve(log(x) + log(x - 3) = log(4), x)",
        "solve(log(x) = 2, x)",
        "solve(abs(2*x - 1) = 3, x)",
        "solve(abs(x - 1) = 2*x, x)",
        "solve(exp(2*x) - 3*exp(x) + 2 = 0, x)",
        "solve(2^x = 8, x)",
        "solve(3^x = 2^(x + 1), x)",
        "solve(exp(x) = -1, x)",
        "solve(x*exp(x) = x, x)",
        "solve(1/x + 1/(x - 1) = 2, x)",
        "solve((x^2 - 1)/(x - 1) = 0, x)",
        "solve(sin(x) = 1/2, x)",
        "solve(2*sin(x)^2 - sin(x) - 1 = 0, x)",
        "solve(sin(x) = cos(x), x)",
        "solve(x = cos(x), x)",
        "solve((x - 1)^2*(x + 2) = 0, x)",
        "solve(log(x)^2 - 3*log(x) + 2 = 0, x)",
        "solve(x^2 - 3*x + 2 > 0, x)",
        "solve((x - 1)/(x + 2) <= 0, x)",
        "solve(abs(x - 1) < 2, x)",
        "solve([x + y = 3, x - y = 1], [x, y])",
        "solve([x^2 + y^2 = 5, x*y = 2], [x, y])",
        "solve([x + y = 3, x*y = 2], [x, y])"
      })
  void ofEquations(String expression) {
    assertTrueSteps(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monotone(x^3 - 3*x)",
        "monotone(abs(x))",
        "monotone(x + 1/x)",
        "convexity(x^3)",
        "convexity(exp(-x^2))",
        "convexity(x^2 + y^2 + exp(x + y))",
        "critical_points(x^3 - 3*x)",
        "critical_points(x^3 - 3*x + y^2)",
        "critical_points(x^4 + y^4 - 4*x*y)",
        "critical_points(abs(x - 1))",
        "tangent(x^2, x, 3)",
        "tangent(sin(x), x, a)",
        "tangent(x^2 + y^2, [x, y], [1, 2])",
        "tangent(3, x, 1)",
        "compose(sqrt(x), x^2 + 1, cos(x))",
        "parity(x^3)",
        "parity(1/x)",
        "parity(x + 1)",
        "period(sin(2*x))",
        "degree(x^3 + 1)",
        "subs(x^2 + y, x=y, y=x)",
        "domain(sqrt(x)/(x - 2))",
        "domain(log(x^2 - 1))",
        "domain(tan(x))",
        "range(x^2 + 1)",
        "range(sin(x))",
        "range(1/x)",
        "inverse(2*x + 3)",
        "inverse(exp(x) + 1)",
        "inverse(x^2, x, 0, inf)",
        "inverse(sigmoid(x))",
        "roots(x^2 - 2)",
        "riemann(x^2, x, 0, 1, 4)",
        "riemann(x^2, x, 0, 1, 3, right)",
        "riemann(exp(x), x, 0, 1, 4, midpoint)",
        "riemann(x^2, x, 0, 2, 4, trapezoid)",
        "riemann(x^3, x, 0, 1, 2, simpson)",
        "gcd(12, 18)",
        "gcd(x^2 - 1, x^2 - 2*x + 1)",
        "N(pi, 20)"
      })
  void ofShapes(String expression) {
    assertTrueSteps(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simplify((x^2 - 1)/(x - 1))",
        "factor(x^3 - 6*x^2 + 11*x - 6)",
        "expand((x + 1)^3)",
        "apart(1/(x^2 - 1))",
        "together(1/x + 1/y)",
        "collect(x*y + x*z + y, x)",
        "taylor(exp(x)*cos(x), x, 0, 3)",
        "2*diff(x^2, x) + 1",
        "diff(x^2*sin(x), x) + integrate(x*exp(x), x)",
        "backprop(x*y + sin(x)) at x=2, y=3",
        "forward_mode(x*y + sin(x), x) at x=2, y=3",
        "integrate(x^2*exp(x), x)",
        "integrate(exp(2*x)*cos(3*x), x)",
        "integrate(sin(x)^2, x)",
        "integrate(sqrt(x)/(1 + x), x)",
        "integrate(1/(x^2 - 1), x)",
        "integrate(1/sqrt(x), x, 0, 1)",
        "integrate(abs(x - 1), x, 0, 3)"
      })
  void ofFormulas(String expression) {
    assertTrueSteps(expression);
  }
}
