package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.diag.Suggest;
import gradus.function.Arguments;
import gradus.function.Conventions.Dtype;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.function.Option;
import gradus.function.Parameter;
import gradus.syntax.Node;
import gradus.syntax.Reading;
import gradus.value.Array;
import gradus.value.FunctionValue;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Calls of built-in and user functions: matching of arguments with parameters, then the function's
/// own body.
final class Calls {
  private final Evaluation evaluation;
  private final Interpreter interpreter;

  Calls(Evaluation evaluation, Interpreter interpreter) {
    this.evaluation = evaluation;
    this.interpreter = interpreter;
  }

  Value call(Node.Call call, Environment environment) {
    Optional<Supplier<Value>> prepared = evaluation.prepared(call);
    if (prepared.isPresent()) {
      return prepared.get().get();
    }
    Optional<Value> bound = environment.find(call.name());
    if (bound.isPresent() && bound.get() instanceof FunctionValue f) {
      return user(f, call.arguments(), call.broadcast(), call.span(), environment);
    }
    Optional<Function> function = evaluation.registry().find(call.name());
    if (function.isEmpty()) {
      throw Diagnostic.error(Code.UNKNOWN_FUNCTION, "there is no function '" + call.name() + "'")
          .at(call.nameSpan())
          .toException();
    }
    return call.broadcast()
        ? broadcast(function.get(), call, environment)
        : builtin(function.get(), call.arguments(), call.span(), environment);
  }

  Value apply(Node.Apply apply, Environment environment) {
    Value target = interpreter.evaluate(apply.function(), environment);
    if (target instanceof FunctionValue f) {
      return user(f, apply.arguments(), false, apply.span(), environment);
    }
    throw Diagnostic.error(Code.WRONG_KIND, target.kind() + " cannot be called")
        .at(apply.function().span())
        .hint("for a product write *")
        .toException();
  }

