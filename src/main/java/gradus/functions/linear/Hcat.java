package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Value;
import java.util.List;

/// Matrices side by side.
public final class Hcat {
  public static final Function SPEC =
      Function.named("hcat", Chapter.LINEAR)
          .aliases("hstack")
          .summary("Puts matrices side by side; a vector is a column")
          .repeated("A", Kind.ARRAY, "matrices and vectors with the same number of rows")
          .domain("the same number of rows everywhere")
          .errors("E0401 when the numbers of rows differ")
          .usedFor("joining features")
          .eval(Hcat::value)
          .example("hcat([1,2], [3,4])", "1,3\n2,4")
          .example("hcat([1,2;3,4], eye(2))", "1,2,1,0\n3,4,0,1")
          .seeAlso("vcat", "augment")
          .build();

  private Hcat() {}

  private static Value value(Arguments arguments, Context context) {
    List<Array> blocks = Blocks.of(arguments);
    if (Blocks.areVectors(blocks)) {
      context.note("vectors are columns; concat(u, v) joins them end to end");
    }
    return Blocks.beside(arguments, blocks);
  }
}
