package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
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

/// All x with A·x = 0.
public final class NullSpace {
  public static final Function SPEC =
      Function.named("null_space", Chapter.LINEAR)
          .summary("A basis of the null space, all x with A*x = 0, as the columns of a matrix")
          .details(
              "Exact for rational entries: one vector for each column without a pivot in rref(A),"
                  + " as smallest integers; orthonormal=true makes them orthonormal. For doubles"
                  + " orthonormal, from the singular values up to max(m,n)*2^-52 times the largest"
                  + " one. When only the zero vector is in it, the basis has no columns.")
          .parameter("A", Kind.MATRIX, "m×n; the basis is n×(n - rank(A))")
          .option("orthonormal", Kind.TRUTH, "false", SpaceBasis.ORTHONORMAL)
          .domain("matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("directions a layer does not see, all solutions of a system")
          .eval(NullSpace::value)
          .example("null_space([1,2;2,4])", "2\n-1")
          .example("null_space([1,2,3;4,5,6])", "1\n-2\n1")
          .example("null_space([1,2;3,4])", "zeros(2, 0)")
          .seeAlso("column_space", "row_space", "rank", "rref", "solve")
          .build();

  private NullSpace() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    SpaceBasis basis = new SpaceBasis(arguments, context);
    int n = matrix.shape().columns();
    Labels labels = Labels.rows(matrix.labels().columns());
    if (matrix.size() == 0) {
      return basis.all(n).withLabels(labels);
    }
    if (!Matrices.isRational(matrix)) {
      Subspace space = Subspace.nullSpace(Numeric.matrix(arguments, 0, context));
      note(space.dimension(), n, context);
      return basis.numeric(space, "A*N = 0", "N").withLabels(labels);
    }
    ExactMatrix a = Matrices.exact(matrix);
    List<List<Rational>> vectors = a.nullSpace(context.budget());
    Numeric.checkExact(context, "A*N = 0", isAnnihilated(a, vectors, context));
    note(vectors.size(), n, context);
    return basis.exact(n, vectors, false).withLabels(labels);
  }

  private static boolean isAnnihilated(
      ExactMatrix a, List<List<Rational>> vectors, Context context) {
    List<Rational> products = new ArrayList<>();
    for (List<Rational> vector : vectors) {
      products.addAll(a.multiply(ExactMatrix.column(vector), context.budget()).column(0));
    }
    return products.stream().allMatch(Rational::isZero);
  }

  private static void note(int dimension, int columns, Context context) {
    context.note(
        dimension == 0
            ? "only the zero vector: the columns are independent"
            : "dimension "
                + dimension
                + ": "
                + columns
                + " columns, rank "
                + (columns - dimension));
  }
}
