package gradus.symbolic.autodiff;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.function.Parameter;
import gradus.symbolic.differentiate.Differentiation;
import gradus.syntax.Node;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An argument of automatic differentiation, traced at the numbers its names have here.
public final class TracedFormula {
  /// The whole formula is written out for the check up to so many parts.
  private static final int LARGEST_CHECKED = 2_000;

  /// Derivatives with more nodes are compared in doubles.
  private static final int LARGEST_PRECISE = 3_000;

  private static final int MOST_TOLD = 300;

  private static final double TOLERANCE = 1e-8;

  private final Algebra algebra;
  private final Trace trace;
  private final Expr.Sym result;

  private TracedFormula(Algebra algebra, Trace trace, Expr.Sym result) {
    this.algebra = algebra;
    this.trace = trace;
    this.result = result;
  }

  /// @param place that of the {@code Kind.EXPRESSION} argument
  /// @throws gradus.diag.GradusException when a name has no number, or a part no derivative
  public static TracedFormula of(Arguments arguments, int place, Context context) {
    Algebra algebra = new Algebra(context);
    Tracer tracer = new Tracer(algebra);
    Operand operand = arguments.operand(place);
    boolean typed = !(operand.node() instanceof Node.Hole);
    Value value =
        operand.node() instanceof Node.Name || operand.node() instanceof Node.Lambda
            ? context.evaluate(operand.node(), Map.of())
            : operand.value();
    Node body = operand.node();
    Map<String, Value> scope = new HashMap<>();
    if (value instanceof FunctionValue.Defined function) {
      scope.putAll(function.captured());
      function.parameters().forEach(scope::remove);
      body = function.body();
      function.parameters().forEach(p -> tracer.inputs(new Node.Name(operand.span(), p), Map.of()));
    } else if (value instanceof FunctionValue.Builtin(String name)) {
      body = applied(name, operand, context);
    } else if (!typed) {
      throw arguments.wrongKind(place, "a formula or a function of one's own");
    }
    tracer.inputs(body, scope);
    if (!tracer.missing().isEmpty()) {
      String function = arguments.function().name();
      throw arguments
          .error(
              Code.UNBOUND_ARRAY,
              place,
              function
                  + " needs numbers, and there is none for "
                  + String.join(", ", tracer.missing()))
          .hint(
              function
                  + "("
                  + operand.text()
                  + ") at "
                  + tracer.missing().stream().map(n -> n + "=1").collect(Collectors.joining(", ")))
          .toException();
    }
    Expr result = tracer.walk(body, scope);
    if (!(result instanceof Expr.Sym name)) {
      throw arguments
          .error(Code.WRONG_KIND, place, "this is a number, and nothing flows into it")
          .hint(arguments.function().name() + "(x^2) at x=3")
          .toException();
    }
    return new TracedFormula(algebra, tracer.trace(), name);
  }

  private static Node applied(String name, Operand operand, Context context) {
    List<Node.Argument> arguments = new ArrayList<>();
    for (Parameter parameter : context.registry().find(name).orElseThrow().parameters()) {
      if (parameter.required()) {
        arguments.add(Node.Argument.positional(new Node.Name(operand.span(), parameter.name())));
      }
    }
    return new Node.Call(operand.span(), name, operand.span(), arguments, false);
  }

  /// Whether the steps are few enough to be told.
  public boolean isTold() {
    boolean told = trace.nodes().size() <= MOST_TOLD;
    if (!told) {
      algebra.context().note("the steps of more than " + MOST_TOLD + " nodes are not told");
    }
    return told;
  }

  Trace trace() {
    return trace;
  }

  /// The place of the node of the result.
  int result() {
    return trace.place(result.name());
  }

  /// The places of the inputs, by name.
  Map<String, Integer> inputs() {
    Map<String, Integer> inputs = new TreeMap<>();
    for (TracedNode node : trace.nodes()) {
      if (node.isInput()) {
        inputs.put(node.name(), trace.place(node.name()));
      }
    }
    return inputs;
  }

  /// The numbers of the inputs as the steps show them.
  Map<String, Expr> point() {
    Map<String, Expr> point = new LinkedHashMap<>();
    inputs().forEach((name, place) -> point.put(name, number(place)));
    return point;
  }

  Expr number(int place) {
    return ShownNumber.expr(trace.nodes().get(place).value());
  }

  /// The whole formula in its inputs; the result's name when it is too long.
  Expr whole() {
    Map<String, Expr> known = new HashMap<>();
    for (TracedNode node : trace.nodes()) {
      Expr full = algebra.substitute(node.formula(), known);
      if (Formulas.size(full) > LARGEST_CHECKED) {
        return result;
      }
      known.put(node.name(), full);
    }
    return algebra.substitute(result, known);
  }

  /// Compares with the symbolic derivative at the point.
  ///
  /// @param what the identity that is checked
  /// @param found the derivatives, by input
  void check(String what, Map<String, Double> found) {
    Expr whole = whole();
    Map<String, Integer> inputs = inputs();
    if (!inputs.keySet().containsAll(Formulas.symbols(whole)) || found.isEmpty()) {
      return;
    }
    Map<String, Expr> point = new HashMap<>();
    inputs.forEach((name, place) ->
        point.put(name, Expr.number(Rational.fromDouble(trace.nodes().get(place).value()))));
    double size = Math.abs(trace.nodes().get(result()).value());
    double worst = 0;
    boolean compared = false;
    for (Map.Entry<String, Double> one : found.entrySet()) {
      Expr derivative = Differentiation.derivative(whole, one.getKey(), algebra);
      double expected =
          Formulas.size(derivative) > LARGEST_PRECISE
              ? machine(derivative, point)
              : exact(derivative, point);
      if (Double.isFinite(expected)) {
        compared = true;
        double gap = Math.abs(expected - one.getValue());
        double scale = Math.max(Math.abs(expected), Math.abs(one.getValue()));
        worst = Math.max(worst, gap == 0 ? 0 : gap / Math.max(scale, 1e-6 * size));
      }
    }
    if (compared) {
      algebra.context().check(new Check(what, worst, TOLERANCE));
    }
  }

  private double machine(Expr formula, Map<String, Expr> point) {
    List<String> names = List.copyOf(point.keySet());
    double[] values = new double[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = trace.nodes().get(trace.place(names.get(i))).value();
    }
    return algebra.compile(formula, names).at(values);
  }

  /// NaN where it cannot be had.
  private double exact(Expr formula, Map<String, Expr> point) {
    try {
      return algebra.real(algebra.substitute(formula, point));
    } catch (ArithmeticException | GradusException undefined) {
      return Double.NaN;
    }
  }
}
