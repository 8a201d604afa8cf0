package gradus.functions.tensors;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// A new axis of length 1.
public final class ExpandDims {
  public static final Function SPEC =
      Function.named("expand_dims", Chapter.ARRAYS)
          .summary("An array with a new axis of length 1")
          .details(
              "The new axis stands at the given place of the result, counted from 1 (or from"
                  + " --index-base): at 1 a vector becomes a row, at 2 a column.")
          .parameter("A", Kind.ANY, "an array or a number")
          .parameter("axis", Kind.INTEGER, "from 1 to the number of axes and one more")
          .domain("arrays, numbers")
          .errors("E0404 for a place there is not")
          .usedFor("making a bias for each row broadcast along the columns")
          .eval(ExpandDims::value)
          .example("expand_dims([1,2,3], 1)", "1,2,3")
          .example("[1,2;3,4] - expand_dims([1,3], 2)", "0,1\n0,1")
          .seeAlso("squeeze", "broadcast", "reshape")
          .build();

  private ExpandDims() {}

  private static Value value(Arguments arguments, Context context) {
    Value value = arguments.value(0);
    if (ScalarArithmetic.isScalar(value)) {
      AxisNumbers.axis(arguments, arguments.operand(1), 1, "the result", context);
      return Values.vector(List.of(value));
    }
    Array array = arguments.array(0);
    Shape shape = array.shape();
    int rank = shape.rank() + 1;
    int axis =
        AxisNumbers.axis(
            arguments, arguments.operand(1), rank, "a result with " + rank + " axes", context);
    int[] lengths = new int[rank];
    for (int i = 0; i < rank; i++) {
      lengths[i] = i == axis ? 1 : shape.length(i < axis ? i : i - 1);
    }
    return array.reshape(Shape.of(lengths));
  }
}
