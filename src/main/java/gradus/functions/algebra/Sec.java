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

/// Secant of an angle in radians, 1/cos(x); exact at the multiples of π/12.
public final class Sec {
  public static final Function SPEC =
      Function.named("sec", Chapter.ALGEBRA)
          .summary("Secant of an angle in radians, 1/cos(x)")
          .parameter("x", Kind.SCALAR, "angle in radians; elementwise over arrays")
          .domain("all numbers but the odd multiples of pi/2")
          .errors("E0502 at the odd multiples of pi/2")
          .usedFor("derivatives of the tangent: tan' = sec^2")
          .elementwise(
              ScalarRule.of(Circular.SEC::real)
                  .exact(Circular.SEC::exact)
                  .complex((re, im) ->
                      ComplexNumbers.of(Complex.ONE.divide(Complex.ofCartesian(re, im).cos())))
                  .precise(Circular.SEC::precise)
                  .derivative(
                      DerivativeRule.of(
                          (self, u) -> Expr.multiply(self, Call.of("tan", u)),
                          x -> Math.sin(x) / (Math.cos(x) * Math.cos(x)),
                          "sec(u)' = sec(u)*tan(u)*u'"))
                  .build())
          .example("sec(pi/3)", "2")
          .example("sec(pi/2)", "error: sec(pi/2) is not defined: cos is 0 there")
          .seeAlso("cos", "csc", "tan")
          .build();

  private Sec() {}
}
