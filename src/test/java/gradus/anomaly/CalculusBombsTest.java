package gradus.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Short input whose answer would be long: refused by the budget, or answered, but never a matter
/// of the clock, of the heap or of the stack.
@Timeout(60)
class CalculusBombsTest {
  private static final int NOT_FOUND = 1;
  private static final int LIMIT = 4;

  private static String nested(String function, int depth, String inner) {
    return (function + "(").repeat(depth) + inner + ")".repeat(depth);
  }

  /// The parts for i from 1 to n, `#` replaced by i.
  private static String many(int n, String separator, String part) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> part.replace("#", String.valueOf(i)))
        .collect(Collectors.joining(separator));
  }

  /// @param codes the exit codes that are no surprise
  private static void ends(String expression, Integer... codes) {
    Run run = CommandRunner.run("compute", expression);
    assertThat(run.rc()).as(expression + "\n" + run.err()).isIn((Object[]) codes);
    assertThat(run.err()).as(expression).doesNotContain("E0804", "Exception");
  }

  @Test
  void derivatives() {
    ends("diff(" + nested("sin", 40, "x") + ", x, 8)", LIMIT);
    ends("diff(tan(x), x, 60)", LIMIT);
    ends("diff(" + many(100, "*", "sin(x + #)") + ", x, 3)", LIMIT);
    ends("diff(" + many(5000, "*", "(x^2 + #)") + ", x)", LIMIT);
    ends("diff(" + nested("sqrt", 150, "x") + ", x)", 0);
    ends("diff(x^y*y^x*(x + y)^(x*y) = 1, y, x, 5)", LIMIT);
  }

  @Test
  void manyVariables() {
    ends("grad(" + many(200, "*", "(x_# + #)") + ")", 0);
    ends("hessian(" + many(12, "*", "sin(x_# + 1)") + ")", 0, LIMIT);
    ends("laplacian(" + many(20, "*", "sin(x_#)") + ")", 0, LIMIT);
    ends("backprop(" + many(300, "*", "sin(x + #)") + ") at x=1", 0, LIMIT);
  }

  @Test
  void expansions() {
    ends("expand((a + b + c + d)^200)", LIMIT);
    ends("expand((x + 1)^(10^9))", LIMIT);
    ends("expand((x + y)^500*(x - y)^500)", LIMIT);
    ends("expand(((x + 1)^50 + 1)^50)", LIMIT);
    ends("collect((x + y + z + w)^60, x)", 0, LIMIT);
    ends("together(" + many(60, "+", "1/(x_# + y)") + ")", LIMIT);
    ends("apart(x^1000/((x + 1)^300*(x + 2)^300))", LIMIT);
    ends("factor(x^2000 - 1)", 0, LIMIT);
  }

  @Test
  void simplifications() {
    ends("simplify(" + many(499, "+", "#/(x + #)") + ")", 0, LIMIT);
    ends("simplify(" + many(59, "+", "sin(#*x)*cos(x)") + ")", 0, LIMIT);
    ends("simplify(((x + y + z)^30 - 1)/((x - y + z)^30 + 1))", 0, LIMIT);
    ends("simplify(" + nested("sqrt", 150, "x") + ")", 0);
  }

  @Test
  void series() {
    ends("taylor(exp(exp(exp(sin(x)))), x, 0, 60)", 0, LIMIT);
    ends("limit(" + nested("sin", 30, "x") + "/x, x, 0)", 0);
    ends("limit(x^1000000/exp(x), x, inf)", 0, LIMIT);
    ends("limit((x^300 - 1)/(x^299 - 1), x, 1)", 0);
  }

  @Test
  void integrals() {
    ends("integrate(x^100*exp(x)*sin(x), x)", NOT_FOUND, LIMIT);
    ends("integrate(" + many(39, "+", "1/(x^# + #)") + ", x)", NOT_FOUND, LIMIT);
    ends("integrate(" + nested("sin", 20, "x") + ", x)", NOT_FOUND);
    ends("integrate((x + 1)^1000000, x)", 0, LIMIT);
  }

  @Test
  void equations() {
    ends("solve((x + y + z)^150 = 1, x)", LIMIT);
    ends("solve([(x + y + z)^150 = 1, x = y, y = z], [x, y, z])", LIMIT);
    ends("solve([x^12 + y^11 + x*y = 1, x^11 - y^12 + x^5*y^4 = 2], [x, y])", NOT_FOUND, LIMIT);
    ends("critical_points((x^10 + y^10 - x*y)^2 + x^7*y)", NOT_FOUND, LIMIT);
  }

  @Test
  void judgements() {
    assertThat(check("(x+1)^(10^9)", "(1+x)^(10^9)").rc()).isZero();
    assertThat(check("(x+1)^(10^9)", "x^(10^9)+1").rc()).isIn(1, 4, 6);
    assertThat(check("(a+b+c+d)^200", "(d+c+b+a)^200").rc()).isZero();
    assertThat(check("diff(" + nested("sin", 40, "x") + ",x,8)", "x").rc()).isEqualTo(LIMIT);
    assertThat(check("1".repeat(30_000), "2").rc()).isEqualTo(LIMIT);
    assertThat(check(many(300, "*", "(x+#)"), many(299, "*", "(x+#)")).rc()).isEqualTo(1);
  }

  private static Run check(String answer, String truth) {
    Run run = CommandRunner.run("check", answer, truth);
    assertThat(run.err()).doesNotContain("Exception");
    return run;
  }
}
