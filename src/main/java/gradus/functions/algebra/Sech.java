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

/// Hyperbolic secant, 1/cosh(x).
public final class Sech {
  public static final Function SPEC =
      Function.named("sech", Chapter.ALGEBRA)
          .summary("Hyperbolic secant, 1/cosh(x)")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers; real results lie in (0, 1]")
          .usedFor("derivatives of tanh: tanh' = sech^2")
          .elementwise(
              ScalarRule.of(Hyperbolic.SECH::real)
                  .exact(Hyperbolic.SECH::exact)
                  .complex((re, im) ->
                      ComplexNumbers.of(Complex.ONE.divide(Complex.ofCartesian(re, im).cosh())))
                  .precise(Hyperbolic.SECH::precise)
                  .derivative(
                      DerivativeRule.of(
                          (self, u) -> Expr.multiply(Expr.MINUS_ONE, self, Call.of("tanh", u)),
                          x -> -Math.sinh(x) / (Math.cosh(x) * Math.cosh(x)),
                          "sech(u)' = -sech(u)*tanh(u)*u'"))
                  .build())
          .example("sech(0)", "1")
          .example("sech(log(2))", "4/5")
          .seeAlso("cosh", "tanh")
          .build();

  private Sech() {}
}
