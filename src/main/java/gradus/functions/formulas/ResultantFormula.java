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

/// Resultant of two polynomials.
public final class ResultantFormula {
  public static final Function SPEC =
      Function.named("resultant", Chapter.FORMULAS)
          .summary("Resultant of two polynomials")
          .details(
              "The determinant of Sylvester's matrix; zero exactly when they have a common root.")
          .parameter("p", Kind.EXPRESSION, "a polynomial")
          .parameter("q", Kind.EXPRESSION, "a polynomial")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("polynomials in x; the coefficients may have other symbols")
          .errors("E0502 when one is no polynomial")
          .usedFor("eliminating a variable from two equations")
          .eval(ResultantFormula::value)
          .example("resultant(x^2 - 1, x - 3)", "8")
          .example("resultant(x^2 + y^2 - 1, x - y, x)", "2*y^2 - 1")
          .seeAlso("discriminant", "gcd")
          .build();

  private ResultantFormula() {}

  private static Value value(Arguments arguments, Context context) {
    PolynomialArguments polynomials = new PolynomialArguments(arguments, context, 2);
    String x = polynomials.variable();
    Expr p = Coefficients.formula(polynomials.coefficients(0), x);
    Expr q = Coefficients.formula(polynomials.coefficients(1), x);
    return new PolynomialInvariants(polynomials.algebra())
        .resultant(p, q, x)
        .map(Values::of)
        .orElseThrow(() ->
            arguments
                .error(Code.OUTSIDE_DOMAIN, "the coefficients divide by symbols")
                .hint("multiply by the denominators first: together")
                .toException());
  }
}
