package gradus.functions.formulas;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import gradus.value.Values;

/// Remainder of polynomials.
public final class Remainder {
  public static final Function SPEC =
      Function.named("remainder", Chapter.FORMULAS)
          .aliases("rem")
          .summary("Remainder of the division of two polynomials")
          .details("p = q*quotient + remainder, the remainder of lower degree than q.")
          .parameter("p", Kind.EXPRESSION, "a polynomial")
          .parameter("q", Kind.EXPRESSION, "a polynomial, not zero")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("polynomials in x; the coefficients may have other symbols")
          .errors("E0501 when q is zero; E0502 when one is no polynomial")
          .usedFor("partial fractions, cyclic codes")
          .eval(Remainder::value)
          .example("remainder(x^3, x^2 + 1)", "-x")
          .example("remainder(x^2 + a, x + 1, x)", "a + 1")
          .seeAlso("quotient", "gcd", "apart")
          .build();

  private Remainder() {}

  private static Value value(Arguments arguments, Context context) {
    return Values.of(PolynomialLongDivision.of(arguments, context).remainder());
  }
}
