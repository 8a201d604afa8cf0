package gradus.functions.geometry;

import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.functions.linear.Magnitudes;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;

/// The cosine of the angle between two vectors that are not zero, as an exact number or a formula.
final class Cosine {
  private Cosine() {}

  /// @param u exact numbers or formulas, none typed as a decimal; not the zero vector
  /// @param v as long as u
  static Value of(Array u, Array v, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value product = Dot.of(u, v, context);
    if (Matrices.isRational(u) && Matrices.isRational(v)) {
      Rational dot = ((Scalar.Exact) product).value();
      Rational squares = square(u, context).multiply(square(v, context));
      Value size =
          scalars.power(Scalar.of(dot.multiply(dot).divide(squares)), Scalar.of(Rational.HALF));
      return dot.signum() < 0 ? scalars.negate(size) : size;
    }
    Magnitudes magnitudes = new Magnitudes(context);
    return scalars.divide(
        product, scalars.multiply(magnitudes.euclidean(u), magnitudes.euclidean(v)));
  }

  private static Rational square(Array v, Context context) {
    return ((Scalar.Exact) Dot.of(v, v, context)).value();
  }
}
