package gradus.symbolic.equivalence;

import gradus.evaluate.Algebra;
import gradus.evaluate.PreciseFormula;
import gradus.evaluate.PreciseFormula.Outcome.Approximate;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whether equations, inequalities and what `and`, `or`, `not` make of them hold at the same
/// points.
///
/// Two equations are the same at once when one is a constant multiple of the other; all else is
/// asked at the zeros of every relation, on both sides of them and at many other points.
final class LogicJudge {
  private static final int RANDOM_POINTS = 24;
  private static final int ENOUGH = 6;

  /// A zero that was found with doubles is a zero of another formula when that is this small beside
  /// its values nearby.
  private static final double SMALL = 1e-6;

  private final Algebra algebra;
  private final FormulaJudge formulas;
  private final PreciseFormula precise;

  LogicJudge(Algebra algebra) {
    this.algebra = algebra;
    this.formulas = new FormulaJudge(algebra);
    this.precise = new PreciseFormula(algebra.registry(), algebra.budget());
  }

  /// Whether this is a relation, or relations joined by `and`, `or`, `not`.
  static boolean isLogical(Expr e) {
    return e instanceof Relation
        || e instanceof Call(String name, _)
            && (name.equals("and") || name.equals("or") || name.equals("not"));
  }

  Verdict compare(Expr answer, Expr truth) {
    if (answer.equals(truth)) {
      return Verdict.equal();
    }
    if (answer instanceof Relation a && truth instanceof Relation b && areMultiples(a, b)) {
      return Verdict.equal();
    }
    return sampled(answer, truth);
  }

  private boolean areMultiples(Relation a, Relation b) {
    Expr f = oriented(a);
    Expr g = oriented(b);
    boolean equations = a.relator() == Relator.EQUAL && b.relator() == Relator.EQUAL;
    if (!equations && kind(a.relator()) != kind(b.relator())
        || f.isZero()
        || g.isZero()
        || !Formulas.symbols(f).equals(Formulas.symbols(g))) {
      return false;
    }
    for (Map<String, Rational> point : new SamplePoints(Formulas.symbols(f)).plain()) {
      if (precise.at(f, point) instanceof Approximate(BigDecimal x, BigDecimal ex)
          && precise.at(g, point) instanceof Approximate(BigDecimal y, BigDecimal ey)
          && isClear(x, ex)
          && isClear(y, ey)) {
        boolean ordered = a.relator() != Relator.EQUAL && a.relator() != Relator.NOT_EQUAL;
        if (ordered && x.signum() != y.signum()) {
          return false;
        }
        Expr atF = substitute(f, point);
        Expr atG = substitute(g, point);
        return formulas
            .compare(Expr.multiply(f, atG), Expr.multiply(g, atF), Policy.USUAL.strictly())
            .isEqual();
      }
    }
    return false;
  }

  private static boolean isClear(BigDecimal value, BigDecimal error) {
    return value.abs().compareTo(error.movePointRight(20)) > 0;
  }

  private Expr substitute(Expr e, Map<String, Rational> point) {
    Map<String, Expr> values = new LinkedHashMap<>();
    point.forEach((name, value) -> values.put(name, Expr.number(value)));
    return algebra.substitute(e, values);
  }

  /// Left minus right, or the other way round for `<` and `<=`: what is above zero.
  private static Expr oriented(Relation r) {
    boolean less = r.relator() == Relator.LESS || r.relator() == Relator.LESS_EQUAL;
    return less ? Expr.subtract(r.right(), r.left()) : Expr.subtract(r.left(), r.right());
  }

  private static Relator kind(Relator relator) {
    return switch (relator) {
      case LESS, GREATER -> Relator.GREATER;
      case LESS_EQUAL, GREATER_EQUAL -> Relator.GREATER_EQUAL;
      case EQUAL, NOT_EQUAL -> relator;
    };
  }

  private Verdict sampled(Expr answer, Expr truth) {
    List<Relation> relations = new ArrayList<>();
    collect(answer, relations);
    collect(truth, relations);
    SortedSet<String> symbols = new TreeSet<>();
    relations.forEach(relation -> symbols.addAll(Formulas.symbols(relation)));
    SamplePoints points = new SamplePoints(symbols);
    List<Map<String, Rational>> plain = points.plain();
    Breakpoints breakpoints = new Breakpoints(algebra);
    for (Relation relation : relations) {
      breakpoints.guard(oriented(relation));
    }
    List<Map<String, Rational>> zeros = new ArrayList<>();
    zeros.addAll(breakpoints.points(plain.subList(0, symbols.size() == 1 ? 1 : 6)));
    int holding = 0;
    int failing = 0;
    int unknown = 0;
    List<Map<String, Rational>> all = new ArrayList<>(zeros);
    all.addAll(plain);
    all.addAll(withZeros(plain.subList(0, 2)));
    all.addAll(points.random(RANDOM_POINTS));
    for (Map<String, Rational> point : all) {
      Optional<Boolean> a = holds(answer, point);
      Optional<Boolean> b = holds(truth, point);
      if (a.isEmpty() || b.isEmpty()) {
        unknown++;
      } else if (!a.get().equals(b.get())) {
        return different(answer, truth, point, a.get());
      } else if (a.get()) {
        holding++;
      } else {
        failing++;
      }
    }
    if (holding == 0) {
      return Verdict.undecided("no point was found where one of them holds");
    }
    return failing + holding >= ENOUGH && unknown <= all.size() / 2
        ? Verdict.equal()
        : Verdict.undecided("too few points could be compared");
  }

