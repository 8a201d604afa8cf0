package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Derivatives in the forms in which substitutions recognise them: tan′ is 1/cos² here and 1 + tan²
/// there. What is found with them is checked with {@link
/// gradus.symbolic.differentiate.Differentiation}.
final class Slope {
  private final String x;
  private final Algebra algebra;

  /// Whether the derivative of a function is written by the function itself where it can be.
  private final boolean byItself;

  Slope(String x, Algebra algebra, boolean byItself) {
    this.x = x;
    this.algebra = algebra;
    this.byItself = byItself;
  }

  /// Empty when a function of it is not known here.
  Optional<Expr> of(Expr e) {
    algebra.budget().step();
    if (Formulas.isFree(e, x)) {
      return Optional.of(Expr.ZERO);
    }
    return switch (e) {
      case Expr.Sym _ -> Optional.of(Expr.ONE);
      case Sum s -> {
        List<Expr> terms = new ArrayList<>();
        for (Expr term : s.terms()) {
          Optional<Expr> slope = of(term);
          if (slope.isEmpty()) {
            yield slope;
          }
          terms.add(slope.get());
        }
        yield Optional.of(Sums.of(terms));
      }
      case Product p -> {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < p.factors().size(); i++) {
          Optional<Expr> slope = of(p.factors().get(i));
          if (slope.isEmpty()) {
            yield slope;
          }
          List<Expr> factors = new ArrayList<>(p.factors());
          factors.set(i, slope.get());
          terms.add(Products.of(factors));
        }
        yield Optional.of(Sums.of(terms));
      }
      case Power power -> power(power);
      case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
          outer(name, e, arguments.get(0))
              .flatMap(outer -> of(arguments.get(0)).map(inner -> Expr.multiply(outer, inner)));
      case Call _, Expr.Relation _, Expr.Numeric _, Constant _ -> Optional.empty();
    };
  }

  private Optional<Expr> power(Power power) {
    Expr base = power.base();
    Expr exponent = power.exponent();
    if (Formulas.isFree(exponent, x)) {
      return of(base)
          .map(slope ->
              Expr.multiply(exponent, Expr.power(base, Expr.subtract(exponent, Expr.ONE)), slope));
    }
    if (Formulas.isFree(base, x)) {
      return of(exponent).map(s -> Expr.multiply(power, algebra.call("log", base), s));
    }
    return Optional.empty();
  }

  private Optional<Expr> outer(String name, Expr self, Expr u) {
    Expr squared = Expr.power(u, Expr.TWO);
    return switch (name) {
      case "sin" -> Optional.of(algebra.call("cos", u));
      case "cos" -> Optional.of(Expr.negate(algebra.call("sin", u)));
      case "tan" ->
          Optional.of(
              byItself
                  ? Expr.add(Expr.ONE, Expr.power(self, Expr.TWO))
                  : Expr.power(algebra.call("cos", u), Expr.number(-2)));
      case "sinh" -> Optional.of(algebra.call("cosh", u));
      case "cosh" -> Optional.of(algebra.call("sinh", u));
      case "tanh" ->
          Optional.of(
              byItself
                  ? Expr.subtract(Expr.ONE, Expr.power(self, Expr.TWO))
                  : Expr.power(algebra.call("cosh", u), Expr.number(-2)));
      case "log" -> Optional.of(Expr.power(u, Expr.MINUS_ONE));
      case "atan" -> Optional.of(Expr.power(Expr.add(Expr.ONE, squared), Expr.MINUS_ONE));
      case "asin" -> Optional.of(inverseRoot(Expr.subtract(Expr.ONE, squared)));
      case "acos" -> Optional.of(Expr.negate(inverseRoot(Expr.subtract(Expr.ONE, squared))));
      case "asinh" -> Optional.of(inverseRoot(Expr.add(squared, Expr.ONE)));
      case "atanh" -> Optional.of(Expr.power(Expr.subtract(Expr.ONE, squared), Expr.MINUS_ONE));
      case "erf" ->
          Optional.of(
              Expr.multiply(
                  Expr.TWO,
                  Expr.power(Constant.PI, Expr.number(Rational.of(-1, 2))),
                  Expr.power(Constant.E, Expr.negate(squared))));
      case "sigmoid" -> Optional.of(Expr.multiply(self, Expr.subtract(Expr.ONE, self)));
      case "softplus" -> Optional.of(algebra.call("sigmoid", u));
      default -> Optional.empty();
    };
  }

  private static Expr inverseRoot(Expr e) {
    return Expr.power(e, Expr.number(Rational.of(-1, 2)));
  }
}
