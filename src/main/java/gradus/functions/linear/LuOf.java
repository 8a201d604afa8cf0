package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.exact.LuDecomposition;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Lu;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Value;

/// P·A = L·U with partial pivoting.
public final class LuOf {
  private static final String IDENTITY = "P*A = L*U";

  public static final Function SPEC =
      Function.named("lu", Chapter.LINEAR)
          .summary("The LU decomposition P*A = L*U: Gaussian elimination, kept")
          .details(
              "P permutes rows so that the pivot is the largest entry of its column, L has ones on"
                  + " its diagonal and no entry above 1 in size, U is upper triangular. For any"
                  + " shape: L is m×k and U is k×n with k = min(m,n). Fractions for exact entries.")
          .parameter("A", Kind.MATRIX, "m×n, real numbers")
          .domain("all matrices of real numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("solving one system for many right sides, determinants")
          .eval(LuOf::value)
          .example(
              "lu([1,2;3,4])", "P: [[0, 1], [1, 0]]\nL: [[1, 0], [1/3, 1]]\nU: [[3, 4], [0, 2/3]]")
          .example("lu([4,2;2,3]).U", "4,2\n0,2")
          .seeAlso("solve", "det", "cholesky", "qr")
          .build();

  private LuOf() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    context.convention(IDENTITY);
    if (Matrices.isExact(matrix)) {
      return exact(Matrices.exact(matrix), context);
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    context.budget().cells((double) a.rows() * a.rows());
    Lu lu = Lu.of(a);
    Numeric.check(context, IDENTITY, lu.residual(), a);
    return record(
        Matrices.array(lu.permutation()), Matrices.array(lu.lower()), Matrices.array(lu.upper()));
  }

  private static Value exact(ExactMatrix a, Context context) {
    LuDecomposition lu = a.lu(context.budget());
    ExactMatrix left = lu.permutation().multiply(a, context.budget());
    ExactMatrix right = lu.lower().multiply(lu.upper(), context.budget());
    Numeric.checkExact(context, IDENTITY, left.equals(right));
    return record(
        Matrices.array(lu.permutation()), Matrices.array(lu.lower()), Matrices.array(lu.upper()));
  }

  private static RecordValue record(Array p, Array l, Array u) {
    return RecordValue.builder().with("P", p).with("L", l).with("U", u).build();
  }
}
