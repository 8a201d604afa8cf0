package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Value;
import java.util.Optional;

/// Eigenvalues and eigenvectors of a square matrix, with the multiplicities that say whether it can
/// be diagonalized.
public final class Eig {
  public static final Function SPEC =
      Function.named("eig", Chapter.LINEAR)
          .summary("Eigenvalues and eigenvectors of a square matrix")
          .details(
              "values: n numbers, each as often as it is a root of the characteristic polynomial,"
                  + " descending by real part, then by imaginary part. vectors: one column for each"
                  + " independent eigenvector, in the order of the values; fewer than n when the"
                  + " matrix is defective. multiplicities: one row for each distinct eigenvalue"
                  + " with the columns value, algebraic, geometric. defective: whether there are"
                  + " too few eigenvectors to diagonalize.\n"
                  + "Exact matrices up to 8×8 have exact eigenvalues where the closed form is"
                  + " short, with vectors of smallest integers. Otherwise vectors have length 1"
                  + " (orthonormal for a symmetric matrix); the first entry that is not 0 is"
                  + " positive. Eigenvalues that only rounding has split count as one. Every pair"
                  + " is checked by A*v = lambda*v. Notes name defective eigenvalues, and modulus"
                  + " and angle of complex pairs; a warning says when half of the digits or more"
                  + " of an eigenvalue are lost.")
          .parameter("A", Kind.SQUARE, "n×n, real numbers")
          .domain("square matrices of real numbers")
          .errors(
              "E0403 when A is not square, E0301 when an entry has free symbols or is complex,"
                  + " E0504 for NaN and infinities")
          .usedFor("principal components, PageRank, whether a recurrent network explodes")
          .eval(Eig::value)
          .example(
              "eig([2,1;1,2])",
              "values: [3, 1]\n"
                  + "vectors: [[1, 1], [1, -1]]\n"
                  + "multiplicities: [[3, 1, 1], [1, 1, 1]]\n"
                  + "defective: false")
          .example(
              "eig([1,1;0,1])",
              "values: [1, 1]\nvectors: [[1], [0]]\nmultiplicities: [[1, 2, 1]]\ndefective: true")
          .example("eig([0,-1;1,0]).values", "i\n-i")
          .seeAlso("eigvals", "svd", "pca")
          .build();

  private Eig() {}

  private static Value value(Arguments arguments, Context context) {
    return of(arguments, context);
  }

  /// The record of the first argument, checked.
  static RecordValue of(Arguments arguments, Context context) {
    Array matrix = square(arguments);
    Optional<RecordValue> exact =
        Matrices.isExact(matrix)
            ? new ExactEigenRecord(arguments, context).of(Matrices.exact(matrix))
            : Optional.empty();
    return exact.orElseGet(() -> new RealEigenRecord(arguments, context).of(matrix));
  }

  private static Array square(Arguments arguments) {
    Array matrix = arguments.matrix(0);
    if (!matrix.shape().isSquare()) {
      throw arguments
          .error(
              Code.NOT_SQUARE,
              0,
              arguments.function().name() + " needs a square matrix, this one is " + matrix.shape())
          .hint("svd(A) decomposes every matrix; A^T*A is square")
          .toException();
    }
    return matrix;
  }
}
