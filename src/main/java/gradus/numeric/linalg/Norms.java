package gradus.numeric.linalg;

/// Norms of an m×n matrix. None of them overflows unless the norm itself does.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 2.3.
public final class Norms {
  private Norms() {}

  /// The operator 1-norm: the largest column sum of absolute values.
  public static double one(Matrix a) {
    double[] sums = new double[a.columns()];
    for (int i = 0; i < a.data().length; i++) {
      sums[i % a.columns()] += Math.abs(a.data()[i]);
    }
    return largest(sums);
  }

  /// The operator ∞-norm: the largest row sum of absolute values.
  public static double infinity(Matrix a) {
    double[] sums = new double[a.rows()];
    for (int i = 0; i < a.data().length; i++) {
      sums[i / a.columns()] += Math.abs(a.data()[i]);
    }
    return largest(sums);
  }

  /// The Frobenius norm: the square root of the sum of squares.
  public static double frobenius(Matrix a) {
    return frobenius(a.data());
  }

  /// The Euclidean norm of the entries.
  static double frobenius(double[] entries) {
    int exponent = Scaling.exponent(entries);
    double sum = 0;
    if (Math.abs(exponent) < 400) {
      for (double entry : entries) {
        sum += entry * entry;
      }
      return Math.sqrt(sum);
    }
    for (double entry : entries) {
      double scaled = Math.scalb(entry, -exponent);
      sum += scaled * scaled;
    }
    return Math.scalb(Math.sqrt(sum), exponent);
  }

  /// The operator 2-norm: the largest singular value.
  public static double two(Matrix a) {
    return Svd.values(a)[0];
  }

  /// The nuclear norm: the sum of the singular values.
  public static double nuclear(Matrix a) {
    double sum = 0;
    for (double value : Svd.values(a)) {
      sum += value;
    }
    return sum;
  }

  /// The condition number σ₁/σₙ in the 2-norm, n = min(rows, columns); infinite when σₙ is 0.
  public static double condition(Matrix a) {
    double[] values = Svd.values(a);
    double smallest = values[values.length - 1];
    return smallest == 0 ? Double.POSITIVE_INFINITY : values[0] / smallest;
  }

  private static double largest(double[] sums) {
    double largest = 0;
    for (double sum : sums) {
      if (Double.isNaN(sum)) {
        return sum;
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }
}
