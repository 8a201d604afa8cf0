package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;

/// Lengths of vectors and operator norms of matrices.
public final class Norm {
  public static final Function SPEC =
      Function.named("norm", Chapter.LINEAR)
          .summary("The length of a vector, or how much a matrix stretches vectors at most")
          .details(
              "Of a vector (sum of |v_i|^p)^(1/p), p=2 unless given, inf for the largest size. Of a"
                  + " matrix the operator norm: p=2 the largest singular value, p=1 the largest"
                  + " column sum, p=inf the largest row sum; fro and nuc are norm_fro and norm_nuc."
                  + " Also written ||v||, ||v||_1, ||A||_F, ||A||_*. Free symbols stand for real"
                  + " numbers.")
          .parameter("v", Kind.ARRAY, "n-vector or m×n matrix")
          .optional(
              "p",
              Kind.TEXT,
              "1, 2 (the standard), any number from 1 on for vectors, inf; p=fro and p=nuc for"
                  + " matrices")
          .domain("vectors and matrices")
          .errors("E0502 for an order below 1, or an order other than 1, 2, inf of a matrix")
          .usedFor("distances, weight decay, gradient clipping, the Lipschitz constant of a layer")
          .eval(Norm::value)
          .example("norm([3,4])", "5")
          .example("norm([1,1])", "sqrt(2)")
          .example("norm([3,-4], 1)", "7")
          .example("norm([1,2;3,4], inf)", "7")
          .example("norm([1,2;3,4], fro)", "sqrt(30)")
          .seeAlso("norm_fro", "norm_nuc", "normalize", "distance", "cond")
          .build();

  private Norm() {}

  private static Value value(Arguments arguments, Context context) {
    Order order = Order.of(arguments, 1);
    if (ScalarArithmetic.isScalar(arguments.value(0))) {
      return new Magnitudes(context).of(arguments.value(0));
    }
    Array array = arguments.array(0);
    if (array.size() == 0) {
      return Scalar.ZERO;
    }
    return switch (array.shape().rank()) {
      case 1 -> vector(arguments, array, order, context);
      case 2 -> new MatrixNorm(context).of(array, order);
      default -> throw arguments.wrongKind(0, "a vector or a matrix");
    };
  }

  private static Value vector(Arguments arguments, Array array, Order order, Context context) {
    if (order == Order.Named.NUCLEAR) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "the nuclear norm needs a matrix, not " + array.kind())
          .toException();
    }
    return VectorNorm.of(array, order, context);
  }
}
