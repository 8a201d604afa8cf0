package gradus.value;

import gradus.expr.Expr;
import gradus.expr.Formulas;

/// A formula, with free symbols (`2*x`) or without (`2*sqrt(2)`). A plain number is a {@link
/// Scalar}, never a formula: make one through {@link Values#of(Expr)}.
public record Formula(Expr expr) implements Value {
  public Formula {
    if (expr instanceof Expr.Numeric) {
      throw new IllegalArgumentException("a number is a Scalar: " + expr);
    }
  }

  /// Whether the formula has a value: no free symbols and no undecided relation.
  public boolean isClosed() {
    return !Formulas.any(expr, e -> e instanceof Expr.Sym || e instanceof Expr.Relation);
  }

  @Override
  public String kind() {
    if (expr instanceof Expr.Relation r) {
      return r.relator() == Expr.Relator.EQUAL ? "an equation" : "a relation";
    }
    return isClosed() ? "a number" : "a formula";
  }
}
