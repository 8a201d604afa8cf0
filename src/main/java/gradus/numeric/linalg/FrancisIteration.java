package gradus.numeric.linalg;

/// The implicit double-shift QR iteration that turns a real upper Hessenberg matrix H into a quasi
/// triangular T = Zᵀ·H·Z, in place.
///
/// A sweep touches the columns of a row only while that row is still changed from the left; what is
/// left to do from the right is done afterwards, row by row and four rows at a time, since a column
/// of a row-major matrix is a long way through memory.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.5; the test for a negligible
/// subdiagonal entry is that of Ahues and Tisseur, LAPACK Working Note 122 (1997).
final class FrancisIteration {
  private static final double EPSILON = Residual.EPSILON / 2;
  private static final double SMALLEST = Double.MIN_NORMAL / EPSILON;
  private static final int ROUNDS = 60;

  private final int n;
  private final double[] t;
  private final double[] z;

  /// Whether all of T is wanted, not only its eigenvalues.
  private final boolean full;

  private final double[] re;
  private final double[] im;

  /// The reflections I − tau·v·vᵀ of a sweep, v = (1, v2, v3), by the row they start at.
  private final double[] v2;

  private final double[] v3;
  private final double[] tau;

  /// @param t H, row-major, overwritten by T (or by anything, if only values are wanted)
  /// @param z the store of Q, overwritten by Q·Z; empty if only values are wanted
  FrancisIteration(int n, double[] t, double[] z) {
    this.n = n;
    this.t = t;
    this.z = z;
    this.full = z.length > 0;
    re = new double[n];
    im = new double[n];
    v2 = new double[n];
    v3 = new double[n];
    tau = new double[n];
  }

  /// The real parts of the eigenvalues, in the order of the diagonal of T.
  double[] re() {
    return re;
  }

  /// Their imaginary parts; of a conjugate pair the positive one comes first.
  double[] im() {
    return im;
  }

  /// @return false if some eigenvalue did not converge
  boolean converges() {
    int high = n - 1;
    int round = 0;
    while (high >= 0) {
      int low = high;
      while (low > 0 && !isNegligible(low, high)) {
        low--;
      }
      if (low > 0) {
        t[low * n + low - 1] = 0;
      }
      if (low == high) {
        re[high] = t[high * n + high];
        high--;
        round = 0;
      } else if (low == high - 1) {
        standardize(low);
        high -= 2;
        round = 0;
      } else if (++round > ROUNDS) {
        return false;
      } else {
        sweep(low, high, round);
      }
    }
    return true;
  }

  private boolean isNegligible(int k, int high) {
    double below = Math.abs(t[k * n + k - 1]);
    if (below <= SMALLEST) {
      return true;
    }
    double first = t[(k - 1) * n + k - 1];
    double second = t[k * n + k];
    double size = Math.abs(first) + Math.abs(second);
    if (size == 0) {
      size += k >= 2 ? Math.abs(t[(k - 1) * n + k - 2]) : 0;
      size += k < high ? Math.abs(t[(k + 1) * n + k]) : 0;
    }
    if (below > EPSILON * size) {
      return false;
    }
    double above = Math.abs(t[(k - 1) * n + k]);
    double larger = Math.max(below, above);
    double smaller = Math.min(below, above);
    double diagonal = Math.max(Math.abs(second), Math.abs(first - second));
    double other = Math.min(Math.abs(second), Math.abs(first - second));
    double sum = larger + diagonal;
    return smaller * (larger / sum) <= Math.max(SMALLEST, EPSILON * (other * (diagonal / sum)));
  }

  // -- one double step on the rows low..high

