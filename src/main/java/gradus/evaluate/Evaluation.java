package gradus.evaluate;

import gradus.budget.Budget;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.expr.Assumptions;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.function.Registry;
import gradus.step.Derivation;
import gradus.syntax.Node;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One evaluation: its environment, and everything that is said along the way.
public final class Evaluation implements Context {
  /// A user function may call others this deep; the evaluating thread has the stack for it.
  private static final int DEEPEST_CALL = 1_000;

  /// 2^64 divided by the golden ratio: multiplication spreads the bits of a clock upwards.
  private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

  private final Registry registry;
  private final Budget budget;
  private final Conventions conventions;
  private final Optional<String> method;
  private final List<String> notes = new ArrayList<>();
  private final List<String> applied = new ArrayList<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Derivation> derivations = new ArrayList<>();
  private Environment environment = Environment.EMPTY;
  private Source source = Source.NONE;
  private Map<Node.Call, Supplier<Value>> prepared = Map.of();
  private boolean methodAsked;
  private int depth;
  private long seed;
  private long seeds;

  public Evaluation(Registry registry, Budget budget, Conventions conventions) {
    this(registry, budget, conventions, Optional.empty());
  }

  /// @param method the method a sheet asks for, in the words of {@link Context#method}
  public Evaluation(
      Registry registry, Budget budget, Conventions conventions, Optional<String> method) {
    this.method = method;
    this.registry = registry;
    this.budget = budget;
    this.conventions = conventions;
  }

  /// What is declared of symbols before anything is evaluated.
  public Evaluation assuming(Assumptions declared) {
    environment = environment.assuming(declared);
    return this;
  }

  /// Evaluates a tree whose spans point into the given text.
  public Value evaluate(Node node, Environment bindings, Source text) {
    Environment outerEnvironment = environment;
    Source outerSource = source;
    environment = bindings;
    source = text;
    try {
      return new Interpreter(this, text).evaluate(node, bindings);
    } finally {
      environment = outerEnvironment;
      source = outerSource;
    }
  }

  @Override
  public Value evaluate(Node node, Map<String, Value> bindings) {
    return new Interpreter(this, source).evaluate(node, environment.with(bindings));
  }

  @Override
  public Value evaluate(Node node, Map<String, Value> bindings, Assumptions assumptions) {
    return evaluate(node, environment.assuming(assumptions).with(bindings), source);
  }

  /// Calls whose values come from elsewhere than from their arguments, by identity.
  public void prepare(Map<Node.Call, Supplier<Value>> answers) {
    prepared = answers;
  }

  Optional<Supplier<Value>> prepared(Node.Call call) {
    return prepared.isEmpty() ? Optional.empty() : Optional.ofNullable(prepared.get(call));
  }

  /// Unevaluated arguments see the names of the environment that is entered.
  ///
  /// @return the environment before, to be entered again
  Environment enter(Environment callers) {
    Environment outer = environment;
    environment = callers;
    return outer;
  }

  @Override
  public Value call(FunctionValue function, List<Value> arguments) {
    if (++depth > DEEPEST_CALL) {
      throw Diagnostic.error(
              Code.TOO_DEEP, "functions call each other more than " + DEEPEST_CALL + " deep")
          .hint("does a function call itself without an end?")
          .toException();
    }
    try {
      return switch (function) {
        case FunctionValue.Builtin(String name) -> builtin(name, arguments);
        case FunctionValue.Composed(FunctionValue outer, FunctionValue inner) ->
            call(outer, List.of(call(inner, arguments)));
        case FunctionValue.Defined defined -> defined(defined, arguments);
      };
    } finally {
      depth--;
    }
  }

  private Value builtin(String name, List<Value> arguments) {
    return new Calls(this, new Interpreter(this, source))
        .builtin(registry.find(name).orElseThrow(), arguments, Span.NONE);
  }

