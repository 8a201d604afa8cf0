package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.linear.Order;
import gradus.functions.linear.VectorNorm;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// How far apart two points are.
public final class Distance {
  public static final Function SPEC =
      Function.named("distance", Chapter.GEOMETRY)
          .summary("The distance of two points: the length of their difference")
          .details(
              "norm(u - v, p): p=2 the straight line (Euclid), p=1 along the axes (Manhattan),"
                  + " p=inf the largest difference (Chebyshev), any p from 1 on (Minkowski). The"
                  + " cosine distance is 1 - cosine_similarity(u, v).")
          .parameter("u", Kind.VECTOR, "n entries; numbers or formulas")
          .parameter("v", Kind.VECTOR, "n entries")
          .optional("p", Kind.TEXT, "2 (the standard), 1, inf or another number from 1 on")
          .domain("two vectors of the same length")
          .errors("E0401 when the lengths differ, E0502 for an order below 1")
          .usedFor("nearest neighbours, clustering, contrastive losses")
          .eval(Distance::value)
          .example("distance([1,2], [4,6])", "5")
          .example("distance([1,2], [4,6], 1)", "7")
          .example("distance([1,2], [4,6], inf)", "4")
          .example("distance([0,0,0], [1,1,1])", "sqrt(3)")
          .seeAlso("norm", "cosine_similarity", "normalize")
          .build();

  private Distance() {}

  private static Value value(Arguments arguments, Context context) {
    for (int i = 0; i < 2; i++) {
      if (arguments.value(i) instanceof Array array && !array.shape().isVector()) {
        throw arguments
            .error(Code.WRONG_KIND, i, "distance needs vectors, and this is " + array.kind())
            .hint("of matrices: norm_fro(A - B), norm(A - B)")
            .toException();
      }
    }
    Vectors.requireSameLength(arguments);
    Order order = Order.of(arguments, 2);
    if (order instanceof Order.Named named && named != Order.Named.INFINITY) {
      throw arguments.wrongKind(2, "1, 2, another number from 1 on, or inf");
    }
    Array u = arguments.vector(0);
    Array v = arguments.vector(1);
    if (u.size() == 0) {
      return Scalar.ZERO;
    }
    return VectorNorm.of(difference(u, v, context), order, context);
  }

  static Array difference(Array u, Array v, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> entries = new ArrayList<>(u.size());
    for (int i = 0; i < u.size(); i++) {
      entries.add(scalars.subtract(u.get(i), v.get(i)));
    }
    return Values.array(u.shape(), entries, u.labels());
  }
}
