package gradus.functions.formulas;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Coefficients;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// Degree of a polynomial.
public final class Degree {
  public static final Function SPEC =
      Function.named("degree", Chapter.FORMULAS)
          .summary("Degree of a polynomial")
          .details("Of the zero polynomial it is -inf.")
          .parameter("p", Kind.EXPRESSION, "a polynomial")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("polynomials in x; the coefficients may have other symbols")
          .errors("E0502 when p is no polynomial")
          .usedFor("how many zeros a derivative can have")
          .eval(Degree::value)
          .example("degree(x^3 + x)", "3")
          .example("degree((x + 1)^5 - x^5, x)", "4")
          .example("degree(a*x^2 + x, x)", "2")
          .seeAlso("coefficients")
          .build();

  private Degree() {}

  private static Value value(Arguments arguments, Context context) {
    PolynomialArguments polynomial = new PolynomialArguments(arguments, context, 1);
    List<Expr> coefficients = polynomial.coefficients(0);
    int degree = coefficients.size() - 1;
    String x = polynomial.variable();
    if (degree >= 0) {
      Expr p = Coefficients.formula(coefficients, x);
      context.derive(
          Derivation.of(
              "degree",
              Expr.Call.of("degree", p),
              Expr.number(degree),
              "the highest power of " + x + " whose coefficient is not 0"));
    }
    return degree < 0 ? Scalar.of(Double.NEGATIVE_INFINITY) : Scalar.of(Rational.of(degree));
  }
}
