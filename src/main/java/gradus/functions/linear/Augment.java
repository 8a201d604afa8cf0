package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// A with right sides beside it.
public final class Augment {
  public static final Function SPEC =
      Function.named("augment", Chapter.LINEAR)
          .summary("The augmented matrix [A | b] of a linear system")
          .parameter("A", Kind.MATRIX, "m×n")
          .parameter("b", Kind.ARRAY, "m-vector, or m×k for k right sides")
          .domain("as many rows on the right as on the left")
          .errors("E0401 when the numbers of rows differ")
          .usedFor("solving by hand with rref; a column of ones for the intercept")
          .eval(Augment::value)
          .example("augment([1,2;3,4], [5,6])", "1,2,5\n3,4,6")
          .example("rref(augment([1,2;3,4], [5,6]))", "1,0,-4\n0,1,9/2")
          .seeAlso("rref", "hcat", "solve")
          .build();

  private Augment() {}

  private static Value value(Arguments arguments, Context context) {
    return Blocks.beside(arguments, Blocks.of(arguments));
  }
}
