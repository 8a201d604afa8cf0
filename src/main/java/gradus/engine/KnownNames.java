package gradus.engine;

import gradus.evaluate.Environment;
import gradus.expr.Expr;
import gradus.syntax.Scope;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/// The names of an environment that stand for one kind of thing. It is asked for a few names at
/// each statement, so that nothing is copied of the thousands there may be.
final class KnownNames extends AbstractSet<String> {
  private final Environment environment;
  private final Kind kind;

  private enum Kind {
    VALUE,
    FUNCTION,
    SYMBOL;

    static Kind of(String name, Value value) {
      if (value instanceof FunctionValue) {
        return FUNCTION;
      }
      return value instanceof Formula(Expr.Sym(String symbol)) && symbol.equals(name)
          ? SYMBOL
          : VALUE;
    }
  }

  private KnownNames(Environment environment, Kind kind) {
    this.environment = environment;
    this.kind = kind;
  }

  static Scope scope(Environment environment) {
    return environment == Environment.EMPTY
        ? Scope.EMPTY
        : new Scope(
            new KnownNames(environment, Kind.VALUE),
            new KnownNames(environment, Kind.FUNCTION),
            new KnownNames(environment, Kind.SYMBOL));
  }

  @Override
  public boolean contains(Object name) {
    if (!(name instanceof String word)) {
      return false;
    }
    Optional<Value> value = environment.find(word);
    return value.isPresent() && Kind.of(word, value.get()) == kind;
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  @Override
  public int size() {
    return names().size();
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    environment
        .visible()
        .forEach((name, value) -> {
          if (Kind.of(name, value) == kind) {
            names.add(name);
          }
        });
    return Set.copyOf(names);
  }
}
