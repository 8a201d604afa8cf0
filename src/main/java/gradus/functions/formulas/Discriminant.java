package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.symbolic.rewrite.Coefficients;
import gradus.symbolic.rewrite.PolynomialInvariants;
import gradus.value.Value;
import gradus.value.Values;

/// Discriminant of a polynomial.
public final class Discriminant {
  public static final Function SPEC =
      Function.named("discriminant", Chapter.FORMULAS)
          .summary("Discriminant of a polynomial")
          .details("Zero exactly when there is a multiple root; b^2 - 4*a*c for a*x^2 + b*x + c.")
          .parameter("p", Kind.EXPRESSION, "a polynomial")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("polynomials in x; the coefficients may have other symbols")
          .errors("E0502 when p is no polynomial of degree 1 or more")
          .usedFor("when roots are real, when eigenvalues meet")
          .eval(Discriminant::value)
          .example("discriminant(a*x^2 + b*x + c, x)", "b^2 - 4*a*c")
          .example("discriminant(x^3 - 3*x + 2)", "0")
          .seeAlso("resultant", "factor")
          .build();

  private Discriminant() {}

  private static Value value(Arguments arguments, Context context) {
    PolynomialArguments polynomial = new PolynomialArguments(arguments, context, 1);
    Expr p = Coefficients.formula(polynomial.coefficients(0), polynomial.variable());
    return new PolynomialInvariants(polynomial.algebra())
        .discriminant(p, polynomial.variable())
        .map(Values::of)
        .orElseThrow(() ->
            arguments
                .error(
                    Code.OUTSIDE_DOMAIN,
                    0,
                    "only polynomials of degree 1 or more have a discriminant")
                .toException());
  }
}
