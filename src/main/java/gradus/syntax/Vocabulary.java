package gradus.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Scope scope;

  /// What the text itself gave a meaning: a value, a function of the user, a symbol.
  private final Map<String, Meaning> own = new HashMap<>();

  private final Map<String, Integer> locals = new HashMap<>();

  Vocabulary(Names names, Scope scope) {
    this.names = names;
    this.scope = scope;
  }

  Names names() {
    return names;
  }

  Meaning meaning(String name) {
    if (locals.containsKey(name)) {
      return Meaning.LOCAL;
    }
    Meaning given = own.get(name);
    if (given != null) {
      return given;
    }
    if (scope.values().contains(name)) {
      return Meaning.VALUE;
    }
    if (scope.functions().contains(name)) {
      return Meaning.USER_FUNCTION;
    }
    if (scope.symbols().contains(name)) {
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
    Meaning given = own.get(name);
    return given != null
        ? given != Meaning.SYMBOL
        : scope.values().contains(name) || scope.functions().contains(name);
  }

  void enter(String local) {
    locals.merge(local, 1, Integer::sum);
  }

  void leave(String local) {
    locals.computeIfPresent(local, (name, count) -> count == 1 ? null : count - 1);
  }

  void bindValue(String name) {
    own.put(name, Meaning.VALUE);
  }

  void bindFunction(String name) {
    own.put(name, Meaning.USER_FUNCTION);
  }

  void declare(String name) {
    own.put(name, Meaning.SYMBOL);
  }

  /// All names worth suggesting for a misspelt one.
  List<String> suggestions() {
    List<String> all = new ArrayList<>(names.suggestions());
    all.addAll(CONSTANTS);
    all.addAll(scope.values());
    all.addAll(scope.functions());
    all.addAll(scope.symbols());
    own.keySet().stream().filter(name -> !all.contains(name)).forEach(all::add);
    return all;
  }

  /// The names worth suggesting for a misspelt function.
  List<String> functionSuggestions() {
    List<String> all = new ArrayList<>(names.suggestions());
    all.addAll(scope.functions());
    own.forEach((name, meaning) -> {
      if (meaning == Meaning.USER_FUNCTION && !all.contains(name)) {
        all.add(name);
      }
    });
    return all;
  }
}
