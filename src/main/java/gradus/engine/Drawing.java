package gradus.engine;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.engine.Drawable.PointFunction;
import gradus.evaluate.Algebra;
import gradus.evaluate.Approximation;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Formulas;
import gradus.function.Function;
import gradus.function.Registry;
import gradus.syntax.Program;
import gradus.syntax.Statement;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Makes a {@link Drawable} of a program: evaluated once with free variables where that works, else
/// again at every point.
final class Drawing {
  private final Registry registry;
  private final Evaluation evaluation;
  private final Environment environment;
  private final Source source;
  private final Approximation approximation;
  private final Map<String, Value> definitions = new HashMap<>();

  Drawing(Registry registry, Evaluation evaluation, Environment environment, Source source) {
    this.registry = registry;
    this.evaluation = evaluation;
    this.environment = environment;
    this.source = source;
    this.approximation = new Approximation(registry);
  }

  /// @param names the variables; none to take what is free
  /// @param free the same names as free symbols
  /// @param usual names to try, in this order, where the expression has no value with free ones
  Drawable of(Program program, List<String> names, Map<String, Value> free, List<String> usual) {
    try {
      Execution.Outcome outcome =
          new Execution(evaluation, source).of(program, environment.with(free));
      definitions.putAll(outcome.definitions());
      Value value = outcome.value();
      if (program.statements().getLast() instanceof Statement.Assignment last) {
        // y = x^2 is an equation to be drawn; what is drawn next does not know y by it.
        definitions.remove(last.name());
        value = equation(last.name(), value, names);
      }
      return symbolic(program, value, names);
    } catch (GradusException | ArithmeticException failed) {
      return pointwise(program, names.isEmpty() ? usual : names, failed);
    }
  }

  /// `y = x^2` is the function x², `x = y^2` and `x = 3` are equations.
  private static Value equation(String name, Value value, List<String> names) {
    Optional<Expr> right = Values.expr(value);
    if (right.isEmpty()) {
      return value;
    }
    boolean first = names.isEmpty() ? name.equals("x") : names.indexOf(name) == 0;
    boolean second = names.size() > 1 && names.contains(name);
    return first || second
        ? new Formula(new Relation(Expr.Relator.EQUAL, Expr.symbol(name), right.get()))
        : value;
  }

  /// What the program defined.
  Map<String, Value> definitions() {
    return definitions;
  }

  private Drawable symbolic(Program program, Value found, List<String> names) {
    Value value = found;
    List<String> variables = names;
    if (found instanceof FunctionValue function) {
      variables = names.isEmpty() ? parameters(function) : names;
      List<Value> arguments = new ArrayList<>();
      variables.forEach(name -> arguments.add(new Formula(Expr.symbol(name))));
      value = evaluation.call(function, arguments);
    }
    List<Expr> formulas = formulas(value);
    if (variables.isEmpty()) {
      TreeSet<String> symbols = new TreeSet<>();
      formulas.forEach(formula -> symbols.addAll(Formulas.symbols(formula)));
      variables = List.copyOf(symbols);
    }
    Algebra algebra = new Algebra(evaluation);
    List<PointFunction> components = new ArrayList<>();
    for (Expr formula : formulas) {
      if (!isCompiled(formula)) {
        return pointwise(
            program,
            variables,
            Diagnostic.error(Code.WRONG_KIND, source.text() + " has no number at a point")
                .toException());
      }
      components.add(algebra.compile(difference(formula), variables)::at);
    }
    return new Drawable(source.text().strip(), value, variables, components, algebra);
  }

  /// Names for the parameters of a function: its own, or x for one of the catalogue.
  private static List<String> parameters(FunctionValue function) {
    return switch (function) {
      case FunctionValue.Defined defined -> defined.parameters();
      case FunctionValue.Builtin _ -> List.of("x");
      case FunctionValue.Composed(_, FunctionValue inner) -> parameters(inner);
    };
  }

  private static List<Expr> formulas(Value value) {
    List<Expr> formulas = new ArrayList<>();
    if (value instanceof Array array) {
      for (Value entry : Values.entries(array)) {
        Values.expr(entry).ifPresent(formulas::add);
      }
      return formulas.size() == array.size() ? formulas : List.of();
    }
    Values.expr(value).ifPresent(formulas::add);
    return formulas;
  }

  private static Expr difference(Expr formula) {
    return formula instanceof Relation(_, Expr left, Expr right)
            && !(left instanceof Relation)
            && !(right instanceof Relation)
        ? Expr.subtract(left, right)
        : formula;
  }

  /// Whether doubles can be put into every part of it.
  private boolean isCompiled(Expr formula) {
    return !Formulas.any(
        formula,
        part ->
            part == Expr.Constant.I
                || part instanceof Expr.Call(String name, _)
                    && registry.find(name).flatMap(Function::scalarRule).isEmpty());
  }

  /// Evaluates the program again at each point; the first one decides whether that works.
  ///
  /// @param failed why it had no value with free variables
  private Drawable pointwise(Program program, List<String> variables, RuntimeException failed) {
    Optional<Value> probe = Optional.empty();
    RuntimeException reason = failed;
    for (double at : new double[] {0.5, 1, 2, -1}) {
      try {
        double[] point = new double[variables.size()];
        Arrays.fill(point, at);
        probe = Optional.of(value(program, variables, point));
        break;
      } catch (GradusException | ArithmeticException notHere) {
        reason = notHere;
      }
    }
    if (probe.isEmpty()) {
      throw failed instanceof GradusException ? failed : reason;
    }
    boolean drawn =
        probe.get() instanceof Truth
            || probe.get() instanceof Array
            || Values.expr(probe.get()).isPresent();
    if (!drawn) {
      throw Diagnostic.error(
              Code.WRONG_KIND,
              source.text().strip() + " is " + probe.get().kind() + " at every point, no number")
          .toException();
    }
    int size = probe.get() instanceof Array array ? array.size() : 1;
    List<PointFunction> components = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      components.add(point -> number(program, variables, point, index));
    }
    return new Drawable(
        source.text().strip(),
        probe.get() instanceof Truth truth ? truth : new Text(source.text().strip()),
        variables,
        components,
        new Algebra(evaluation));
  }

  private Value value(Program program, List<String> variables, double[] point) {
    Map<String, Value> at = new HashMap<>();
    for (int i = 0; i < point.length; i++) {
      at.put(variables.get(i), new Scalar.Real(point[i]));
    }
    return new Execution(evaluation, source).of(program, environment.with(at)).value();
  }

  private double number(Program program, List<String> variables, double[] point, int index) {
    try {
      Value value = value(program, variables, point);
      Value entry = value instanceof Array array ? array.get(index) : value;
      if (entry instanceof Truth truth) {
        return truth == Truth.TRUE ? 1 : truth == Truth.FALSE ? 0 : Double.NaN;
      }
      return Values.expr(entry).map(approximation::real).orElse(Double.NaN);
    } catch (GradusException | ArithmeticException undefined) {
      evaluation.budget().check();
      return Double.NaN;
    }
  }
}
