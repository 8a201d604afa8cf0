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
import java.util.ArrayList;
import java.util.List;

/// Arrays joined along an axis they have.
public final class Concat {
  public static final Function SPEC =
      Function.named("concat", Chapter.ARRAYS)
          .aliases("concatenate")
          .summary("Joins arrays along an axis: vectors end to end, matrices one below the other")
          .details(
              "axis=rows adds rows (the standard), axis=cols puts matrices side by side; of tensors"
                  + " axis=k joins along axis k. Along all other axes the lengths are equal. Names"
                  + " of rows and columns are kept.")
          .repeated("A", Kind.ENTRIES, "arrays with the same number of axes")
          .option("axis", Kind.TEXT, "rows", "rows, cols, or the number of an axis of tensors")
          .domain("lengths that agree except along the axis")
          .errors("E0401 when they do not")
          .usedFor("joining batches, adding features")
          .eval(Concat::value)
          .example("concat([1,2], [3])", "1\n2\n3")
          .example("concat([1,2;3,4], [5,6;7,8], axis=cols)", "1,2,5,6\n3,4,7,8")
          .seeAlso("stack", "hcat", "vcat")
          .build();

  private Concat() {}

  private static Value value(Arguments arguments, Context context) {
    List<Array> arrays = Joining.arrays(arguments);
    Shape first = arrays.get(0).shape();
    int axis = Joining.axis(arguments, context, first.rank(), "axis");
    int[] lengths = first.toArray();
    for (int i = 1; i < arrays.size(); i++) {
      Shape shape = arrays.get(i).shape();
      for (int other = 0; other < lengths.length; other++) {
        if (other != axis && shape.length(other) != lengths[other]) {
          throw Joining.different(arguments, i)
              .detail("they differ along another axis than the one they are joined along")
              .toException();
        }
      }
      lengths[axis] = Math.addExact(lengths[axis], shape.length(axis));
    }
    Shape shape = Shape.of(lengths);
    context.budget().cells(shape.cells());
    return Joining.join(arrays, shape, axis, labels(arrays, axis));
  }

  /// Along the axis all names one after the other, if every array has some; across it those of the
  /// first array that has some.
  private static Labels labels(List<Array> arrays, int axis) {
    if (arrays.get(0).shape().rank() > 2) {
      return Labels.NONE;
    }
    return new Labels(
        axis == 0 ? joined(arrays, true) : shared(arrays, true),
        axis == 1 ? joined(arrays, false) : shared(arrays, false));
  }

  private static List<String> names(Array array, boolean rows) {
    return rows ? array.labels().rows() : array.labels().columns();
  }

  private static List<String> joined(List<Array> arrays, boolean rows) {
    List<String> all = new ArrayList<>();
    for (Array array : arrays) {
      if (names(array, rows).isEmpty() && array.size() > 0) {
        return List.of();
      }
      all.addAll(names(array, rows));
    }
    return all;
  }

  private static List<String> shared(List<Array> arrays, boolean rows) {
    for (Array array : arrays) {
      if (!names(array, rows).isEmpty()) {
        return names(array, rows);
      }
    }
    return List.of();
  }
}
