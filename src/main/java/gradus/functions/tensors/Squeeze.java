package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.Arrays;
import java.util.Optional;

/// Axes of length 1 go away.
public final class Squeeze {
  public static final Function SPEC =
      Function.named("squeeze", Chapter.ARRAYS)
          .summary("An array without its axes of length 1")
          .details("With axis= only that one goes, or those of a list. Entries keep their order.")
          .parameter("A", Kind.ENTRIES, "an array")
          .option("axis", Kind.ANY, "all", "an axis of length 1, or a vector of them")
          .domain("arrays")
          .errors("E0401 when a named axis is longer than 1, E0404 for an axis there is not")
          .usedFor("a batch of one back to a single example")
          .eval(Squeeze::value)
          .example("squeeze([1,2,3]^T)", "1\n2\n3")
          .example("shape(squeeze(zeros(1,3,1,4), axis=3))", "1\n3\n4")
          .seeAlso("expand_dims", "reshape")
          .build();

  private Squeeze() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    Shape shape = array.shape();
    boolean[] gone = new boolean[shape.rank()];
    Optional<Operand> option = arguments.option("axis");
    if (option.isPresent()) {
      for (int axis :
          AxisNumbers.several(arguments, option.get(), shape.rank(), array.kind(), context)) {
        requireOne(arguments, shape, axis, context);
        gone[axis] = true;
      }
    } else {
      for (int axis = 0; axis < gone.length; axis++) {
        gone[axis] = shape.length(axis) == 1;
      }
    }
    int[] kept = new int[shape.rank()];
    int rank = 0;
    for (int axis = 0; axis < gone.length; axis++) {
      if (!gone[axis]) {
        kept[rank++] = shape.length(axis);
      }
    }
    if (rank == shape.rank()) {
      return array;
    }
    Array squeezed = array.reshape(Shape.of(Arrays.copyOf(kept, rank)));
    return AxisNumbers.orEntry(
        shape.isMatrix() && rank == 1
            ? squeezed.withLabels(
                Labels.rows(gone[0] ? array.labels().columns() : array.labels().rows()))
            : squeezed);
  }

  private static void requireOne(Arguments arguments, Shape shape, int axis, Context context) {
    if (shape.length(axis) != 1) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              0,
              "axis "
                  + (axis + context.conventions().indexBase())
                  + " has length "
                  + shape.length(axis)
                  + ", and squeeze takes lengths of 1 away")
          .toException();
    }
  }
}
