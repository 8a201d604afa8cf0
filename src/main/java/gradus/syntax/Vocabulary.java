package gradus.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What every name means at the place the parser has reached: variables of operators first, then
/// what the user bound or declared, then what is built in.
final class Vocabulary {
  /// What a name turns out to be.
  enum Meaning {
    /// A variable of an operation or a parameter.
    LOCAL,
    /// Bound to a value.
    VALUE,
    /// Declared a free symbol.
    SYMBOL,
    USER_FUNCTION,
    FUNCTION,
    CONSTANT,
    /// One letter that nothing knows: a free symbol.
    LETTER,
    UNKNOWN;

    boolean isVariable() {
      return this == LOCAL || this == VALUE || this == SYMBOL;
    }

    boolean isFunction() {
      return this == USER_FUNCTION || this == FUNCTION;
    }
  }

  /// The constants of several letters, which can be misspelt.
  private static final List<String> CONSTANTS = List.of("pi", "inf", "nan", "true", "false");

  private final Names names;
  private final Set<String> values;
  private final Set<String> functions;
  private final Set<String> symbols;
  private final Map<String, Integer> locals = new HashMap<>();

  Vocabulary(Names names, Scope scope) {
    this.names = names;
    this.values = new HashSet<>(scope.values());
    this.functions = new HashSet<>(scope.functions());
    this.symbols = new HashSet<>(scope.symbols());
  }

  Names names() {
    return names;
  }

  Meaning meaning(String name) {
    if (locals.containsKey(name)) {
      return Meaning.LOCAL;
    }
    if (values.contains(name)) {
      return Meaning.VALUE;
    }
    if (functions.contains(name)) {
      return Meaning.USER_FUNCTION;
    }
    if (symbols.contains(name)) {
      return Meaning.SYMBOL;
    }
    if (names.isFunction(name)) {
      return Meaning.FUNCTION;
    }
    if (names.isConstant(name)) {
      return Meaning.CONSTANT;
    }
    return Spelling.isLetter(name) ? Meaning.LETTER : Meaning.UNKNOWN;
  }

  /// Whether the user gave this name a meaning.
  boolean isTaken(String name) {
    Meaning meaning = meaning(name);
    return meaning.isVariable() || meaning == Meaning.USER_FUNCTION;
  }

  boolean isBound(String name) {
    return values.contains(name) || functions.contains(name);
  }

  void enter(String local) {
    locals.merge(local, 1, Integer::sum);
  }

  void leave(String local) {
    locals.computeIfPresent(local, (name, count) -> count == 1 ? null : count - 1);
  }

  void bindValue(String name) {
    functions.remove(name);
    symbols.remove(name);
    values.add(name);
  }

  void bindFunction(String name) {
    values.remove(name);
    symbols.remove(name);
    functions.add(name);
  }

  void declare(String name) {
    values.remove(name);
    functions.remove(name);
    symbols.add(name);
  }

  /// All names worth suggesting for a misspelt one.
  List<String> suggestions() {
    List<String> all = new ArrayList<>(names.suggestions());
    all.addAll(CONSTANTS);
    all.addAll(values);
    all.addAll(functions);
    all.addAll(symbols);
    return all;
  }

  /// The names worth suggesting for a misspelt function.
  List<String> functionSuggestions() {
    List<String> all = new ArrayList<>(names.suggestions());
    all.addAll(functions);
    return all;
  }
}
