package gradus.functions.analysis;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.Curve;
import gradus.symbolic.shape.ShapeSteps;
import gradus.symbolic.solve.SignChart;
import gradus.value.RecordValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Where a function rises and falls.
public final class Monotone {
  public static final Function SPEC =
      Function.named("monotone", Chapter.ANALYSIS)
          .summary("The intervals on which a function rises, falls and is constant")
          .details(
              "By the sign of the derivative; ends belong to the intervals where the function has a"
                  + " value. In a union, each interval counts by itself.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .optional("from", Kind.ANY, "the left end of an interval")
          .optional("to", Kind.ANY, "its right end")
          .domain("continuous formulas whose derivative has finitely many zeros there")
          .errors("E0711 when the zeros of the derivative are not all found")
          .usedFor("which way a loss goes along one parameter")
          .eval(Monotone::value)
          .example("monotone(x^2)", "increasing: [0, inf)\ndecreasing: (-inf, 0]\nconstant: {}")
          .example(
              "monotone(x^3 - 3*x)",
              "increasing: (-inf, -1] union [1, inf)\ndecreasing: [-1, 1] union {}\nconstant: {}")
          .seeAlso("critical_points", "convexity")
          .build();

  private Monotone() {}

  private static Value value(Arguments arguments, Context context) {
    Curve curve = Interval.curve(arguments, context);
    SignChart chart = curve.signs(1);
    List<Curve.Stretch> stretches = curve.stretches(chart);
    context.note("the sign of the derivative: " + chart.text());
    RecordValue found =
        RecordValue.builder()
            .with("increasing", curve.where(stretches, 1))
            .with("decreasing", curve.where(stretches, -1))
            .with("constant", curve.where(stretches, 0))
            .build();
    context.derive(
        new Derivation(
            "monotonicity",
            Values.of(curve.f()),
            found,
            "f rises where f' > 0 and falls where f' < 0",
            ShapeSteps.signs(curve, 1, chart)));
    return found;
  }
}
