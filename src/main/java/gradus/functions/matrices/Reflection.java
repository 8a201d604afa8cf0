package gradus.functions.matrices;

import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// The reflection across a line through the origin.
public final class Reflection {
  public static final Function SPEC =
      Function.named("reflection", Chapter.MATRICES)
          .summary("The reflection across a line through the origin, given by an angle or a vector")
          .details(
              "reflection(t) mirrors the plane across the line at the angle t to the first axis:"
                  + " [cos(2t), sin(2t); sin(2t), -cos(2t)], t in radians. reflection(v) mirrors"
                  + " across the line along v, in any dimension: 2*v*v^T/(v^T*v) - I, which keeps"
                  + " v. The mirror at right angles to v, which turns v round, is householder(v).")
          .parameter("line", Kind.ANY, "an angle in radians, or an n-vector that is not zero")
          .domain("real angles, vectors that are not zero")
          .errors("E0502 for the zero vector, E0301 for complex entries")
          .usedFor("augmenting images, symmetries a model should respect")
          .eval(Reflection::value)
          .example("reflection(pi/4)", "0,1\n1,0")
          .example("reflection([1,2])", "-3/5,4/5\n4/5,3/5")
          .example("reflection([1,0])", "1,0\n0,-1")
          .seeAlso("householder", "rotation", "project")
          .build();

  private Reflection() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.value(0) instanceof Array) {
      return Mirror.of(arguments, true, context);
    }
    if (!ScalarArithmetic.isScalar(arguments.value(0))) {
      throw arguments.wrongKind(0, "an angle or a vector");
    }
    Value angle = Grid.real(arguments, 0);
    context.convention("angles in radians");
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    ScalarCalls calls = new ScalarCalls(context);
    Value twice = scalars.multiply(Scalar.of(2), angle);
    Value cos = calls.apply(Grid.function("cos", context), twice);
    Value sin = calls.apply(Grid.function("sin", context), twice);
    List<Value> entries = List.of(cos, sin, sin, scalars.negate(cos));
    return Grid.of(2, 2, context, (i, j) -> entries.get(2 * i + j));
  }
}
