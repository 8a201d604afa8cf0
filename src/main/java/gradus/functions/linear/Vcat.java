package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Value;
import java.util.List;

/// Matrices one above the other.
public final class Vcat {
  public static final Function SPEC =
      Function.named("vcat", Chapter.LINEAR)
          .aliases("vstack")
          .summary("Puts matrices one above the other; vectors are joined end to end")
          .details(
              "A vector is a column: beside matrices with several columns write v^T for a row.")
          .repeated("A", Kind.ARRAY, "matrices and vectors with the same number of columns")
          .domain("the same number of columns everywhere")
          .errors("E0401 when the numbers of columns differ")
          .usedFor("joining batches of samples")
          .eval(Vcat::value)
          .example("vcat([1,2;3,4], [5,6]^T)", "1,2\n3,4\n5,6")
          .example("vcat([1,2], [3])", "1\n2\n3")
          .seeAlso("hcat", "transpose")
          .build();

  private Vcat() {}

  private static Value value(Arguments arguments, Context context) {
    List<Array> blocks = Blocks.of(arguments);
    if (Blocks.areVectors(blocks)) {
      context.note("vectors are joined end to end; stack(u, v) makes rows of them");
    }
    return Blocks.above(arguments, blocks);
  }
}
