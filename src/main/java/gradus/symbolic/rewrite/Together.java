package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.PolynomialQuotient;
import gradus.expr.Expr;

/// One fraction, in lowest terms.
public final class Together {
  private Together() {}

  /// The denominator is multiplied out, and so is the numerator.
  public static Expr of(Expr e, Algebra algebra) {
    Fraction fraction = fraction(e, algebra);
    return Expr.divide(fraction.numerator(), fraction.denominator());
  }

  /// A formula as a quotient of two that are no quotients.
  public record Fraction(Expr numerator, Expr denominator) {}

  /// The numerator and the denominator, in lowest terms.
  public static Fraction fraction(Expr e, Algebra algebra) {
    Expr canonical = algebra.canonical(e);
    Kernels kernels = Kernels.ofQuotients(algebra.budget(), canonical);
    PolynomialQuotient quotient = kernels.quotient(canonical);
    return new Fraction(
        kernels.formula(quotient.numerator()), kernels.formula(quotient.denominator()));
  }
}
