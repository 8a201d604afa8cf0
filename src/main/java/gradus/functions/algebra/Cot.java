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

/// Cotangent of an angle in radians, cos(x)/sin(x); exact at the multiples of π/12.
public final class Cot {
  public static final Function SPEC =
      Function.named("cot", Chapter.ALGEBRA)
          .summary("Cotangent of an angle in radians, cos(x)/sin(x)")
          .parameter("x", Kind.SCALAR, "angle in radians; elementwise over arrays")
          .domain("all numbers but the multiples of pi")
          .errors("E0502 at the multiples of pi")
          .usedFor("slopes of normals to lines at an angle")
          .elementwise(
              ScalarRule.of(Circular.COT::real)
                  .exact(Circular.COT::exact)
                  .domain(at -> at[0] != 0, "needs an angle that is no multiple of pi")
                  .complex((re, im) ->
                      ComplexNumbers.of(Complex.ONE.divide(Complex.ofCartesian(re, im).tan())))
                  .precise(Circular.COT::precise)
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Expr.negate(Expr.power(Call.of("sin", u), Expr.number(-2))),
                          x -> -1 - 1 / (Math.tan(x) * Math.tan(x)),
                          "cot(u)' = -u'/sin(u)^2"))
                  .build())
          .example("cot(pi/6)", "sqrt(3)")
          .example("cot(pi)", "error: cot(pi) is not defined: sin is 0 there")
          .seeAlso("tan", "sin", "cos")
          .build();

  private Cot() {}
}
