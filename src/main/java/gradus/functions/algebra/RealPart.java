package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.value.Scalar;

/// Real part.
public final class RealPart {
  public static final Function SPEC =
      Function.named("re", Chapter.ALGEBRA)
          .aliases("real")
          .summary("Real part of a complex number")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers")
          .usedFor("reading complex eigenvalues: re(lambda) decides growth")
          .elementwise(
              ScalarRule.of(x -> x)
                  .closed((arguments, context) ->
                      Cartesian.of(arguments.get(0), context).map(Cartesian::re))
                  .complex((re, im) -> Scalar.of(re))
                  .precise((arguments, precision) -> arguments.get(0))
                  .build())
          .example("re(3 + 4i)", "3")
          .example("re(1/(1 + 2i))", "1/5")
          .example("re(exp(i*pi/3))", "1/2")
          .seeAlso("im", "conj", "abs", "arg")
          .build();

  private RealPart() {}
}
