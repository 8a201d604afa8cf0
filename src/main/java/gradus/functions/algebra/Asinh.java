package gradus.functions.algebra;

import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.PreciseLogarithm;

/// Number with the given hyperbolic sine, log(x + sqrt(x^2 + 1)).
public final class Asinh {
  public static final Function SPEC =
      Function.named("asinh", Chapter.ALGEBRA)
          .aliases("arcsinh", "arsinh")
          .summary("Number with the given hyperbolic sine, log(x + sqrt(x^2 + 1))")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers")
          .usedFor("a logarithm for data of both signs")
          .elementwise(
              ScalarRule.of(InverseHyperbolic::asinh)
                  .exact(InverseHyperbolic::exactAsinh)
                  .complex(InverseHyperbolic::complexAsinh)
                  .precise(
                      (arguments, precision) -> PreciseLogarithm.asinh(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(
                                  Expr.ONE, Expr.sqrt(Expr.add(Expr.power(u, Expr.TWO), Expr.ONE))),
                          x -> 1 / Math.hypot(x, 1),
                          "asinh(u)' = u'/sqrt(u^2 + 1)"))
                  .build())
          .example("asinh(0)", "0")
          .example("asinh(-x)", "-asinh(x)")
          .example("sinh(asinh(x))", "x")
          .seeAlso("sinh", "acosh", "atanh")
          .build();

  private Asinh() {}
}
