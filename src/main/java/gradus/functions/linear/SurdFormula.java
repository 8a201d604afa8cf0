package gradus.functions.linear;

import gradus.exact.Rational;
import gradus.exact.Surd;
import gradus.expr.Expr;
import gradus.value.Value;
import gradus.value.Values;

/// Numbers a + b·√d of a quadratic field as formulas.
final class SurdFormula {
  private SurdFormula() {}

  static Value of(Surd number) {
    Expr root = Expr.sqrt(Expr.number(Rational.of(number.radicand().abs())));
    Expr unit = number.isReal() ? root : Expr.multiply(root, Expr.Constant.I);
    return Values.of(
        Expr.add(
            Expr.number(number.rational()),
            Expr.multiply(Expr.number(number.coefficient()), unit)));
  }
}
