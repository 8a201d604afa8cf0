package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Determinant;
import gradus.numeric.linalg.LinearSolve;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Scalar;
import gradus.value.Value;

/// The determinant: fraction-free elimination for rationals, cofactors for formulas, LU for
/// doubles.
public final class Det {
  public static final Function SPEC =
      Function.named("det", Chapter.LINEAR)
          .aliases("determinant")
          .summary(
              "The determinant: how a square matrix scales volumes, with the sign of its"
                  + " orientation")
          .details(
              "Exact for rational entries (Bareiss elimination), a formula for up to 4×4 formulas"
                  + " (cofactors), the product of the pivots of P*A = L*U for doubles.")
          .parameter("A", Kind.SQUARE, "n×n; numbers or formulas")
          .domain("square matrices")
          .errors("E0403 when A is not square, E0301 for formulas larger than 4×4")
          .usedFor(
              "the change of density in normalizing flows, the normalization of a multivariate"
                  + " normal")
          .eval(Det::value)
          .example("det([1,2;3,4])", "-2")
          .example("det([a,b;c,d])", "a*d - b*c")
          .example("det([1/2,1/3;1/4,1/5])", "1/60")
          .seeAlso("inv", "rank", "trace")
          .build();

  private Det() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.square(0);
    if (matrix.size() == 0) {
      return Scalar.ONE;
    }
    if (Matrices.isRational(matrix)) {
      return new Scalar.Exact(
          Matrices.exact(matrix).determinant(context.budget()), Matrices.hasDecimals(matrix));
    }
    int n = matrix.shape().rows();
    if (n <= Cofactors.LARGEST
        && (matrix instanceof ElementArray || matrix instanceof ComplexArray)) {
      return new Cofactors(context).determinant(matrix);
    }
    if (Matrices.isSymbolic(matrix)) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              "a determinant of formulas is computed up to 4×4, this one is " + matrix.shape())
          .detail("it would have " + factorial(n) + " products")
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    double determinant = Determinant.of(a);
    if (determinant != 0) {
      Conditioning.warn(1 / LinearSolve.reciprocalCondition(a), arguments, context);
    }
    return Scalar.of(determinant);
  }

  private static String factorial(int n) {
    if (n > 10) {
      return "millions of";
    }
    int product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return Integer.toString(product);
  }
}
