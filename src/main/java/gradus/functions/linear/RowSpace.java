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

/// All combinations of rows.
public final class RowSpace {
  public static final Function SPEC =
      Function.named("row_space", Chapter.LINEAR)
          .summary("A basis of the row space, all A^T*y, as the columns of a matrix")
          .details(
              "Exact for rational entries: the rows of rref(A) that are not zero, as smallest"
                  + " integers; orthonormal=true makes them orthonormal (Gram-Schmidt). For doubles"
                  + " the right singular vectors of the singular values above max(m,n)*2^-52 times"
                  + " the largest one. Its vectors are at right angles to the null space.")
          .parameter("A", Kind.MATRIX, "m×n; the basis is n×rank(A)")
          .option("orthonormal", Kind.TRUTH, "false", SpaceBasis.ORTHONORMAL)
          .domain("matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("directions of the input a layer does see")
          .eval(RowSpace::value)
          .example("row_space([1,2;2,4])", "1\n2")
          .example("row_space([1,2,3;4,5,6])", "1,0\n0,1\n-1,2")
          .seeAlso("column_space", "null_space", "rref")
          .build();

  private RowSpace() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    SpaceBasis basis = new SpaceBasis(arguments, context);
    int n = matrix.shape().columns();
    Labels labels = Labels.rows(matrix.labels().columns());
    if (matrix.size() == 0) {
      return basis.exact(n, List.of(), false).withLabels(labels);
    }
    if (!Matrices.isRational(matrix)) {
      Subspace space = Subspace.columnSpace(Numeric.matrix(arguments, 0, context).transpose());
      SpaceBasis.note(space.dimension(), context);
      return basis.numeric(space, "A*Q*Q^T = A", "Q").withLabels(labels);
    }
    ExactMatrix a = Matrices.exact(matrix);
    Rref reduced = a.rref(context.budget());
    List<List<Rational>> rows = new ArrayList<>();
    for (int i = 0; i < reduced.rank(); i++) {
      rows.add(ExactMatrix.primitive(reduced.matrix().row(i)));
    }
    checkOrthogonal(rows, a.nullSpace(context.budget()), context);
    SpaceBasis.note(rows.size(), context);
    return basis.exact(n, rows, false).withLabels(labels);
  }

  private static void checkOrthogonal(
      List<List<Rational>> rows, List<List<Rational>> zeros, Context context) {
    boolean orthogonal = true;
    for (List<Rational> row : rows) {
      for (List<Rational> zero : zeros) {
        orthogonal &= ExactMatrix.dot(row, zero).isZero();
      }
    }
    Numeric.checkExact(context, "row_space(A)^T*null_space(A) = 0", orthogonal);
  }
}
