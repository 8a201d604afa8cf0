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

/// Cosine of an angle in radians; exact at the multiples of π/12.
public final class Cos {
  public static final Function SPEC =
      Function.named("cos", Chapter.ALGEBRA)
          .summary("Cosine of an angle in radians")
          .parameter("x", Kind.SCALAR, "angle in radians; elementwise over arrays")
          .domain("all numbers; real results lie in [-1, 1]")
          .usedFor(
              "rotation matrices, learning rates that decay along a cosine, positional encodings")
          .elementwise(
              ScalarRule.of(Circular.COS::real)
                  .exact(Circular.COS::exact)
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).cos()))
                  .precise(Circular.COS::precise)
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Expr.negate(Call.of("sin", u)),
                          x -> -Math.sin(x),
                          "cos(u)' = -sin(u)*u'"))
                  .build())
          .example("cos(pi/12)", "sqrt(2)/4 + sqrt(6)/4")
          .example("cos(x + pi)", "-cos(x)")
          .example("cos(2*pi/3)", "-1/2")
          .seeAlso("sin", "tan", "acos")
          .build();

  private Cos() {}
}
