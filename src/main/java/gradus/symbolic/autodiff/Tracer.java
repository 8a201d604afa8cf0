package gradus.symbolic.autodiff;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.evaluate.Approximation;
import gradus.evaluate.Constants;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Walks through an expression as it was typed and writes every operation down. Where operands are
/// vectors, the formula they come to is written down instead, entry by entry.
final class Tracer {
  private final Context context;
  private final Approximation approximation;
  private final Trace trace;
  private final ExprTracer formulas;
  private final SortedSet<String> missing = new TreeSet<>();

  Tracer(Algebra algebra) {
    this.context = algebra.context();
    this.approximation = new Approximation(context.registry());
    this.trace = new Trace(algebra);
    this.formulas = new ExprTracer(trace, algebra);
  }

  Trace trace() {
    return trace;
  }

  /// Names that have no number; then the trace says nothing.
  SortedSet<String> missing() {
    return missing;
  }

  /// Collects the numbers of everything an expression depends on.
  ///
  /// @param scope what the parameters of user functions stand for here
  void inputs(Node node, Map<String, Value> scope) {
    if (node instanceof Node.Name(_, String name) && !scope.containsKey(name)) {
      named(name, context.evaluate(node, Map.of()));
    } else if (node instanceof Node.Call call
        && context.evaluate(name(call), scope) instanceof FunctionValue.Defined function) {
      Map<String, Value> inner = new HashMap<>();
      function.parameters().forEach(parameter -> inner.put(parameter, Scalar.of(0.0)));
      function.captured().forEach(inner::putIfAbsent);
      inner.put(function.name(), function);
      inputs(function.body(), inner);
    }
    if (!(node instanceof Node.Lambda)) {
      Map<String, Value> inner = scope;
      if (node instanceof Node.Call call) {
        inner = new HashMap<>(scope);
        inner.putAll(running(call));
      }
      for (Node child : Children.of(node)) {
        inputs(child, inner);
      }
    }
  }

  /// The variables a function binds itself, such as the index of a sum.
  private Map<String, Value> running(Node.Call call) {
    Map<String, Value> own = new HashMap<>();
    Optional<Function> function = context.registry().find(call.name());
    for (int i = 0; function.isPresent() && i < call.arguments().size(); i++) {
      Kind kind = function.get().parameter(i).kind();
      Node node = call.arguments().get(i).value();
      Node first = node instanceof Node.Comparison c ? c.operands().get(0) : node;
      if (kind == Kind.VARIABLE && first instanceof Node.Name(_, String name)) {
        own.put(name, new Formula(Expr.symbol(name)));
      }
    }
    return own;
  }

  private static Node.Name name(Node.Call call) {
    return new Node.Name(call.nameSpan(), call.name());
  }

  /// A name as an input, a vector by its entries.
  ///
  /// @return what it stands for in formulas
  private Value named(String name, Value value) {
    if (Constants.find(name, context.conventions().dtype()).filter(value::equals).isPresent()) {
      return value;
    }
    return switch (value) {
      case Formula(Expr e) when Formulas.hasSymbols(e) -> {
        missing.addAll(Formulas.symbols(e));
        yield value;
      }
      case Scalar _, Formula _ -> new Formula(trace.input(name, number(name, value)));
      case Array array when array.shape().isVector() -> {
        Array components = Subject.components(name, array.size());
        for (int i = 0; i < array.size(); i++) {
          String entry = name + "_" + (i + 1);
          trace.input(entry, number(entry, array.get(i)));
        }
        yield components;
      }
      case Array array -> {
        context.note(name + ", " + array.kind() + ", counts as constant");
        yield array;
      }
      default -> value;
    };
  }

  private double number(String name, Value value) {
    if (approximation.of(value) instanceof Scalar.Real(double d) && Double.isFinite(d)) {
      return d;
    }
    throw Diagnostic.error(Code.WRONG_KIND, name + " is " + value.kind() + ", not a real number")
        .toException();
  }

  /// The expression as the name of its node, or as a number.
  Expr walk(Node node, Map<String, Value> scope) {
    context.budget().step();
    return switch (node) {
      case Node.Chain chain when !hasArray(chain.operands(), scope) -> chain(chain, scope);
      case Node.Power power when !power.elementwise() -> {
        Expr base = walk(power.base(), scope);
        Expr exponent = walk(power.exponent(), scope);
        yield trace.operation(Operations.raised(base, exponent), Expr.power(base, exponent));
      }
      case Node.Unary(_, Node.UnaryOperator operator, Node operand)
          when operator == Node.UnaryOperator.NEGATE ->
          negated(walk(operand, scope));
      case Node.Unary(_, Node.UnaryOperator operator, Node operand)
          when operator == Node.UnaryOperator.ROOT ->
          called("sqrt", List.of(walk(operand, scope)));
      case Node.Bars(_, Node operand) when !hasArray(List.of(operand), scope) ->
          called("abs", List.of(walk(operand, scope)));
      case Node.Call call -> call(call, scope);
      case Node other -> formula(other, scope);
    };
  }

