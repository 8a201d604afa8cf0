package gradus.work;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.evaluate.Algebra;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Registry;
import gradus.step.Derivation;
import gradus.syntax.Children;
import gradus.syntax.Names;
import gradus.syntax.Node;
import gradus.syntax.Scope;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Value;
import gradus.value.Values;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is known while one exercise is read: its definitions, and the means to work lines out.
final class Workings {
  /// A line that takes longer is not decided.
  private static final Duration LINE = Duration.ofSeconds(4);

  private static final String NO_SYMBOLS = "deiDET";

  private final Registry registry;
  private final Names names;
  private final WorkRequest request;
  private final Set<String> values = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final Set<String> symbols = new HashSet<>();
  private final Map<String, Expr> definitions = new HashMap<>();
  private Environment environment = Environment.EMPTY;
  private String integration = "";

  Workings(Registry registry, Names names, WorkRequest request, List<WorkLine> lines) {
    this.registry = registry;
    this.names = names;
    this.request = request;
    for (WorkLine line : lines) {
      letters(line.math());
      integrals(line.math());
    }
    if (lines.stream().anyMatch(Workings::isIntegral)) {
      environment = environment.with("C", new Formula(Expr.symbol("C")));
      values.add("C");
    }
  }

  /// Where C is the constant of integration, not the complex numbers.
  private static boolean isIntegral(WorkLine line) {
    return line.task() == Task.INTEGRATE
        || line.math().indexOf('∫') >= 0
        || line.math().contains("int");
  }

