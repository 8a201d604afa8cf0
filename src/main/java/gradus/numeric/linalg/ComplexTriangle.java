package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Optional;

/// An upper triangular complex matrix and its principal functions; what the square root and the
/// logarithm of a matrix are made of once its Schur form is known.
///
/// @param re the real parts, by rows
/// @param im the imaginary parts, by rows
@SuppressWarnings("ArrayRecordComponent")
record ComplexTriangle(double[][] re, double[][] im) {
  /// Gauss–Legendre nodes and weights of seven points on [−1, 1], those that are not negative.
  private static final double[] NODES = {
    0, 0.4058451513773972, 0.7415311855993945, 0.9491079123427585
  };

  private static final double[] WEIGHTS = {
    0.4179591836734694, 0.3818300505051189, 0.27970539148927664, 0.1294849661688697
  };

  /// The largest ‖X‖₁ for which seven points give log(I + X) to the last digit.
  static final double THETA = 0.264;

  private static final int MOST_ROOTS = 100;

  static ComplexTriangle of(ComplexMatrix t) {
    return new ComplexTriangle(Rows.of(t.realPart()), Rows.of(t.imaginaryPart()));
  }

  ComplexMatrix matrix() {
    int n = re.length;
    return ComplexMatrix.of(Rows.matrix(re, n), Rows.matrix(im, n));
  }

  double size(int i) {
    return Math.hypot(re[i][i], im[i][i]);
  }

  /// Whether some diagonal entry lies on the negative real axis, where roots and logarithms jump.
  boolean touchesCut() {
    for (int i = 0; i < re.length; i++) {
      if (im[i][i] == 0 && re[i][i] < 0) {
        return true;
      }
    }
    return false;
  }

  /// Diagonal entries up to the tolerance become 0.
  ComplexTriangle withZeros(double tolerance) {
    for (int i = 0; i < re.length; i++) {
      if (size(i) <= tolerance) {
        re[i][i] = 0;
        im[i][i] = 0;
      }
    }
    return this;
  }

  /// The principal square root, row by row from below; empty when 0 is a defective entry.
  ///
  /// Source: Björck and Hammarling, A Schur method for the square root of a matrix, Linear Algebra
  /// and its Applications 52 (1983).
  ///
  /// @param tolerance what counts as 0 off the diagonal
  Optional<ComplexTriangle> squareRoot(double tolerance) {
    int n = re.length;
    double[][] x = new double[n][n];
    double[][] y = new double[n][n];
    for (int i = n - 1; i >= 0; i--) {
      Cancellation.check();
      double[] root = root(re[i][i], im[i][i]);
      x[i][i] = root[0];
      y[i][i] = root[1];
      // row i of what is left: T[i] − Σ R[i][k]·R[k], k between i and the column
      double[] leftRe = re[i].clone();
      double[] leftIm = im[i].clone();
      for (int j = i + 1; j < n; j++) {
        double sumRe = x[i][i] + x[j][j];
        double sumIm = y[i][i] + y[j][j];
        double size = sumRe * sumRe + sumIm * sumIm;
        if (size == 0) {
          if (Math.hypot(leftRe[j], leftIm[j]) > tolerance) {
            return Optional.empty();
          }
          continue;
        }
        double a = (leftRe[j] * sumRe + leftIm[j] * sumIm) / size;
        double b = (leftIm[j] * sumRe - leftRe[j] * sumIm) / size;
        x[i][j] = a;
        y[i][j] = b;
        Rows.add(leftRe, -a, x[j], b, y[j], j + 1, n);
        Rows.add(leftIm, -a, y[j], -b, x[j], j + 1, n);
      }
    }
    return Optional.of(new ComplexTriangle(x, y));
  }

  /// The principal square root of a number, its real part not negative.
  static double[] root(double re, double im) {
    if (re == 0 && im == 0) {
      return new double[] {0, 0};
    }
    double size = Math.hypot(re, im);
    double larger = Math.sqrt(size / 2 + Math.abs(re) / 2);
    double smaller = Math.abs(im) / (2 * larger);
    return re >= 0
        ? new double[] {larger, Math.copySign(smaller, im)}
        : new double[] {smaller, im < 0 ? -larger : larger};
  }

  /// The principal logarithm: square roots until the triangle is close to I, then the integral of
  /// X·(I + t·X)⁻¹ over 0 ≤ t ≤ 1 by seven points, which is a Padé approximant.
  ///
  /// Source: Al-Mohy and Higham, Improved inverse scaling and squaring algorithms for the matrix
  /// logarithm, SIAM Journal on Scientific Computing 34 (2012).
  ComplexTriangle logarithm() {
    int n = re.length;
    ComplexTriangle near = this;
    int roots = 0;
    while (near.distanceFromIdentity() > THETA && roots < MOST_ROOTS) {
      near = near.squareRoot(0).orElseThrow();
      roots++;
    }
    double[][] x = near.re.clone();
    for (int i = 0; i < n; i++) {
      x[i] = x[i].clone();
      x[i][i] -= 1;
    }
    ComplexTriangle sum = new ComplexTriangle(x, near.im).logarithmOfSum(roots);
    for (int i = 0; i < n; i++) {
      sum.re[i][i] = Math.log(size(i));
      sum.im[i][i] = Math.atan2(im[i][i] + 0.0, re[i][i]);
    }
    return sum;
  }

  /// 2^exponent·log(I + X) for this X, whose 1-norm is at most {@link #THETA}.
  ComplexTriangle logarithmOfSum(int exponent) {
    int n = re.length;
    double[][] sumRe = new double[n][n];
    double[][] sumIm = new double[n][n];
    for (int p = 1 - NODES.length; p < NODES.length; p++) {
      double node = (1 + Math.signum(p) * NODES[Math.abs(p)]) / 2;
      ComplexTriangle part = resolvent(node);
      double weight = Math.scalb(WEIGHTS[Math.abs(p)], exponent - 1);
      for (int i = 0; i < n; i++) {
        Rows.add(sumRe[i], weight, part.re[i], i, n);
        Rows.add(sumIm[i], weight, part.im[i], i, n);
      }
    }
    return new ComplexTriangle(sumRe, sumIm);
  }

  /// ‖T − I‖₁
  private double distanceFromIdentity() {
    double largest = 0;
    for (int j = 0; j < re.length; j++) {
      double sum = 0;
      for (int i = 0; i <= j; i++) {
        sum += Math.hypot(re[i][j] - (i == j ? 1 : 0), im[i][j]);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /// (I + t·X)⁻¹·X, row by row from below.
  private ComplexTriangle resolvent(double t) {
    int n = re.length;
    double[][] x = new double[n][];
    double[][] y = new double[n][];
    for (int i = n - 1; i >= 0; i--) {
      Cancellation.check();
      double[] a = re[i].clone();
      double[] b = im[i].clone();
      for (int k = i + 1; k < n; k++) {
        Rows.add(a, -t * re[i][k], x[k], t * im[i][k], y[k], k, n);
        Rows.add(b, -t * re[i][k], y[k], -t * im[i][k], x[k], k, n);
      }
      double pivotRe = 1 + t * re[i][i];
      double pivotIm = t * im[i][i];
      double size = pivotRe * pivotRe + pivotIm * pivotIm;
      for (int j = i; j < n; j++) {
        double p = a[j];
        a[j] = (p * pivotRe + b[j] * pivotIm) / size;
        b[j] = (b[j] * pivotRe - p * pivotIm) / size;
      }
      x[i] = a;
      y[i] = b;
    }
    return new ComplexTriangle(x, y);
  }
}
