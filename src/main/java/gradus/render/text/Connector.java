package gradus.render.text;

import gradus.expr.Expr;
import gradus.step.Derivation;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;

/// What stands between the two sides of a step: equal values, or a statement and what follows from
/// it.
public enum Connector {
  EQUAL,
  FOLLOWS;

  public static Connector of(Derivation step) {
    boolean statement = isStatement(step.before());
    return statement || isStatement(step.after()) || step.after() instanceof SetValue
        ? FOLLOWS
        : EQUAL;
  }

  private static boolean isStatement(Value value) {
    return value instanceof Formula(Expr.Relation _);
  }
}
