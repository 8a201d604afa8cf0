package gradus.symbolic.autodiff;

import gradus.expr.Expr;
import gradus.value.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers inside steps: rounded to what a person reads, far below what the steps are checked to.
final class ShownNumber {
  private static final MathContext DIGITS = new MathContext(12);

  private ShownNumber() {}

  /// To twelve digits.
  static Expr expr(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Expr.number((long) value);
    }
    return Double.isFinite(value)
        ? new Expr.Flt(new BigDecimal(value).round(DIGITS).doubleValue())
        : new Expr.Flt(value);
  }

  /// To six digits.
  static String text(double value) {
    return Decimal.TABLES.text(value);
  }

  /// As a factor.
  static String factor(double value) {
    return value < 0 ? "(" + text(value) + ")" : text(value);
  }
}
