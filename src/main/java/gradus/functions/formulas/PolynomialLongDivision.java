package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.symbolic.rewrite.Agreement;
import gradus.symbolic.rewrite.Coefficients;
import gradus.symbolic.rewrite.PolynomialDivision;
import java.util.List;

/// p = q·quotient + remainder, checked at points.
record PolynomialLongDivision(Expr quotient, Expr remainder) {
  static PolynomialLongDivision of(Arguments arguments, Context context) {
    PolynomialArguments polynomials = new PolynomialArguments(arguments, context, 2);
    List<Expr> divisor = polynomials.coefficients(1);
    if (divisor.isEmpty()) {
      throw arguments.error(Code.DIVISION_BY_ZERO, 1, "this polynomial is zero").toException();
    }
    PolynomialDivision division =
        PolynomialDivision.of(polynomials.coefficients(0), divisor, polynomials.algebra());
    Expr quotient = Coefficients.formula(division.quotient(), polynomials.variable());
    Expr remainder = Coefficients.formula(division.remainder(), polynomials.variable());
    Agreement.check(
            "p = q*quotient + remainder",
            polynomials.formula(0),
            Expr.add(Expr.multiply(polynomials.formula(1), quotient), remainder),
            polynomials.algebra())
        .ifPresent(context::check);
    return new PolynomialLongDivision(quotient, remainder);
  }
}