  /// Takes the letter behind the last `d` of an integral.
  private void integrals(String text) {
    boolean integral = text.indexOf('∫') >= 0 || text.contains("int");
    for (int i = 1; integral && i + 1 < text.length(); i++) {
      boolean ends = i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2));
      if (text.charAt(i) == 'd'
          && Character.isLetter(text.charAt(i + 1))
          && !Character.isLetter(text.charAt(i - 1))
          && ends) {
        integration = text.substring(i + 1, i + 2);
      }
    }
  }

  /// The text of a line in the language.
  String inLanguage(String math) {
    return integration.isEmpty() || !Evaluated.isIn(math)
        ? math
        : Evaluated.rewritten(math, integration);
  }

  /// The single letters of a text that nothing else has a meaning for.
  Set<String> lettersOf(String text) {
    Set<String> found = new HashSet<>();
    for (String symbol : symbols) {
      if (text.indexOf(symbol.charAt(0)) >= 0) {
        found.add(symbol);
      }
    }
    return found;
  }

  /// A line worked out.
  ///
  /// @param rules how many rules gradus used
  record Item(Node node, Value value, int rules) {}

  private void letters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alone =
          (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
              && (i == 0 || !isWordPart(text.charAt(i - 1)))
              && (i + 1 == text.length() || !isWordPart(text.charAt(i + 1)));
      String letter = String.valueOf(c);
      boolean called = i + 1 < text.length() && "('".indexOf(text.charAt(i + 1)) >= 0;
      if (alone && !called && NO_SYMBOLS.indexOf(c) < 0 && !names.isConstant(letter)) {
        symbols.add(letter);
      }
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  ClaimReader reader() {
    Set<String> free = new HashSet<>(symbols);
    free.removeAll(values);
    free.removeAll(functions);
    return new ClaimReader(names, new Scope(values, functions, free), limits());
  }

  private Limits limits() {
    Limits limits = request.limits();
    return limits.time().compareTo(LINE) < 0 ? limits : limits.withTime(LINE);
  }

  Item workOut(Node node, String text) {
    Evaluation evaluation = evaluation();
    Value value = evaluation.evaluate(node, environment, new Source("", text));
    int rules = 0;
    for (Derivation derivation : evaluation.derivations()) {
      rules += rules(derivation);
    }
    return new Item(node, substituted(value), rules);
  }

  /// What is still written in `u` after `let u = …`, as in the result of `∫ e^u du`.
  private Value substituted(Value value) {
    Optional<Expr> formula = Values.expr(value);
    if (formula.isEmpty() || definitions.isEmpty()) {
      return value;
    }
    Map<String, Expr> used = new HashMap<>();
    for (String name : Formulas.symbols(formula.get())) {
      if (definitions.containsKey(name)) {
        used.put(name, definitions.getOrDefault(name, Expr.ZERO));
      }
    }
    return used.isEmpty() ? value : Values.of(algebra().substitute(formula.get(), used));
  }

  /// How many rules; a line in which the rule above it is put to use is no rule more.
  private static int rules(Derivation derivation) {
    int count = 1;
    for (Derivation part : derivation.parts()) {
      boolean line = part.parts().isEmpty() && part.rule().equals(derivation.rule());
      count += line ? 0 : rules(part);
    }
    return count;
  }

  Value value(Node node, Map<String, Value> bindings) {
    return evaluation().evaluate(node, environment.with(bindings), Source.NONE);
  }

  Evaluation evaluation() {
    return new Evaluation(registry, Budget.start(limits()), request.conventions());
  }

  Algebra algebra() {
    return new Algebra(evaluation());
  }

  Optional<Expr> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  boolean isDefined(String name) {
    return values.contains(name) || functions.contains(name);
  }

  void define(String name, Value value) {
    environment = environment.with(name, value);
    values.add(name);
    Values.expr(value)
        .ifPresent(formula -> {
          definitions.put(name, formula);
          insert(name, formula);
        });
  }

  /// `L = -log(s), s = sigmoid(z)`: what was defined by the name is so by its formula.
  private void insert(String name, Expr formula) {
    for (Map.Entry<String, Expr> earlier : List.copyOf(definitions.entrySet())) {
      boolean uses =
          !earlier.getKey().equals(name) && Formulas.symbols(earlier.getValue()).contains(name);
      if (uses) {
        Expr inserted = algebra().substitute(earlier.getValue(), name, formula);
        definitions.put(earlier.getKey(), inserted);
        environment = environment.with(earlier.getKey(), Values.of(inserted));
      }
    }
  }

  void defineFunction(String name, List<String> parameters, Node body, String text) {
    Map<String, Value> captured = new HashMap<>(environment.visible());
    parameters.forEach(captured::remove);
    environment =
        environment.with(
            name,
            new FunctionValue.Defined(name, parameters, body, new Source("", text), captured));
    functions.add(name);
  }

  /// The one symbol of a formula; empty where there are none or several.
  static Optional<String> onlySymbol(Value value) {
    SortedSet<String> symbols = symbols(value);
    return symbols.size() == 1 ? Optional.of(symbols.first()) : Optional.empty();
  }

  static SortedSet<String> symbols(Value value) {
    return value instanceof Formula(Expr e) ? Formulas.symbols(e) : new TreeSet<>();
  }

  static Node call(String function, Node... arguments) {
    List<Node.Argument> all = Arrays.stream(arguments).map(Node.Argument::positional).toList();
    return new Node.Call(arguments[0].span(), function, Span.NONE, all, false);
  }

  /// The variable of the first indefinite integral in a tree.
  static Optional<String> indefinite(Node node) {
    if (node instanceof Node.Call(_, String name, _, List<Node.Argument> arguments, _)
        && name.equals("integrate")
        && arguments.size() == 2
        && arguments.get(1).value() instanceof Node.Name variable) {
      return Optional.of(variable.name());
    }
    for (Node child : Children.of(node)) {
      Optional<String> found = indefinite(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Whether an operator of calculus waits in a tree.
  static boolean hasOperator(Node node) {
    boolean here =
        node instanceof Node.Call call
            && switch (call.name()) {
              case "diff", "integrate", "limit", "grad", "sum", "prod", "derivative", "taylor" ->
                  true;
              default -> false;
            };
    return here || Children.of(node).stream().anyMatch(Workings::hasOperator);
  }
}
