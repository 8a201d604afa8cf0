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

/// Tangent of an angle in radians, sin(x)/cos(x); exact at the multiples of π/12.
public final class Tan {
  public static final Function SPEC =
      Function.named("tan", Chapter.ALGEBRA)
          .summary("Tangent of an angle in radians, sin(x)/cos(x)")
          .parameter("x", Kind.SCALAR, "angle in radians; elementwise over arrays")
          .domain("all numbers but the odd multiples of pi/2")
          .errors("E0502 at the odd multiples of pi/2")
          .usedFor("slopes from angles")
          .elementwise(
              ScalarRule.of(Circular.TAN::real)
                  .exact(Circular.TAN::exact)
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).tan()))
                  .precise(Circular.TAN::precise)
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Expr.power(Call.of("cos", u), Expr.number(-2)),
                          x -> 1 + Math.tan(x) * Math.tan(x),
                          "tan(u)' = u'/cos(u)^2"))
                  .build())
          .example("tan(pi/3)", "sqrt(3)")
          .example("tan(-x)", "-tan(x)")
          .example("tan(pi/2)", "error: tan(pi/2) is not defined: cos is 0 there")
          .seeAlso("sin", "cos", "atan")
          .build();

  private Tan() {}
}
