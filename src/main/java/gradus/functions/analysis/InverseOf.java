package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.InverseFunction;
import gradus.value.Array;
import gradus.value.Value;
import java.util.Map;

/// The inverse of a function.
public final class InverseOf {
  public static final Function SPEC =
      Function.named("inverse", Chapter.ANALYSIS)
          .summary("The inverse of a function of one variable")
          .details(
              "y = f(x) is solved for x and the names are exchanged. A function that is not"
                  + " one-to-one needs an interval on which it is: inverse(x^2, x, 0, inf). The"
                  + " inverse of a matrix is inv(A).")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .optional("from", Kind.ANY, "the left end of an interval")
          .optional("to", Kind.ANY, "its right end")
          .domain("one-to-one formulas")
          .errors("E0711 when the function is not one-to-one or no method solves for x")
          .usedFor("link functions and their activations, sampling by inverse distributions")
          .eval(InverseOf::value)
          .example("inverse(2*x + 1)", "(x - 1)/2")
          .example("inverse(x^2, x, 0, inf)", "sqrt(x)")
          .example("inverse(sigmoid(x))", "log(x/(1 - x))")
          .seeAlso("compose", "range", "inv")
          .build();

  private InverseOf() {}

  private static Value value(Arguments arguments, Context context) {
    Value plain = plain(arguments, context);
    if (plain instanceof Array) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "inverse takes a function of one variable")
          .hint("the inverse of a matrix is inv(A)")
          .toException();
    }
    Derivation derivation = InverseFunction.of(Interval.curve(arguments, context));
    context.derive(derivation);
    return derivation.after();
  }

  private static Value plain(Arguments arguments, Context context) {
    try {
      return context.evaluate(arguments.node(0), Map.of());
    } catch (GradusException notYet) {
      return arguments.value(0);
    }
  }
}