  private Expr negated(Expr operand) {
    return trace.operation("-" + Operations.factor(operand), Expr.negate(operand));
  }

  private Expr chain(Node.Chain chain, Map<String, Value> scope) {
    Expr left = walk(chain.operands().get(0), scope);
    for (int i = 1; i < chain.operands().size(); i++) {
      BinaryOperator operator = chain.operators().get(i - 1);
      if (!Operations.isScalar(operator)) {
        return formula(chain, scope);
      }
      Expr right = walk(chain.operands().get(i), scope);
      left =
          trace.operation(
              Operations.text(operator, left, right), Operations.formula(operator, left, right));
    }
    return left;
  }

  private Expr call(Node.Call call, Map<String, Value> scope) {
    Value named = context.evaluate(name(call), scope);
    List<Node> arguments = new ArrayList<>();
    for (Node.Argument argument : call.arguments()) {
      if (argument.isOption()) {
        return formula(call, scope);
      }
      arguments.add(argument.value());
    }
    if (named instanceof FunctionValue.Defined function
        && function.parameters().size() == arguments.size()) {
      Map<String, Value> inner = new HashMap<>(function.captured());
      inner.put(function.name(), function);
      for (int i = 0; i < arguments.size(); i++) {
        inner.put(function.parameters().get(i), value(arguments.get(i), scope));
      }
      return walk(function.body(), inner);
    }
    Optional<Function> function = context.registry().find(call.name());
    if (function.flatMap(Function::scalarRule).flatMap(ScalarRule::derivative).isEmpty()
        || hasArray(arguments, scope)
        || isScope(call.name(), scope)) {
      return formula(call, scope);
    }
    return called(
        function.orElseThrow().name(), arguments.stream().map(a -> walk(a, scope)).toList());
  }

  private static boolean isScope(String name, Map<String, Value> scope) {
    return scope.containsKey(name);
  }

  private Expr called(String name, List<Expr> arguments) {
    return formulas.called(name, arguments);
  }

  /// An argument of a user function: the name of a node, or an array of formulas.
  private Value value(Node node, Map<String, Value> scope) {
    return hasArray(List.of(node), scope) ? symbolic(node, scope) : Values.of(walk(node, scope));
  }

  private boolean hasArray(List<Node> nodes, Map<String, Value> scope) {
    for (Node node : nodes) {
      if (mentionsArray(node, scope) && symbolic(node, scope) instanceof Array) {
        return true;
      }
    }
    return false;
  }

  private boolean mentionsArray(Node node, Map<String, Value> scope) {
    if (node instanceof Node.ArrayLiteral || node instanceof Node.Range) {
      return true;
    }
    if (node instanceof Node.Name) {
      return context.evaluate(node, scope) instanceof Array;
    }
    for (Node child : Children.of(node)) {
      if (mentionsArray(child, scope)) {
        return true;
      }
    }
    return false;
  }

  /// What an expression comes to with symbols in the place of numbers.
  private Value symbolic(Node node, Map<String, Value> scope) {
    Map<String, Value> bindings = new HashMap<>(scope);
    bind(node, bindings);
    return context.evaluate(node, bindings);
  }

  private void bind(Node node, Map<String, Value> bindings) {
    if (node instanceof Node.Name(_, String name) && !bindings.containsKey(name)) {
      Value value = context.evaluate(node, Map.of());
      if (!(value instanceof FunctionValue)) {
        bindings.put(name, named(name, value));
      }
    }
    Children.of(node).forEach(child -> bind(child, bindings));
  }

  private Expr formula(Node node, Map<String, Value> scope) {
    Value value = symbolic(node, scope);
    return formulas.walk(
        Values.expr(value)
            .orElseThrow(() ->
                Diagnostic.error(
                        Code.WRONG_KIND,
                        "automatic differentiation needs one number as the result, not "
                            + value.kind())
                    .at(node.span())
                    .hint("an entry of it, its sum or its norm")
                    .toException()));
  }
}
