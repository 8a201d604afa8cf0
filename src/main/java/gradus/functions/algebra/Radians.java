package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.math.BigDecimal;
import java.util.Optional;

/// Degrees to radians, x*pi/180.
public final class Radians {
  public static final Function SPEC =
      Function.named("radians", Chapter.ALGEBRA)
          .summary("Degrees to radians, x*pi/180")
          .parameter("x", Kind.SCALAR, "an angle in degrees; elementwise over arrays")
          .domain("all numbers")
          .usedFor("writing angles for sin and cos")
          .elementwise(
              ScalarRule.of(Math::toRadians)
                  .exact(arguments ->
                      Optional.of(
                          Expr.multiply(
                              Expr.number(Rational.of(1, 180)),
                              Expr.Constant.PI,
                              arguments.get(0))))
                  .precise((arguments, precision) ->
                      arguments
                          .get(0)
                          .multiply(BigDecimalMath.pi(precision), precision)
                          .divide(BigDecimal.valueOf(180), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, _) -> Expr.divide(Expr.Constant.PI, Expr.number(180)),
                          _ -> Math.toRadians(1),
                          "radians(u)' = pi/180*u'"))
                  .build())
          .example("radians(180)", "pi")
          .example("sin(radians(30))", "1/2")
          .seeAlso("degrees", "sin", "acos")
          .build();

  private Radians() {}
}
