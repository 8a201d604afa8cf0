package gradus.render.text;

import gradus.expr.Expr;
import gradus.step.Derivation;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;

/// What stands between the two sides of a step: equal values, or a statement and what follows from
/// it.
public enum Connector {
  EQUAL,
  FOLLOWS;

  public static Connector of(Derivation step) {
    boolean statement = isStatement(step.before());
    return statement || isStatement(step.after()) || !isNumber(step.after()) ? FOLLOWS : EQUAL;
  }

  private static boolean isStatement(Value value) {
    return value instanceof Formula(Expr.Relation _)
        || value instanceof Formula(Expr.Call(String name, _))
            && (name.equals("or") || name.equals("and") || name.equals("not"));
  }

  /// Whether two sides of one kind can be equal; what is found out about a formula follows from it.
  private static boolean isNumber(Value value) {
    return !(value instanceof SetValue
        || value instanceof Text
        || value instanceof Table
        || value instanceof Truth);
  }
}
