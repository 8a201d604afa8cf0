package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// The square root of the sum of squares of all entries.
public final class FrobeniusNorm {
  public static final Function SPEC =
      Function.named("norm_fro", Chapter.LINEAR)
          .summary("The Frobenius norm: the square root of the sum of the squares of all entries")
          .details(
              "Also written ||A||_F; its square is tr(A^T*A), the sum of the squared singular"
                  + " values.")
          .parameter("A", Kind.ARRAY, "a matrix, vector or tensor of numbers or formulas")
          .domain("all arrays")
          .errors("E0301 when A is no array")
          .usedFor("weight decay of a whole layer, the error of a low-rank approximation")
          .eval(FrobeniusNorm::value)
          .example("norm_fro([1,2;2,4])", "5")
          .example("norm_fro([1,2;3,4])", "sqrt(30)")
          .seeAlso("norm", "norm_nuc")
          .build();

  private FrobeniusNorm() {}

  private static Value value(Arguments arguments, Context context) {
    return VectorNorm.of(arguments.array(0), Order.EUCLIDEAN, context);
  }
}
