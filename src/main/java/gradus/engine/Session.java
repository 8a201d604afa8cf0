package gradus.engine;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Severity;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.evaluate.Approximation;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.function.Registry;
import gradus.syntax.Names;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.syntax.Program;
import gradus.syntax.Scope;
import gradus.syntax.Statement;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers requests one after the other; what one defines, the next may use. Not for several
/// threads at once, except {@link #cancel}.
public final class Session {
  private final Registry registry;
  private final Names names;
  private Environment environment;

  /// The scope of the environment it was last asked for: the lines of a batch share theirs.
  private Scope scope = Scope.EMPTY;

  private Environment scoped = Environment.EMPTY;

  /// What the request in hand may still spend.
  private volatile Budget running = Budget.start(Limits.DEFAULT);

  private final TallBindings tall;

  /// What was read last, shared by all forks: `--each` asks the same text of every line.
  private final Recent recent;

  public Session(Registry registry, Names names) {
    this(registry, names, Environment.EMPTY, new Recent());
  }

  private Session(Registry registry, Names names, Environment environment, Recent recent) {
    this.recent = recent;
    this.tall = new TallBindings(registry);
    this.registry = registry;
    this.names = names;
    this.environment = environment;
  }

  /// A session that knows what this one knows and keeps its own definitions to itself.
  public Session fork() {
    Session fork = new Session(registry, names, environment, recent);
    fork.scope = scope(environment);
    fork.scoped = environment;
    return fork;
  }

  /// What is bound: values, functions, and symbols that were declared.
  public Map<String, Value> bound() {
    return environment.visible();
  }

  /// What a text may refer to, for whom only wants to read it.
  public Scope scope() {
    return scope(environment);
  }

  /// Makes what was the last answer the last answer again.
  public void resume(Value ans) {
    environment = environment.with("ans", ans);
  }

  /// Takes a name away, with what was assumed of it.
  public void forget(String name) {
    environment = environment.without(name);
  }

  /// Text in, answer out: read, bind, evaluate, approximate.
  ///
  /// @throws GradusException with the place in the text that was typed
  public Answer compute(Request request) {
    Source source = new Source(request.source(), request.text());
    Evaluation evaluation = begin(request);
    Map<String, Value> at = at(request, evaluation);
    Environment local = environment.with(at);
    Program program = parse(source, environment.with(free(at)), request.limits());
    evaluation.prepare(tall.answers(program, local, evaluation, source));
    Execution.Outcome outcome = new Execution(evaluation, source).of(program, environment, at);
    if (evaluation.hasIdleMethod()) {
      String method = request.method().orElseThrow();
      throw Diagnostic.error(Code.BAD_OPTION_VALUE, "nothing here can be worked out by " + method)
          .hint("--by " + method + " is for derivatives, limits or integrals")
          .toException();
    }
    environment =
        environment
            .with(outcome.definitions())
            .with("ans", outcome.value())
            .assuming(outcome.assumptions())
            .flat();
    return answer(request, program, outcome.value(), local, evaluation);
  }

  /// An expression as a function to be drawn. Its definitions stay in the session.
  ///
  /// @param names the variables; none to take what is free
  /// @param usual names to try where the expression has no value with free variables
  /// @throws GradusException with the place in the text that was typed
  public Drawable draw(Request request, List<String> names, List<String> usual) {
    Source source = new Source(request.source(), request.text());
    Evaluation evaluation = begin(request);
    Map<String, Value> at = at(request, evaluation);
    Environment local = environment.with(at);
    Map<String, Value> free = new HashMap<>();
    names.forEach(name -> free.put(name, new Formula(Expr.symbol(name))));
    Program program = parse(source, local.with(free), request.limits());
    Drawing drawing = new Drawing(registry, evaluation, local, source);
    Drawable drawable = drawing.of(program, names, free, usual);
    environment = environment.with(drawing.definitions());
    return drawable;
  }

  /// What is typed last, as a tree; only the bindings are computed.
  ///
  /// @throws GradusException with the place in the text that was typed
  public Node read(Request request) {
    Source source = new Source(request.source(), request.text());
    begin(request);
    return switch (parse(source, environment, request.limits()).statements().getLast()) {
      case Statement.Expression(_, Node node) -> node;
      case Statement.Assignment assignment -> assignment.value();
      case Statement.Definition definition -> definition.body();
      case Statement.Declaration declaration -> declaration.domain();
      case Statement.Assumption assumption -> assumption.relation();
    };
  }

  /// Judges an answer against a reference.
  ///
  /// @throws GradusException when one of them cannot be read or worked out
  public Judgement check(CheckRequest request) {
    Budget budget = started(request.limits());
    Evaluation evaluation = new Evaluation(registry, budget, request.conventions());
    bind(request.bindings(), evaluation, request.limits());
    return new Checking(registry, names, environment, scope(environment), request, evaluation)
        .judge();
  }

  /// How the texts are answered by one pass over tall data.
  ///
  /// @param texts in the order they will be computed
  /// @param bound names that will be bound to other values
  /// @return empty when a use needs all data, or a text cannot be read
  public Optional<OnePass> onePass(
      List<String> texts,
      Set<String> bound,
      TallData data,
      Conventions conventions,
      Limits limits) {
    Map<String, Value> values = new HashMap<>();
    values.put(data.name(), data.standIn());
    data.bound().keySet().forEach(name -> values.put(name, TallData.none()));
    bound.forEach(name -> values.put(name, TallData.none()));
    TallPlan plan = new TallPlan(registry, names, conventions, limits, data);
    return plan.of(texts, bound, scopeOf(environment.with(values)));
  }

