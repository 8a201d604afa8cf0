package gradus.numeric.linalg;

import java.util.Arrays;

/// e^A by scaling and squaring with diagonal Padé approximants: A/2^s is so small that a quotient
/// of two polynomials of degree 3 to 13 is e^(A/2^s) to the last digit, and s squarings bring it
/// back. The s comes from norms of powers of A, which do not overrate a matrix far from normal.
///
/// Source: Higham, The scaling and squaring method for the matrix exponential revisited, SIAM
/// Journal on Matrix Analysis and Applications 26 (2005); Al-Mohy and Higham, A new scaling and
/// squaring algorithm, same journal 31 (2009).
public final class MatrixExponential {
  /// The largest norm for the degrees 3, 5, 7, 9 and 13.
  private static final double[] THETA = {
    1.495585217958292e-2, 2.539398330063230e-1, 9.504178996162932e-1, 2.097847961257068, 4.25
  };

  private static final int[] DEGREE = {3, 5, 7, 9, 13};

  /// The first neglected coefficient of the backward error of degree 13.
  private static final double LAST = 1 / 1.1325077560602111e35;

  private final int n;
  private final Matrix identity;

  private MatrixExponential(int n) {
    this.n = n;
    this.identity = Matrix.identity(n);
  }

  /// Infinite or NaN entries where the exponential is beyond the range of doubles.
  ///
  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY
  public static Matrix of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    return new MatrixExponential(a.rows()).exponential(a);
  }

  private Matrix exponential(Matrix a) {
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += a.get(i, i) / n;
    }
    // e^A = e^mean·e^(A − mean·I), and the second factor is smaller
    Matrix shifted = a.minus(identity.times(mean));
    if (Norms.one(shifted) > Norms.one(a)) {
      shifted = a;
      mean = 0;
    }
    double norm = Norms.one(shifted);
    for (int m = 0; m < DEGREE.length - 1; m++) {
      if (norm <= THETA[m]) {
        return quotient(shifted, DEGREE[m]).times(Math.exp(mean));
      }
    }
    int squarings = squarings(shifted, norm);
    Matrix power = quotient(Scaling.scale(shifted, -squarings), 13);
    // the factor of the mean goes in now: later the squares might overflow before it meets them
    power = power.times(Math.exp(Math.scalb(mean, -squarings)));
    for (int i = 0; i < squarings; i++) {
      power = power.times(power);
    }
    return power;
  }

  private int squarings(Matrix a, double norm) {
    int exponent = Math.max(0, Math.getExponent(norm));
    Matrix unit = Scaling.scale(a, -exponent);
    Matrix second = unit.times(unit);
    Matrix fourth = second.times(second);
    Matrix sixth = second.times(fourth);
    double d6 = Math.pow(Norms.one(sixth), 1.0 / 6);
    double d8 = Math.pow(Norms.one(fourth.times(fourth)), 1.0 / 8);
    double d10 = Math.pow(Norms.one(fourth.times(sixth)), 1.0 / 10);
    double size = Math.min(Math.max(d6, d8), Math.max(d8, d10));
    double ratio = size / THETA[4];
    int needed = ratio == 0 ? 0 : exponent + ceilLog2(ratio);
    needed = Math.max(0, needed);
    return needed + extra(Scaling.scale(a, -needed));
  }

  /// How many more squarings the neglected part of the approximant asks for: it is bounded by
  /// powers of |A|, of which only the column sums are needed.
  private int extra(Matrix a) {
    double[] sums = new double[n];
    Arrays.fill(sums, 1);
    double[] next = new double[n];
    for (int power = 0; power < 27; power++) {
      Arrays.fill(next, 0);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[j] += sums[i] * Math.abs(a.get(i, j));
        }
      }
      double[] kept = sums;
      sums = next;
      next = kept;
    }
    double largest = 0;
    for (double sum : sums) {
      largest = Math.max(largest, sum);
    }
    double alpha = LAST * largest / Norms.one(a);
    if (!Double.isFinite(alpha)) {
      return Math.max(0, ceilLog2(Norms.one(a) / THETA[4]));
    }
    // a division that rounds up, of a number that may be negative
    return alpha == 0 ? 0 : Math.max(0, Math.ceilDiv(ceilLog2(alpha / (Residual.EPSILON / 2)), 26));
  }

  /// The least integer that is not below log₂(x).
  private static int ceilLog2(double x) {
    int exponent = Math.getExponent(x);
    return Math.scalb(1.0, exponent) == x ? exponent : exponent + 1;
  }

  /// The Padé approximant of the given degree: (V − U)⁻¹·(V + U) with U odd and V even in A.
  private Matrix quotient(Matrix a, int degree) {
    double[] b = coefficients(degree);
    Matrix square = a.times(a);
    Matrix odd = identity.times(b[1]);
    Matrix even = identity.times(b[0]);
    if (degree < 13) {
      Matrix power = identity;
      for (int k = 2; k <= degree; k += 2) {
        power = k == 2 ? square : power.times(square);
        even = even.plus(power.times(b[k]));
        odd = odd.plus(power.times(b[k + 1]));
      }
    } else {
      Matrix fourth = square.times(square);
      Matrix sixth = fourth.times(square);
      Matrix oddHigh = sixth.times(b[13]).plus(fourth.times(b[11])).plus(square.times(b[9]));
      Matrix evenHigh = sixth.times(b[12]).plus(fourth.times(b[10])).plus(square.times(b[8]));
      odd =
          sixth
              .times(oddHigh)
              .plus(sixth.times(b[7]))
              .plus(fourth.times(b[5]))
              .plus(square.times(b[3]))
              .plus(odd);
      even =
          sixth
              .times(evenHigh)
              .plus(sixth.times(b[6]))
              .plus(fourth.times(b[4]))
              .plus(square.times(b[2]))
              .plus(even);
    }
    Matrix u = a.times(odd);
    Factored denominator = new Factored(even.minus(u));
    return denominator.unscaled(denominator.solve(denominator.scaledRight(even.plus(u))));
  }

  /// The coefficients of the numerator of degree m, the constant 1 first: the quotient of
  /// neighbours is (m − k + 1)/(k·(2m − k + 1)).
  private static double[] coefficients(int m) {
    double[] b = new double[m + 1];
    b[0] = 1;
    for (int k = 1; k <= m; k++) {
      b[k] = b[k - 1] * (m - k + 1) / ((double) k * (2 * m - k + 1));
    }
    return b;
  }
}
