package gradus.functions.linear;

import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.functions.Catalogue;
import gradus.value.Scalar;
import gradus.value.Value;

/// A number as its real and imaginary part.
final class Complex {
  private Complex() {}

  static double[] of(Value value) {
    Scalar z = (Scalar) new Approximation(Catalogue.INSTANCE).of(value);
    return new double[] {ComplexNumbers.re(z), ComplexNumbers.im(z)};
  }
}
