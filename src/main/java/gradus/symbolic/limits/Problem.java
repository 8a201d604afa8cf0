package gradus.symbolic.limits;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.series.Asymptotics;
import gradus.syntax.Unparser;
import java.util.List;

/// A limit whose value is known, to be explained.
///
/// @param depth how many explanations it is part of
record Problem(Expr f, String x, Expr a, Side side, Expr value, int depth) {
  boolean atInfinity() {
    return Asymptotics.isInfinite(a);
  }

  boolean isFinite() {
    return !Asymptotics.isInfinite(value);
  }

  boolean moves(Expr e) {
    return Formulas.symbols(e).contains(x);
  }

  Expr limit(Expr g) {
    return Operators.limit(g, x, a, side);
  }

  Derivation by(String rule, String why, List<Derivation> parts) {
    return Derivation.of(rule, limit(f), value, why, parts);
  }

  Derivation by(String rule, String why) {
    return by(rule, why, List.of());
  }

  /// `x -> 0`.
  String approach() {
    return x + " -> " + Unparser.ascii(a);
  }

  static String text(Expr e) {
    return Unparser.ascii(e);
  }
}
