package gradus.functions.linear;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;

/// Sum of the diagonal of a square matrix; equal to the sum of the eigenvalues.
public final class Trace {
  public static final Function SPEC =
      Function.named("trace", Chapter.LINEAR)
          .aliases("tr")
          .summary("Sum of the diagonal entries of a square matrix")
          .parameter("A", Kind.SQUARE, "n×n; numbers or formulas")
          .domain("square matrices")
          .errors("E0403 when A is not square")
          .usedFor("Frobenius inner products tr(A^T*B), total variance of a covariance matrix")
          .eval(Trace::value)
          .example("trace([1,2;3,4])", "5")
          .example("trace([a,1;2,b])", "a + b")
          .seeAlso("det", "eig")
          .build();

  private Trace() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.square(0);
    ScalarArithmetic arithmetic = new ScalarArithmetic(context);
    Value sum = Scalar.ZERO;
    for (int i = 0; i < matrix.shape().rows(); i++) {
      sum = arithmetic.add(sum, matrix.get(i, i));
    }
    return sum;
  }
}
