package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.geometry.Vectors;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Rotations of the plane and of space.
public final class Rotation {
  public static final Function SPEC =
      Function.named("rotation", Chapter.MATRICES)
          .summary("The matrix that turns the plane, or space about an axis, by an angle")
          .details(
              "rotation(t) is [cos(t), -sin(t); sin(t), cos(t)]: counter-clockwise, t in radians."
                  + " With an axis, x, y, z or a 3-vector, the 3×3 rotation of space,"
                  + " counter-clockwise for whoever the axis points at: cos(t)*I + sin(t)*K + (1 -"
                  + " cos(t))*k*k^T with the unit vector k of the axis and K*v = cross(k, v)"
                  + " (Rodrigues). Exact for angles whose sine and cosine are known.")
          .parameter("angle", Kind.SCALAR, "radians; a number or a formula")
          .optional("axis", Kind.TEXT, "x, y, z or a 3-vector that is not zero")
          .domain("real angles")
          .errors("E0301 when the angle is no number, E0502 for the zero vector as axis")
          .usedFor("augmenting images and point clouds, rotary position embeddings")
          .eval(Rotation::value)
          .example("rotation(pi/2)", "0,-1\n1,0")
          .example("rotation(pi/6)", "sqrt(3)/2,-1/2\n1/2,sqrt(3)/2")
          .example("rotation(pi/2, z)", "0,-1,0\n1,0,0\n0,0,1")
          .example("rotation(2*pi/3, [1,1,1])", "0,0,1\n1,0,0\n0,1,0")
          .seeAlso("reflection", "givens", "scaling", "eig")
          .build();

  private Rotation() {}

  private static Value value(Arguments arguments, Context context) {
    Value angle = Grid.real(arguments, 0);
    context.convention("angles in radians, counter-clockwise");
    ScalarCalls calls = new ScalarCalls(context);
    Value cos = calls.apply(Grid.function("cos", context), angle);
    Value sin = calls.apply(Grid.function("sin", context), angle);
    if (arguments.has(1)) {
      return space(axis(arguments, context), cos, sin, context);
    }
    Value minus = new ScalarArithmetic(context).negate(sin);
    List<Value> entries = List.of(cos, minus, sin, cos);
    return Grid.of(2, 2, context, (i, j) -> entries.get(2 * i + j));
  }

  /// The unit vector of the axis.
  private static Array axis(Arguments arguments, Context context) {
    if (arguments.value(1) instanceof Text(String word)) {
      int named = List.of("x", "y", "z").indexOf(word);
      if (named < 0) {
        throw arguments
            .error(Code.BAD_OPTION_VALUE, 1, "rotation knows no axis " + word)
            .hint("x, y, z or a vector: rotation(pi/2, [1,1,0])")
            .toException();
      }
      return Values.vector(
          List.of(Grid.identity(named, 0), Grid.identity(named, 1), Grid.identity(named, 2)));
    }
    Array axis = arguments.vector(1);
    if (axis.size() != 3) {
      throw arguments
          .error(Code.SHAPE_MISMATCH, 1, "the axis of a rotation of space has 3 entries")
          .hint("in the plane: rotation(t); in a plane of n axes: givens(n, i, j, t)")
          .toException();
    }
    Vectors.requireReal(arguments, 1, "an axis is a direction in space");
    Vectors.requireNonzero(arguments, 1);
    Vectors.requireFinite(arguments, 1);
    return Vectors.unit(axis, context);
  }

  private static Array space(Array k, Value cos, Value sin, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value rest = scalars.subtract(Scalar.ONE, cos);
    return Grid.of(
        3,
        3,
        context,
        (i, j) -> {
          Value dyad = scalars.multiply(rest, scalars.multiply(k.get(i), k.get(j)));
          if (i == j) {
            return scalars.add(cos, dyad);
          }
          Value turn = scalars.multiply(sin, k.get(3 - i - j));
          return (j - i + 3) % 3 == 1 ? scalars.subtract(dyad, turn) : scalars.add(dyad, turn);
        });
  }
}
