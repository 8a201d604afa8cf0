package gradus.functions.formulas;

import gradus.evaluate.Subject;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.formulas.Rewriting.Rewritten;
import gradus.symbolic.rewrite.Apart;
import gradus.value.Value;

/// Partial fractions.
public final class ApartFormula {
  public static final Function SPEC =
      Function.named("apart", Chapter.FORMULAS)
          .summary("Partial fractions of a rational function")
          .details(
              "The denominator is factored over the rational numbers; the other symbols count as"
                  + " numbers.")
          .parameter("f", Kind.EXPRESSION, "a quotient of polynomials")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("rational functions of the variable; other formulas stay as they are")
          .errors("E0705 when the fractions do not add up to the formula")
          .usedFor("integrals of rational functions")
          .eval(ApartFormula::value)
          .example("apart(1/(x^2 - 1), x)", "1/(2*(x - 1)) - 1/(2*(x + 1))")
          .example("apart(x^3/(x^2 + 1), x)", "x - x/(x^2 + 1)")
          .seeAlso("together", "factor", "integrate")
          .build();

  private ApartFormula() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Rewriting rewriting = new Rewriting(arguments, context);
    return rewriting.of(
        subject.value(),
        e ->
            new Rewritten(
                Apart.of(e, subject.variable(), rewriting.algebra()),
                "partial fractions",
                "p/(q*r) = a/q + b/r"));
  }
}
