package gradus.symbolic.solve;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Sets;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Relation;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Simplify;
import gradus.value.SetValue;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A relation with kinks and jumps in one variable, cell by cell: between the zeros of what stands
/// in `abs`, `max`, `min`, `relu` and `sign` each of them is a smooth formula, which may be 0 on
/// the whole cell. So the solutions may fill intervals, which no list of zeros can say.
final class Cells {
  /// Of these the usual methods know little.
  static final Set<String> CHOOSING = Set.of("max", "min", "relu", "sign");

  private static final Set<String> KINKED = Set.of("abs", "max", "min", "relu", "sign");

  private final Relation relation;
  private final String x;
  private final Algebra algebra;
  private final Sets sets;
  private final Set<Expr> ends = new LinkedHashSet<>();
  private SetValue found = new SetValue.Finite(List.of());

  private Cells(Relation relation, String x, Algebra algebra) {
    this.relation = relation;
    this.x = x;
    this.algebra = algebra;
    this.sets = new Sets(algebra.context());
  }

  /// The numbers between two ends, which belong to it, for which the relation holds.
  ///
  /// @return empty without kinks, with parameters, and where the cells or the zeros in them are not
  ///   known
  static Optional<SetValue> of(Relation relation, String x, Expr low, Expr high, Algebra algebra) {
    Relation plain =
        new Relation(
            relation.relator(),
            withoutSquares(relation.left(), x, algebra),
            withoutSquares(relation.right(), x, algebra));
    Set<String> symbols = Formulas.symbols(plain);
    if (symbols.size() != 1 || !symbols.contains(x) || kink(plain).isEmpty()) {
      return Optional.empty();
    }
    Cells cells = new Cells(plain, x, algebra);
    List<Condition> conditions = new ArrayList<>();
    for (Expr side : List.of(plain.left(), plain.right())) {
      Optional<List<Condition>> known = Condition.of(side, x);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      conditions.addAll(known.get());
    }
    try {
      cells.split(low, high, new Case(plain, conditions));
      cells.points(low, high, conditions);
      return Optional.of(cells.found);
    } catch (GradusException unknown) {
      if (unknown.diagnostic().code() != Code.NO_CLOSED_FORM
          && unknown.diagnostic().code() != Code.UNDECIDED) {
        throw unknown;
      }
      return Optional.empty();
    }
  }

  /// √u² is |u|, also where the square is multiplied out.
  private static Expr withoutSquares(Expr e, String x, Algebra algebra) {
    Expr plain = e;
    for (Expr root : roots(e, x)) {
      Expr simple = Simplify.of(root, algebra);
      if (kink(simple).isPresent() && kink(root).isEmpty()) {
        plain = Replacement.of(plain, root, simple, algebra);
      }
    }
    return plain;
  }

  private static Set<Expr> roots(Expr e, String x) {
    Set<Expr> found = new LinkedHashSet<>();
    for (Expr part : Formulas.parts(e)) {
      found.addAll(roots(part, x));
    }
    if (e instanceof Power(Expr base, Num(Rational r, _))
        && !r.denominator().testBit(0)
        && !Formulas.isFree(base, x)) {
      found.add(e);
    }
    return found;
  }

  /// A kinked call whose arguments have no kinks themselves.
  private static Optional<Call> kink(Expr e) {
    for (Expr part : Formulas.parts(e)) {
      Optional<Call> inner = kink(part);
      if (inner.isPresent()) {
        return inner;
      }
    }
    return e instanceof Call c && KINKED.contains(c.name()) ? Optional.of(c) : Optional.empty();
  }

  /// The relation on a cell, and what must hold for its sides to have values: relu(x)/(3·x + 2) is
  /// 0 on the left, but not at the pole.
  private record Case(Relation relation, List<Condition> conditions) {
    Optional<Call> kink() {
      return conditions.stream()
          .map(condition -> Cells.kink(condition.formula()))
          .flatMap(Optional::stream)
          .findFirst()
          .or(() -> Cells.kink(relation));
    }

    Case with(Expr part, Expr value, Algebra algebra) {
      return new Case(
          (Relation) Replacement.of(relation, part, value, algebra),
          conditions.stream()
              .map(c -> new Condition(Replacement.of(c.formula(), part, value, algebra), c.need()))
              .toList());
    }
  }

