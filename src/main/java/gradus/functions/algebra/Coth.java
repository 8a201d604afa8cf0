package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import org.apache.commons.numbers.complex.Complex;

/// Hyperbolic cotangent, cosh(x)/sinh(x).
public final class Coth {
  public static final Function SPEC =
      Function.named("coth", Chapter.ALGEBRA)
          .summary("Hyperbolic cotangent, cosh(x)/sinh(x)")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers but 0")
          .errors("E0502 at 0")
          .usedFor("the Langevin function coth(x) - 1/x")
          .elementwise(
              ScalarRule.of(Hyperbolic.COTH::real)
                  .exact(Hyperbolic.COTH::exact)
                  .domain(at -> at[0] != 0, "needs a number other than 0")
                  .complex((re, im) ->
                      ComplexNumbers.of(Complex.ONE.divide(Complex.ofCartesian(re, im).tanh())))
                  .precise(Hyperbolic.COTH::precise)
                  .derivative(
                      DerivativeRule.of(
                          (self, _) -> Expr.subtract(Expr.ONE, Expr.power(self, Expr.TWO)),
                          x -> -1 / (Math.sinh(x) * Math.sinh(x)),
                          "coth(u)' = (1 - coth(u)^2)*u'"))
                  .build())
          .example("coth(log(2))", "5/3")
          .example("coth(0)", "error: coth(0) is not defined: sinh is 0 there")
          .seeAlso("tanh", "sinh", "cosh")
          .build();

  private Coth() {}
}
