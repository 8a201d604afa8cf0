package gradus.functions.arrays;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Entries or rows in random order.
public final class Shuffle {
  public static final Function SPEC =
      Draws.options(
              Function.named("shuffle", Chapter.ARRAYS)
                  .parameter("A", Kind.ENTRIES, "vector, matrix or tensor"))
          .summary("The entries of a vector, or the rows of a matrix, in random order")
          .details("Rows stay whole, and keep their names." + Draws.DETAILS)
          .domain("any array")
          .errors("E0304 for a seed that is no integer")
          .usedFor("the order of samples in an epoch, splitting data for validation")
          .eval(Shuffle::value)
          .example("shuffle([10,20,30,40,50], seed=1)", "40\n20\n10\n30\n50")
          .example("shuffle([1,2;3,4;5,6;7,8], seed=1)", "3,4\n1,2\n5,6\n7,8")
          .seeAlso("randperm", "sort", "rand")
          .build();

  private Shuffle() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    Shape shape = data.shape();
    int rows = shape.length(0);
    int width = rows == 0 ? 0 : data.size() / rows;
    int[] order = Draws.stream(arguments, context).permutation(rows);
    int[] positions = new int[data.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = order[i / width] * width + i % width;
    }
    List<String> names = new ArrayList<>();
    if (!data.labels().rows().isEmpty()) {
      for (int row : order) {
        names.add(data.labels().rows().get(row));
      }
    }
    return Gather.of(data, shape, positions).withLabels(new Labels(names, data.labels().columns()));
  }
}
