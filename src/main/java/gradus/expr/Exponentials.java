package gradus.expr;

import gradus.exact.Rational;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The powers of e: logarithms in the exponent are undone, `e^(i*pi/3)` is a point of the unit
/// circle.
final class Exponentials {
  private Exponentials() {}

  /// @param exponent canonical and no rational number
  static Expr of(Expr exponent) {
    List<Expr> factors = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    Rational turns = Rational.ZERO;
    for (Expr term : Formulas.terms(exponent)) {
      Optional<Rational> turn = turns(term);
      Optional<Expr> power = logarithmUndone(term);
      if (turn.isPresent()) {
        turns = turns.add(turn.get());
      } else if (power.isPresent()) {
        factors.add(power.get());
      } else {
        rest.add(term);
      }
    }
    if (!turns.isZero()) {
      Optional<Expr> point = point(turns);
      if (point.isPresent()) {
        factors.add(point.get());
      } else {
        rest.add(angle(turns));
      }
    }
    Expr remaining = Sums.of(rest);
    if (factors.isEmpty()) {
      return new Power(Constant.E, remaining);
    }
    factors.add(Powers.of(Constant.E, remaining));
    return Products.of(factors);
  }

  /// r of a term i·π·r.
  private static Optional<Rational> turns(Expr term) {
    if (!(term instanceof Product p)) {
      return Optional.empty();
    }
    Rational coefficient = Rational.ONE;
    List<Expr> factors = p.factors();
    if (factors.get(0) instanceof Num(Rational r, _)) {
      coefficient = r;
      factors = factors.subList(1, factors.size());
    }
    return factors.size() == 2 && factors.contains(Constant.PI) && factors.contains(Constant.I)
        ? Optional.of(coefficient)
        : Optional.empty();
  }

  private static Optional<Expr> point(Rational turns) {
    return UnitCircle.cos(turns)
        .flatMap(
            re -> UnitCircle.sin(turns).map(im -> Expr.add(re, Expr.multiply(Constant.I, im))));
  }

  /// i·π·r with r in (-1, 1].
  private static Expr angle(Rational turns) {
    Rational r = turns.mod(Rational.TWO);
    if (r.compareTo(Rational.ONE) > 0) {
      r = r.subtract(Rational.TWO);
    }
    return Expr.multiply(Expr.number(r), Constant.PI, Constant.I);
  }

  /// e^(n·log(x)) = x^n for integers n and, where x is a positive number, for every n.
  private static Optional<Expr> logarithmUndone(Expr term) {
    if (isLogarithm(term)) {
      return Optional.of(argument(term));
    }
    if (!(term instanceof Product p)) {
      return Optional.empty();
    }
    List<Expr> logarithms = p.factors().stream().filter(Exponentials::isLogarithm).toList();
    if (logarithms.size() != 1) {
      return Optional.empty();
    }
    Expr logarithm = logarithms.get(0);
    List<Expr> others = new ArrayList<>(p.factors());
    others.remove(logarithm);
    Expr n = Products.of(others);
    boolean integer = n instanceof Num(Rational r, _) && r.isInteger();
    boolean positive = argument(logarithm) instanceof Num(Rational x, _) && x.signum() > 0;
    return integer || positive ? Optional.of(Powers.of(argument(logarithm), n)) : Optional.empty();
  }

  private static boolean isLogarithm(Expr e) {
    return e instanceof Call c && c.name().equals("log") && c.arguments().size() == 1;
  }

  private static Expr argument(Expr logarithm) {
    return ((Call) logarithm).arguments().get(0);
  }
}
