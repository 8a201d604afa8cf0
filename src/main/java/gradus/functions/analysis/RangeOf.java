package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.Range;
import gradus.syntax.Node;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Map;

/// The values a function takes.
public final class RangeOf {
  public static final Function SPEC =
      Function.named("range", Chapter.ANALYSIS)
          .summary("The values a function of one variable takes")
          .details(
              "Found on the intervals on which the function is monotone, from its values and limits"
                  + " at their ends.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .optional("from", Kind.ANY, "the left end of an interval")
          .optional("to", Kind.ANY, "its right end")
          .domain("continuous formulas whose derivative has finitely many zeros, or a period")
          .errors("E0711 when the zeros of the derivative are not all found")
          .usedFor("which outputs an activation can give")
          .eval(RangeOf::value)
          .example("range(x^2 + 1)", "[1, inf)")
          .example("range(sin(x))", "[-1, 1] union {}")
          .example("range(1/x)", "(-inf, 0) union (0, inf)")
          .seeAlso("domain", "inverse")
          .build();

  private RangeOf() {}

  private static Value value(Arguments arguments, Context context) {
    Value plain = given(arguments, context);
    if (plain instanceof Scalar) {
      throw arguments
          .error(Code.WRONG_KIND, "range is the set of values of a function here")
          .hint("1..10 runs from 1 to 10")
          .toException();
    }
    Derivation derivation = Range.of(Interval.curve(arguments, context));
    context.derive(derivation);
    return derivation.after();
  }

  /// The first argument, which is a number where NumPy's range is meant.
  private static Value given(Arguments arguments, Context context) {
    return arguments.node(0) instanceof Node.Num
        ? context.evaluate(arguments.node(0), Map.of())
        : arguments.value(0);
  }
}
