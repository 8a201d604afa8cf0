package gradus.numeric.linalg;

/// The rotation that brings a real 2×2 block to the standard form of a real Schur matrix: upper
/// triangular when its eigenvalues are real, else with equal diagonal entries and off-diagonal ones
/// of opposite sign. In the new basis the block is [a, b; c, d].
///
/// Source: Bai and Demmel, On swapping diagonal blocks in real Schur form, Linear Algebra and its
/// Applications 186 (1993), section 3.
///
/// @param cos cosine of the rotation [cos, sin; -sin, cos] applied from the left
/// @param sin its sine
record StandardBlock(double a, double b, double c, double d, double cos, double sin) {
  private static final double NEARLY_EQUAL = 4 * Residual.EPSILON / 2;

  static StandardBlock of(double a, double b, double c, double d) {
    if (c == 0) {
      return new StandardBlock(a, b, 0, d, 1, 0);
    }
    if (b == 0) {
      // exchanging the axes makes it upper triangular
      return new StandardBlock(d, -c, 0, a, 0, 1);
    }
    if (a == d && (b < 0) != (c < 0)) {
      return new StandardBlock(a, b, c, d, 1, 0);
    }
    double difference = a - d;
    double half = difference / 2;
    double larger = Math.max(Math.abs(b), Math.abs(c));
    double smaller = Math.min(Math.abs(b), Math.abs(c)) * Math.signum(b) * Math.signum(c);
    double scale = Math.max(Math.abs(half), larger);
    double discriminant = half / scale * half + larger / scale * smaller;
    if (discriminant >= NEARLY_EQUAL) {
      double z = half + Math.copySign(Math.sqrt(scale) * Math.sqrt(discriminant), half);
      double first = d + z;
      double second = d - larger / z * smaller;
      double length = Math.hypot(c, z);
      return new StandardBlock(first, b - c, 0, second, z / length, c / length);
    }
    return complexOrDouble(a, b, c, d, difference);
  }

  /// Complex eigenvalues, or real ones that are nearly equal: the diagonal is made equal first.
  private static StandardBlock complexOrDouble(
      double a, double b, double c, double d, double difference) {
    double sum = b + c;
    double length = Math.hypot(sum, difference);
    double cos = Math.sqrt((1 + Math.abs(sum) / length) / 2);
    double sin = -(difference / 2 / (length * cos)) * (sum < 0 ? -1 : 1);
    double aa = a * cos + b * sin;
    double bb = -a * sin + b * cos;
    double cc = c * cos + d * sin;
    double dd = -c * sin + d * cos;
    double newA = aa * cos + cc * sin;
    double newB = bb * cos + dd * sin;
    double newC = -aa * sin + cc * cos;
    double newD = -bb * sin + dd * cos;
    double mean = (newA + newD) / 2;
    if (newC == 0 || newB != 0 && (newB < 0) != (newC < 0)) {
      return new StandardBlock(mean, newB, newC, mean, cos, sin);
    }
    if (newB == 0) {
      return new StandardBlock(mean, -newC, 0, mean, -sin, cos);
    }
    // real after all
    double rootB = Math.sqrt(Math.abs(newB));
    double rootC = Math.sqrt(Math.abs(newC));
    double p = Math.copySign(rootB * rootC, newC);
    double tau = 1 / Math.sqrt(Math.abs(newB + newC));
    double turnCos = rootB * tau;
    double turnSin = rootC * tau;
    return new StandardBlock(
        mean + p,
        newB - newC,
        0,
        mean - p,
        cos * turnCos - sin * turnSin,
        cos * turnSin + sin * turnCos);
  }

  /// Half the distance of the two complex eigenvalues; 0 when they are real.
  double imaginary() {
    return c == 0 ? 0 : Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
  }
}
