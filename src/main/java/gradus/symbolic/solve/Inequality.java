package gradus.symbolic.solve;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Sets;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real numbers for which a condition in one variable holds: relations, joined by `and`, `or`
/// and `not`.
public final class Inequality {
  private final String x;
  private final Expr low;
  private final Expr high;
  private final Algebra algebra;
  private final List<Derivation> steps = new ArrayList<>();

  private Inequality(String x, Expr low, Expr high, Algebra algebra) {
    this.x = x;
    this.low = low;
    this.high = high;
    this.algebra = algebra;
  }

  /// @param condition a formula of relations, or a truth value
  /// @return from the condition to the set
  public static Derivation of(Value condition, String x, Algebra algebra) {
    return of(condition, x, Operators.MINUS_INFINITY, Operators.INFINITY, algebra);
  }

  /// Within the closed interval from low to high.
  public static Derivation of(Value condition, String x, Expr low, Expr high, Algebra algebra) {
    Inequality inequality = new Inequality(x, low, high, algebra);
    SetValue set = inequality.set(condition);
    return joined(condition, set, inequality.steps);
  }

  /// One relation with 0 on the right is its own last step.
  private static Derivation joined(Value condition, SetValue set, List<Derivation> steps) {
    if (!steps.isEmpty()) {
      Derivation last = steps.getLast();
      if (last.before().equals(condition) && last.after().equals(set) && last.parts().isEmpty()) {
        return new Derivation(
            last.rule(), condition, set, last.why(), steps.subList(0, steps.size() - 1));
      }
    }
    return new Derivation("sign chart", condition, set, "", steps);
  }

  private SetValue set(Value condition) {
    return switch (condition) {
      case Truth truth when truth == Truth.TRUE -> everything();
      case Truth truth when truth == Truth.FALSE -> new SetValue.Finite(List.of());
      case Formula(Expr e) -> set(e);
      case Value other ->
          throw Diagnostic.error(
                  Code.WRONG_KIND, "a condition is a relation such as x^2 < 4, not " + other.kind())
              .toException();
    };
  }

  private SetValue everything() {
    return low.equals(Operators.MINUS_INFINITY) && high.equals(Operators.INFINITY)
        ? SetValue.NumberSet.R
        : new SetValue.Intervals(
            List.of(
                new SetValue.Interval(
                    Values.of(low),
                    Values.of(high),
                    !low.equals(Operators.MINUS_INFINITY),
                    !high.equals(Operators.INFINITY))));
  }

  private SetValue set(Expr condition) {
    Sets sets = new Sets(algebra.context());
    return switch (condition) {
      case Relation r -> relation(r);
      case Call(String name, List<Expr> parts) when name.equals("and") -> {
        SetValue all = set(parts.get(0));
        for (Expr part : parts.subList(1, parts.size())) {
          all = sets.intersection(all, set(part));
        }
        yield all;
      }
      case Call(String name, List<Expr> parts) when name.equals("or") -> {
        SetValue all = set(parts.get(0));
        for (Expr part : parts.subList(1, parts.size())) {
          all = sets.union(all, set(part));
        }
        yield all;
      }
      case Call(String name, List<Expr> parts) when name.equals("not") ->
          sets.difference(everything(), set(parts.get(0)));
      case Expr other ->
          throw Diagnostic.error(
                  Code.WRONG_KIND,
                  "a condition is a relation such as x^2 < 4, not " + Unparser.ascii(other))
              .toException();
    };
  }

  private SetValue relation(Relation r) {
    Optional<Value> rounded = Rounding.condition((Relation) Decimals.exact(r, algebra), x, algebra);
    if (rounded.isPresent()) {
      steps.add(
          new Derivation(
              "rounding",
              new Formula(r),
              rounded.get(),
              "floor(u) is the whole number n with n <= u and u < n + 1; ceil(u) = -floor(-u)",
              List.of()));
      return set(rounded.get());
    }
    try {
      return charted(r);
    } catch (GradusException none) {
      if (none.diagnostic().code() != Code.NO_CLOSED_FORM) {
        throw none;
      }
      SetValue set =
          Cells.of((Relation) Decimals.exact(r, algebra), x, low, high, algebra)
              .orElseThrow(() -> none);
      steps.add(
          new Derivation(
              "cases",
              new Formula(r),
              set,
              "where what stands in abs, max, min, relu and sign keeps its sign, the relation is"
                  + " one without them",
              List.of()));
      return set;
    }
  }

  private SetValue charted(Relation r) {
    Expr f = Expr.subtract(r.left(), r.right());
    SignChart chart = SignChart.of(f, List.of(r.left(), r.right()), x, low, high, algebra);
    SetValue set = chart.where(piece -> r.relator().holds(piece.sign()));
    if (chart.isRounded()) {
      algebra.context().note("ends without a short closed form are rounded to doubles");
    }
    Expr moved = new Relation(r.relator(), f, Expr.ZERO);
    Formula before = new Formula(r);
    if (!r.right().isZero()) {
      steps.add(
          new Derivation(
              "move to one side",
              before,
              new Formula(moved),
              "subtract " + Unparser.ascii(r.right()) + " from both sides",
              List.of()));
    }
    zeros(f).ifPresent(steps::add);
    steps.add(
        new Derivation(
            "sign chart",
            new Formula(moved),
            set,
            "between its zeros and the ends of its domain a continuous function keeps its sign: "
                + chart.text(),
            List.of()));
    return set;
  }

  /// Where the sign may change, found as equations are solved.
  private Optional<Derivation> zeros(Expr f) {
    try {
      Zeros.Report report = Zeros.report(f, x, algebra);
      if (report.steps().isEmpty() || report.all() || !report.families().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(Equation.zeros("zeros", f, report));
    } catch (GradusException | ArithmeticException unknown) {
      return Optional.empty();
    }
  }
}
