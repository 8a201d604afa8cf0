package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.evaluate.Approximation;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.util.List;
import java.util.Optional;

/// Direction of the point (x, y), in all four quadrants.
public final class Atan2 {
  public static final Function SPEC =
      Function.named("atan2", Chapter.ALGEBRA)
          .aliases("arctan2")
          .summary("Angle in (-pi, pi] of the point (x, y) with the positive x-axis; y comes first")
          .parameter("y", Kind.SCALAR, "the vertical coordinate; elementwise over arrays")
          .parameter("x", Kind.SCALAR, "the horizontal coordinate")
          .domain("real numbers, not both 0")
          .errors("E0502 at the origin and for complex numbers")
          .usedFor("angles of 2-vectors, phases")
          .elementwise(
              ScalarRule.real(at -> Math.atan2(at[0] + 0.0, at[1] + 0.0))
                  .closed(
                      (arguments, context) -> angle(arguments.get(0), arguments.get(1), context))
                  .domain(at -> at[0] != 0 || at[1] != 0, "needs real numbers that are not both 0")
                  .precise((arguments, precision) ->
                      BigDecimalMath.atan2(arguments.get(0), arguments.get(1), precision))
                  .derivative(
                      DerivativeRule.of(
                          List.of(
                              new DerivativeRule.Partial(
                                  (_, at) -> Expr.divide(at.get(1), squares(at)),
                                  at -> at[1] / (at[0] * at[0] + at[1] * at[1]),
                                  "d/du atan2(u, v) = v/(u^2 + v^2)"),
                              new DerivativeRule.Partial(
                                  (_, at) -> Expr.negate(Expr.divide(at.get(0), squares(at))),
                                  at -> -at[0] / (at[0] * at[0] + at[1] * at[1]),
                                  "d/dv atan2(u, v) = -u/(u^2 + v^2)"))))
                  .build())
          .example("atan2(1, 1)", "pi/4")
          .example("atan2(0, -1)", "pi")
          .example("atan2(-1, -sqrt(3))", "-5*pi/6")
          .seeAlso("atan", "arg", "degrees")
          .build();

  private Atan2() {}

  /// The angle as a multiple of π or, in the right half-plane and beside it, with the arc tangent
  /// of y/x.
  static Optional<Expr> angle(Expr y, Expr x, Context context) {
    Approximation approximation = new Approximation(context.registry());
    Optional<Integer> vertical = approximation.sign(y);
    Optional<Integer> horizontal = approximation.sign(x);
    if (vertical.isEmpty() || horizontal.isEmpty()) {
      return Optional.empty();
    }
    int up = vertical.get();
    int right = horizontal.get();
    if (right == 0) {
      return up == 0 ? Optional.empty() : Optional.of(Angle.pi(Rational.of(up, 2)));
    }
    Expr slope = Expr.divide(y, x);
    Optional<Expr> special = InverseCircular.atan(List.of(slope));
    Expr angle = special.orElseGet(() -> Expr.Call.of("atan", slope));
    if (right > 0) {
      return Optional.of(angle);
    }
    return Optional.of(Expr.add(angle, Angle.pi(Rational.of(up < 0 ? -1 : 1))));
  }

  /// u² + v².
  private static Expr squares(List<Expr> at) {
    return Expr.add(Expr.power(at.get(0), Expr.TWO), Expr.power(at.get(1), Expr.TWO));
  }
}
