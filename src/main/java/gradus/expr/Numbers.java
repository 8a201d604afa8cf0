package gradus.expr;

import gradus.exact.Rational;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;

/// Arithmetic of the numbers inside formulas: exact stays exact, one double makes a double.
final class Numbers {
  private Numbers() {}

  static Numeric add(Numeric a, Numeric b) {
    if (a instanceof Num(Rational p, boolean d) && b instanceof Num(Rational q, boolean e)) {
      return new Num(p.add(q), d || e);
    }
    return new Flt(value(a) + value(b));
  }

  static Numeric multiply(Numeric a, Numeric b) {
    if (a instanceof Num(Rational p, boolean d) && b instanceof Num(Rational q, boolean e)) {
      return new Num(p.multiply(q), d || e);
    }
    return new Flt(value(a) * value(b));
  }

  static double value(Numeric a) {
    return switch (a) {
      case Num n -> n.value().doubleValue();
      case Flt f -> f.value();
    };
  }
}