  private Value defined(FunctionValue.Defined function, List<Value> arguments) {
    List<String> parameters = function.parameters();
    if (arguments.size() != parameters.size()) {
      String name = function.name().isEmpty() ? "this function" : function.name();
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT,
              name
                  + " takes "
                  + parameters.size()
                  + (parameters.size() == 1 ? " argument" : " arguments")
                  + ", not "
                  + arguments.size())
          .hint(name + "(" + String.join(", ", parameters) + ")")
          .toException();
    }
    Map<String, Value> bindings = new HashMap<>();
    if (!function.name().isEmpty()) {
      bindings.put(function.name(), function);
    }
    Environment outside =
        Environment.EMPTY
            .assuming(environment.assumptions())
            .with(function.captured())
            .with(bindings);
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      values.put(parameters.get(i), arguments.get(i));
    }
    AtPoint at = new AtPoint(this);
    // g(x) = diff(x^2, x) means the derivative at x: g(3) is 6.
    return at.binds(function.body(), outside, parameters)
        ? at.of(
            List.of(function.body()),
            values,
            outside,
            inner -> evaluate(function.body(), inner, function.source()))
        : evaluate(function.body(), outside.with(values), function.source());
  }

  @Override
  public Budget budget() {
    return budget;
  }

  @Override
  public Conventions conventions() {
    return conventions;
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public Assumptions assumptions() {
    return environment.assumptions();
  }

  @Override
  public Optional<String> method() {
    methodAsked = true;
    return method;
  }

  /// Whether a method was prescribed and nothing had a choice of methods.
  public boolean hasIdleMethod() {
    return method.isPresent() && !methodAsked;
  }

  @Override
  public void derive(Derivation derivation) {
    derivations.add(derivation);
  }

  /// How the answers were found, in the order they were.
  public List<Derivation> derivations() {
    return List.copyOf(derivations);
  }

  /// How much was said up to some moment.
  record Mark(int notes, int applied, int warnings, int checks, int derivations) {}

  Mark mark() {
    return new Mark(
        notes.size(), applied.size(), warnings.size(), checks.size(), derivations.size());
  }

  /// Forgets what was said since: the attempt failed, and another way is tried.
  void back(Mark mark) {
    cut(notes, mark.notes());
    cut(applied, mark.applied());
    cut(warnings, mark.warnings());
    cut(checks, mark.checks());
    cut(derivations, mark.derivations());
  }

  private static void cut(List<?> said, int size) {
    said.subList(size, said.size()).clear();
  }

  /// The derivations recorded since.
  List<Derivation> since(Mark mark) {
    return List.copyOf(derivations.subList(mark.derivations(), derivations.size()));
  }

  void replaceDerivations(Mark mark, List<Derivation> others) {
    cut(derivations, mark.derivations());
    derivations.addAll(others);
  }

  @Override
  public void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  @Override
  public void convention(String text) {
    if (!applied.contains(text)) {
      applied.add(text);
    }
  }

  /// The first is drawn from the clock, short enough to be typed; the others count on from it.
  @Override
  public long freshSeed(String generator) {
    if (seeds == 0) {
      seed = (System.nanoTime() ^ System.currentTimeMillis()) * FIBONACCI >>> Integer.SIZE;
      note("seed " + seed + ", " + generator + "; seed=" + seed + " repeats it");
    } else {
      note("further draws took the seeds after " + seed + ", one each");
    }
    return seed + seeds++;
  }

  @Override
  public void warn(Diagnostic warning) {
    warnings.add(warning);
  }

  @Override
  public void check(Check check) {
    checks.add(check);
    if (!check.passed()) {
      throw Diagnostic.error(Code.CHECK_FAILED, "the answer fails its check and is withheld")
          .detail(
              "check: "
                  + check.what()
                  + " is off by "
                  + Literals.of(Scalar.of(check.residual()))
                  + ", allowed is "
                  + Literals.of(Scalar.of(check.tolerance())))
          .toException();
    }
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  public List<String> applied() {
    return List.copyOf(applied);
  }

  public List<Diagnostic> warnings() {
    return List.copyOf(warnings);
  }

  public List<Check> checks() {
    return List.copyOf(checks);
  }
}
