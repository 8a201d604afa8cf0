package gradus.functions.algebra;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.UnitCircle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Angles with a known sine or tangent: the principal values as multiples of π.
final class InverseCircular {
  private InverseCircular() {}

  /// Loaded when an inverse function first meets an exact number.
  private static final class Tables {
    private static final Map<Expr, Rational> SINES = new HashMap<>();
    private static final Map<Expr, Rational> TANGENTS = new HashMap<>();

    static {
      for (long denominator : List.of(12L, 10L)) {
        for (long k = -denominator / 2; k <= denominator / 2; k++) {
          Rational r = Rational.of(k, denominator);
          Optional<Expr> sine = UnitCircle.sin(r);
          Optional<Expr> cosine = UnitCircle.cos(r);
          sine.ifPresent(s -> SINES.putIfAbsent(s, r));
          if (sine.isPresent() && cosine.isPresent() && !cosine.get().isZero()) {
            TANGENTS.putIfAbsent(Expr.divide(sine.get(), cosine.get()), r);
          }
        }
      }
    }
  }

  static Optional<Expr> asin(List<Expr> arguments) {
    Expr x = arguments.get(0);
    return turns(Tables.SINES, x).map(Angle::pi).or(() -> Parity.odd(x, e -> call("asin", e)));
  }

  static Optional<Expr> acos(List<Expr> arguments) {
    return turns(Tables.SINES, arguments.get(0)).map(r -> Angle.pi(Rational.HALF.subtract(r)));
  }

  static Optional<Expr> atan(List<Expr> arguments) {
    Expr x = arguments.get(0);
    return turns(Tables.TANGENTS, x).map(Angle::pi).or(() -> Parity.odd(x, e -> call("atan", e)));
  }

  private static Optional<Rational> turns(Map<Expr, Rational> table, Expr x) {
    return Optional.ofNullable(table.get(x));
  }

  private static Expr call(String name, Expr argument) {
    return (name.equals("asin") ? asin(List.of(argument)) : atan(List.of(argument)))
        .orElseGet(() -> Call.of(name, argument));
  }
}
