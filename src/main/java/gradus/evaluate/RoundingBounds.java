package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.function.Registry;
import gradus.function.ScalarRule;
import java.util.List;

/// Formulas in doubles, each with a bound of its rounding error, by the first-order rules of error
/// propagation (Higham, Accuracy and Stability of Numerical Algorithms, chapter 3).
final class RoundingBounds {
  /// First-order bounds of powers hold for bases known this well.
  private static final double CLOSE = 1e-3;

  private static final double EPS = Math.ulp(1.0);

  private final Registry registry;

  RoundingBounds(Registry registry) {
    this.registry = registry;
  }

  /// A double and a bound of how far off it is.
  record Bounded(double value, double error) {
    static final Bounded NAN = new Bounded(Double.NaN, 0);
  }

  Bounded of(Expr e) {
    return switch (e) {
      case Num n -> {
        double value = n.value().doubleValue();
        boolean whole = n.value().isInteger() && Math.abs(value) < 1L << 53;
        yield new Bounded(value, whole ? 0 : EPS * Math.abs(value) + Double.MIN_VALUE);
      }
      case Flt f -> new Bounded(f.value(), 0);
      case Constant c ->
          switch (c) {
            case PI -> new Bounded(Math.PI, 1.3e-16);
            case E -> new Bounded(Math.E, 1.5e-16);
            case I -> Bounded.NAN;
          };
      case Sum s -> sum(s.terms());
      case Product p -> product(p.factors());
      case Power(Expr base, Expr exponent) -> power(base, exponent);
      case Call c -> call(c);
      case Expr.Sym _, Expr.Relation _ -> Bounded.NAN;
    };
  }

  private Bounded sum(List<Expr> terms) {
    double sum = 0;
    double error = 0;
    for (Expr term : terms) {
      Bounded value = of(term);
      sum += value.value;
      error += value.error + EPS * Math.abs(sum);
    }
    return new Bounded(sum, error);
  }

  private Bounded product(List<Expr> factors) {
    double product = 1;
    double relative = 0;
    for (Expr factor : factors) {
      Bounded value = of(factor);
      product *= value.value;
      relative += relative(value) + EPS;
    }
    // A relative bound says nothing about a product that came out as 0.
    double error = Math.abs(product) * relative;
    return new Bounded(product, product == 0 || Double.isNaN(error) ? relative : error);
  }

  private static double relative(Bounded value) {
    if (value.error == 0) {
      return 0;
    }
    return value.value == 0 ? Double.POSITIVE_INFINITY : value.error / Math.abs(value.value);
  }

  private Bounded power(Expr base, Expr exponent) {
    Bounded e = of(exponent);
    if (base == Constant.E) {
      double value = Math.exp(e.value);
      return new Bounded(
          value, value == 0 ? Double.MIN_VALUE : value * (Math.expm1(e.error) + EPS));
    }
    Bounded b = of(base);
    if (relative(b) > CLOSE) {
      return new Bounded(Math.pow(b.value, e.value), Double.POSITIVE_INFINITY);
    }
    double value = realPower(b.value, e.value, exponent);
    double relative =
        Math.abs(e.value) * 2 * relative(b)
            + (e.error == 0 ? 0 : Math.abs(Math.log(Math.abs(b.value))) * e.error)
            + EPS;
    return new Bounded(
        value, value == 0 && b.value != 0 ? Double.MIN_VALUE : Math.abs(value) * relative);
  }

  /// Odd roots of negative numbers are real: the convention of the language.
  private static double realPower(double base, double n, Expr exponent) {
    if (exponent.equals(Expr.HALF)) {
      return Math.sqrt(base);
    }
    return base < 0 && exponent instanceof Num q
        ? OddRoots.power(base, q.value())
        : Math.pow(base, n);
  }

  private Bounded call(Call c) {
    ScalarRule rule = rule(c);
    double[] at = new double[c.arguments().size()];
    double[] errors = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      Bounded value = of(c.arguments().get(i));
      if (Double.isNaN(value.value)) {
        return Bounded.NAN;
      }
      at[i] = value.value;
      errors[i] = value.error;
    }
    if (!rule.isReal(at)) {
      return Bounded.NAN;
    }
    double value = rule.real().apply(at);
    double error = 2 * EPS * Math.abs(value);
    for (int i = 0; i < at.length; i++) {
      if (errors[i] > 0) {
        error +=
            Math.max(moved(rule, at, i, errors[i], value), moved(rule, at, i, -errors[i], value));
      }
    }
    return new Bounded(value, error);
  }

  /// How far the value moves when one argument moves by its error.
  private static double moved(ScalarRule rule, double[] at, int i, double by, double value) {
    double[] shifted = at.clone();
    shifted[i] += by;
    double gap = rule.isReal(shifted) ? Math.abs(rule.real().apply(shifted) - value) : 0;
    return Double.isNaN(gap) ? 0 : gap;
  }

  ScalarRule rule(Call c) {
    return registry
        .find(c.name())
        .flatMap(gradus.function.Function::scalarRule)
        .orElseThrow(() ->
            Diagnostic.error(Code.UNDEFINED, c.name() + " cannot be computed inside a formula")
                .toException());
  }
}
