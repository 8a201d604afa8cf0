package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.value.Scalar;

/// Complex conjugate.
public final class Conj {
  public static final Function SPEC =
      Function.named("conj", Chapter.ALGEBRA)
          .summary("Complex conjugate, the mirror image at the real axis")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers")
          .usedFor("conjugate pairs of eigenvalues, inner products of complex vectors")
          .elementwise(
              ScalarRule.of(x -> x)
                  .closed((arguments, context) ->
                      Cartesian.of(arguments.get(0), context).map(Cartesian::conjugate))
                  .complex((re, im) -> Scalar.of(re, -im))
                  .precise((arguments, precision) -> arguments.get(0))
                  .build())
          .example("conj(3 + 4i)", "3 - 4*i")
          .example("conj(sqrt(2))", "sqrt(2)")
          .seeAlso("re", "im", "abs")
          .build();

  private Conj() {}
}