  private void sweep(int low, int high, int round) {
    double a = t[(high - 1) * n + high - 1];
    double b = t[(high - 1) * n + high];
    double c = t[high * n + high - 1];
    double d = t[high * n + high];
    if (round % 20 == 10) {
      double step = Math.abs(t[(low + 1) * n + low]) + Math.abs(t[(low + 2) * n + low + 1]);
      a = 0.75 * step + t[low * n + low];
      b = -0.4375 * step;
      c = step;
      d = a;
    } else if (round % 20 == 0) {
      double step = Math.abs(c) + Math.abs(t[(high - 1) * n + high - 2]);
      a = 0.75 * step + d;
      b = -0.4375 * step;
      c = step;
      d = a;
    }
    double scale = Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d);
    if (scale == 0) {
      scale = 1;
    }
    a /= scale;
    b /= scale;
    c /= scale;
    d /= scale;
    double mean = (a + d) / 2;
    double discriminant = (a - mean) * (d - mean) - b * c;
    double root = Math.sqrt(Math.abs(discriminant));
    double firstRe = mean;
    double secondRe = mean;
    double shiftIm = 0;
    if (discriminant >= 0) {
      shiftIm = root;
    } else {
      // twice the real shift that is closer to the last diagonal entry
      double plus = mean + root;
      double minus = mean - root;
      firstRe = Math.abs(plus - d) <= Math.abs(minus - d) ? plus : minus;
      secondRe = firstRe;
    }
    chase(low, high, firstRe * scale, secondRe * scale, shiftIm * scale);
  }

  /// Chases the bulge of (H − s₁I)(H − s₂I), s₁ = firstRe + i·shiftIm, down the diagonal; it starts
  /// below two subdiagonal entries whose product is negligible.
  private void chase(int low, int high, double firstRe, double secondRe, double shiftIm) {
    double x = 0;
    double y = 0;
    double w = 0;
    int start = high - 2;
    for (; start >= low; start--) {
      double h11 = t[start * n + start];
      double h21 = t[(start + 1) * n + start];
      double h22 = t[(start + 1) * n + start + 1];
      double scale = Math.abs(h11 - secondRe) + Math.abs(shiftIm) + Math.abs(h21);
      double part = h21 / scale;
      x =
          part * t[start * n + start + 1]
              + (h11 - firstRe) * ((h11 - secondRe) / scale)
              + shiftIm * (shiftIm / scale);
      y = part * (h11 + h22 - firstRe - secondRe);
      w = part * t[(start + 2) * n + start + 1];
      double sum = Math.abs(x) + Math.abs(y) + Math.abs(w);
      x /= sum;
      y /= sum;
      w /= sum;
      if (start == low) {
        break;
      }
      double above = Math.abs(t[(start - 1) * n + start - 1]);
      double product = Math.abs(t[start * n + start - 1]) * (Math.abs(y) + Math.abs(w));
      if (product <= EPSILON * Math.abs(x) * (above + Math.abs(h11) + Math.abs(h22))) {
        break;
      }
    }
    for (int k = start; k < high; k++) {
      boolean three = k + 2 <= high;
      if (k > start) {
        x = t[k * n + k - 1];
        y = t[(k + 1) * n + k - 1];
        w = three ? t[(k + 2) * n + k - 1] : 0;
      } else if (!three) {
        w = 0;
      }
      double head = reflect(k, x, y, w);
      if (k > start) {
        t[k * n + k - 1] = head;
        t[(k + 1) * n + k - 1] = 0;
        if (three) {
          t[(k + 2) * n + k - 1] = 0;
        }
      } else if (start > low) {
        t[k * n + k - 1] *= 1 - tau[k];
      }
      fromLeft(k, full ? n : high + 1, three);
      int last = Math.min(k + 3, high);
      for (int i = k + 1; i <= last; i++) {
        fromRight(t, i * n, k, k + 1, high);
      }
    }
    rowsFromRight(t, full ? 0 : low, high, start, high, true);
    if (full) {
      rowsFromRight(z, 0, n - 1, start, high, false);
    }
  }

  /// Sets reflection k to the one that maps (x, y, w) to (result, 0, 0).
  private double reflect(int k, double x, double y, double w) {
    double scale = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(w)));
    if (y == 0 && w == 0 || scale == 0) {
      v2[k] = 0;
      v3[k] = 0;
      tau[k] = 0;
      return x;
    }
    double a = x / scale;
    double b = y / scale;
    double c = w / scale;
    double size = Math.copySign(Math.sqrt(a * a + b * b + c * c), a);
    double head = a + size;
    v2[k] = b / head;
    v3[k] = c / head;
    tau[k] = head / size;
    return -size * scale;
  }

  private void fromLeft(int k, int to, boolean three) {
    double b = v2[k];
    double c = v3[k];
    double f1 = tau[k];
    double f2 = f1 * b;
    double f3 = f1 * c;
    int first = k * n;
    int second = first + n;
    int third = second + n;
    if (!three) {
      for (int j = k; j < to; j++) {
        double sum = t[first + j] + b * t[second + j];
        t[first + j] -= sum * f1;
        t[second + j] -= sum * f2;
      }
      return;
    }
    for (int j = k; j < to; j++) {
      double sum = t[first + j] + b * t[second + j] + c * t[third + j];
      t[first + j] -= sum * f1;
      t[second + j] -= sum * f2;
      t[third + j] -= sum * f3;
    }
  }

  /// Reflections from ≤ k < to on one row that starts at {@code row}; the last one of a sweep has
  /// two columns.
  private void fromRight(double[] m, int row, int from, int to, int high) {
    for (int k = from; k < to; k++) {
      int at = row + k;
      if (k + 2 <= high) {
        double sum = (m[at] + v2[k] * m[at + 1] + v3[k] * m[at + 2]) * tau[k];
        m[at] -= sum;
        m[at + 1] -= sum * v2[k];
        m[at + 2] -= sum * v3[k];
      } else {
        double sum = (m[at] + v2[k] * m[at + 1]) * tau[k];
        m[at] -= sum;
        m[at + 1] -= sum * v2[k];
      }
    }
  }

  /// The reflections start ≤ k < high that the rows from..to still lack.
  ///
  /// @param staggered row i has had all reflections before i
  private void rowsFromRight(
      double[] m, int from, int to, int start, int high, boolean staggered) {
    int i = from;
    for (; i + 3 <= to; i += 4) {
      int common = start;
      if (staggered && i + 3 > start) {
        common = Math.min(i + 3, high);
        for (int j = 0; j < 4; j++) {
          fromRight(m, (i + j) * n, Math.max(start, i + j), common, high);
        }
      }
      fourRows(m, i * n, common, high - 1);
      for (int j = 0; j < 4; j++) {
        fromRight(m, (i + j) * n, Math.max(common, high - 1), high, high);
      }
    }
    for (; i <= to; i++) {
      fromRight(m, i * n, staggered ? Math.max(start, i) : start, high, high);
    }
  }

  /// Four neighbouring rows at once: the reflections of one row wait for each other, those of
  /// different rows do not.
  private void fourRows(double[] m, int row, int from, int to) {
    if (from >= to) {
      return;
    }
    int p = row + from;
    int q = p + n;
    int r = q + n;
    int s = r + n;
    double p0 = m[p];
    double p1 = m[p + 1];
    double q0 = m[q];
    double q1 = m[q + 1];
    double r0 = m[r];
    double r1 = m[r + 1];
    double s0 = m[s];
    double s1 = m[s + 1];
    for (int k = from; k < to; k++) {
      double b = v2[k];
      double c = v3[k];
      double f = tau[k];
      double p2 = m[p + 2];
      double q2 = m[q + 2];
      double r2 = m[r + 2];
      double s2 = m[s + 2];
      double sp = (p0 + b * p1 + c * p2) * f;
      double sq = (q0 + b * q1 + c * q2) * f;
      double sr = (r0 + b * r1 + c * r2) * f;
      double ss = (s0 + b * s1 + c * s2) * f;
      m[p++] = p0 - sp;
      m[q++] = q0 - sq;
      m[r++] = r0 - sr;
      m[s++] = s0 - ss;
      p0 = p1 - sp * b;
      q0 = q1 - sq * b;
      r0 = r1 - sr * b;
      s0 = s1 - ss * b;
      p1 = p2 - sp * c;
      q1 = q2 - sq * c;
      r1 = r2 - sr * c;
      s1 = s2 - ss * c;
    }
    m[p] = p0;
    m[p + 1] = p1;
    m[q] = q0;
    m[q + 1] = q1;
    m[r] = r0;
    m[r + 1] = r1;
    m[s] = s0;
    m[s + 1] = s1;
  }

  // -- the end: a 2×2 block in rows k and k+1

  private void standardize(int k) {
    int first = k * n + k;
    int second = first + n;
    StandardBlock block =
        StandardBlock.of(t[first], t[first + 1], t[second], t[second + 1]);
    re[k] = block.a();
    re[k + 1] = block.d();
    im[k] = block.imaginary();
    im[k + 1] = -im[k] + 0.0;
    if (!full) {
      return;
    }
    double cos = block.cos();
    double sin = block.sin();
    for (int j = 2; j < n - k; j++) {
      double x = t[first + j];
      double y = t[second + j];
      t[first + j] = cos * x + sin * y;
      t[second + j] = cos * y - sin * x;
    }
    columns(t, k, k, cos, sin);
    columns(z, k, n, cos, sin);
    t[first] = block.a();
    t[first + 1] = block.b();
    t[second] = block.c();
    t[second + 1] = block.d();
  }

  private void columns(double[] m, int k, int rows, double cos, double sin) {
    for (int i = 0; i < rows; i++) {
      int at = i * n + k;
      double x = m[at];
      double y = m[at + 1];
      m[at] = cos * x + sin * y;
      m[at + 1] = cos * y - sin * x;
    }
  }
}