  /// `f.(X)`: the function of every entry.
  private Value broadcast(Function function, Node.Call call, Environment environment) {
    if (call.arguments().size() != 1 || call.arguments().get(0).isOption()) {
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT, "f.(X) applies a function of one argument to every entry")
          .at(call.span())
          .toException();
    }
    Operand operand = interpreter.operand(call.arguments().get(0).value(), environment);
    if (function.isElementwise() || !(operand.value() instanceof Array array)) {
      return builtin(function, call.arguments(), call.span(), environment);
    }
    return Elementwise.map(
        array,
        entry ->
            run(
                new Arguments(
                    function,
                    List.of(new Operand(entry, new Node.Hole(operand.span()), "", operand.span())),
                    Map.of(),
                    call.span())));
  }

  private Value user(
      FunctionValue function,
      List<Node.Argument> arguments,
      boolean broadcast,
      Span span,
      Environment environment) {
    List<Value> values = new ArrayList<>();
    for (Node.Argument argument : arguments) {
      if (argument.isOption()) {
        throw Diagnostic.error(Code.UNKNOWN_OPTION, "this function has no options")
            .at(argument.optionSpan())
            .toException();
      }
      values.add(interpreter.evaluate(argument.value(), environment));
    }
    try {
      if (broadcast && values.size() == 1 && values.get(0) instanceof Array array) {
        return Elementwise.map(array, entry -> evaluation.call(function, List.of(entry)));
      }
      return evaluation.call(function, values);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(span).toException();
    }
  }

  /// A built-in function on arguments that are evaluated already.
  Value builtin(Function function, List<Value> values, Span span) {
    List<Operand> operands = new ArrayList<>();
    for (Value value : values) {
      operands.add(new Operand(value, new Node.Hole(span), "", span));
    }
    checkCount(function, operands.size(), span);
    return run(new Arguments(function, operands, Map.of(), span));
  }

  private Value builtin(
      Function function, List<Node.Argument> arguments, Span span, Environment environment) {
    List<Operand> operands = new ArrayList<>();
    Map<String, Operand> options = new HashMap<>();
    refuseArrow(function, arguments);
    for (Node.Argument argument : arguments) {
      if (isNamedParameter(function, argument, operands.size())) {
        operands.add(operand(function, operands.size(), argument.value(), environment));
      } else if (argument.isOption()) {
        Option option = option(function, argument);
        options.put(option.name(), option(option, argument, environment));
      } else {
        operands.add(operand(function, operands.size(), argument.value(), environment));
      }
    }
    checkCount(function, operands.size(), span);
    Environment outer = evaluation.enter(environment);
    try {
      return run(new Arguments(function, operands, options, span));
    } finally {
      evaluation.enter(outer);
    }
  }

  private Value run(Arguments arguments) {
    Function function = arguments.function();
    evaluation.budget().step();
    arguments.refuseWords();
    Value value =
        function.isElementwise()
            ? new ScalarCalls(evaluation).apply(function, arguments.operands())
            : function.evaluator().apply(arguments, evaluation);
    return rounded(value);
  }

  /// Single precision rounds the result of every function.
  private Value rounded(Value value) {
    if (evaluation.conventions().dtype() != Dtype.F32) {
      return value;
    }
    return switch (value) {
      case Scalar.Real(double d) -> Scalar.of(Dtype.F32.round(d));
      case RealArray array -> {
        double[] data = array.data().clone();
        for (int i = 0; i < data.length; i++) {
          data[i] = Dtype.F32.round(data[i]);
        }
        yield new RealArray(array.shape(), data, array.labels());
      }
      case RecordValue record -> {
        RecordValue.Builder builder = RecordValue.builder();
        record.fields().forEach((name, part) -> builder.with(name, rounded(part)));
        yield builder.build();
      }
      case Table table ->
          new Table(table.columns().stream().map(this::rounded).toList(), table.rows());
      default -> value;
    };
  }

  private Table.Column rounded(Table.Column column) {
    return column instanceof Table.Column.Numbers(String name, Array values)
        ? new Table.Column.Numbers(name, (Array) rounded(values))
        : column;
  }

  private Operand operand(Function function, int index, Node node, Environment environment) {
    Kind kind = kind(function, index);
    if (kind.isEvaluated()) {
      return kind == Kind.TEXT && isWord(node, environment)
          ? word(node)
          : interpreter.operand(node, environment);
    }
    String text = node.span().of(interpreter.source().text()).strip();
    return new Operand(new Text(text), node, interpreter.source().text(), node.span());
  }

  /// Whether the argument names the next optional parameter: `log(8, base=2)`.
  private static boolean isNamedParameter(Function function, Node.Argument argument, int next) {
    return argument.isOption()
        && next < function.parameters().size()
        && !function.parameters().get(next).required()
        && function.parameters().get(next).name().equals(argument.option());
  }

  private static Kind kind(Function function, int index) {
    List<Parameter> parameters = function.parameters();
    if (index < parameters.size()) {
      return parameters.get(index).kind();
    }
    return parameters.isEmpty() ? Kind.ANY : parameters.get(parameters.size() - 1).kind();
  }

  private Option option(Function function, Node.Argument argument) {
    for (Option option : function.options()) {
      if (option.name().equals(argument.option())) {
        return option;
      }
    }
    List<String> names = function.options().stream().map(Option::name).toList();
    Diagnostic error =
        Diagnostic.error(
                Code.UNKNOWN_OPTION, function.name() + " has no option '" + argument.option() + "'")
            .at(argument.optionSpan());
    List<String> near = Suggest.nearest(argument.option(), names);
    throw (near.isEmpty()
            ? error.hint(function.signature())
            : error.hint("did you mean " + near.get(0) + "?"))
        .toException();
  }

  private Operand option(Option option, Node.Argument argument, Environment environment) {
    Node node = argument.value();
    return option.kind() == Kind.TEXT && isWord(node, environment)
        ? word(node)
        : interpreter.operand(node, environment);
  }

  private static boolean isWord(Node node, Environment environment) {
    return node instanceof Node.Name(_, String name) && environment.find(name).isEmpty();
  }

  private Operand word(Node node) {
    String name = ((Node.Name) node).name();
    return new Operand(new Text(name), node, interpreter.source().text(), node.span());
  }

  /// `limit(x^2, x->0)`: an arrow where the variable and its value are two arguments.
  private static void refuseArrow(Function function, List<Node.Argument> arguments) {
    for (int i = 0; i < Math.min(arguments.size(), function.parameters().size()); i++) {
      if (function.parameter(i).kind() == Kind.VARIABLE
          && arguments.get(i).value() instanceof Node.Lambda(_, List<String> names, Node point)
          && names.size() == 1) {
        List<String> texts = new ArrayList<>();
        arguments.forEach(argument -> texts.add(Reading.of(argument.value())));
        texts.set(i, names.getFirst() + ", " + Reading.of(point));
        throw Diagnostic.error(
                Code.WRONG_KIND, function.name() + " takes a variable here, without an arrow")
            .at(arguments.get(i).value().span())
            .hint(function.name() + "(" + String.join(", ", texts) + ")")
            .toException();
      }
    }
  }

  private static void checkCount(Function function, int given, Span span) {
    List<Parameter> parameters = function.parameters();
    int required = 0;
    for (Parameter parameter : parameters) {
      required += parameter.required() ? 1 : 0;
    }
    boolean repeated = !parameters.isEmpty() && parameters.get(parameters.size() - 1).repeated();
    if (given >= required && (repeated || given <= parameters.size())) {
      return;
    }
    String needs =
        repeated
            ? "at least " + required
            : required == parameters.size()
                ? Integer.toString(required)
                : required + " to " + parameters.size();
    boolean listed = required == 1 && given > 1 && parameters.get(0).kind() == Kind.ARRAY;
    throw Diagnostic.error(
            Code.WRONG_ARGUMENT_COUNT,
            function.name()
                + " takes "
                + needs
                + (needs.endsWith("1") ? " argument" : " arguments")
                + ", not "
                + given)
        .at(span)
        .hint(
            listed
                ? function.name() + "([1, 2, 3]) takes a vector, " + function.signature()
                : function.signature())
        .toException();
  }
}
