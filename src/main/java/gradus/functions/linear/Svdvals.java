package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Svd;
import gradus.value.RealArray;
import gradus.value.Value;

/// The singular values alone, without the cost of the vectors.
public final class Svdvals {
  public static final Function SPEC =
      Function.named("svdvals", Chapter.LINEAR)
          .summary("The singular values of a matrix, descending")
          .details("The square roots of the eigenvalues of A^T*A; svd(A).S without the vectors.")
          .parameter("A", Kind.MATRIX, "m×n, real numbers")
          .domain("all matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("choosing the rank of an approximation")
          .eval(Svdvals::value)
          .example("svdvals([3,0;0,4])", "4\n3")
          .example("svdvals([0,2;0,0])", "2\n0")
          .seeAlso("svd", "eigvals", "norm_nuc")
          .build();

  private Svdvals() {}

  private static Value value(Arguments arguments, Context context) {
    arguments.matrix(0);
    Matrix a = Numeric.matrix(arguments, 0, context);
    double[] values = Svd.values(a);
    double size = Norms.frobenius(a);
    double gap = Math.abs(Norms.frobenius(Matrix.column(values)) - size);
    Numeric.check(context, "norm(S) = norm_fro(A)", size == 0 ? gap : gap / size, a);
    return RealArray.vector(values);
  }
}
