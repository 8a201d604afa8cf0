package gradus.functions.geometry;

import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;

/// Directions in doubles. Vectors are scaled by powers of two first, so that neither 1e300 nor
/// 1e-300 leaves the range of doubles on the way.
public final class UnitVectors {
  private UnitVectors() {}

  /// v/‖v‖.
  ///
  /// @param v finite, not all zero
  public static double[] of(double[] v) {
    double[] unit = scaled(v);
    double length = Norms.frobenius(Matrix.column(unit));
    for (int i = 0; i < unit.length; i++) {
      unit[i] /= length;
    }
    return unit;
  }

  /// The vector on the same ray whose largest entry is in [1, 2).
  public static double[] scaled(double[] v) {
    double largest = 0;
    for (double entry : v) {
      largest = Math.max(largest, Math.abs(entry));
    }
    int exponent = Math.getExponent(largest);
    double[] scaled = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      scaled[i] = Math.scalb(v[i], -exponent);
    }
    return scaled;
  }

  public static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }

  /// The cosine of the angle between two unit vectors; rounding never carries it past 1.
  static double cosine(double[] u, double[] v) {
    return Math.clamp(dot(u, v), -1, 1);
  }

  /// 2·atan2(‖u − v‖, ‖u + v‖): right to about 2^-52 also near 0 and π, where the arc cosine has
  /// lost half of the digits.
  ///
  /// Source: Kahan, How futile are mindless assessments of roundoff in floating-point computation?,
  /// 2006, section 12.
  ///
  /// @param u a unit vector
  /// @param v a unit vector of the same length
  static double angle(double[] u, double[] v) {
    double[] difference = new double[u.length];
    double[] sum = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      difference[i] = u[i] - v[i];
      sum[i] = u[i] + v[i];
    }
    return 2
        * Math.atan2(
            Norms.frobenius(Matrix.column(difference)), Norms.frobenius(Matrix.column(sum)));
  }
}
