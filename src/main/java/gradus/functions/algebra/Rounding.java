package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Approximation;
import gradus.evaluate.Precise;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.function.Context;
import gradus.function.DerivativeRule;
import gradus.function.ScalarRule;
import gradus.value.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Rounding to integers: exactly for rationals, by as many digits as it takes for closed formulas.
enum Rounding {
  FLOOR("floor", RoundingMode.FLOOR),
  CEIL("ceil", RoundingMode.CEILING),
  TRUNC("trunc", RoundingMode.DOWN),
  ROUND("round", RoundingMode.HALF_UP);

  private final String function;
  private final RoundingMode mode;

  Rounding(String function, RoundingMode mode) {
    this.function = function;
    this.mode = mode;
  }

  ScalarRule rule() {
    return ScalarRule.of(this::real)
        .exact(arguments -> exact(arguments.get(0)))
        .closed((arguments, context) -> Optional.of(Expr.number(closed(arguments.get(0), context))))
        .domain(at -> true, "needs a real number")
        .precise((arguments, precision) -> arguments.get(0).setScale(0, mode))
        .derivative(derivative())
        .build();
  }

  /// A staircase: flat, and without a derivative where it jumps.
  private DerivativeRule derivative() {
    return DerivativeRule.of((_, _) -> Expr.ZERO, _ -> 0, function + "(u)' = 0")
        .kink(arguments -> {
          Expr angle = Expr.multiply(Expr.Constant.PI, arguments.get(0));
          return Call.of(this == ROUND ? "cos" : "sin", angle);
        });
  }

  private Optional<Expr> exact(Expr x) {
    return switch (x) {
      case Num n -> Optional.of(Expr.number(of(n.value())));
      case Call c when isIntegral(c) -> Optional.of(c);
      case Expr.Flt _,
          Expr.Constant _,
          Expr.Sym _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Power _,
          Call _,
          Expr.Relation _ ->
          Optional.empty();
    };
  }

  private static boolean isIntegral(Call c) {
    return switch (c.name()) {
      case "floor", "ceil", "trunc" -> true;
      case "round" -> c.arguments().size() == 1;
      default -> false;
    };
  }

  Rational of(Rational q) {
    return switch (this) {
      case FLOOR -> q.floor();
      case CEIL -> q.ceil();
      case TRUNC -> q.signum() < 0 ? q.ceil() : q.floor();
      case ROUND -> q.round();
    };
  }

  double real(double x) {
    return switch (this) {
      case FLOOR -> Math.floor(x);
      case CEIL -> Math.ceil(x);
      case TRUNC -> x < 0 ? Math.ceil(x) : Math.floor(x);
      case ROUND -> Double.isFinite(x) ? rounded(x, 0) : x;
    };
  }

  /// Halves go away from zero, by the decimal digits a person sees.
  static double rounded(double x, int digits) {
    return new BigDecimal(Double.toString(x)).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  /// The rounded value of a closed formula.
  Rational closed(Expr x, Context context) {
    if (x instanceof Num n) {
      return of(n.value());
    }
    if (new Approximation(context.registry()).of(x) instanceof Scalar.Complex) {
      throw Diagnostic.error(
              Code.OUTSIDE_DOMAIN, function + " needs a real number, and this one is complex")
          .toException();
    }
    return switch (this) {
      case FLOOR -> floor(x, context);
      case CEIL -> floor(Expr.negate(x), context).negate();
      case TRUNC -> isNegative(x, context) ? CEIL.closed(x, context) : floor(x, context);
      case ROUND ->
          isNegative(x, context)
              ? floor(Expr.subtract(Expr.HALF, x), context).negate()
              : floor(Expr.add(x, Expr.HALF), context);
    };
  }

  private boolean isNegative(Expr x, Context context) {
    return new Approximation(context.registry()).sign(x).orElseThrow(this::undecided) < 0;
  }

  private Rational floor(Expr x, Context context) {
    return x instanceof Num n
        ? n.value().floor()
        : new Precise(context.registry())
            .floor(x, context.budget())
            .map(Rational::of)
            .orElseThrow(this::undecided);
  }

  private RuntimeException undecided() {
    return Diagnostic.error(
            Code.UNDECIDED,
            function + " cannot be decided: the number lies too close to where it jumps")
        .hint("--numeric rounds the double")
        .toException();
  }
}
