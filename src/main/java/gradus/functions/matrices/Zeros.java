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
          .details("zeros(n) is n×n, zeros(m, n) is m×n, more lengths make a tensor.")
          .repeated(
              "n",
              Kind.INTEGER,
              "the lengths of the axes, from 0 on; one alone makes a square matrix")
          .domain("integers from 0 on")
          .errors("E0802 when there would be too many entries, E0502 for a negative length")
          .usedFor("biases at the start, empty accumulators")
          .tex("\\mathbf{0}_{#1}")
          .eval(Zeros::value)
          .example("zeros(2)", "0,0\n0,0")
          .example("zeros(2, 3)", "0,0,0\n0,0,0")
          .seeAlso("ones", "eye")
          .build();

  private Zeros() {}

  private static Value value(Arguments arguments, Context context) {
    return ShapeArguments.filled(ShapeArguments.of(arguments, context), Scalar.ZERO, context);
  }
}
