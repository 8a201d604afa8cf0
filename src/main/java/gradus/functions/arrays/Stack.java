package gradus.functions.arrays;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;

/// Arrays joined along a new axis.
public final class Stack {
  public static final Function SPEC =
      Function.named("stack", Chapter.ARRAYS)
          .summary("Joins arrays of one shape along a new axis: vectors become rows of a matrix")
          .details(
              "axis=cols makes columns of vectors. Matrices become a tensor: the new axis is the"
                  + " first, or axis=k.")
          .repeated("A", Kind.ENTRIES, "arrays of the same shape")
          .option("axis", Kind.TEXT, "rows", "rows or cols for vectors, else its number")
          .domain("equal shapes")
          .errors("E0401 when the shapes differ")
          .usedFor("building a batch from samples")
          .eval(Stack::value)
          .example("stack([1,2], [3,4])", "1,2\n3,4")
          .example("stack([1,2], [3,4], axis=cols)", "1,3\n2,4")
          .seeAlso("concat", "hcat", "vcat")
          .build();

  private Stack() {}

  private static Value value(Arguments arguments, Context context) {
    List<Array> arrays = Joining.arrays(arguments);
    Shape first = arrays.get(0).shape();
    for (int i = 1; i < arrays.size(); i++) {
      if (!arrays.get(i).shape().equals(first)) {
        throw Joining.different(arguments, i).hint("stack needs equal shapes").toException();
      }
    }
    int axis = Joining.axis(arguments, context, first.rank() + 1, "axis");
    int[] lengths = new int[first.rank() + 1];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = i == axis ? arrays.size() : first.length(i < axis ? i : i - 1);
    }
    Shape shape = Shape.of(lengths);
    context.budget().cells(shape.cells());
    List<String> names = arrays.get(0).labels().rows();
    Labels labels =
        !first.isVector() ? Labels.NONE : axis == 0 ? Labels.columns(names) : Labels.rows(names);
    return Joining.join(arrays, shape, axis, labels);
  }
}
