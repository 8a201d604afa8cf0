package gradus.symbolic.limits;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.symbolic.series.Asymptotics;
import gradus.symbolic.series.Unresolved;

/// What becomes of a formula when its variable comes from one side.
sealed interface OneSided {
  /// @param limit finite or infinite
  /// @param squeezed whether oscillations die out on the way
  record Value(Expr limit, boolean squeezed) implements OneSided {}

  record None(Unresolved.Kind kind, String reason) implements OneSided {}

  /// @param fromRight for points at infinity without meaning
  static OneSided of(Expr f, String x, Expr a, boolean fromRight, Algebra algebra) {
    Expr near = near(a, fromRight);
    try {
      Asymptotics asymptotics = new Asymptotics(algebra);
      Expr moving = algebra.substitute(f, x, near);
      Expr limit = asymptotics.of(moving);
      return Formulas.hasImaginary(limit)
          ? new None(Unresolved.Kind.NOT_REAL, "")
          : new Value(limit, asymptotics.isSqueezed(moving));
    } catch (Unresolved unresolved) {
      return new None(unresolved.kind(), unresolved.reason());
    } catch (ArithmeticException undefined) {
      return new None(Unresolved.Kind.NOT_REAL, "there is a division by 0 everywhere");
    }
  }

  /// The variable in terms of one that goes to infinity.
  static Expr near(Expr a, boolean fromRight) {
    Expr t = Expr.symbol(Asymptotics.T);
    if (a.equals(Operators.INFINITY)) {
      return t;
    }
    if (a.equals(Operators.MINUS_INFINITY)) {
      return Expr.negate(t);
    }
    Expr gap = Expr.power(Constant.E, Expr.negate(t));
    return fromRight ? Expr.add(a, gap) : Expr.subtract(a, gap);
  }

  default boolean fails(Unresolved.Kind kind) {
    return this instanceof None none && none.kind() == kind;
  }
}
