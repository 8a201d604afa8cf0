package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.linear.Numeric;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Polar;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.RecordValue;
import gradus.value.Value;

/// The polar decomposition A = U·P: a rotation or reflection times a stretching.
public final class PolarOf {
  private static final String IDENTITY = "A = U*P";

  public static final Function SPEC =
      Function.named("polar", Chapter.MATRICES)
          .summary("The polar decomposition A = U*P: a rotation or reflection times a stretching")
          .details(
              "P is n×n, symmetric, positive semidefinite: P*P = A^T*A. U is m×n with orthonormal"
                  + " columns, or orthonormal rows when A is wide; of all such matrices it is the"
                  + " closest to A. From the singular value decomposition A = W*S*V^T: U = W*V^T,"
                  + " P = V*S*V^T. In doubles.")
          .parameter("A", Kind.MATRIX, "m×n, real numbers")
          .domain("all matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor(
              "the nearest rotation (Procrustes alignment), orthogonal initialization and the Muon"
                  + " optimizer")
          .eval(PolarOf::value)
          .example("polar([0,-2;3,0])", "U: [[0, -1], [1, 0]]\nP: [[3, 0], [0, 2]]")
          .example("polar([3;4]).P", "5")
          .seeAlso("svd", "sqrtm", "qr")
          .build();

  private PolarOf() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.matrix(0);
    if (!Matrices.isSymbolic(array)
        && new Approximation(context.registry()).of(array) instanceof ComplexArray) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "polar needs real numbers, and some are complex")
          .hint("P is sqrtm of conj(A)^T*A, and U = A*inv(P)")
          .toException();
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    Polar polar = Polar.of(a);
    Numeric.check(context, IDENTITY, polar.residual(), a);
    boolean wide = a.rows() < a.columns();
    Numeric.checkOrthonormal(
        context, wide ? "U*U^T = I" : "U^T*U = I", wide ? polar.u().transpose() : polar.u());
    if (polar.rank() < Math.min(a.rows(), a.columns())) {
      context.note("of rank " + polar.rank() + ": P is unique, U is one of several");
    }
    return RecordValue.builder()
        .with("U", Matrices.array(polar.u()))
        .with("P", Matrices.array(polar.p()))
        .build();
  }
}
