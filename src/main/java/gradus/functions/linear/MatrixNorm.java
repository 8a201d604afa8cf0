package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Matrices;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Norms of matrices: how much they stretch a vector at most, and those of their singular values.
final class MatrixNorm {
  private final Context context;

  MatrixNorm(Context context) {
    this.context = context;
  }

  Value of(Array matrix, Order order) {
    return switch (order) {
      case Order.Power power when power.is(1) -> columnSums(matrix);
      case Order.Power power when power.is(2) -> largestSingularValue(matrix);
      case Order.Power(Scalar p) ->
          throw Diagnostic.error(
                  Code.OUTSIDE_DOMAIN,
                  "the operator norm of order " + Literals.of(p) + " has no method")
              .hint("norm(A, 1), norm(A, 2), norm(A, inf), norm_fro(A), norm_nuc(A)")
              .toException();
      case Order.Named named ->
          switch (named) {
            case INFINITY -> rowSums(matrix);
            case FROBENIUS -> VectorNorm.of(matrix, Order.EUCLIDEAN, context);
            case NUCLEAR -> nuclear(matrix);
          };
    };
  }

  private Value columnSums(Array matrix) {
    context.convention("norm(A, 1) of a matrix is the largest column sum of sizes");
    return matrix instanceof RealArray
        ? Scalar.of(Norms.one(Numeric.matrix(matrix, context)))
        : largestSum(matrix, false);
  }

  private Value rowSums(Array matrix) {
    context.convention("norm(A, inf) of a matrix is the largest row sum of sizes");
    return matrix instanceof RealArray
        ? Scalar.of(Norms.infinity(Numeric.matrix(matrix, context)))
        : largestSum(matrix, true);
  }

  private Value largestSum(Array matrix, boolean rows) {
    Magnitudes magnitudes = new Magnitudes(context);
    int lines = rows ? matrix.shape().rows() : matrix.shape().columns();
    int length = rows ? matrix.shape().columns() : matrix.shape().rows();
    List<Value> sums = new ArrayList<>(lines);
    for (int i = 0; i < lines; i++) {
      List<Value> entries = new ArrayList<>(length);
      for (int k = 0; k < length; k++) {
        entries.add(rows ? matrix.get(i, k) : matrix.get(k, i));
      }
      sums.add(magnitudes.sum(entries));
    }
    return magnitudes.largest(sums);
  }

  private Value largestSingularValue(Array matrix) {
    context.convention("norm(A) of a matrix is the operator 2-norm");
    requireReal(matrix);
    Optional<Value> exact =
        Matrices.isExact(matrix)
            ? ExactSingularValues.largest(Matrices.exact(matrix), context)
            : Optional.empty();
    return exact.orElseGet(() -> Scalar.of(Norms.two(finite(matrix))));
  }

  Value nuclear(Array matrix) {
    requireReal(matrix);
    Optional<Value> exact =
        Matrices.isExact(matrix)
            ? ExactSingularValues.sum(Matrices.exact(matrix), context)
            : Optional.empty();
    return exact.orElseGet(() -> Scalar.of(Norms.nuclear(finite(matrix))));
  }

  private Matrix finite(Array matrix) {
    return Numeric.matrix(matrix, context);
  }

  private static void requireReal(Array matrix) {
    if (matrix instanceof ComplexArray) {
      throw Diagnostic.error(
              Code.WRONG_KIND, "singular values of a complex matrix are not computed yet")
          .hint("norm_fro(A), norm(A, 1) and norm(A, inf) are")
          .toException();
    }
  }
}
