package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;

/// Rows become columns. Names of rows and columns change places too.
public final class Transpose {
  public static final Function SPEC =
      Function.named("transpose", Chapter.LINEAR)
          .summary("Turns rows into columns")
          .details(
              "Also written A^T, A' or A.T. A vector is a column, so its transpose is a 1×n row.")
          .parameter("A", Kind.ARRAY, "m×n matrix or n-vector; numbers or formulas")
          .domain("vectors and matrices")
          .errors("E0301 for a tensor")
          .usedFor("the weights of a layer on the way back: delta = W^T*delta of the next layer")
          .eval(Transpose::value)
          .example("transpose([1,2,3;4,5,6])", "1,4\n2,5\n3,6")
          .example("transpose([1,2,3])", "1,2,3")
          .seeAlso("dot", "outer")
          .build();

  private Transpose() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    if (array.shape().rank() > 2) {
      throw arguments
          .wrongKind(0, "a vector or a matrix")
          .diagnostic()
          .hint("permute(A, [3,1,2]) puts the axes of a tensor in any order")
          .toException();
    }
    return of(array);
  }

  public static Array of(Array array) {
    int rows = array.shape().rows();
    int columns = array.shape().columns();
    int[] positions =
        Gather.positions(List.of(Gather.stride(columns, 1), Gather.stride(rows, columns)), 0);
    return Gather.of(array, Shape.of(columns, rows), positions)
        .withLabels(array.labels().transpose());
  }
}
