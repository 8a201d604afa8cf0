package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Rref;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Subspace;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// All A·x.
public final class ColumnSpace {
  public static final Function SPEC =
      Function.named("column_space", Chapter.LINEAR)
          .summary("A basis of the column space, all A*x, as the columns of a matrix")
          .details(
              "Exact for rational entries: the columns of A where rref(A) has its pivots;"
                  + " orthonormal=true makes them orthonormal (Gram-Schmidt). For doubles the left"
                  + " singular vectors of the singular values above max(m,n)*2^-52 times the"
                  + " largest one.")
          .parameter("A", Kind.MATRIX, "m×n; the basis is m×rank(A)")
          .option("orthonormal", Kind.TRUTH, "false", SpaceBasis.ORTHONORMAL)
          .domain("matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("what a layer can output, which right sides a system can reach")
          .eval(ColumnSpace::value)
          .example("column_space([1,2;2,4])", "1\n2")
          .example("column_space([1,2,3;4,5,6])", "1,2\n4,5")
          .example("column_space([3,3;4,4], orthonormal=true)", "3/5\n4/5")
          .seeAlso("row_space", "null_space", "rank", "project", "qr")
          .build();

  private ColumnSpace() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    SpaceBasis basis = new SpaceBasis(arguments, context);
    int m = matrix.shape().rows();
    Labels labels = Labels.rows(matrix.labels().rows());
    if (matrix.size() == 0) {
      return basis.exact(m, List.of(), false).withLabels(labels);
    }
    if (!Matrices.isRational(matrix)) {
      Subspace space = Subspace.columnSpace(Numeric.matrix(arguments, 0, context));
      SpaceBasis.note(space.dimension(), context);
      return basis.numeric(space, "Q*Q^T*A = A", "Q").withLabels(labels);
    }
    ExactMatrix a = Matrices.exact(matrix);
    Rref reduced = a.rref(context.budget());
    List<List<Rational>> columns = new ArrayList<>();
    for (int pivot : reduced.pivots()) {
      columns.add(a.column(pivot));
    }
    checkSpans(a, columns, context);
    SpaceBasis.note(columns.size(), context);
    return basis.exact(m, columns, Matrices.hasDecimals(matrix)).withLabels(labels);
  }

  /// The rank counted along the other axis.
  private static void checkSpans(ExactMatrix a, List<List<Rational>> columns, Context context) {
    boolean spans =
        columns.isEmpty()
            ? List.of(a.toArray()).stream().allMatch(Rational::isZero)
            : a.transpose().rank(context.budget()) == columns.size();
    Numeric.checkExact(context, "rank(A^T) = number of columns", spans);
  }
}
