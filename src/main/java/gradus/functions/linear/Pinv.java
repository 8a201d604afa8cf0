package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.PseudoInverse;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;

/// The Moore–Penrose inverse, which every matrix has.
public final class Pinv {
  private static final String IDENTITY = "A*pinv(A)*A = A";

  public static final Function SPEC =
      Function.named("pinv", Chapter.LINEAR)
          .summary(
              "The Moore-Penrose pseudoinverse: the inverse where there is one, the best substitute"
                  + " elsewhere")
          .details(
              "pinv(A)*b is the shortest of the x that bring A*x closest to b. Exact for small"
                  + " exact matrices, from the singular value decomposition for doubles; singular"
                  + " values up to max(m,n)*2^-52 times the largest one count as 0.")
          .parameter("A", Kind.MATRIX, "m×n")
          .domain("all matrices of numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("linear regression with features that repeat each other")
          .eval(Pinv::value)
          .example("pinv([1,2;2,4])", "1/25,2/25\n2/25,4/25")
          .example("pinv([1,0;0,1;1,1])", "2/3,-1/3,1/3\n-1/3,2/3,1/3")
          .seeAlso("inv", "lstsq", "svd")
          .build();

  private Pinv() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    int rows = matrix.shape().rows();
    int columns = matrix.shape().columns();
    if (Matrices.isRational(matrix) && matrix.size() <= ExactPseudoInverse.LARGEST) {
      ExactMatrix a = Matrices.exact(matrix);
      ExactMatrix inverse = ExactPseudoInverse.of(a, context.budget());
      ExactMatrix product = a.multiply(inverse, context.budget());
      Numeric.checkExact(
          context,
          IDENTITY,
          product.multiply(a, context.budget()).equals(a) && product.isSymmetric());
      return Matrices.array(inverse, Shape.of(columns, rows), Matrices.hasDecimals(matrix));
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    PseudoInverse inverse = PseudoInverse.of(a);
    // Rounding of A⁺ is multiplied by A twice, so the residual may grow with the condition number.
    double condition = Math.max(1, Norms.frobenius(a) * Norms.frobenius(inverse.matrix()));
    Numeric.check(context, IDENTITY, inverse.residual() / condition, a);
    if (inverse.rank() < Math.min(rows, columns)) {
      context.note("of rank " + inverse.rank() + ": the smaller singular values count as 0");
    }
    Conditioning.warn(condition, arguments, context);
    return Matrices.array(inverse.matrix());
  }
}
