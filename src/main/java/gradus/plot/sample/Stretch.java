package gradus.plot.sample;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Points of a curve in the order of x; a NaN in y is a gap.
final class Stretch {
  private double[] x = new double[1024];
  private double[] y = new double[1024];
  private int size;

  void add(double atX, double atY) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = atX;
    y[size++] = atY;
  }

  /// Adds a point of a function; whatever is not finite is a gap.
  void add(double atX, DoubleUnaryOperator f) {
    double value = f.applyAsDouble(atX);
    add(atX, Double.isFinite(value) ? value : Double.NaN);
  }

  void gap() {
    if (size > 0 && !Double.isNaN(y[size - 1])) {
      add(x[size - 1], Double.NaN);
    }
  }

  double[] x() {
    return Arrays.copyOf(x, size);
  }

  double[] y() {
    return Arrays.copyOf(y, size);
  }
}
