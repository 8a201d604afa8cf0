package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Svd;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Value;

/// The singular value decomposition A = U·diag(S)·Vᵀ.
public final class SingularValues {
  public static final Function SPEC =
      Function.named("svd", Chapter.LINEAR)
          .summary("The singular value decomposition A = U*diag(S)*V^T")
          .details(
              "U: m×k and V: n×k with orthonormal columns, S: the k = min(m,n) singular values,"
                  + " descending. With full=true U is m×m and V is n×n. The first nonzero entry of"
                  + " each column of U is positive. In doubles.")
          .parameter("A", Kind.MATRIX, "m×n, real numbers")
          .option("full", Kind.TRUTH, "false", "square U and V")
          .domain("all matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("low-rank approximation, latent semantic analysis, principal components")
          .eval(SingularValues::value)
          .example("svd([3,0;0,4]).S", "4\n3")
          .example("svd([1,0;0,1;0,0], full=true).U", "1,0,0\n0,1,0\n0,0,1")
          .seeAlso("eig", "pinv", "norm")
          .build();

  private SingularValues() {}

  private static Value value(Arguments arguments, Context context) {
    arguments.matrix(0);
    Matrix a = Numeric.matrix(arguments, 0, context);
    boolean full = arguments.truthOption("full", false);
    if (full) {
      context.budget().cells((double) a.rows() * a.rows() + (double) a.columns() * a.columns());
    }
    Svd svd = full ? Svd.full(a) : Svd.thin(a);
    Numeric.check(context, "U*diag(S)*V^T = A", svd.residual(), a);
    Numeric.checkOrthonormal(context, "U^T*U = I", svd.u());
    Numeric.checkOrthonormal(context, "V^T*V = I", svd.v());
    context.convention(full ? "full svd" : "thin svd");
    return RecordValue.builder()
        .with("U", Matrices.array(svd.u()))
        .with("S", RealArray.vector(svd.s()))
        .with("V", Matrices.array(svd.v()))
        .build();
  }
}
