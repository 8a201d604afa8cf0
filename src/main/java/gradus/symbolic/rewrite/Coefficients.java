package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.Polynomial;
import gradus.expr.Expr;
import java.util.List;
import java.util.Optional;

/// Formulas as polynomials in one variable.
public final class Coefficients {
  private Coefficients() {}

  /// The coefficients, free of the variable, constant first, the last not zero; empty when the
  /// formula is no polynomial in it.
  public static Optional<List<Expr>> of(Expr e, String x, Algebra algebra) {
    return Optional.empty();
  }

  /// The polynomial, when all coefficients are rational.
  public static Optional<Polynomial> rational(Expr e, String x, Algebra algebra) {
    return Optional.empty();
  }

  /// The formula of a polynomial, in a variable.
  public static Expr formula(Polynomial p, String x) {
    return Expr.ZERO;
  }
}
