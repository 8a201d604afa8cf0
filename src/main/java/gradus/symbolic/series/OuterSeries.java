package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Taylor coefficients of the elementary functions at a point where they are analytic.
final class OuterSeries {
  private static final String VARIABLE = "~u";

  /// e^(x²)·erfc(x) as a function of 1/x, by its asymptotic series at 0.
  static final String SCALED_ERFC = "~erfcx";

  /// log Γ(x) - (x - 1/2)·log(x) + x - log(2π)/2 as a function of 1/x, likewise.
  static final String STIRLING = "~stirling";

  /// B₂, B₄, … Abramowitz and Stegun, table 23.2.
  private static final long[][] BERNOULLI = {
    {1, 6}, {-1, 30}, {1, 42}, {-1, 30}, {5, 66}, {-691, 2730}, {7, 6}, {-3617, 510}
  };

  private final Algebra algebra;

  OuterSeries(Algebra algebra) {
    this.algebra = algebra;
  }

  /// f(u), f'(u), f''(u)/2, …
  ///
  /// @throws Unresolved when the function has no derivatives known here
  List<Expr> at(String function, Expr u, int length) {
    if (function.equals(SCALED_ERFC) || function.equals(STIRLING)) {
      if (!u.isZero()) {
        throw Unresolved.undecided("an asymptotic series holds at its point only");
      }
      return function.equals(STIRLING) ? stirling(length) : scaledErfc(length);
    }
    Expr value = algebra.call(function, u);
    return switch (function) {
      case "sin" -> circular(value, algebra.call("cos", u), Expr.MINUS_ONE, length);
      case "cos" -> circular(value, Expr.negate(algebra.call("sin", u)), Expr.MINUS_ONE, length);
      case "sinh" -> circular(value, algebra.call("cosh", u), Expr.ONE, length);
      case "cosh" -> circular(value, algebra.call("sinh", u), Expr.ONE, length);
      case "atan" ->
          square(u, length).plus(Expr.ONE).power(Expr.MINUS_ONE).integral(value).coefficients();
      case "asin" -> inverseRoot(square(u, length).times(Expr.MINUS_ONE), value);
      case "asinh" -> inverseRoot(square(u, length), value);
      case "erf" -> {
        PowerSeries minusSquare = square(u, length).times(Expr.MINUS_ONE);
        Expr start = Expr.power(Constant.E, Expr.negate(Expr.power(u, Expr.TWO)));
        Expr scale = Expr.divide(Expr.TWO, Expr.sqrt(Constant.PI));
        yield minusSquare.exponential(start).times(scale).integral(value).coefficients();
      }
      default -> derivatives(function, u, length);
    };
  }

  /// Σ (-1)^k·(2k-1)!!/2^k·v^(2k+1)/√π. Abramowitz and Stegun 7.1.23.
  private static List<Expr> scaledErfc(int length) {
    List<Expr> coefficients = new ArrayList<>(Collections.nCopies(length, Expr.ZERO));
    Expr c = Expr.power(Constant.PI, Expr.number(Rational.of(-1, 2)));
    for (int k = 0; 2 * k + 1 < length; k++) {
      coefficients.set(2 * k + 1, c);
      c = Expr.multiply(Expr.number(Rational.of(-(2L * k + 1), 2)), c);
    }
    return coefficients;
  }

  /// Σ B₂ₖ/(2k·(2k-1))·v^(2k-1). Abramowitz and Stegun 6.1.40.
  private static List<Expr> stirling(int length) {
    int known = Math.min(length, 2 * BERNOULLI.length + 1);
    List<Expr> coefficients = new ArrayList<>(Collections.nCopies(known, Expr.ZERO));
    for (int k = 1; 2 * k - 1 < known; k++) {
      long[] b = BERNOULLI[k - 1];
      coefficients.set(2 * k - 1, Expr.number(Rational.of(b[0], b[1] * (2L * k) * (2L * k - 1))));
    }
    return coefficients;
  }

  /// sin, cos and their relatives: every second derivative is the function again, up to a sign.
  private static List<Expr> circular(Expr value, Expr slope, Expr sign, int length) {
    List<Expr> coefficients = new ArrayList<>(length);
    for (int k = 0; k < length; k++) {
      coefficients.add(
          k == 0
              ? value
              : k == 1
                  ? slope
                  : Expr.multiply(
                      sign,
                      Expr.number(Rational.of(1, (long) k * (k - 1))),
                      coefficients.get(k - 2)));
    }
    return coefficients;
  }

  private static PowerSeries square(Expr u, int length) {
    PowerSeries s = PowerSeries.variable(u, length);
    return s.times(s);
  }

  private static List<Expr> inverseRoot(PowerSeries s, Expr value) {
    return s.plus(Expr.ONE).power(Expr.number(Rational.of(-1, 2))).integral(value).coefficients();
  }

  private List<Expr> derivatives(String function, Expr u, int length) {
    Expr f = Call.of(function, Expr.symbol(VARIABLE));
    if (algebra.rule(function).flatMap(rule -> rule.derivative()).isEmpty()) {
      throw Unresolved.undecided("nothing is known of the series of " + function);
    }
    List<Expr> coefficients = new ArrayList<>(length);
    Rational factorial = Rational.ONE;
    for (int k = 0; k < length; k++) {
      algebra.budget().terms(Formulas.size(f));
      Expr at = algebra.substitute(f, VARIABLE, u);
      coefficients.add(Expr.multiply(Expr.number(factorial.inverse()), at));
      factorial = factorial.multiply(Rational.of(k + 1L));
      if (k + 1 < length) {
        f = Differentiation.derivative(f, VARIABLE, algebra);
      }
    }
    return coefficients;
  }
}
