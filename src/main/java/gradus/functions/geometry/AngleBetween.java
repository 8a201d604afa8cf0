package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;

/// The angle between two vectors.
public final class AngleBetween {
  public static final Function SPEC =
      Function.named("angle", Chapter.GEOMETRY)
          .summary("The angle between two vectors, from 0 to pi")
          .details(
              "The arc cosine of dot(u, v)/(norm(u)*norm(v)), in radians; the degrees are noted."
                  + " Exact for exact vectors. Doubles go through Kahan's formula"
                  + " 2*atan2(norm(a - b), norm(a + b)) of the unit vectors a and b, which is right"
                  + " to about 1e-16 also near 0 and pi, where the arc cosine loses half of the"
                  + " digits. The angle of a complex number is arg(z).")
          .parameter("u", Kind.VECTOR, "n entries; real numbers or formulas")
          .parameter("v", Kind.VECTOR, "n entries")
          .domain("two vectors of the same length that are not zero")
          .errors("E0502 for the zero vector, E0401 when the lengths differ, E0301 for complex")
          .usedFor("how differently two gradients pull, orthogonality of directions")
          .eval(AngleBetween::value)
          .example("angle([1,0], [1,1])", "pi/4")
          .example("angle([1,2], [-2,1])", "pi/2")
          .example("angle([1,0], [2,1])", "acos(2*sqrt(5)/5)")
          .seeAlso("cosine_similarity", "dot", "arg", "degrees")
          .build();

  private AngleBetween() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.value(0) instanceof Scalar || arguments.value(1) instanceof Scalar) {
      throw arguments
          .error(Code.WRONG_KIND, "angle needs two vectors")
          .hint("arg(z) is the angle of a complex number, atan2(y, x) that of a point")
          .toException();
    }
    Vectors.requireSameLength(arguments);
    Vectors.requireReal(arguments, 0, CosineSimilarity.COMPLEX);
    Vectors.requireReal(arguments, 1, CosineSimilarity.COMPLEX);
    Vectors.requireNonzero(arguments, 0);
    Vectors.requireNonzero(arguments, 1);
    context.convention("angles in radians");
    Array u = arguments.vector(0);
    Array v = arguments.vector(1);
    Value angle =
        Vectors.isMachine(u, v)
            ? Scalar.of(
                UnitVectors.angle(
                    UnitVectors.of(Vectors.finite(arguments, 0, context)),
                    UnitVectors.of(Vectors.finite(arguments, 1, context))))
            : formula(u, v, context);
    noteDegrees(angle, context);
    return angle;
  }

  private static Value formula(Array u, Array v, Context context) {
    Function acos =
        context
            .registry()
            .find("acos")
            .orElseThrow(() -> new IllegalStateException("the catalogue has no acos"));
    Value cosine = Cosine.of(Vectors.plain(u), Vectors.plain(v), context);
    Value angle = new ScalarCalls(context).apply(acos, cosine);
    boolean decimals = Matrices.hasDecimals(u) || Matrices.hasDecimals(v);
    return decimals ? Vectors.approximation(context).of(angle) : angle;
  }

  private static void noteDegrees(Value angle, Context context) {
    if (angle instanceof Formula f && !f.isClosed()) {
      return;
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value degrees =
        scalars.divide(scalars.multiply(Scalar.of(180), angle), new Formula(Expr.Constant.PI));
    context.note(
        "in degrees: "
            + (degrees instanceof Scalar.Exact
                ? Literals.of(degrees)
                : Decimal.SCALARS.text(
                    ((Scalar.Real) Vectors.approximation(context).of(degrees)).value())));
  }
}
