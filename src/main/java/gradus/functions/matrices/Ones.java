package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;

/// An array of ones.
public final class Ones {
  public static final Function SPEC =
      Function.named("ones", Chapter.MATRICES)
          .summary("An array filled with ones")
          .details(
              "ones(n) is n×n as in Octave, ones(m, n) is m×n, more lengths make a tensor. A list"
                  + " is a shape: ones([n]) is a vector.")
          .repeated("n", Kind.ANY, "the lengths of the axes, integers from 0 on, or a list of them")
          .domain("integers from 0 on")
          .errors("E0802 when there would be too many entries, E0502 for a negative length")
          .usedFor("the column of the intercept: augment(ones(n,1), X)")
          .eval(Ones::value)
          .example("ones(2)", "1,1\n1,1")
          .example("ones([3])", "1\n1\n1")
          .example("ones(2, 3)", "1,1,1\n1,1,1")
          .seeAlso("zeros", "eye")
          .build();

  private Ones() {}

  private static Value value(Arguments arguments, Context context) {
    return ShapeArguments.filled(ShapeArguments.listed(arguments, context), Scalar.ONE, context);
  }
}
