package gradus.functions.formulas;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.formulas.Rewriting.Rewritten;
import gradus.symbolic.rewrite.Together;
import gradus.value.Value;

/// One fraction.
public final class TogetherFormula {
  public static final Function SPEC =
      Function.named("together", Chapter.FORMULAS)
          .summary("One fraction in lowest terms")
          .details("Numerator and denominator are multiplied out and share no factor.")
          .parameter("f", Kind.ANY, "a formula, an equation or an array of formulas")
          .domain("all formulas")
          .errors("E0501 when a denominator is zero")
          .usedFor("sigmoids and odds as one quotient")
          .eval(TogetherFormula::value)
          .example("together(1/x + 1/y)", "(x + y)/(x*y)")
          .example("together(1/(x - 1) - 1/(x + 1))", "2/(x^2 - 1)")
          .seeAlso("apart", "simplify")
          .build();

  private TogetherFormula() {}

  private static Value value(Arguments arguments, Context context) {
    Rewriting rewriting = new Rewriting(arguments, context);
    return rewriting.of(
        arguments.value(0),
        e ->
            new Rewritten(
                Together.of(e, rewriting.algebra()),
                "common denominator",
                "a/b + c/d = (a*d + b*c)/(b*d)"));
  }
}
