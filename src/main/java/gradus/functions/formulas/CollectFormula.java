package gradus.functions.formulas;

import gradus.evaluate.Subject;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.formulas.Rewriting.Rewritten;
import gradus.symbolic.rewrite.Collect;
import gradus.value.Value;

/// Ordered by the powers of a variable.
public final class CollectFormula {
  public static final Function SPEC =
      Function.named("collect", Chapter.FORMULAS)
          .summary("A formula ordered by the powers of a variable")
          .parameter("f", Kind.EXPRESSION, "a formula")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("polynomials in the variable; other formulas stay as they are")
          .errors("E0807 when there would be too many terms")
          .usedFor("quadratic forms as a*w^2 + b*w + c")
          .eval(CollectFormula::value)
          .example("collect(a*x + b*x + c, x)", "c + x*(a + b)")
          .example("collect((x + a)^2, x)", "a^2 + 2*a*x + x^2")
          .seeAlso("expand", "coefficients")
          .build();

  private CollectFormula() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Rewriting rewriting = new Rewriting(arguments, context);
    return rewriting.of(
        subject.value(),
        e ->
            new Rewritten(
                Collect.of(e, subject.variable(), rewriting.algebra()),
                "collecting powers",
                "a*x + b*x = (a + b)*x"));
  }
}
