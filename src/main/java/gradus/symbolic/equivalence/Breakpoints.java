package gradus.symbolic.equivalence;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Where formulas go over into another piece, or end: the points between those places lie on every
/// piece.
final class Breakpoints {
  /// A function breaks where its argument, or the difference of two of its arguments, is zero.
  private static final Set<String> BREAKING =
      Set.of(
          "abs",
          "sign",
          "max",
          "min",
          "relu",
          "leaky_relu",
          "clip",
          "elu",
          "selu",
          "heaviside",
          "step",
          "prelu",
          "hardtanh",
          "relu6",
          "hardsigmoid",
          "log",
          "log2",
          "log10",
          "floor",
          "ceil",
          "round",
          "trunc");

  private static final int MOST_POINTS = 60;

  private final Algebra algebra;
  private final Set<Expr> guards = new LinkedHashSet<>();

  Breakpoints(Algebra algebra) {
    this.algebra = algebra;
  }

  Breakpoints of(Expr e) {
    switch (e) {
      case Call(String name, List<Expr> arguments) when BREAKING.contains(name) -> {
        guard(arguments.get(0));
        for (int i = 1; i < arguments.size(); i++) {
          guard(Expr.subtract(arguments.get(0), arguments.get(i)));
        }
      }
      case Power(Expr base, Num n) when !n.value().isInteger() -> {
        guard(base);
        for (Expr part : Formulas.parts(base)) {
          if (part instanceof Power(Expr inner, Num _)) {
            guard(inner);
          }
        }
        if (base instanceof Power(Expr inner, _)) {
          guard(inner);
        }
      }
      case Expr _ -> {}
    }
    Formulas.parts(e).forEach(this::of);
    return this;
  }

  /// A formula whose zeros matter.
  Breakpoints guard(Expr e) {
    if (Formulas.hasSymbols(e)) {
      guards.add(e);
    }
    return this;
  }

  /// The zeros of every guard in one symbol, the others taken from the points given, and points on
  /// both sides of each.
  List<Map<String, Rational>> points(List<Map<String, Rational>> others) {
    List<Map<String, Rational>> points = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    guards.forEach(guard -> names.addAll(Formulas.symbols(guard)));
    for (String name : names) {
      for (Map<String, Rational> other : others) {
        NavigableSet<Rational> zeros = zeros(name, other);
        for (Rational value : between(zeros)) {
          Map<String, Rational> point = new LinkedHashMap<>(other);
          point.put(name, value);
          points.add(point);
        }
        if (points.size() > MOST_POINTS) {
          return points;
        }
      }
    }
    return points;
  }

  private NavigableSet<Rational> zeros(String name, Map<String, Rational> others) {
    NavigableSet<Rational> zeros = new TreeSet<>();
    List<String> names = List.copyOf(others.keySet());
    int index = names.indexOf(name);
    if (index < 0) {
      return zeros;
    }
    double[] point = names.stream().mapToDouble(n -> at(others, n).doubleValue()).toArray();
    for (Expr guard : guards) {
      if (!Formulas.symbols(guard).contains(name)) {
        continue;
      }
      RealFormula f = algebra.compile(guard, names);
      for (double zero :
          Crossings.of(x -> {
            algebra.budget().step();
            double[] moved = point.clone();
            moved[index] = x;
            return f.at(moved);
          })) {
        zeros.add(Crossings.simplest(zero));
      }
    }
    return zeros;
  }

  static Rational at(Map<String, Rational> point, String name) {
    return point.getOrDefault(name, Rational.ZERO);
  }

  private static List<Rational> between(NavigableSet<Rational> zeros) {
    List<Rational> values = new ArrayList<>();
    if (zeros.isEmpty()) {
      return values;
    }
    Rational far = Rational.of(17, 10);
    Rational near = Rational.of(1, 1_000);
    values.add(zeros.first().subtract(far));
    values.add(zeros.last().add(far));
    Rational last = zeros.first();
    for (Rational zero : zeros) {
      values.add(zero);
      if (!zero.equals(last)) {
        values.add(last.add(zero).multiply(Rational.HALF));
      }
      values.add(zero.subtract(near));
      values.add(zero.add(near));
      last = zero;
    }
    return values;
  }
}
