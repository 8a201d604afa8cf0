package gradus.functions.linear;

import gradus.evaluate.ComplexNumbers;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Norms of the entries of an array as one long vector.
public final class VectorNorm {
  private VectorNorm() {}

  /// @param order not nuclear
  public static Value of(Array array, Order order, Context context) {
    return switch (array) {
      case RealArray real -> Scalar.of(of(real.data(), order));
      case ComplexArray complex -> Scalar.of(of(Magnitudes.sizes(complex), order));
      case ElementArray elements -> of(elements, order, context);
    };
  }

  private static Value of(ElementArray array, Order order, Context context) {
    Magnitudes magnitudes = new Magnitudes(context);
    List<Value> entries = Values.entries(array);
    return switch (order) {
      case Order.Power power when power.is(1) -> magnitudes.sum(entries);
      case Order.Power power when !power.is(2) -> magnitudes.ofOrder(power.p(), entries);
      case Order.Power _ -> magnitudes.euclidean(array);
      case Order.Named named ->
          named == Order.Named.INFINITY
              ? magnitudes.largest(magnitudes.of(entries))
              : magnitudes.euclidean(array);
    };
  }

  private static double of(double[] data, Order order) {
    Matrix column = Matrix.column(data);
    return switch (order) {
      case Order.Power power when power.is(1) -> Norms.one(column);
      case Order.Power power when power.is(2) -> Norms.frobenius(column);
      case Order.Power(Scalar p) -> ofOrder(data, Norms.infinity(column), p);
      case Order.Named named ->
          named == Order.Named.INFINITY ? Norms.infinity(column) : Norms.frobenius(column);
    };
  }

  /// Divided by the largest entry first, so that no power overflows.
  private static double ofOrder(double[] data, double largest, Scalar p) {
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double order = ComplexNumbers.re(p);
    double sum = 0;
    for (double entry : data) {
      sum += Math.pow(Math.abs(entry) / largest, order);
    }
    return largest * Math.pow(sum, 1 / order);
  }
}
