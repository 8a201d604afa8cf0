package gradus.functions.matrices;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.linear.Numeric;
import gradus.numeric.linalg.ComplexSchur;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Residual;
import gradus.numeric.linalg.Schur;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Value;
import java.util.List;

/// A = Q·T·Qᵀ with Q orthogonal and T triangular, but for 2×2 blocks of conjugate pairs.
public final class SchurOf {
  public static final Function SPEC =
      Function.named("schur", Chapter.MATRICES)
          .summary("The Schur decomposition A = Q*T*Q^T: Q orthogonal, T as good as triangular")
          .details(
              "The eigenvalues stand on the diagonal of T; a conjugate pair p ± q*i is a 2×2 block"
                  + " with p twice on the diagonal. output=complex splits the blocks: then Q is"
                  + " unitary, A = Q*T*conj(Q)^T, and T is triangular. Every square matrix has one,"
                  + " defective ones too. By Householder reflections and the double-shift QR"
                  + " iteration, in doubles; the first entry of each column of a real Q that is not"
                  + " 0 is positive.")
          .parameter("A", Kind.SQUARE, "n×n, real numbers")
          .option("output", Kind.TEXT, "real", "real or complex")
          .domain("square matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0403 when A is not square,"
                  + " E0504 for NaN and infinities, E0704 when the iteration does not end")
          .usedFor("functions of a matrix, eigenvalues without eigenvectors")
          .eval(SchurOf::value)
          .example("schur([1,2;0,3])", "Q: [[1, 0], [0, 1]]\nT: [[1, 2], [0, 3]]")
          .example("schur([0,-1;1,0]).T", "0,-1\n1,0")
          .seeAlso("eig", "hessenberg", "svd", "sqrtm")
          .build();

  private SchurOf() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.square(0);
    String output = arguments.wordOption("output", "real", List.of("real", "complex"));
    Matrix a = Numeric.matrix(arguments, 0, context);
    return output.equals("real") ? real(array, a, context) : complex(a, context);
  }

  private static Value real(Array array, Matrix a, Context context) {
    Schur schur = Schur.of(a);
    Numeric.check(context, "A = Q*T*Q^T", schur.residual(), a);
    Numeric.checkOrthonormal(context, "Q^T*Q = I", schur.q());
    Array t = Matrices.array(schur.t());
    if (schur.t().equals(a) && schur.q().equals(Matrix.identity(a.rows()))) {
      // triangular already: the entries as they were typed
      t = array;
    }
    return record(Matrices.array(schur.q()), t);
  }

  private static Value complex(Matrix a, Context context) {
    ComplexSchur schur = ComplexSchur.of(a);
    int n = a.rows();
    context.check(new Check("A = Q*T*conj(Q)^T", schur.residual(), Residual.bound(n, n)));
    return schur.u().isReal() && schur.t().isReal()
        ? record(Matrices.array(schur.u().realPart()), Matrices.array(schur.t().realPart()))
        : record(Matrices.array(schur.u()), Matrices.array(schur.t()));
  }

  private static RecordValue record(Array q, Array t) {
    return RecordValue.builder().with("Q", q).with("T", t).build();
  }
}