  /// The points with one or two of their coordinates 0, where a division goes wrong.
  private static List<Map<String, Rational>> withZeros(List<Map<String, Rational>> points) {
    List<Map<String, Rational>> changed = new ArrayList<>();
    for (Map<String, Rational> point : points) {
      for (String first : point.keySet()) {
        for (String second : point.keySet()) {
          Map<String, Rational> zero = new LinkedHashMap<>(point);
          zero.put(first, Rational.ZERO);
          zero.put(second, Rational.ZERO);
          changed.add(zero);
        }
      }
    }
    return changed;
  }

  private Verdict different(Expr answer, Expr truth, Map<String, Rational> point, boolean holds) {
    List<String> notes = new ArrayList<>();
    if (answer instanceof Relation a && truth instanceof Relation b) {
      lostFactor(a, b)
          .ifPresent(factor ->
              notes.add("dividing by " + factor + " loses the solutions where " + factor + " = 0"));
      if (notes.isEmpty()) {
        lostFactor(b, a)
            .ifPresent(factor ->
                notes.add(
                    "multiplying by " + factor + " adds the solutions where " + factor + " = 0"));
      }
    }
    Witness witness =
        new Witness(point, holds ? "holds" : "does not hold", holds ? "does not hold" : "holds");
    return new Verdict.Different(Optional.of(witness), notes);
  }

  /// The symbol by which the second equation was divided to get the first.
  private Optional<String> lostFactor(Relation divided, Relation whole) {
    if (divided.relator() != Relator.EQUAL || whole.relator() != Relator.EQUAL) {
      return Optional.empty();
    }
    for (String name : Formulas.symbols(whole)) {
      Expr restored = Expr.multiply(oriented(divided), Expr.symbol(name));
      if (areMultiples(new Relation(Relator.EQUAL, restored, Expr.ZERO), whole)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static void collect(Expr e, List<Relation> relations) {
    if (e instanceof Relation relation) {
      relations.add(relation);
    } else {
      Formulas.parts(e).forEach(part -> collect(part, relations));
    }
  }

  /// Whether it holds at a point; empty when that cannot be told.
  private Optional<Boolean> holds(Expr e, Map<String, Rational> point) {
    return switch (e) {
      case Relation relation -> holds(relation, point);
      case Call(String name, List<Expr> parts) when name.equals("not") ->
          holds(parts.getFirst(), point).map(truth -> !truth);
      case Call(String name, List<Expr> parts) -> {
        boolean and = name.equals("and");
        boolean unknown = false;
        for (Expr part : parts) {
          Optional<Boolean> truth = holds(part, point);
          if (truth.isPresent() && truth.get() != and) {
            yield truth;
          }
          unknown |= truth.isEmpty();
        }
        yield unknown ? Optional.empty() : Optional.of(and);
      }
      case Expr _ -> Optional.empty();
    };
  }

  /// Outside the domain of its sides no relation holds.
  private Optional<Boolean> holds(Relation relation, Map<String, Rational> point) {
    Expr f = Expr.subtract(relation.left(), relation.right());
    return switch (precise.at(f, point)) {
      case Approximate number -> Optional.of(relation.relator().holds(sign(f, number, point)));
      case PreciseFormula.Outcome.Missing missing ->
          missing == PreciseFormula.Outcome.Missing.UNDEFINED
              ? Optional.of(false)
              : Optional.empty();
    };
  }

  private int sign(Expr f, Approximate number, Map<String, Rational> point) {
    BigDecimal value = number.value();
    if (number.error().signum() == 0 && (value.signum() == 0 || isPlain(point))) {
      return value.signum();
    }
    boolean zero =
        value.abs().compareTo(number.error()) <= 0 || isSmall(f, point, value.doubleValue());
    return zero ? 0 : value.signum();
  }

  private static boolean isPlain(Map<String, Rational> point) {
    return point.values().stream().allMatch(value -> value.denominator().bitLength() < 28);
  }

  /// Whether the value is nothing beside those nearby: the point was then found as a zero, as far
  /// as doubles go.
  private boolean isSmall(Expr f, Map<String, Rational> point, double value) {
    List<String> names = List.copyOf(point.keySet());
    RealFormula formula = algebra.compile(f, names);
    double[] centre =
        names.stream().mapToDouble(name -> Breakpoints.at(point, name).doubleValue()).toArray();
    double size = 0;
    for (int i = 0; i < centre.length; i++) {
      for (int side = -1; side <= 1; side += 2) {
        double[] near = centre.clone();
        near[i] += side * 1e-3 * (1 + Math.abs(near[i]));
        double there = Math.abs(formula.at(near));
        size = Double.isFinite(there) ? Math.max(size, there) : size;
      }
    }
    return Math.abs(value) < SMALL * size;
  }
}
