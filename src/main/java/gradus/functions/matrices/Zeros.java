package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;

/// An array of zeros.
public final class Zeros {
  public static final Function SPEC =
      Function.named("zeros", Chapter.MATRICES)
          .summary("An array filled with zeros")
          .details(
              "zeros(n) is n×n as in Octave, zeros(m, n) is m×n, more lengths make a tensor. A list"
                  + " is a shape: zeros([n]) is a vector.")
          .repeated("n", Kind.ANY, "the lengths of the axes, integers from 0 on, or a list of them")
          .domain("integers from 0 on")
          .errors("E0802 when there would be too many entries, E0502 for a negative length")
          .usedFor("biases at the start, empty accumulators")
          .eval(Zeros::value)
          .example("zeros(2)", "0,0\n0,0")
          .example("zeros([3])", "0\n0\n0")
          .example("zeros(2, 3)", "0,0,0\n0,0,0")
          .seeAlso("ones", "eye")
          .build();

  private Zeros() {}

  private static Value value(Arguments arguments, Context context) {
    return ShapeArguments.filled(ShapeArguments.listed(arguments, context), Scalar.ZERO, context);
  }
}
