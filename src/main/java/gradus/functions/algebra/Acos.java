package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// Angle in [0, pi] with the given cosine.
public final class Acos {
  public static final Function SPEC =
      Function.named("acos", Chapter.ALGEBRA)
          .aliases("arccos")
          .summary("Angle in [0, pi] with the given cosine")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("real results for -1 <= x <= 1; elsewhere the complex principal value")
          .usedFor("angles between vectors: acos(dot(u, v)/(norm(u)*norm(v)))")
          .elementwise(
              ScalarRule.of(Math::acos)
                  .exact(InverseCircular::acos)
                  .domain(at -> !(Math.abs(at[0]) > 1), "needs a number in [-1, 1]")
                  .complex(InverseCircular::complexAcos)
                  .precise(
                      (arguments, precision) -> BigDecimalMath.acos(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(
                                  Expr.MINUS_ONE,
                                  Expr.sqrt(Expr.subtract(Expr.ONE, Expr.power(u, Expr.TWO)))),
                          x -> -1 / Math.sqrt((1 - x) * (1 + x)),
                          "acos(u)' = -u'/sqrt(1 - u^2)"))
                  .build())
          .example("acos(-1/2)", "2*pi/3")
          .example("acos(0)", "pi/2")
          .example("acos([1, -1])", "0\npi")
          .seeAlso("cos", "asin", "atan2")
          .build();

  private Acos() {}
}
