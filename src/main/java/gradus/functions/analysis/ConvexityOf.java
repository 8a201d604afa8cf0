package gradus.functions.analysis;

import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.Bends;
import gradus.symbolic.shape.Convexity;
import gradus.symbolic.shape.Curve;
import gradus.symbolic.shape.ShapeSteps;
import gradus.symbolic.solve.SignChart;
import gradus.syntax.Unparser;
import gradus.value.RecordValue;
import gradus.value.SetValue;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Where a function is convex.
public final class ConvexityOf {
  public static final Function SPEC =
      Function.named("convexity", Chapter.ANALYSIS)
          .summary("Whether, or where, a function is convex or concave")
          .details(
              "In one variable by the sign of the second derivative, with the inflection points; in"
                  + " several by the Hessian of a quadratic form, and by the rules that keep"
                  + " convexity: sums, the exponential of a convex function, norms of affine ones.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function")
          .optional("vars", Kind.VARIABLES, "its variables; all of them otherwise")
          .optional("from", Kind.ANY, "in one variable: the left end of an interval")
          .optional("to", Kind.ANY, "its right end")
          .domain("continuous formulas")
          .errors("E0711 when zeros of the second derivative are missing, E0707 when undecided")
          .usedFor("whether a minimum found is the global one")
          .eval(ConvexityOf::value)
          .example(
              "convexity(x^3)",
              "kind: \"neither\"\nconvex: [0, inf)\nconcave: (-inf, 0]\n"
                  + "inflections: {0}\nbecause: \"f'' = 6*x: (-inf, 0): -, 0: 0, (0, inf): +\"")
          .example("convexity(x^2 + x*y + y^2, [x, y]).kind", "\"strictly convex\"")
          .seeAlso("critical_points", "hessian")
          .build();

  private ConvexityOf() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    List<String> variables = subject.variables();
    if (variables.size() > 1 || Convexity.hasKinks(subject.formula())) {
      Convexity convexity = Convexity.of(subject.formula(), variables, new Algebra(context));
      RecordValue found =
          RecordValue.builder()
              .with("kind", new Text(convexity.kind()))
              .with("because", new Text(convexity.because()))
              .build();
      context.derive(
          new Derivation(
              "convexity",
              Values.of(subject.formula()),
              found,
              "",
              List.of(
                  new Derivation(
                      "rules that keep convexity",
                      Values.of(subject.formula()),
                      new Text(convexity.kind()),
                      convexity.because(),
                      List.of()))));
      return found;
    }
    return one(Interval.curve(arguments, context), context);
  }

  private static Value one(Curve curve, Context context) {
    SignChart chart = curve.signs(2);
    List<Curve.Stretch> stretches = Bends.stretches(curve, chart);
    List<Value> inflections = new ArrayList<>();
    for (int i = 1; i < stretches.size(); i++) {
      Curve.Stretch before = stretches.get(i - 1);
      Curve.Stretch after = stretches.get(i);
      boolean turns = before.sign() * after.sign() < 0 && before.high().equals(after.low());
      if (turns && before.highClosed()) {
        inflections.add(Values.of(after.low()));
      }
    }
    boolean one = stretches.size() == 1;
    int sign = one ? stretches.get(0).sign() : 0;
    String kind = !one ? "neither" : sign > 0 ? "convex" : sign < 0 ? "concave" : "affine";
    boolean strict = one && sign != 0;
    RecordValue found =
        RecordValue.builder()
            .with("kind", new Text((strict ? "strictly " : "") + kind))
            .with("convex", curve.where(stretches, 1))
            .with("concave", curve.where(stretches, -1))
            .with("inflections", new SetValue.Finite(inflections))
            .with(
                "because",
                new Text("f'' = " + Unparser.ascii(curve.derivative(2)) + ": " + chart.text()))
            .build();
    context.derive(
        new Derivation(
            "convexity",
            Values.of(curve.f()),
            found,
            "f is convex where f'' >= 0 and concave where f'' <= 0",
            ShapeSteps.signs(curve, 2, chart)));
    return found;
  }
}
