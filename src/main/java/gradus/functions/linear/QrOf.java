package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Qr;
import gradus.value.RecordValue;
import gradus.value.Value;

/// A = Q·R with orthonormal columns in Q and R upper triangular.
public final class QrOf {
  public static final Function SPEC =
      Function.named("qr", Chapter.LINEAR)
          .summary("The QR decomposition A = Q*R: orthonormal columns times an upper triangle")
          .details(
              "Thin: Q is m×k and R is k×n with k = min(m,n); full=true makes Q square. The"
                  + " diagonal of R is not negative. By Householder reflections, in doubles.")
          .parameter("A", Kind.MATRIX, "m×n, real numbers")
          .option("full", Kind.TRUTH, "false", "Q is m×m, R is m×n")
          .domain("all matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("least squares, orthogonal initialization of weights")
          .eval(QrOf::value)
          .example("qr([0,2;1,0])", "Q: [[0, 1], [1, 0]]\nR: [[1, 0], [0, 2]]")
          .example("qr([2;0], full=true).Q", "1,0\n0,1")
          .seeAlso("lstsq", "svd", "lu")
          .build();

  private QrOf() {}

  private static Value value(Arguments arguments, Context context) {
    arguments.matrix(0);
    Matrix a = Numeric.matrix(arguments, 0, context);
    boolean full = arguments.truthOption("full", false);
    if (full) {
      context.budget().cells((double) a.rows() * a.rows());
    }
    Qr qr = full ? Qr.full(a) : Qr.thin(a);
    Numeric.check(context, "Q*R = A", qr.residual(), a);
    Numeric.checkOrthonormal(context, "Q^T*Q = I", qr.q());
    context.convention((full ? "full" : "thin") + " qr; the diagonal of R is not negative");
    return RecordValue.builder()
        .with("Q", Matrices.array(qr.q()))
        .with("R", Matrices.array(qr.r()))
        .build();
  }
}
