package gradus.functions.geometry;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// u·vᵀ: every product of an entry of u with an entry of v.
public final class Outer {
  public static final Function SPEC =
      Function.named("outer", Chapter.GEOMETRY)
          .summary("The outer product of two vectors: the matrix u*v^T")
          .details("Also written u ⊗ v. Its rank is 1 unless a vector is zero.")
          .parameter("u", Kind.VECTOR, "m entries; numbers or formulas")
          .parameter("v", Kind.VECTOR, "n entries")
          .domain("two vectors")
          .errors("E0301 when one is no vector")
          .usedFor("the gradient of a layer: outer(delta, input)")
          .eval(Outer::value)
          .example("outer([1,2], [3,4,5])", "3,4,5\n6,8,10")
          .example("outer([a,b], [1,2])", "a,2*a\nb,2*b")
          .seeAlso("dot", "kron")
          .build();

  private Outer() {}

  private static Value value(Arguments arguments, Context context) {
    Array u = vector(arguments, 0);
    Array v = vector(arguments, 1);
    context.budget().cells((double) u.size() * v.size());
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> entries = new ArrayList<>(u.size() * v.size());
    for (int i = 0; i < u.size(); i++) {
      for (int j = 0; j < v.size(); j++) {
        entries.add(scalars.multiply(u.get(i), v.get(j)));
      }
    }
    return Values.array(
        Shape.of(u.size(), v.size()), entries, new Labels(u.labels().rows(), v.labels().rows()));
  }

  private static Array vector(Arguments arguments, int index) {
    if (arguments.value(index) instanceof Array array && !array.shape().isVector()) {
      throw arguments
          .wrongKind(index, "a vector")
          .diagnostic()
          .hint("of matrices and tensors: tensordot(A, B, axes=0), flatten(A) is a vector")
          .toException();
    }
    return arguments.vector(index);
  }
}
