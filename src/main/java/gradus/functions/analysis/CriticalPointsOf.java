package gradus.functions.analysis;

import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.shape.CriticalPoints;
import gradus.symbolic.shape.CriticalPoints.Point;
import gradus.symbolic.shape.Curve;
import gradus.symbolic.shape.ShapeSteps;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Stationary points and kinks with their kinds.
public final class CriticalPointsOf {
  public static final Function SPEC =
      Function.named("critical_points", Chapter.ANALYSIS)
          .summary("Where the gradient is 0 or has no value, and whether there is an extremum")
          .details(
              "In one variable by the signs of the derivative on both sides, in several by the"
                  + " eigenvalues of the Hessian: all positive is a minimum, all negative a maximum,"
                  + " both signs a saddle point. A singular Hessian does not decide. A row each:"
                  + " the point, the value, the kind, the reason.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function")
          .optional("vars", Kind.VARIABLES, "its variables; all of them otherwise")
          .optional("from", Kind.ANY, "in one variable: the left end of an interval")
          .optional("to", Kind.ANY, "its right end")
          .domain("formulas the zeros of whose gradient can be found")
          .errors("E0711 when they are not all found")
          .usedFor("minima and saddle points of losses")
          .eval(CriticalPointsOf::value)
          .example(
              "critical_points(x^3 - 3*x)",
              "x,value,kind,because\n-1,2,maximum,\"f''(-1) = -6 < 0\"\n1,-2,minimum,\"f''(1) = 6 > 0\"")
          .example("critical_points(x^2 - y^2, [x, y]).kind", "[\"saddle point\"]")
          .seeAlso("monotone", "convexity", "hessian")
          .build();

  private static final String WHY = "where the derivative is 0 or has no value";

  private CriticalPointsOf() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    List<String> variables = subject.variables();
    Algebra algebra = new Algebra(context);
    List<Point> points;
    List<Derivation> steps;
    if (variables.size() == 1) {
      Curve curve = Interval.curve(arguments, context);
      points = CriticalPoints.of(curve);
      steps = ShapeSteps.critical(curve, curve.signs(1), points);
    } else {
      CriticalPoints.Found found = CriticalPoints.of(subject.formula(), variables, algebra);
      points = found.points();
      steps = ShapeSteps.critical(subject.formula(), variables, found, algebra);
    }
    if (points.isEmpty()) {
      context.note("no critical points");
    } else {
      context.check(Check.exact("the derivative is 0 or has no value at each point"));
    }
    Table found = table(variables, points);
    context.derive(
        new Derivation("critical points", Values.of(subject.formula()), found, WHY, steps));
    return found;
  }

  private static Table table(List<String> variables, List<Point> points) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      int index = i;
      columns.add(numbers(variables.get(i), points.stream().map(p -> p.at().get(index)).toList()));
    }
    columns.add(numbers("value", points.stream().map(Point::value).toList()));
    columns.add(new Column.Words("kind", points.stream().map(Point::kind).toList()));
    columns.add(new Column.Words("because", points.stream().map(Point::because).toList()));
    return new Table(columns, points.size());
  }

  private static Column numbers(String name, List<Expr> entries) {
    return new Column.Numbers(name, Values.vector(entries.stream().map(Values::of).toList()));
  }
}
