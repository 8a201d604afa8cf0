package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// Angle in (-pi/2, pi/2) with the given tangent.
public final class Atan {
  public static final Function SPEC =
      Function.named("atan", Chapter.ALGEBRA)
          .aliases("arctan")
          .summary("Angle in (-pi/2, pi/2) with the given tangent")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers but i and -i")
          .usedFor("angles from slopes")
          .elementwise(
              ScalarRule.of(Math::atan)
                  .exact(InverseCircular::atan)
                  .complex(InverseCircular::complexAtan)
                  .precise(
                      (arguments, precision) -> BigDecimalMath.atan(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(Expr.ONE, Expr.add(Expr.ONE, Expr.power(u, Expr.TWO))),
                          x -> 1 / Math.fma(x, x, 1),
                          "atan(u)' = u'/(1 + u^2)"))
                  .build())
          .example("atan(1)", "pi/4")
          .example("atan(-x)", "-atan(x)")
          .example("atan(2 - sqrt(3))", "pi/12")
          .seeAlso("tan", "atan2", "asin")
          .build();

  private Atan() {}
}
