package gradus.functions.matrices;

import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Optional;

/// [a, -b; b, a] does to the plane what multiplication by a + bi does to complex numbers, and its
/// functions are those of that number.
///
/// @param a the real part
/// @param b the imaginary part, not 0
record TurnedPlane(Rational a, Rational b) {

  static Optional<TurnedPlane> of(ExactMatrix matrix) {
    return matrix.rows() == 2
            && matrix.get(0, 0).equals(matrix.get(1, 1))
            && matrix.get(0, 1).equals(matrix.get(1, 0).negate())
            && !matrix.get(1, 0).isZero()
        ? Optional.of(new TurnedPlane(matrix.get(0, 0), matrix.get(1, 0)))
        : Optional.empty();
  }

  /// √((r + a)/2) ± i·√((r − a)/2), r = |a + bi|.
  Array squareRoot(Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value half = Scalar.of(Rational.HALF);
    Value length = scalars.power(Scalar.of(square()), half);
    Value re = scalars.power(scalars.multiply(half, scalars.add(length, Scalar.of(a))), half);
    Value im = scalars.power(scalars.multiply(half, scalars.subtract(length, Scalar.of(a))), half);
    return matrix(re, b.signum() > 0 ? im : scalars.negate(im), context);
  }

  /// log(r) + i·φ, φ the angle of a + bi.
  Array logarithm(Context context) {
    ScalarCalls calls = new ScalarCalls(context);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value log = calls.apply(Grid.function("log", context), Scalar.of(square()));
    Value angle = calls.apply(Grid.function("atan2", context), Scalar.of(b), Scalar.of(a));
    return matrix(scalars.divide(log, Scalar.of(Rational.TWO)), angle, context);
  }

  private Rational square() {
    return a.multiply(a).add(b.multiply(b));
  }

  private static Array matrix(Value re, Value im, Context context) {
    Value minus = new ScalarArithmetic(context).negate(im);
    return Grid.of(2, 2, context, (i, j) -> i == j ? re : i > j ? im : minus);
  }
}
