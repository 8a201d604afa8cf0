package gradus.symbolic.integrate;

import gradus.budget.Budget;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.List;

/// Integrands that are known to have no elementary antiderivative (Liouville, Risch); nothing is
/// said of others.
public final class NonElementary {
  private NonElementary() {}

  /// Whether the antiderivative is known not to be elementary.
  public static boolean isKnown(Expr f, String x, Algebra algebra) {
    List<Expr> rest = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      if (!Formulas.isFree(factor, x)) {
        rest.add(factor);
      }
    }
    algebra.budget().step();
    if (rest.size() == 1) {
      return alone(rest.get(0), x, algebra.budget());
    }
    if (rest.size() != 2) {
      return false;
    }
    Expr variable = Expr.symbol(x);
    Expr other;
    if (rest.get(0).equals(Expr.power(variable, Expr.MINUS_ONE))) {
      other = rest.get(1);
    } else if (rest.get(1).equals(Expr.power(variable, Expr.MINUS_ONE))) {
      other = rest.get(0);
    } else {
      return false;
    }
    // sin(x)/x, cos(x)/x, e^x/x
    return other instanceof Power(Expr base, Expr exponent)
            && base == Constant.E
            && isPolynomial(exponent, x)
        || other instanceof Call(String name, List<Expr> arguments)
            && List.of("sin", "cos", "sinh", "cosh").contains(name)
            && isPolynomial(arguments.get(0), x);
  }

  private static boolean alone(Expr e, String x, Budget budget) {
    return switch (e) {
      // e^(x²), e^(−x³), e^(e^x), x^x
      case Power(Expr base, Expr exponent) when base == Constant.E ->
          degree(exponent, x) >= 2
              || exponent instanceof Power(Expr inner, Expr linear)
                  && inner == Constant.E
                  && Linear.of(linear, x).isPresent();
      case Power(Expr base, Expr exponent)
          when base.equals(Expr.symbol(x)) && exponent.equals(base) ->
          true;
      case Power(Call(String name, List<Expr> arguments), Num n) when n.equals(Expr.MINUS_ONE) ->
          name.equals("log") && Linear.of(arguments.get(0), x).isPresent();
      // √ of a cubic or a quartic without multiple roots
      case Power(Expr base, Num(Rational n, _)) when n.denominator().intValue() == 2 ->
          degree(base, x) >= 3
              && Quotient.of(base, x, budget)
                  .map(Quotient::numerator)
                  .filter(p -> p.gcd(p.derivative(), budget).degree() == 0)
                  .isPresent();
      case Call(String name, List<Expr> arguments) when List.of("sin", "cos").contains(name) ->
          degree(arguments.get(0), x) >= 2
              || arguments.get(0) instanceof Call(String inner, List<Expr> own)
                  && List.of("sin", "cos").contains(inner)
                  && Linear.of(own.get(0), x).isPresent();
      default -> false;
    };
  }

  private static boolean isPolynomial(Expr e, String x) {
    return degree(e, x) >= 1;
  }

  private static int degree(Expr e, String x) {
    return Coefficient.list(e, x, 20).map(c -> c.size() - 1).orElse(0);
  }
}
