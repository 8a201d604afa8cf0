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
          .details("ones(n) is n×n, ones(m, n) is m×n, more lengths make a tensor.")
          .repeated(
              "n",
              Kind.INTEGER,
              "the lengths of the axes, from 0 on; one alone makes a square matrix")
          .domain("integers from 0 on")
          .errors("E0802 when there would be too many entries, E0502 for a negative length")
          .usedFor("the column of the intercept: augment(ones(n,1), X)")
          .tex("\\mathbf{1}_{#1}")
          .eval(Ones::value)
          .example("ones(2)", "1,1\n1,1")
          .example("ones(2, 3)", "1,1,1\n1,1,1")
          .seeAlso("zeros", "eye")
          .build();

  private Ones() {}

  private static Value value(Arguments arguments, Context context) {
    return ShapeArguments.filled(ShapeArguments.of(arguments, context), Scalar.ONE, context);
  }
}
