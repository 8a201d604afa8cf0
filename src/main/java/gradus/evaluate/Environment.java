package gradus.evaluate;

import gradus.expr.Assumptions;
import gradus.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names and what they stand for: immutable layers, the innermost wins.
public final class Environment {
  public static final Environment EMPTY = new Environment();

  private final Map<String, Value> bindings;
  private final Environment outer;
  private final Assumptions assumptions;

  private Environment() {
    this.bindings = Map.of();
    this.outer = this;
    this.assumptions = Assumptions.NONE;
  }

  private Environment(Map<String, Value> bindings, Environment outer, Assumptions assumptions) {
    this.bindings = bindings;
    this.outer = outer;
    this.assumptions = assumptions;
  }

  /// What was declared of the symbols.
  public Assumptions assumptions() {
    return assumptions;
  }

  /// The same names under other assumptions.
  public Environment assuming(Assumptions declared) {
    return declared == assumptions ? this : new Environment(Map.of(), this, declared);
  }

  /// A layer on top of this one.
  public Environment with(Map<String, Value> inner) {
    return inner.isEmpty() ? this : new Environment(Map.copyOf(inner), this, assumptions);
  }

  public Environment with(String name, Value value) {
    return new Environment(Map.of(name, value), this, assumptions);
  }

  public Optional<Value> find(String name) {
    for (Environment layer = this; layer != EMPTY; layer = layer.outer) {
      Value value = layer.bindings.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /// The same names without one, and without what was declared of it.
  public Environment without(String name) {
    Map<String, Value> left = visible();
    left.remove(name);
    return new Environment(Map.copyOf(left), EMPTY, assumptions.without(name));
  }

  /// The same names in few layers: each is at least twice as large as the one inside it, so that a
  /// session of many names neither searches long nor copies all of them at every statement.
  public Environment flat() {
    Map<String, Value> merged = new HashMap<>(bindings);
    Environment below = outer;
    while (below != EMPTY && below.bindings.size() < 2 * merged.size()) {
      below.bindings.forEach(merged::putIfAbsent);
      below = below.outer;
    }
    return below == outer ? this : new Environment(Map.copyOf(merged), below, assumptions);
  }

  /// All bindings that can be seen from here.
  public Map<String, Value> visible() {
    Map<String, Value> all = new HashMap<>();
    for (Environment layer = this; layer != EMPTY; layer = layer.outer) {
      layer.bindings.forEach(all::putIfAbsent);
    }
    return all;
  }
}
