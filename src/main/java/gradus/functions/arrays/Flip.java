package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.evaluate.Axes;
import gradus.evaluate.AxisGroups;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.Value;

/// Entries in reverse.
public final class Flip {
  public static final Function SPEC =
      Function.named("flip", Chapter.ARRAYS)
          .summary("Reverses the order of entries along an axis")
          .details(
              "A vector back to front. axis=rows reverses every row of a matrix (left to right),"
                  + " axis=cols every column (upside down), axis=all both; NumPy flips both and"
                  + " Octave every column, so the axis is asked for.")
          .parameter("A", Kind.ENTRIES, "vector, matrix or tensor")
          .option("axis", Kind.TEXT, "none", "rows, cols or all; of a tensor a number or a list")
          .domain("any array")
          .errors("E0301 for a matrix or tensor without axis=")
          .usedFor("mirrored images as further training data, convolution by correlation")
          .eval(Flip::value)
          .example("flip([1,2,3])", "3\n2\n1")
          .example("flip([1,2;3,4], axis=rows)", "2,1\n4,3")
          .seeAlso("sort", "transpose")
          .build();

  private Flip() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    if (data.shape().rank() > 1 && arguments.option(Axes.OPTION).isEmpty()) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "which way is " + data.kind() + " flipped?")
          .hint(
              data.shape().isMatrix()
                  ? "flip(A, axis=rows) left to right, flip(A, axis=cols) upside down"
                  : "flip(A, axis=k) with the number of an axis")
          .toException();
    }
    AxisGroups groups = AxisGroups.of(arguments, context, data, "all");
    int[] positions = new int[data.size()];
    int last = groups.length() - 1;
    for (int group = 0; group < groups.count(); group++) {
      for (int i = 0; i <= last; i++) {
        positions[groups.position(group, i)] = groups.position(group, last - i);
      }
    }
    Labels names = data.labels();
    return Gather.of(data, data.shape(), positions)
        .withLabels(
            names.isEmpty()
                ? Labels.NONE
                : new Labels(
                    groups.isAlong(0) ? names.rows().reversed() : names.rows(),
                    groups.data().shape().isMatrix() && groups.isAlong(1)
                        ? names.columns().reversed()
                        : names.columns()));
  }
}
