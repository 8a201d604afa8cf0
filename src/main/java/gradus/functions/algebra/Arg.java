package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.value.Scalar;

/// Angle of a complex number.
public final class Arg {
  public static final Function SPEC =
      Function.named("arg", Chapter.ALGEBRA)
          .summary("Angle in (-pi, pi] of a complex number with the positive real axis")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays; not 0")
          .domain("all numbers but 0")
          .errors("E0502 at 0")
          .usedFor("phases of complex eigenvalues")
          .elementwise(
              ScalarRule.of(x -> x < 0 ? Math.PI : 0)
                  .closed((arguments, context) ->
                      Cartesian.of(arguments.get(0), context)
                          .flatMap(z -> Atan2.angle(z.im(), z.re(), context)))
                  .domain(at -> at[0] != 0, "needs a number other than 0")
                  .complex(Arg::complex)
                  .build())
          .example("arg(1 + i)", "pi/4")
          .example("arg(-2)", "pi")
          .example("arg(0)", "error: arg(0) is not defined: 0 has no direction")
          .seeAlso("atan2", "abs", "re", "im")
          .build();

  private Arg() {}

  private static Scalar complex(double re, double im) {
    if (re == 0 && im == 0) {
      throw Poles.at("arg", "0", "0 has no direction");
    }
    return Scalar.of(Math.atan2(im, re));
  }
}
