package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.value.Formula;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One rounding function and rational numbers as a condition on what is rounded: floor(u) = n is n
/// <= u < n + 1, floor(u) < c is u < ceil(c).
final class Rounding {
  private Rounding() {}

  /// The same condition without floor and ceil; empty for other relations.
  static Optional<Value> condition(Relation relation, String x, Algebra algebra) {
    Expr f = Expr.subtract(relation.left(), relation.right());
    List<Expr> with = new ArrayList<>();
    List<Expr> without = new ArrayList<>();
    for (Expr term : Formulas.terms(f)) {
      (Formulas.isFree(term, x) ? without : with).add(term);
    }
    if (with.size() != 1 || !(Expr.negate(Sums.of(without)) instanceof Num(Rational c, _))) {
      return Optional.empty();
    }
    Rational factor = Rational.ONE;
    Expr term = with.get(0);
    if (term instanceof Product p
        && p.factors().size() == 2
        && p.factors().get(0) instanceof Num(Rational n, _)) {
      factor = n;
      term = p.factors().get(1);
    }
    if (!(term instanceof Call(String name, List<Expr> arguments))
        || arguments.size() != 1
        || !name.equals("floor") && !name.equals("ceil")) {
      return Optional.empty();
    }
    Expr u = arguments.get(0);
    Relator relator = factor.signum() < 0 ? mirrored(relation.relator()) : relation.relator();
    Rational bound = c.divide(factor);
    return Optional.of(
        name.equals("floor")
            ? floor(u, relator, bound, algebra)
            : floor(Expr.negate(u), mirrored(relator), bound.negate(), algebra));
  }

  private static Relator mirrored(Relator relator) {
    return switch (relator) {
      case EQUAL, NOT_EQUAL -> relator;
      case LESS -> Relator.GREATER;
      case LESS_EQUAL -> Relator.GREATER_EQUAL;
      case GREATER -> Relator.LESS;
      case GREATER_EQUAL -> Relator.LESS_EQUAL;
    };
  }

  private static Value floor(Expr u, Relator relator, Rational bound, Algebra algebra) {
    Expr below = algebra.call("floor", Expr.number(bound));
    Expr above = algebra.call("ceil", Expr.number(bound));
    Expr next = Expr.add(below, Expr.ONE);
    Expr here =
        new Call(
            "and",
            List.of(
                new Relation(Relator.GREATER_EQUAL, u, below),
                new Relation(Relator.LESS, u, next)));
    boolean whole = below.equals(above);
    return switch (relator) {
      case EQUAL -> whole ? new Formula(here) : Truth.FALSE;
      case NOT_EQUAL ->
          whole
              ? new Formula(new Call("not", List.of(here)))
              : new Formula(new Relation(Relator.EQUAL, u, u));
      case LESS -> new Formula(new Relation(Relator.LESS, u, above));
      case LESS_EQUAL -> new Formula(new Relation(Relator.LESS, u, next));
      case GREATER -> new Formula(new Relation(Relator.GREATER_EQUAL, u, next));
      case GREATER_EQUAL -> new Formula(new Relation(Relator.GREATER_EQUAL, u, above));
    };
  }
}
