package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import org.apache.commons.numbers.complex.Complex;

/// Hyperbolic cosecant, 1/sinh(x).
public final class Csch {
  public static final Function SPEC =
      Function.named("csch", Chapter.ALGEBRA)
          .summary("Hyperbolic cosecant, 1/sinh(x)")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers but 0")
          .errors("E0502 at 0")
          .usedFor("derivatives of coth and of log(tanh(x/2))")
          .elementwise(
              ScalarRule.of(Hyperbolic.CSCH::real)
                  .exact(Hyperbolic.CSCH::exact)
                  .domain(at -> at[0] != 0, "needs a number other than 0")
                  .complex((re, im) ->
                      ComplexNumbers.of(Complex.ONE.divide(Complex.ofCartesian(re, im).sinh())))
                  .precise(Hyperbolic.CSCH::precise)
                  .derivative(
                      DerivativeRule.of(
                          (self, u) -> Expr.multiply(Expr.MINUS_ONE, self, Call.of("coth", u)),
                          x -> -Math.cosh(x) / (Math.sinh(x) * Math.sinh(x)),
                          "csch(u)' = -csch(u)*coth(u)*u'"))
                  .build())
          .example("csch(log(2))", "4/3")
          .example("csch(0)", "error: csch(0) is not defined: sinh is 0 there")
          .seeAlso("sinh", "coth")
          .build();

  private Csch() {}
}
