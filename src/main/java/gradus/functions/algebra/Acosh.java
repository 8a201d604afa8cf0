package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.PreciseLogarithm;
import org.apache.commons.numbers.complex.Complex;

/// Number that is not negative with the given hyperbolic cosine, log(x + sqrt(x^2 - 1)).
public final class Acosh {
  public static final Function SPEC =
      Function.named("acosh", Chapter.ALGEBRA)
          .aliases("arccosh", "arcosh")
          .summary(
              "Number that is not negative with the given hyperbolic cosine, log(x + sqrt(x^2 -"
                  + " 1))")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("real results for x >= 1; elsewhere the complex principal value")
          .usedFor("distances in hyperbolic embeddings")
          .elementwise(
              ScalarRule.of(InverseHyperbolic::acosh)
                  .exact(InverseHyperbolic::exactAcosh)
                  .domain(at -> !(at[0] < 1), "needs a number that is at least 1")
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).acosh()))
                  .precise(
                      (arguments, precision) -> PreciseLogarithm.acosh(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(
                                  Expr.ONE,
                                  Expr.sqrt(Expr.subtract(Expr.power(u, Expr.TWO), Expr.ONE))),
                          x -> 1 / Math.sqrt((x - 1) * (x + 1)),
                          "acosh(u)' = u'/sqrt(u^2 - 1)"))
                  .build())
          .example("acosh(1)", "0")
          .example("cosh(acosh(x))", "x")
          .seeAlso("cosh", "asinh", "atanh")
          .build();

  private Acosh() {}
}
