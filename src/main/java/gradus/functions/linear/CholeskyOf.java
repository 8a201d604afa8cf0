package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Matrices;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Cholesky;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Optional;

/// A = L·Lᵀ of a symmetric positive definite matrix.
public final class CholeskyOf {
  static final String IDENTITY = "L*L^T = A";

  public static final Function SPEC =
      Function.named("cholesky", Chapter.LINEAR)
          .aliases("chol")
          .summary("The Cholesky factor: the lower triangle L with A = L*L^T")
          .details(
              "The diagonal of L is positive. Exact where the square roots are short, doubles"
                  + " otherwise. It exists exactly for symmetric positive definite matrices, which"
                  + " makes it the test for them.")
          .parameter("A", Kind.SQUARE, "n×n, symmetric, all eigenvalues positive")
          .domain("symmetric positive definite matrices")
          .errors(
              "E0702 with an eigenvalue when A is not positive definite, E0505 with a pair of"
                  + " entries when it is not symmetric, E0403 when it is not square")
          .usedFor("sampling a multivariate normal: mean + L*z, Gaussian processes")
          .eval(CholeskyOf::value)
          .example("cholesky([4,2;2,5])", "2,0\n1,2")
          .example("cholesky([2,1;1,2])", "sqrt(2),0\nsqrt(2)/2,sqrt(6)/2")
          .example("cholesky([1,2;2,1])", "error: not positive definite: eigenvalue -1")
          .seeAlso("eig", "lu", "solve")
          .build();

  private CholeskyOf() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.square(0);
    requireSymmetric(arguments, matrix);
    if (Matrices.isRational(matrix)) {
      ExactCholesky exact = new ExactCholesky(arguments, context);
      exact.requireDefinite(Matrices.exact(matrix));
      Optional<Array> factor =
          Matrices.isExact(matrix) ? exact.of(Matrices.exact(matrix)) : Optional.empty();
      if (factor.isPresent()) {
        return factor.get();
      }
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    return switch (Cholesky.of(a)) {
      case Cholesky.Factor(Matrix lower, double residual) -> {
        Numeric.check(context, IDENTITY, residual, a);
        yield Matrices.array(lower);
      }
      case Cholesky.NotPositiveDefinite not -> throw refused(arguments, not);
    };
  }

  private static RuntimeException refused(Arguments arguments, Cholesky.NotPositiveDefinite not) {
    String eigenvalue = Decimal.SCALARS.text(not.smallestEigenvalue());
    if (not.certain()) {
      return notPositiveDefinite(arguments, eigenvalue).toException();
    }
    return arguments
        .error(
            Code.NOT_POSITIVE_DEFINITE,
            0,
            "not positive definite to working precision: eigenvalue " + eigenvalue)
        .detail("rounding alone could make it 0 or negative")
        .hint("a small multiple of the identity makes it definite: A + 1e-6*eye(n)")
        .toException();
  }

  static Diagnostic notPositiveDefinite(Arguments arguments, String eigenvalue) {
    return arguments
        .error(Code.NOT_POSITIVE_DEFINITE, 0, "not positive definite: eigenvalue " + eigenvalue)
        .hint("eig(A) shows all eigenvalues; lu(A) needs no definiteness");
  }

  /// Exact entries are compared exactly; doubles within rounding by the decomposition itself.
  private static void requireSymmetric(Arguments arguments, Array matrix) {
    if (!Matrices.isRational(matrix)) {
      return;
    }
    for (int i = 0; i < matrix.shape().rows(); i++) {
      for (int j = 0; j < i; j++) {
        Value upper = matrix.get(j, i);
        Value lower = matrix.get(i, j);
        if (!rational(upper).equals(rational(lower))) {
          throw arguments
              .error(Code.NOT_SYMMETRIC, 0, "the matrix is not symmetric")
              .detail(entry(j, i, upper) + ", " + entry(i, j, lower))
              .hint("(A + A^T)/2 is its symmetric part")
              .toException();
        }
      }
    }
  }

  private static Rational rational(Value entry) {
    return ((Scalar.Exact) entry).value();
  }

  private static String entry(int row, int column, Value value) {
    return "entry (" + (row + 1) + "," + (column + 1) + ") is " + Literals.of(value);
  }
}
