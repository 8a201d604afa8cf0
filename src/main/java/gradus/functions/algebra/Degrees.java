package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.math.BigDecimal;
import java.util.Optional;

/// Radians to degrees, x*180/pi.
public final class Degrees {
  public static final Function SPEC =
      Function.named("degrees", Chapter.ALGEBRA)
          .summary("Radians to degrees, x*180/pi")
          .parameter("x", Kind.SCALAR, "an angle in radians; elementwise over arrays")
          .domain("all numbers")
          .usedFor("reading angles between vectors")
          .elementwise(
              ScalarRule.of(Math::toDegrees)
                  .exact(arguments ->
                      Optional.of(
                          Expr.divide(
                              Expr.multiply(Expr.number(180), arguments.get(0)), Expr.Constant.PI)))
                  .precise((arguments, precision) ->
                      arguments
                          .get(0)
                          .multiply(BigDecimal.valueOf(180))
                          .divide(BigDecimalMath.pi(precision), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, _) -> Expr.divide(Expr.number(180), Expr.Constant.PI),
                          _ -> Math.toDegrees(1),
                          "degrees(u)' = 180/pi*u'"))
                  .build())
          .example("degrees(pi/3)", "60")
          .example("degrees(acos(0))", "90")
          .seeAlso("radians", "sin", "acos")
          .build();

  private Degrees() {}
}
