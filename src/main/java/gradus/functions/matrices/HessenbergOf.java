package gradus.functions.matrices;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.linear.Numeric;
import gradus.numeric.linalg.Hessenberg;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Value;

/// A = Q·H·Qᵀ with Q orthogonal and H zero below the first subdiagonal.
public final class HessenbergOf {
  public static final Function SPEC =
      Function.named("hessenberg", Chapter.MATRICES)
          .summary("The Hessenberg form A = Q*H*Q^T: Q orthogonal, H zero below the subdiagonal")
          .details(
              "The first step of every eigenvalue computation; H is tridiagonal for a symmetric"
                  + " matrix. By Householder reflections, in doubles; a matrix that has the form"
                  + " already is returned as it is, with Q = I.")
          .parameter("A", Kind.SQUARE, "n×n, real numbers")
          .domain("square matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0403 when A is not square,"
                  + " E0504 for NaN and infinities")
          .usedFor("eigenvalues, systems (A - s*I)*x = b for many shifts s")
          .eval(HessenbergOf::value)
          .example(
              "hessenberg([1,2,3;4,5,6;0,8,9])",
              "Q: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]\nH: [[1, 2, 3], [4, 5, 6], [0, 8, 9]]")
          .example("hessenberg([1,3,4;3,2,0;4,0,2]).H", "1,-5,0\n-5,2,0\n0,0,2")
          .seeAlso("schur", "eig", "qr")
          .build();

  private HessenbergOf() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.square(0);
    Matrix a = Numeric.matrix(arguments, 0, context);
    Hessenberg form = Hessenberg.of(a);
    Numeric.check(context, "A = Q*H*Q^T", form.residual(), a);
    Numeric.checkOrthonormal(context, "Q^T*Q = I", form.q());
    boolean unchanged = form.h().equals(a) && form.q().equals(Matrix.identity(a.rows()));
    return RecordValue.builder()
        .with("Q", Matrices.array(form.q()))
        .with("H", unchanged ? array : Matrices.array(form.h()))
        .build();
  }
}
