package gradus.symbolic.limits;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Operators.Side;
import gradus.symbolic.rewrite.Identity;
import gradus.symbolic.rewrite.Simplify;
import gradus.symbolic.series.Asymptotics;
import gradus.symbolic.series.Unresolved;
import java.util.Optional;

/// The value of a limit, decided by expansions, from as many sides as it takes.
sealed interface LimitValue {
  /// @param side from which the variable came: a side where the formula is not real is left out
  record Found(Expr value, Side side, boolean squeezed) implements LimitValue {}

  /// The sides differ.
  record Jump(Expr left, Expr right) implements LimitValue {}

  record Oscillation(Side side) implements LimitValue {}

  /// Real on no side that was asked for.
  record NotReal(String reason) implements LimitValue {}

  record Unknown(String reason) implements LimitValue {}

  static LimitValue of(Expr f, String x, Expr a, Side side, Algebra algebra) {
    LimitValue value = direct(f, x, a, side, algebra);
    if (!(value instanceof Oscillation) && !(value instanceof Unknown)) {
      return value;
    }
    // sin(x)^2 + cos(x)^2 does not oscillate.
    Expr simple = Simplify.of(f, algebra);
    return simple.equals(f) ? value : direct(simple, x, a, side, algebra);
  }

  private static LimitValue direct(Expr f, String x, Expr a, Side side, Algebra algebra) {
    if (!Formulas.symbols(f).contains(x)) {
      return new Found(f, side, false);
    }
    if (Asymptotics.isInfinite(a)) {
      return one(OneSided.of(f, x, a, true, algebra), Side.BOTH);
    }
    if (side != Side.BOTH) {
      return one(OneSided.of(f, x, a, side == Side.RIGHT, algebra), side);
    }
    OneSided right = OneSided.of(f, x, a, true, algebra);
    OneSided left = OneSided.of(f, x, a, false, algebra);
    if (right.fails(Unresolved.Kind.NOT_REAL)) {
      return one(left, Side.LEFT);
    }
    if (left.fails(Unresolved.Kind.NOT_REAL)) {
      return one(right, Side.RIGHT);
    }
    if (right instanceof OneSided.Value r && left instanceof OneSided.Value l) {
      return join(l, r, algebra);
    }
    LimitValue first = one(right, Side.RIGHT);
    return first instanceof Found ? one(left, Side.LEFT) : first;
  }

  private static LimitValue one(OneSided outcome, Side side) {
    return switch (outcome) {
      case OneSided.Value(Expr limit, boolean squeezed) -> new Found(limit, side, squeezed);
      case OneSided.None(Unresolved.Kind kind, String reason) ->
          switch (kind) {
            case NOT_REAL -> new NotReal(reason);
            case OSCILLATES -> new Oscillation(side);
            case UNDECIDED -> new Unknown(reason);
          };
    };
  }

  private static LimitValue join(OneSided.Value left, OneSided.Value right, Algebra algebra) {
    Optional<Boolean> same = same(left.limit(), right.limit(), algebra);
    if (same.isEmpty()) {
      return new Unknown("whether the two sides agree is not known");
    }
    return same.get()
        ? new Found(
            Formulas.size(left.limit()) < Formulas.size(right.limit())
                ? left.limit()
                : right.limit(),
            Side.BOTH,
            left.squeezed() || right.squeezed())
        : new Jump(left.limit(), right.limit());
  }

  /// Whether two limits are the same; empty when that cannot be told.
  static Optional<Boolean> same(Expr a, Expr b, Algebra algebra) {
    if (a.equals(b)) {
      return Optional.of(true);
    }
    if (Asymptotics.isInfinite(a) || Asymptotics.isInfinite(b)) {
      return Optional.of(false);
    }
    Expr gap = Expr.subtract(a, b);
    if (!Formulas.hasSymbols(gap)) {
      return Optional.of(algebra.isZero(gap));
    }
    return switch (Identity.isZero(gap, algebra)) {
      case YES -> Optional.of(true);
      case NO -> Optional.of(false);
      case UNKNOWN -> Optional.empty();
    };
  }
}
