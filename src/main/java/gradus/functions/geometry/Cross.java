package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The vector at right angles to two vectors in space.
public final class Cross {
  public static final Function SPEC =
      Function.named("cross", Chapter.GEOMETRY)
          .summary("The cross product of two vectors in space")
          .details(
              "Also written u×v: at right angles to both, as long as the area they span,"
                  + " right-handed.")
          .parameter("u", Kind.VECTOR, "3 entries; numbers or formulas")
          .parameter("v", Kind.VECTOR, "3 entries")
          .domain("two 3-vectors")
          .errors("E0401 when a vector has another length than 3")
          .usedFor("normals of surfaces in 3-D vision and graphics")
          .eval(Cross::value)
          .example("cross([1,0,0], [0,1,0])", "0\n0\n1")
          .example("cross([1,2,3], [4,5,6])", "-3\n6\n-3")
          .seeAlso("dot", "outer")
          .build();

  private Cross() {}

  private static Value value(Arguments arguments, Context context) {
    Array u = vector(arguments, 0);
    Array v = vector(arguments, 1);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> entries = new ArrayList<>(3);
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      entries.add(
          scalars.subtract(
              scalars.multiply(u.get(j), v.get(k)), scalars.multiply(u.get(k), v.get(j))));
    }
    return Values.vector(entries);
  }

  private static Array vector(Arguments arguments, int index) {
    Array vector = arguments.vector(index);
    if (vector.size() != 3) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              index,
              "the cross product is one of 3-vectors, this is " + vector.kind())
          .hint(
              vector.size() == 2
                  ? "in the plane: det([u, v])"
                  : "dot(u, v) and outer(u, v) take any length")
          .toException();
    }
    return vector;
  }
}
