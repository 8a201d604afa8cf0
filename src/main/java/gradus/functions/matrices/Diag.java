package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Between a vector and the diagonal of a matrix.
public final class Diag {
  public static final Function SPEC =
      Function.named("diag", Chapter.MATRICES)
          .summary("A diagonal matrix from a vector, or the diagonal of a matrix as a vector")
          .parameter(
              "v",
              Kind.ARRAY,
              "n-vector for an n×n matrix; m×n matrix for the vector of its min(m,n) diagonal"
                  + " entries")
          .domain("vectors and matrices")
          .errors("E0301 for a tensor, E0802 when the matrix would have too many entries")
          .usedFor("putting singular values back: U*diag(S)*V^T")
          .eval(Diag::value)
          .example("diag([1,2])", "1,0\n0,2")
          .example("diag([1,2;3,4])", "1\n4")
          .seeAlso("eye", "trace", "svd")
          .build();

  private Diag() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    return switch (array.shape().rank()) {
      case 1 -> matrix(array, context);
      case 2 -> diagonal(array);
      default -> throw arguments.wrongKind(0, "a vector or a matrix");
    };
  }

  private static Array matrix(Array vector, Context context) {
    int n = vector.size();
    context.budget().cells((double) n * n);
    Labels labels = Labels.both(vector.labels().rows());
    if (vector instanceof RealArray real) {
      double[] data = new double[n * n];
      for (int i = 0; i < n; i++) {
        data[i * n + i] = real.data()[i];
      }
      return new RealArray(Shape.of(n, n), data, labels);
    }
    return ShapeArguments.diagonal(Shape.of(n, n), Values.entries(vector)).withLabels(labels);
  }

  private static Array diagonal(Array matrix) {
    int n = Math.min(matrix.shape().rows(), matrix.shape().columns());
    List<Value> entries = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      entries.add(matrix.get(i, i));
    }
    List<String> rows = matrix.labels().rows();
    return Values.array(Shape.of(n), entries, rows.size() == n ? Labels.rows(rows) : Labels.NONE);
  }
}
