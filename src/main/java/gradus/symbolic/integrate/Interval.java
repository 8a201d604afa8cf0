package gradus.symbolic.integrate;

import gradus.expr.Expr;

/// The interval of an integral with numbers as bounds, the left one first.
///
/// @param from and the others: as formulas and as doubles, infinite ones as {@link
///   gradus.step.Operators#INFINITY}
record Interval(Expr from, Expr to, double left, double right) {
  boolean isFinite() {
    return Double.isFinite(left) && Double.isFinite(right);
  }

  boolean containsInside(double x) {
    return left < x && x < right;
  }
}
