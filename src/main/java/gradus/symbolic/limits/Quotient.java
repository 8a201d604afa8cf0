package gradus.symbolic.limits;

import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import java.util.ArrayList;
import java.util.List;

/// A formula as numerator and denominator.
record Quotient(Expr numerator, Expr denominator) {
  static Quotient of(Expr f) {
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      if (factor instanceof Power(Expr base, Num n)
          && base != Constant.E
          && n.value().signum() < 0) {
        below.add(Expr.power(base, Expr.negate(n)));
      } else if (factor instanceof Num n && !n.value().isInteger()) {
        above.add(Expr.number(gradus.exact.Rational.of(n.value().numerator())));
        below.add(Expr.number(gradus.exact.Rational.of(n.value().denominator())));
      } else {
        above.add(factor);
      }
    }
    return new Quotient(Products.of(above), Products.of(below));
  }

  boolean isFraction() {
    return !denominator.isOne();
  }
}
