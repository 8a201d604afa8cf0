package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// The rotation of the plane.
public final class Rotation {
  public static final Function SPEC =
      Function.named("rotation", Chapter.MATRICES)
          .summary("The matrix that turns the plane by an angle, counter-clockwise")
          .details(
              "[cos(t), -sin(t); sin(t), cos(t)], t in radians. Exact for angles whose sine and"
                  + " cosine are known.")
          .parameter("angle", Kind.SCALAR, "radians; a number or a formula")
          .domain("real angles")
          .errors("E0301 when the angle is no number")
          .usedFor("augmenting images, rotary position embeddings")
          .tex("R\\left(#1\\right)")
          .eval(Rotation::value)
          .example("rotation(pi/2)", "0,-1\n1,0")
          .example("rotation(pi/6)", "sqrt(3)/2,-1/2\n1/2,sqrt(3)/2")
          .seeAlso("det", "eig")
          .build();

  private Rotation() {}

  private static Value value(Arguments arguments, Context context) {
    Value angle = arguments.value(0);
    if (!ScalarArithmetic.isScalar(angle)) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "rotation needs an angle, not " + angle.kind())
          .toException();
    }
    context.convention("angles in radians, counter-clockwise");
    ScalarCalls calls = new ScalarCalls(context);
    Value cos = calls.apply(function("cos", context), angle);
    Value sin = calls.apply(function("sin", context), angle);
    Value minus = new ScalarArithmetic(context).negate(sin);
    return Values.matrix(2, 2, List.of(cos, minus, sin, cos));
  }

  private static Function function(String name, Context context) {
    return context
        .registry()
        .find(name)
        .orElseThrow(() -> new IllegalStateException("the catalogue has no " + name));
  }
}
