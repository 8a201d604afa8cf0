package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Polynomials with formulas for coefficients, divided with remainder.
///
/// @param quotient coefficients, constant first
/// @param remainder of lower degree than the divisor, the last coefficient not zero
public record PolynomialDivision(List<Expr> quotient, List<Expr> remainder) {
  public PolynomialDivision {
    quotient = List.copyOf(quotient);
    remainder = List.copyOf(remainder);
  }

  /// @param divisor its last coefficient is not zero
  /// @throws ArithmeticException when the divisor is zero
  public static PolynomialDivision of(List<Expr> dividend, List<Expr> divisor, Algebra algebra) {
    if (divisor.isEmpty()) {
      throw new ArithmeticException("division by the zero polynomial");
    }
    List<Expr> rest = new ArrayList<>(dividend);
    int span = dividend.size() - divisor.size();
    List<Expr> quotient = new ArrayList<>(Collections.nCopies(Math.max(0, span + 1), Expr.ZERO));
    Expr lead = divisor.getLast();
    for (int shift = span; shift >= 0; shift--) {
      Expr top = rest.get(shift + divisor.size() - 1);
      Expr factor = Together.of(Expr.divide(top, lead), algebra);
      quotient.set(shift, factor);
      for (int i = 0; i < divisor.size() && !factor.isZero(); i++) {
        Expr left = Expr.subtract(rest.get(shift + i), Expr.multiply(factor, divisor.get(i)));
        rest.set(shift + i, Together.of(left, algebra));
      }
    }
    List<Expr> remainder =
        new ArrayList<>(rest.subList(0, Math.min(rest.size(), divisor.size() - 1)));
    while (!remainder.isEmpty() && remainder.getLast().isZero()) {
      remainder.removeLast();
    }
    return new PolynomialDivision(quotient, remainder);
  }
}
