package gradus.symbolic.rewrite;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The shortest form that is found by rewritings each of which lowers {@link Measure}, so that it
/// ends, and simplifying twice changes nothing more.
///
/// The result has the value of the formula wherever that is real; it may be defined at more points,
/// as x + 1 is for (x^2 - 1)/(x - 1).
public final class Simplify {
  /// Larger formulas are only tidied and simplified part by part.
  private static final int LARGEST = 400;

  private final Algebra algebra;
  private final LocalRules rules;
  private final Trigonometry trigonometry;

  private Simplify(Algebra algebra) {
    this.algebra = algebra;
    this.rules = new LocalRules(algebra);
    this.trigonometry = new Trigonometry(algebra);
  }

  public static Expr of(Expr e, Algebra algebra) {
    if (e instanceof Relation(Expr.Relator relator, Expr left, Expr right)) {
      return new Relation(relator, of(left, algebra), of(right, algebra));
    }
    Simplify simplify = new Simplify(algebra);
    Expr current = Textbook.of(algebra.canonical(e), algebra);
    while (true) {
      Expr next = simplify.improved(current);
      if (Measure.of(next) >= Measure.of(current)) {
        return current;
      }
      current = next;
    }
  }

  private Expr improved(Expr e) {
    algebra.budget().step();
    algebra.budget().check();
    Expr best = shorter(e, () -> rules.of(rebuilt(e)));
    if (best instanceof Expr.Numeric || Formulas.parts(best).isEmpty()) {
      return best;
    }
    return Formulas.size(best) > LARGEST ? best : candidates(best);
  }

  private Expr rebuilt(Expr e) {
    return switch (e) {
      case Num _, Expr.Flt _, Expr.Constant _, Expr.Sym _, Relation _ -> e;
      case Sum(List<Expr> terms) -> Sums.of(all(terms));
      case Product(List<Expr> factors) -> Products.of(all(factors));
      case Power(Expr base, Expr exponent) -> Expr.power(improved(base), improved(exponent));
      case Call c -> algebra.call(c.name(), all(c.arguments()));
    };
  }

  private List<Expr> all(List<Expr> parts) {
    List<Expr> result = new ArrayList<>(parts.size());
    parts.forEach(part -> result.add(improved(part)));
    return result;
  }

  /// The shorter of the two; the first when the second is no shorter, too large or not defined.
  private Expr shorter(Expr e, Supplier<Expr> candidate) {
    try {
      Expr other = Textbook.of(candidate.get(), algebra);
      return Measure.of(other) < Measure.of(e) ? other : e;
    } catch (ArithmeticException undefined) {
      return e;
    } catch (GradusException refused) {
      Code code = refused.diagnostic().code();
      if (code == Code.TOO_MANY_TERMS || code == Code.TOO_MANY_BITS) {
        return e;
      }
      throw refused;
    }
  }

  private Expr candidates(Expr e) {
    Expr best = e;
    if (e instanceof Power || e instanceof Call) {
      return e instanceof Power(Sum base, Expr exponent)
          ? shorter(e, () -> rules.of(Expr.power(Factor.of(base, algebra), exponent)))
          : e;
    }
    best = shorter(best, () -> Expand.here(e, algebra));
    best = shorter(best, () -> Together.of(e, algebra));
    best = shorter(best, () -> Factor.of(e, algebra));
    if (e instanceof Sum(List<Expr> terms)) {
      best = shorter(best, () -> contractedLogarithms(terms));
    }
    if (Formulas.any(e, Trigonometry::isCircular)) {
      best = trigonometric(e, best);
    }
    if (Formulas.any(e, Simplify::isHyperbolic)) {
      Expr exponentials = new Exponentials(algebra, false).of(e);
      best = shorter(best, () -> Together.of(exponentials, algebra));
      best = shorter(best, () -> Factor.of(exponentials, algebra));
      Expr sines = trigonometry.bySines(e);
      best = shorter(best, () -> Together.of(sines, algebra));
      best = shorter(best, () -> withSquares(sines, "sinh", "cosh"));
      best = shorter(best, () -> withSquares(sines, "cosh", "sinh"));
    }
    return best;
  }

  private static boolean isHyperbolic(Expr e) {
    return e instanceof Call c
        && switch (c.name()) {
          case "sinh", "cosh", "tanh", "coth", "sech", "csch" -> true;
          default -> false;
        };
  }

  private Expr trigonometric(Expr e, Expr sofar) {
    Expr best = shorter(sofar, () -> trigonometry.byMultipleAngles(e).orElse(e));
    Expr sines = trigonometry.bySines(e);
    Expr single = trigonometry.bySingleAngles(sines);
    for (Expr form : single.equals(sines) ? List.of(sines) : List.of(sines, single)) {
      best = shorter(best, () -> Together.of(form, algebra));
      best = shorter(best, () -> withSquares(form, "sin", "cos"));
      best = shorter(best, () -> withSquares(form, "cos", "sin"));
    }
    return best;
  }

  private Expr withSquares(Expr form, String replaced, String by) {
    Together.Fraction fraction = Together.fraction(form, algebra);
    Expr replacedForm =
        Expr.divide(
            Expand.of(trigonometry.replacingSquares(fraction.numerator(), replaced, by), algebra),
            Expand.of(
                trigonometry.replacingSquares(fraction.denominator(), replaced, by), algebra));
    Expr factored = Factor.of(replacedForm, algebra);
    Expr back = trigonometry.replacingSums(factored);
    return Measure.of(back) < Measure.of(factored) ? back : factored;
  }

  /// log(x) + log(y) = log(x·y) wherever the left side is real.
  private Expr contractedLogarithms(List<Expr> terms) {
    List<Expr> rest = new ArrayList<>();
    List<Expr> inside = new ArrayList<>();
    for (Expr term : terms) {
      Rational n = Rational.ONE;
      Expr body = term;
      if (term instanceof Product(List<Expr> factors)
          && factors.size() == 2
          && factors.get(0) instanceof Num(Rational r, _)) {
        n = r;
        body = factors.get(1);
      }
      if (body instanceof Call(String name, List<Expr> arguments)
          && name.equals("log")
          && arguments.size() == 1
          && n.isInteger()
          && n.abs().compareTo(Rational.of(4)) <= 0) {
        inside.add(Expr.power(arguments.get(0), Expr.number(n)));
      } else {
        rest.add(term);
      }
    }
    if (inside.size() < 2) {
      return Sums.of(terms);
    }
    rest.add(algebra.call("log", Products.of(inside)));
    return Sums.of(rest);
  }
}