  private void split(Expr low, Expr high, Case here) {
    algebra.budget().step();
    Optional<Call> kink = here.kink();
    if (kink.isEmpty()) {
      found = sets.union(found, inside(low, high, smooth(low, high, here)));
      return;
    }
    Call call = kink.get();
    boolean extreme = call.name().equals("max") || call.name().equals("min");
    List<Expr> arguments = call.arguments();
    if (extreme && arguments.size() == 1) {
      split(low, high, here.with(call, arguments.get(0), algebra));
      return;
    }
    Expr inner = extreme ? Expr.subtract(arguments.get(0), arguments.get(1)) : arguments.get(0);
    List<Expr> sources = extreme ? arguments.subList(0, 2) : arguments;
    for (SignChart.Piece piece : SignChart.of(inner, sources, x, low, high, algebra).pieces()) {
      if (piece.isPoint()) {
        ends.add(piece.low());
      } else if (piece.defined()) {
        split(piece.low(), piece.high(), here.with(call, branch(call, piece.sign()), algebra));
      }
    }
  }

  /// What a call is where its argument, or the difference of its first two, has a sign.
  private Expr branch(Call call, int sign) {
    List<Expr> arguments = call.arguments();
    Expr u = arguments.get(0);
    return switch (call.name()) {
      case "abs" -> sign < 0 ? Expr.negate(u) : u;
      case "relu" -> sign < 0 ? Expr.ZERO : u;
      case "sign" -> Expr.number(sign);
      default -> {
        boolean first = call.name().equals("max") ? sign >= 0 : sign <= 0;
        List<Expr> rest = new ArrayList<>(arguments.subList(2, arguments.size()));
        rest.add(0, first ? u : arguments.get(1));
        yield rest.size() == 1 ? rest.get(0) : algebra.call(call.name(), rest);
      }
    };
  }

  private SetValue smooth(Expr low, Expr high, Case here) {
    Expr left = here.relation.left();
    Expr right = here.relation.right();
    SetValue set =
        SignChart.of(Expr.subtract(left, right), List.of(left, right), x, low, high, algebra)
            .where(piece -> relation.relator().holds(piece.sign()));
    for (Condition condition : here.conditions) {
      Expr formula = condition.formula();
      SetValue allowed =
          SignChart.of(formula, List.of(formula), x, low, high, algebra)
              .where(piece -> allows(condition.need(), piece.sign()));
      set = sets.intersection(set, allowed);
    }
    return set;
  }

  private static boolean allows(Condition.Need need, int sign) {
    return switch (need) {
      case NONZERO -> sign != 0;
      case NONNEGATIVE -> sign >= 0;
      case POSITIVE -> sign > 0;
    };
  }

  private SetValue inside(Expr low, Expr high, SetValue set) {
    SetValue open =
        new SetValue.Intervals(
            List.of(new SetValue.Interval(Values.of(low), Values.of(high), false, false)));
    return sets.intersection(set, open);
  }

  /// The ends of the cells, where the relation is asked itself.
  private void points(Expr low, Expr high, List<Condition> conditions) {
    ends.add(low);
    ends.add(high);
    Expr f = Expr.subtract(relation.left(), relation.right());
    for (Expr end : ends) {
      if (end.equals(Operators.INFINITY) || end.equals(Operators.MINUS_INFINITY)) {
        continue;
      }
      if (Formulas.hasDoubles(end)) {
        throw NumericZeros.flat(f);
      }
      boolean defined = true;
      for (Condition condition : conditions) {
        defined &= condition.holds(x, end, algebra).orElseThrow(() -> NumericZeros.flat(f));
      }
      Optional<Expr> value = defined ? Condition.value(f, x, end, algebra) : Optional.<Expr>empty();
      if (value.isPresent()) {
        int sign =
            algebra.isZero(value.get())
                ? 0
                : algebra.sign(value.get()).orElseThrow(() -> NumericZeros.flat(f));
        if (relation.relator().holds(sign)) {
          found = sets.union(found, new SetValue.Finite(List.of(Values.of(end))));
        }
      }
    }
  }
}
