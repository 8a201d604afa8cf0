package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// Angle in [-pi/2, pi/2] with the given sine.
public final class Asin {
  public static final Function SPEC =
      Function.named("asin", Chapter.ALGEBRA)
          .aliases("arcsin")
          .summary("Angle in [-pi/2, pi/2] with the given sine")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("real results for -1 <= x <= 1; elsewhere the complex principal value")
          .usedFor("angles from coordinates")
          .elementwise(
              ScalarRule.of(Math::asin)
                  .exact(InverseCircular::asin)
                  .domain(at -> !(Math.abs(at[0]) > 1), "needs a number in [-1, 1]")
                  .complex(InverseCircular::complexAsin)
                  .precise(
                      (arguments, precision) -> BigDecimalMath.asin(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(
                                  Expr.ONE,
                                  Expr.sqrt(Expr.subtract(Expr.ONE, Expr.power(u, Expr.TWO)))),
                          x -> 1 / Math.sqrt((1 - x) * (1 + x)),
                          "asin(u)' = u'/sqrt(1 - u^2)"))
                  .build())
          .example("asin(1/2)", "pi/6")
          .example("asin(-sqrt(2)/2)", "-pi/4")
          .example("sin(asin(x))", "x")
          .seeAlso("sin", "acos", "atan")
          .build();

  private Asin() {}
}
