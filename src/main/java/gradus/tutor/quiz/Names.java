package gradus.tutor.quiz;

import gradus.diag.Suggest;
import gradus.syntax.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the expressions of an item may refer to besides the names of gradus.
final class Names {
  /// Holds the answers to earlier parts: `student.a`.
  static final String STUDENT = "student";

  private final Set<String> values = new LinkedHashSet<>();
  private final Set<String> functions = new LinkedHashSet<>();
  private final Set<String> variables = new LinkedHashSet<>();

  /// Made when it is asked for and kept until there is another name: each value of a variant is
  /// read with it.
  private Optional<Scope> scope = Optional.empty();

  /// A parameter or a derived value.
  void addValue(String name) {
    values.add(name);
    scope = Optional.empty();
  }

  /// A derived value that is a function.
  void addFunction(String name) {
    functions.add(name);
    scope = Optional.empty();
  }

  void addVariable(String name) {
    variables.add(name);
    scope = Optional.empty();
  }

  boolean isValue(String name) {
    return values.contains(name) || functions.contains(name);
  }

  boolean isVariable(String name) {
    return variables.contains(name);
  }

  List<String> variables() {
    return List.copyOf(variables);
  }

  /// What the parser is told.
  Scope scope() {
    Scope known = scope.orElseGet(this::made);
    scope = Optional.of(known);
    return known;
  }

  private Scope made() {
    Set<String> bound = new LinkedHashSet<>(values);
    bound.add(STUDENT);
    Set<String> symbols = new LinkedHashSet<>(variables);
    symbols.removeAll(bound);
    symbols.removeAll(functions);
    return new Scope(bound, functions, symbols);
  }

  /// `did you mean alpha?`, or what names there are.
  String near(String name) {
    List<String> all = new ArrayList<>(values);
    all.addAll(functions);
    all.addAll(variables);
    String question = Suggest.didYouMean(name, all);
    if (!question.isEmpty()) {
      return question;
    }
    return "let " + name + ": … gives it a value, vars: " + name + " makes it a variable";
  }

  void addAll(Names others) {
    values.addAll(others.values);
    functions.addAll(others.functions);
    variables.addAll(others.variables);
    scope = Optional.empty();
  }
}
