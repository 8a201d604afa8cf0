package gradus.functions.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.functions.Computing;
import gradus.generate.Seeded;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactValuesTest {
  /// Every multiple of π/12 gives a number or a formula of radicals, equal to the double.
  @Test
  void circularFunctionsAreExactAtTheTwelfths() {
    for (int k = -60; k <= 60; k++) {
      double x = Math.PI * k / 12;
      for (String function : List.of("sin", "cos", "tan", "cot", "sec", "csc")) {
        boolean pole =
            switch (function) {
              case "tan", "sec" -> Math.floorMod(k, 12) == 6;
              case "cot", "csc" -> Math.floorMod(k, 12) == 0;
              default -> false;
            };
        String call = function + "(" + k + "*pi/12)";
        if (pole) {
          assertThat(Computing.refusal(call).code()).as(call).isEqualTo(Code.OUTSIDE_DOMAIN);
          continue;
        }
        assertThat(isRadical(Computing.value(call))).as(call).isTrue();
        double expected =
            switch (function) {
              case "sin" -> Math.sin(x);
              case "cos" -> Math.cos(x);
              case "tan" -> Math.tan(x);
              case "cot" -> 1 / Math.tan(x);
              case "sec" -> 1 / Math.cos(x);
              default -> 1 / Math.sin(x);
            };
        assertThat(Computing.number(call)).as(call).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void inverseFunctionsFindTheAngleAgain() {
    for (int k = -6; k <= 6; k++) {
      assertThat(Computing.value("asin(sin(" + k + "*pi/12))"))
          .isEqualTo(Computing.value(k + "*pi/12"));
      assertThat(Computing.value("acos(cos(" + (k + 6) + "*pi/12))"))
          .isEqualTo(Computing.value((k + 6) + "*pi/12"));
      if (Math.abs(k) < 6) {
        assertThat(Computing.value("atan(tan(" + k + "*pi/12))"))
            .isEqualTo(Computing.value(k + "*pi/12"));
      }
    }
  }

  @Test
  void directionsOfAllQuadrants() {
    for (int k = -11; k <= 12; k++) {
      String angle = k + "*pi/12";
      assertThat(Computing.value("atan2(sin(" + angle + "), cos(" + angle + "))"))
          .as(angle)
          .isEqualTo(Computing.value(angle));
      assertThat(Computing.value("arg(exp(i*" + angle + "))")).isEqualTo(Computing.value(angle));
    }
  }

  /// Reduction of other rational angles must keep the value.
  @Test
  void otherMultiplesOfPiAreReducedToTheFirstQuadrant() {
    Seeded random = new Seeded(41);
    for (int i = 0; i < 100; i++) {
      int p = random.between(-200, 200);
      int q = List.of(7, 9, 11, 13).get(random.between(0, 3));
      if (p % q == 0) {
        continue;
      }
      double x = Math.PI * p / q;
      assertThat(Computing.number("sin(" + p + "*pi/" + q + ")"))
          .isCloseTo(Math.sin(x), within(1e-12));
      assertThat(Computing.number("cos(" + p + "*pi/" + q + ")"))
          .isCloseTo(Math.cos(x), within(1e-12));
      assertThat(Computing.number("tan(" + p + "*pi/" + q + ")"))
          .isCloseTo(Math.tan(x), within(1e-10 * (1 + Math.abs(Math.tan(x)))));
      assertThat(Computing.number("sec(" + p + "*pi/" + q + ")"))
          .isCloseTo(1 / Math.cos(x), within(1e-10 / Math.abs(Math.cos(x))));
      assertThat(Computing.number("csc(" + p + "*pi/" + q + ")"))
          .isCloseTo(1 / Math.sin(x), within(1e-10 / Math.abs(Math.sin(x))));
    }
  }

  /// Symbolic rules against the plain function at a point.
  @ParameterizedTest
  @CsvSource({"sin", "cos", "tan", "cot", "sec", "csc"})
  void shiftsAndReflectionsKeepTheValue(String function) {
    for (int quarters = -4; quarters <= 4; quarters++) {
      for (String inside : List.of("x", "-x", "2*x - y", "-x - y")) {
        String shifted = function + "(" + inside + " + " + quarters + "*pi/2)";
        double direct = Computing.number(shifted + " at (x=0.3, y=1.1)");
        String simplified = Computing.text(shifted);
        assertThat(Computing.number("(" + simplified + ") at (x=0.3, y=1.1)"))
            .as("%s is %s", shifted, simplified)
            .isCloseTo(direct, within(1e-11 * (1 + Math.abs(direct))));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sin(500*pi)~0",
        "cos(2*pi/3)~-1/2",
        "sin(-x)~-sin(x)",
        "cos(-x)~cos(x)",
        "tan(pi/12)~2 - sqrt(3)",
        "sin(x + 2*pi)~sin(x)",
        "sin(x - pi)~-sin(x)",
        "cos(pi/2 - x)~sin(x)",
        "sin(13*pi/7)~-sin(pi/7)",
        "sin(asin(x))~x",
        "cos(asin(x))~sqrt(1 - x^2)",
        "tan(atan(x))~x",
        "sin(i)~i*sinh(1)",
        "cos(i*x)~cosh(x)",
        "sinh(i*pi/2)~i",
        "cosh(i*pi)~-1",
        "asin(-x)~-asin(x)",
        "acos(-1)~pi",
        "sinh(0)~0",
        "sinh(-x)~-sinh(x)",
        "cosh(-x)~cosh(x)",
        "sinh(log(3))~4/3",
        "tanh(log(2))~3/5",
        "cosh(asinh(x))~sqrt(x^2 + 1)",
        "acosh(1)~0",
        "atanh(-x)~-atanh(x)",
        "exp(0)~1",
        "exp(1)~e",
        "exp(log(x))~x",
        "exp(i*pi) + 1~0",
        "exp(2*log(3))~9",
        "exp(x*log(2))~2^x",
        "exp(x)*exp(-x)~1",
        "exp(x)^2~exp(2*x)",
        "e^(i*pi/3)~1/2 + sqrt(3)*i/2",
        "exp(x + i*pi)~-exp(x)",
        "log(1)~0",
        "log(e)~1",
        "log(e^3)~3",
        "log(e^(-1/2))~-1/2",
        "log(1/8)~-log(8)",
        "log(8)~log(8)",
        "log(sqrt(2))~log(2)/2",
        "log(2*sqrt(2))~log(8)/2",
        "log(e*2)~1 + log(2)",
        "log(-1)~pi*i",
        "log(-2)~log(2) + pi*i",
        "log(i)~pi*i/2",
        "log(e^sqrt(2))~sqrt(2)",
        "log(exp(x))~log(exp(x))",
        "log(8, 2)~3",
        "log(8, 4)~3/2",
        "log(1/27, 3)~-3",
        "log(2, 8)~1/3",
        "log(sqrt(2), 2)~1/2",
        "log(x, e)~log(x)",
        "log(3, 2)~log(3, 2)",
        "log2(1/4)~-2",
        "log2(2*sqrt(2))~3/2",
        "log10(10^50)~50",
        "ln(e^2)~2",
        "sqrt(8)~2*sqrt(2)",
        "sqrt(0.25)~0.5",
        "sqrt(-4)~2*i",
        "sqrt(x)^2~x",
        "sqrt(x^2)~sqrt(x^2)",
        "cbrt(-8)~-2",
        "cbrt(0.001)~0.1",
        "root(-32, 5)~-2",
        "root(16, 4)~2",
        "root(x, 2)~sqrt(x)",
        "(-8)^(1/3)~-2",
        "(-8)^(2/3)~4",
        "(-1)^(1/4)~sqrt(2)/2 + sqrt(2)*i/2",
        "abs(-3/2)~3/2",
        "abs(-0.5)~0.5",
        "abs(sqrt(2) - 2)~2 - sqrt(2)",
        "abs(3 + 4i)~5",
        "abs(1 + i)~sqrt(2)",
        "abs(-x)~abs(x)",
        "abs(-3*x)~3*abs(x)",
        "abs(abs(x))~abs(x)",
        "abs(e^(i*pi/7))~1",
        "abs(i)~1",
        "sign(-7)~-1",
        "sign(0)~0",
        "sign(pi - 22/7)~-1",
        "sign(-x)~-sign(x)",
        "floor(-5/2)~-3",
        "ceil(-5/2)~-2",
        "trunc(-5/2)~-2",
        "round(-5/2)~-3",
        "round(5/2)~3",
        "floor(2.5)~2",
        "floor(pi)~3",
        "ceil(-pi)~-3",
        "trunc(-pi)~-3",
        "round(-pi)~-3",
        "round(100*e)~272",
        "floor(sqrt(2)*10^20)~141421356237309504880",
        "floor(e^(pi*sqrt(163)))~262537412640768743",
        "ceil(e^(pi*sqrt(163)))~262537412640768744",
        "round(e^(pi*sqrt(163)))~262537412640768744",
        "floor(floor(x))~floor(x)",
        "round(2/3, 2)~0.67",
        "round(2.675, 2)~2.68",
        "round(1234, -2)~1200",
        "round(pi, 4)~3.1416",
        "mod(-7, 3)~2",
        "mod(7, -3)~-2",
        "mod(-1/2, 1/3)~1/6",
        "mod(7.5, 2)~1.5",
        "mod(10*pi/3, 2*pi)~4*pi/3",
        "gcd(12, 18)~6",
        "gcd(-4, 6)~2",
        "gcd([12, 18, 27])~3",
        "lcm(4, 6)~12",
        "lcm(2, 3, 5)~30",
        "factorial(5)~120",
        "0!~1",
        "factorial(1/2)~sqrt(pi)/2",
        "factorial(-3/2)~-2*sqrt(pi)",
        "gamma(7/2)~15*sqrt(pi)/8",
        "factorial(x)~factorial(x)",
        "binomial(5, 2)~10",
        "binomial(-1, 3)~-1",
        "binomial(1/2, 3)~1/16",
        "binomial(3, 5)~0",
        "binomial(n, 2)~binomial(n, 2)",
        "erf(0)~0",
        "erf(-x)~-erf(x)",
        "re(1/(1 + 2i))~1/5",
        "im(1/(1 + 2i))~-2/5",
        "re((1 + i)^8)~16",
        "conj(2 - 3i)~2 + 3*i",
        "re(x)~re(x)",
        "conj(conj(1 + i*pi))~1 + pi*i",
        "im(e^(1 + i*pi/2))~e",
        "degrees(pi/6)~30",
        "radians(45)~pi/4",
        "max(pi, 22/7)~22/7",
        "min(sqrt(2), 1.5)~sqrt(2)",
        "max({1, 2, sqrt(5)})~sqrt(5)",
        "max(x, 0)~max(x, 0)",
        "max(x, x)~x",
        "min([3,1;2,5])~1"
      })
  void knows(String expression, String value) {
    assertThat(Computing.text(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "log(0)~OUTSIDE_DOMAIN",
        "log(0.0)~OUTSIDE_DOMAIN",
        "log(0, 2)~OUTSIDE_DOMAIN",
        "log(8, 1)~OUTSIDE_DOMAIN",
        "log(8, -2)~OUTSIDE_DOMAIN",
        "log(-8, 2)~OUTSIDE_DOMAIN",
        "atanh(1)~OUTSIDE_DOMAIN",
        "coth(0)~OUTSIDE_DOMAIN",
        "atan2(0, 0)~OUTSIDE_DOMAIN",
        "arg(0)~OUTSIDE_DOMAIN",
        "factorial(-1)~OUTSIDE_DOMAIN",
        "gamma(-2)~OUTSIDE_DOMAIN",
        "sign(i)~OUTSIDE_DOMAIN",
        "floor(i)~OUTSIDE_DOMAIN",
        "erf(i)~OUTSIDE_DOMAIN",
        "floor(log(8)/log(2))~UNDECIDED",
        "gcd(1/2, 3)~NOT_AN_INTEGER",
        "gcd(sqrt(2), 3)~NOT_AN_INTEGER",
        "round(pi, 1/2)~NOT_AN_INTEGER",
        "mod(5, 0)~DIVISION_BY_ZERO",
        "root(2, 0)~DIVISION_BY_ZERO",
        "max([])~EMPTY_ARRAY",
        "gcd([])~EMPTY_ARRAY",
        "max([1, nan])~NOT_FINITE",
        "max(i, 1)~WRONG_KIND",
        "max(true, 1)~WRONG_KIND",
        "10000000!~TOO_MANY_BITS",
        "binomial(10^9, 10^8)~TOO_MANY_BITS",
        "pow(9, 9^9)~TOO_MANY_BITS",
        "max(1, 2, axis=rows)~UNKNOWN_OPTION",
        "sin({1})~WRONG_KIND",
        "sin(1, 2)~WRONG_ARGUMENT_COUNT"
      })
  void refuses(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void complexResultsOfRealArgumentsAreNoted() {
    for (String call : List.of("log(-1)", "log(-2.5)", "asin(2)", "acosh(1/2)", "sqrt(-2)")) {
      assertThat(Computing.answer(call).notes())
          .as(call)
          .anyMatch(note -> note.contains("principal value"));
    }
    assertThat(Computing.answer("log(2)").notes()).isEmpty();
  }

  @Test
  void decimalsAnswerInDecimals() {
    assertThat(Computing.value("sin(0.5)")).isEqualTo(Scalar.of(Math.sin(0.5)));
    assertThat(Computing.value("log(0.5)")).isEqualTo(Scalar.of(Math.log(0.5)));
    assertThat(Computing.value("exp(1.5)")).isEqualTo(Scalar.of(Math.exp(1.5)));
    assertThat(Computing.value("factorial(2.5)")).isInstanceOf(Scalar.Real.class);
  }

  /// Only rationals and roots, no call.
  private static boolean isRadical(Value value) {
    return value instanceof Scalar.Exact
        || value instanceof Formula(Expr e) && !Formulas.any(e, part -> part instanceof Expr.Call);
  }
}
