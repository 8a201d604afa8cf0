package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.value.Scalar;
import java.math.BigDecimal;

/// Imaginary part.
public final class ImaginaryPart {
  public static final Function SPEC =
      Function.named("im", Chapter.ALGEBRA)
          .aliases("imag")
          .summary("Imaginary part of a complex number")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers")
          .usedFor("reading complex eigenvalues: im(lambda) is the rotation per step")
          .elementwise(
              ScalarRule.of(x -> Double.isNaN(x) ? x : 0)
                  .closed((arguments, context) ->
                      Cartesian.of(arguments.get(0), context).map(Cartesian::im))
                  .complex((re, im) -> Scalar.of(im))
                  .precise((arguments, precision) -> BigDecimal.ZERO)
                  .build())
          .example("im(3 + 4i)", "4")
          .example("im(1/(1 + 2i))", "-2/5")
          .example("im(sqrt(2))", "0")
          .seeAlso("re", "conj", "abs", "arg")
          .build();

  private ImaginaryPart() {}
}