  /// Asks the request in hand to end at its next step. May be called from any thread.
  public void cancel() {
    running.cancel();
  }

  private Budget started(Limits limits) {
    Budget budget = Budget.start(limits);
    running = budget;
    return budget;
  }

  /// Starts the clock, and binds what the request brings.
  private Evaluation begin(Request request) {
    Evaluation evaluation =
        new Evaluation(
            registry, started(request.limits()), request.conventions(), request.method());
    bind(request.bindings(), evaluation, request.limits());
    return evaluation;
  }

  /// Evaluates `-v` and `-d` in order; later ones may use earlier ones.
  private void bind(List<Binding> bindings, Evaluation evaluation, Limits limits) {
    for (Binding binding : bindings) {
      Value value =
          switch (binding) {
            case Binding.Data(_, Value data) -> data;
            case Binding.Text(String name, String expression) -> {
              Source source = new Source("-v " + name, expression);
              Program program;
              try {
                program = parse(source, environment, limits);
              } catch (GradusException e) {
                throw isUnknownPath(e, expression)
                    ? e.diagnostic()
                        .hint("a file is read by -v " + name + "=@" + expression)
                        .toException()
                    : e;
              }
              evaluation.prepare(tall.answers(program, environment, evaluation, source));
              yield new Execution(evaluation, source).of(program, environment).value();
            }
            case Binding.Tall found -> {
              tall.add(found);
              for (String column : found.data().bound().keySet()) {
                environment = environment.with(column, TallData.none());
              }
              yield found.data().standIn();
            }
          };
      environment = environment.with(binding.name(), value);
    }
  }

  /// Whether something that is no expression may be the name of a file: `-v A=data/iris`.
  private static boolean isUnknownPath(GradusException e, String expression) {
    if (e.code() != Code.UNKNOWN_NAME) {
      return false;
    }
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._-/~".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /// For the reader a name of `--at` is a free symbol, which nothing hides.
  private static Map<String, Value> free(Map<String, Value> at) {
    Map<String, Value> symbols = new HashMap<>();
    at.forEach((name, value) ->
        symbols.put(
            name,
            value instanceof Scalar || value instanceof Formula
                ? new Formula(Expr.symbol(name))
                : value));
    return symbols;
  }

  private Map<String, Value> at(Request request, Evaluation evaluation) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (!request.at().isEmpty()) {
      Source source = new Source("--at", request.at());
      List<Node.Binding> bindings = parseBindings(source, request.limits());
      for (Node.Binding binding : bindings) {
        values.put(binding.name(), evaluation.evaluate(binding.value(), environment, source));
      }
    }
    return values;
  }

  private Answer answer(
      Request request, Program program, Value value, Environment inputs, Evaluation evaluation) {
    if (value instanceof FunctionValue.Builtin(String name)) {
      throw Diagnostic.error(Code.WRONG_KIND, name + " is a function and needs arguments")
          .in(new Source(request.source(), request.text()))
          .at(new Span(0, request.text().length()))
          .hint(registry.find(name).map(gradus.function.Function::signature).orElse(name + "(x)"))
          .toException();
    }
    List<String> notes = new ArrayList<>();
    List<Diagnostic> warnings = new ArrayList<>();
    for (Diagnostic reading : program.notes()) {
      if (reading.severity() == Severity.NOTE) {
        notes.add(reading.message());
      } else {
        warnings.add(reading.in(new Source(request.source(), request.text())));
      }
    }
    notes.addAll(evaluation.notes());
    warnings.addAll(evaluation.warnings());
    NotFinite.note(value, request.text(), inputs, tall, evaluation.notes()).ifPresent(notes::add);
    Value approximate = Approximation.shown(registry).of(value);
    if (value instanceof Formula formula && formula.isClosed() && approximate instanceof Formula) {
      notes.add("beyond the range of doubles, so it stands as a formula");
    }
    return new Answer(
        request.text(),
        program.reading(),
        value,
        approximate,
        request.conventions(),
        evaluation.applied(),
        evaluation.derivations(),
        evaluation.checks(),
        notes,
        warnings);
  }

  /// What the parser may take for granted: bound values, functions and declared symbols.
  private Scope scope(Environment known) {
    if (known != scoped) {
      scope = scopeOf(known);
      scoped = known;
    }
    return scope;
  }

  private static Scope scopeOf(Environment environment) {
    return KnownNames.scope(environment);
  }

  private Program parse(Source source, Environment known, Limits limits) {
    Scope visible = scope(known);
    Optional<Program> again = recent.find(source.text(), visible, limits);
    if (again.isPresent()) {
      return again.get();
    }
    try {
      Program program = Parser.parse(source.text(), names, visible, limits);
      recent.keep(source.text(), visible, limits, program);
      return program;
    } catch (GradusException e) {
      throw e.diagnostic().in(source).toException();
    }
  }

  private List<Node.Binding> parseBindings(Source source, Limits limits) {
    try {
      return Parser.parseBindings(source.text(), names, scope(environment), limits);
    } catch (GradusException e) {
      throw e.diagnostic().in(source).toException();
    }
  }
}
