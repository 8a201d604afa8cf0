package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.linear.Names;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Σ uᵢvᵢ; for complex vectors the first one is conjugated, so that dot(u, u) is the squared
/// length.
public final class Dot {
  public static final Function SPEC =
      Function.named("dot", Chapter.GEOMETRY)
          .summary("The dot product of two vectors: the sum of the products of their entries")
          .details("Also written u·v. The first vector is conjugated where entries are complex.")
          .parameter("u", Kind.VECTOR, "n entries; numbers or formulas")
          .parameter("v", Kind.VECTOR, "n entries")
          .domain("two vectors of the same length")
          .errors("E0401 when the lengths differ, E0301 when one is no vector")
          .usedFor("the weighted sum of a neuron, attention scores, similarity of embeddings")
          .eval(Dot::value)
          .example("dot([1,2,3], [4,5,6])", "32")
          .example("dot([a,b], [2,3])", "2*a + 3*b")
          .seeAlso("norm", "angle", "project", "outer")
          .build();

  private Dot() {}

  private static Value value(Arguments arguments, Context context) {
    Array u = vector(arguments, 0);
    Array v = vector(arguments, 1);
    if (u.size() != v.size()) {
      throw Names.mismatch(
              "dot needs vectors of the same length", arguments.operand(0), arguments.operand(1))
          .toException();
    }
    return of(u, v, context);
  }

  /// @param v as long as u
  public static Value of(Array left, Array v, Context context) {
    Array u = left;
    if (isComplex(u)) {
      context.convention("the first vector is conjugated");
      u = conjugate(u, context);
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value sum = Scalar.ZERO;
    for (int i = 0; i < u.size(); i++) {
      Value product = scalars.multiply(u.get(i), v.get(i));
      sum = i == 0 ? product : scalars.add(sum, product);
    }
    return sum;
  }

  private static Array vector(Arguments arguments, int index) {
    if (arguments.value(index) instanceof Array array && array.shape().isMatrix()) {
      throw arguments
          .error(Code.WRONG_KIND, index, "dot needs a vector, not " + array.kind())
          .hint("of matrices: A*B; the sum of the products of all entries: tr(A^T*B)")
          .toException();
    }
    return arguments.vector(index);
  }

  static boolean isComplex(Array array) {
    return array instanceof ComplexArray
        || Values.entries(array).stream()
            .anyMatch(e ->
                e instanceof Formula(var expr)
                    && Formulas.hasImaginary(expr)
                    && !Formulas.hasSymbols(expr));
  }

  private static Array conjugate(Array array, Context context) {
    Function conj =
        context
            .registry()
            .find("conj")
            .orElseThrow(() -> new IllegalStateException("the catalogue has no conj"));
    ScalarCalls calls = new ScalarCalls(context);
    List<Value> entries = new ArrayList<>(array.size());
    for (Value entry : Values.entries(array)) {
      entries.add(calls.apply(conj, entry));
    }
    return Values.array(array.shape(), entries, array.labels());
  }
}
