package gradus.functions.analysis;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.Curve;
import gradus.symbolic.solve.Equation;
import gradus.value.Value;

/// The real zeros of a function.
public final class Roots {
  public static final Function SPEC =
      Function.named("roots", Chapter.ANALYSIS)
          .summary("The real zeros of a function of one variable")
          .details("The same as solve(f = 0, x); with an interval all zeros in it.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .optional("from", Kind.ANY, "the left end of an interval")
          .optional("to", Kind.ANY, "its right end")
          .domain("formulas in one variable")
          .errors("E0711 when no method finds them")
          .usedFor("where a derivative vanishes")
          .eval(Roots::value)
          .example("roots(x^2 - 2)", "{-sqrt(2), sqrt(2)}")
          .example("roots(sin(x), x, 0, 10)", "{0, pi, 2*pi, 3*pi}")
          .seeAlso("solve", "critical_points")
          .build();

  private Roots() {}

  private static Value value(Arguments arguments, Context context) {
    Curve curve = Interval.curve(arguments, context);
    Derivation derivation =
        arguments.size() < 3
            ? Equation.of(Equation.zero(curve.f()), curve.x(), curve.algebra())
            : Equation.between(
                Equation.zero(curve.f()), curve.x(), curve.low(), curve.high(), curve.algebra());
    context.derive(derivation);
    return derivation.after();
  }
}
