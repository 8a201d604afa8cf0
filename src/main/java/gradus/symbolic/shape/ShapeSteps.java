package gradus.symbolic.shape;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.differentiate.PartialDerivatives;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.solve.Equation;
import gradus.symbolic.solve.SignChart;
import gradus.symbolic.solve.Zeros;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// How the shape of a function is found, as a teacher writes it: the derivative, its zeros, its
/// signs, and what follows from them.
public final class ShapeSteps {
  private static final String CHART =
      "between its zeros and the ends of its domain a continuous function keeps its sign";

  private ShapeSteps() {}

  /// The derivative of some order, its zeros and its signs.
  ///
  /// @param chart of that derivative
  public static List<Derivation> signs(Curve curve, int order, SignChart chart) {
    List<Derivation> steps = derivative(curve, order);
    if (!steps.isEmpty()) {
      Expr derived = steps.getLast().to();
      zeros(curve, derived).ifPresent(steps::add);
      steps.add(
          new Derivation(
              "sign chart", Values.of(derived), new Text(chart.text()), CHART, List.of()));
    }
    return steps;
  }

  private static List<Derivation> derivative(Curve curve, int order) {
    List<Derivation> steps = new ArrayList<>();
    try {
      steps.add(Differentiation.of(curve.f(), curve.x(), order, curve.algebra()));
    } catch (NoSuchElementException | ArithmeticException | GradusException none) {
      // The answer is found without: its reason says how.
    }
    return steps;
  }

  private static Optional<Derivation> zeros(Curve curve, Expr derived) {
    try {
      boolean whole =
          curve.low().equals(Operators.MINUS_INFINITY) && curve.high().equals(Operators.INFINITY);
      Zeros.Report report =
          whole
              ? Zeros.report(derived, curve.x(), curve.algebra())
              : Zeros.between(derived, curve.x(), curve.low(), curve.high(), curve.algebra());
      if (!report.complete() || report.all() || !report.families().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(Equation.zeros("zeros of the derivative", derived, report));
    } catch (GradusException | ArithmeticException unknown) {
      return Optional.empty();
    }
  }

  /// Stationary points and kinks of a curve.
  public static List<Derivation> critical(
      Curve curve, SignChart chart, List<CriticalPoints.Point> points) {
    List<Derivation> steps = signs(curve, 1, chart);
    boolean second = points.stream().anyMatch(point -> point.because().startsWith("f''"));
    if (second) {
      steps.addAll(derivative(curve, 2));
    }
    for (CriticalPoints.Point point : points) {
      String rule =
          point.because().startsWith("f''") ? "second derivative test" : "first derivative test";
      steps.add(verdict(new Formula(equal(curve.x(), point.at().getFirst())), point, rule, ""));
    }
    return steps;
  }

  private static Derivation verdict(
      Value before, CriticalPoints.Point point, String rule, String where) {
    return new Derivation(rule, before, new Text(point.kind()), where + point.because(), List.of());
  }

  /// Points with gradient 0: the gradient, the system, the Hessian, and its eigenvalues at each.
  public static List<Derivation> critical(
      Expr f, List<String> variables, CriticalPoints.Found found, Algebra algebra) {
    List<CriticalPoints.Point> points = found.points();
    List<Derivation> steps = new ArrayList<>();
    try {
      PartialDerivatives partials = new PartialDerivatives(variables, algebra);
      Derivation gradient = partials.gradient(f);
      steps.add(gradient);
      steps.add(system(gradient, found));
      if (!points.isEmpty()) {
        Derivation hessian = partials.hessian(f);
        steps.add(
            new Derivation(
                "Hessian",
                hessian.before(),
                hessian.after(),
                "row i holds the partial derivatives of the i-th entry of the gradient",
                List.of()));
        for (CriticalPoints.Point point : points) {
          steps.add(at(hessian.after(), variables, point, algebra));
        }
      }
    } catch (NoSuchElementException | ArithmeticException | GradusException none) {
      steps.clear();
    }
    return steps;
  }

  private static Derivation system(Derivation gradient, CriticalPoints.Found found) {
    List<Value> equations = new ArrayList<>();
    for (Value entry : entries(gradient.after())) {
      equations.add(new Formula(Equation.zero(Values.expr(entry).orElseThrow())));
    }
    List<Value> solutions = new ArrayList<>();
    for (CriticalPoints.Point point : found.points()) {
      solutions.add(Values.vector(point.at().stream().map(Values::of).toList()));
    }
    return new Derivation(
        "gradient 0",
        Values.vector(equations),
        new SetValue.Finite(solutions),
        "at an extremum inside the domain all partial derivatives are 0",
        found.steps());
  }

  private static List<Value> entries(Value array) {
    return array instanceof Array a ? Values.entries(a) : List.of(array);
  }

  private static Derivation at(
      Value hessian, List<String> variables, CriticalPoints.Point point, Algebra algebra) {
    Map<String, Expr> values = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      values.put(variables.get(i), point.at().get(i));
      names.add(variables.get(i) + " = " + Unparser.ascii(point.at().get(i)));
    }
    List<Value> here = new ArrayList<>();
    for (Value entry : entries(hessian)) {
      Expr e = algebra.substitute(Values.expr(entry).orElseThrow(), values);
      here.add(Values.of(Textbook.of(e, algebra)));
    }
    Value matrix = Values.array(Shape.of(variables.size(), variables.size()), here, Labels.NONE);
    return verdict(
        matrix, point, "second derivative test", "at " + String.join(", ", names) + ": ");
  }

  static Relation equal(String x, Expr value) {
    return new Relation(Relator.EQUAL, Expr.symbol(x), value);
  }
}
