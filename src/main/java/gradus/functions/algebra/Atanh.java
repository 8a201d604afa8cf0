package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// Number with the given hyperbolic tangent, log((1 + x)/(1 - x))/2.
public final class Atanh {
  public static final Function SPEC =
      Function.named("atanh", Chapter.ALGEBRA)
          .aliases("arctanh", "artanh")
          .summary("Number with the given hyperbolic tangent, log((1 + x)/(1 - x))/2")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("real results for -1 < x < 1; complex beyond; not at -1 and 1")
          .errors("E0502 at -1 and 1")
          .usedFor("the Fisher transformation of a correlation")
          .elementwise(
              ScalarRule.of(InverseHyperbolic::atanh)
                  .exact(InverseHyperbolic::exactAtanh)
                  .domain(at -> !(Math.abs(at[0]) >= 1), "needs a number in (-1, 1)")
                  .complex(InverseHyperbolic::complexAtanh)
                  .precise(
                      (arguments, precision) -> BigDecimalMath.atanh(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(
                                  Expr.ONE, Expr.subtract(Expr.ONE, Expr.power(u, Expr.TWO))),
                          x -> 1 / ((1 - x) * (1 + x)),
                          "atanh(u)' = u'/(1 - u^2)"))
                  .build())
          .example("atanh(0)", "0")
          .example("tanh(atanh(x))", "x")
          .example("atanh(1)", "error: atanh(1) is not defined: it tends to inf there")
          .seeAlso("tanh", "asinh", "sigmoid")
          .build();

  private Atanh() {}
}
