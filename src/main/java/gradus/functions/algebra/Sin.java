package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import org.apache.commons.numbers.complex.Complex;

/// Sine of an angle in radians; exact at the multiples of π/12.
public final class Sin {
  public static final Function SPEC =
      Function.named("sin", Chapter.ALGEBRA)
          .summary("Sine of an angle in radians")
          .parameter("x", Kind.SCALAR, "angle in radians; elementwise over arrays")
          .domain("all numbers; real results lie in [-1, 1]")
          .usedFor("positional encodings of transformers, Fourier features, rotation matrices")
          .elementwise(
              ScalarRule.of(Circular.SIN::real)
                  .exact(Circular.SIN::exact)
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).sin()))
                  .precise(Circular.SIN::precise)
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Call.of("cos", u), Math::cos, "sin(u)' = cos(u)*u'"))
                  .build())
          .example("sin(pi/6)", "1/2")
          .example("sin(x) + sin(x)", "2*sin(x)")
          .example("sin([0, pi/2])", "0\n1")
          .seeAlso("cos", "tan", "asin", "degrees")
          .build();

  private Sin() {}
}
