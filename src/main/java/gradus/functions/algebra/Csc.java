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

/// Cosecant of an angle in radians, 1/sin(x); exact at the multiples of π/12.
public final class Csc {
  public static final Function SPEC =
      Function.named("csc", Chapter.ALGEBRA)
          .summary("Cosecant of an angle in radians, 1/sin(x)")
          .parameter("x", Kind.SCALAR, "angle in radians; elementwise over arrays")
          .domain("all numbers but the multiples of pi")
          .errors("E0502 at the multiples of pi")
          .usedFor("lengths in triangles: c = a*csc(alpha)")
          .elementwise(
              ScalarRule.of(Circular.CSC::real)
                  .exact(Circular.CSC::exact)
                  .domain(at -> at[0] != 0, "needs an angle that is no multiple of pi")
                  .complex((re, im) ->
                      ComplexNumbers.of(Complex.ONE.divide(Complex.ofCartesian(re, im).sin())))
                  .precise(Circular.CSC::precise)
                  .derivative(
                      DerivativeRule.of(
                          (self, u) -> Expr.multiply(Expr.MINUS_ONE, self, Call.of("cot", u)),
                          x -> -Math.cos(x) / (Math.sin(x) * Math.sin(x)),
                          "csc(u)' = -csc(u)*cot(u)*u'"))
                  .build())
          .example("csc(pi/6)", "2")
          .example("csc(0)", "error: csc(0) is not defined: sin is 0 there")
          .seeAlso("sin", "sec", "cot")
          .build();

  private Csc() {}
}
