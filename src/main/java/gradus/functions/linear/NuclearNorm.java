package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// The sum of the singular values.
public final class NuclearNorm {
  public static final Function SPEC =
      Function.named("norm_nuc", Chapter.LINEAR)
          .summary("The nuclear norm: the sum of the singular values")
          .details(
              "Also written ||A||_*. A formula where the matrix is small and exact and the formula"
                  + " short.")
          .parameter("A", Kind.MATRIX, "m×n")
          .domain("matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("matrix completion: the convex stand-in for a small rank")
          .eval(NuclearNorm::value)
          .example("norm_nuc([3,0;0,-4])", "7")
          .example("norm_nuc([1,2;3,4])", "sqrt(34)")
          .seeAlso("norm", "svd")
          .build();

  private NuclearNorm() {}

  private static Value value(Arguments arguments, Context context) {
    return new MatrixNorm(context).nuclear(arguments.matrix(0));
  }
}
