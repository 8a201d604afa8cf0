package gradus.numeric.linalg;

/// The implicit double-shift QR iteration that turns a real upper Hessenberg matrix H into a quasi
/// triangular T = Zᵀ·H·Z, in place.
///
/// Reflections from the left combine three rows. Reflections from the right touch a row only while
/// it is still changed from the left; the rest is done after the sweep, row by row and four rows at
/// a time, since a column is a long way through memory. Z is kept transposed for the same reason.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.5; the test for a negligible
/// subdiagonal entry is that of Ahues and Tisseur, LAPACK Working Note 122 (1997).
final class FrancisIteration {
  private static final double EPSILON = Residual.EPSILON / 2;
  private static final double SMALLEST = Double.MIN_NORMAL / EPSILON;
  private static final int ROUNDS = 60;

  private final int n;
  private final double[][] t;
  private final double[][] z;

  /// Whether all of T is wanted, not only its eigenvalues.
  private final boolean full;

  private final double[] re;
  private final double[] im;

  /// The reflections I − tau·v·vᵀ of a sweep, v = (1, v2, v3), by the row they start at.
  private final double[] v2;

  private final double[] v3;
  private final double[] tau;

  /// @param t the rows of H, overwritten by T (or by anything, if only values are wanted)
  /// @param z the rows of Qᵀ, overwritten by those of (Q·Z)ᵀ; none if only values are wanted
  FrancisIteration(double[][] t, double[][] z) {
    this.n = t.length;
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
        t[low][low - 1] = 0;
      }
      if (low == high) {
        re[high] = t[high][high];
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
    double below = Math.abs(t[k][k - 1]);
    if (below <= SMALLEST) {
      return true;
    }
    double first = t[k - 1][k - 1];
    double second = t[k][k];
    double size = Math.abs(first) + Math.abs(second);
    if (size == 0) {
      size += k >= 2 ? Math.abs(t[k - 1][k - 2]) : 0;
      size += k < high ? Math.abs(t[k + 1][k]) : 0;
    }
    if (below > EPSILON * size) {
      return false;
    }
    double above = Math.abs(t[k - 1][k]);
    double larger = Math.max(below, above);
    double smaller = Math.min(below, above);
    double diagonal = Math.max(Math.abs(second), Math.abs(first - second));
    double other = Math.min(Math.abs(second), Math.abs(first - second));
    double sum = larger + diagonal;
    return smaller * (larger / sum) <= Math.max(SMALLEST, EPSILON * (other * (diagonal / sum)));
  }

  // -- one double step on the rows low..high

  private void sweep(int low, int high, int round) {
    double a = t[high - 1][high - 1];
    double b = t[high - 1][high];
    double c = t[high][high - 1];
    double d = t[high][high];
    if (round % 20 == 10) {
      double step = Math.abs(t[low + 1][low]) + Math.abs(t[low + 2][low + 1]);
      a = 0.75 * step + t[low][low];
      b = -0.4375 * step;
      c = step;
      d = a;
    } else if (round % 20 == 0) {
      double step = Math.abs(c) + Math.abs(t[high - 1][high - 2]);
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
      double h11 = t[start][start];
      double h21 = t[start + 1][start];
      double h22 = t[start + 1][start + 1];
      double scale = Math.abs(h11 - secondRe) + Math.abs(shiftIm) + Math.abs(h21);
      double part = h21 / scale;
      x =
          part * t[start][start + 1]
              + (h11 - firstRe) * ((h11 - secondRe) / scale)
              + shiftIm * (shiftIm / scale);
      y = part * (h11 + h22 - firstRe - secondRe);
      w = part * t[start + 2][start + 1];
      double sum = Math.abs(x) + Math.abs(y) + Math.abs(w);
      x /= sum;
      y /= sum;
      w /= sum;
      if (start == low) {
        break;
      }
      double above = Math.abs(t[start - 1][start - 1]);
      double product = Math.abs(t[start][start - 1]) * (Math.abs(y) + Math.abs(w));
      if (product <= EPSILON * Math.abs(x) * (above + Math.abs(h11) + Math.abs(h22))) {
        break;
      }
    }
    for (int k = start; k < high; k++) {
      boolean three = k + 2 <= high;
      if (k > start) {
        x = t[k][k - 1];
        y = t[k + 1][k - 1];
        w = three ? t[k + 2][k - 1] : 0;
      } else if (!three) {
        w = 0;
      }
      double head = reflect(k, x, y, w);
      if (k > start) {
        t[k][k - 1] = head;
        t[k + 1][k - 1] = 0;
        if (three) {
          t[k + 2][k - 1] = 0;
        }
      } else if (start > low) {
        t[k][k - 1] *= 1 - tau[k];
      }
      fromLeft(t, k, k, full ? n : high + 1, three);
      if (full) {
        fromLeft(z, k, 0, n, three);
      }
      int last = Math.min(k + 3, high);
      for (int i = k + 1; i <= last; i++) {
        fromRight(t[i], k, k + 1, high);
      }
    }
    rowsFromRight(full ? 0 : low, start, high);
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

  private void fromLeft(double[][] m, int k, int from, int to, boolean three) {
    if (three) {
      Rows.reflect(m[k], m[k + 1], m[k + 2], v2[k], v3[k], tau[k], from, to);
    } else {
      Rows.reflect(m[k], m[k + 1], v2[k], tau[k], from, to);
    }
  }

  /// Reflections from ≤ k < to on one row; the last one of a sweep has two columns.
  private void fromRight(double[] row, int from, int to, int high) {
    for (int k = from; k < to; k++) {
      if (k + 2 <= high) {
        double sum = (row[k] + v2[k] * row[k + 1] + v3[k] * row[k + 2]) * tau[k];
        row[k] -= sum;
        row[k + 1] -= sum * v2[k];
        row[k + 2] -= sum * v3[k];
      } else {
        double sum = (row[k] + v2[k] * row[k + 1]) * tau[k];
        row[k] -= sum;
        row[k + 1] -= sum * v2[k];
      }
    }
  }

  /// The reflections start ≤ k < high that the rows from..high still lack: row i has had all before
  /// i.
  private void rowsFromRight(int from, int start, int high) {
    int i = from;
    for (; i + 3 <= high; i += 4) {
      int common = start;
      if (i + 3 > start) {
        common = Math.min(i + 3, high);
        for (int j = 0; j < 4; j++) {
          fromRight(t[i + j], Math.max(start, i + j), common, high);
        }
      }
      fourRows(t[i], t[i + 1], t[i + 2], t[i + 3], common, high - 1);
      for (int j = 0; j < 4; j++) {
        fromRight(t[i + j], Math.max(common, high - 1), high, high);
      }
    }
    for (; i <= high; i++) {
      fromRight(t[i], Math.max(start, i), high, high);
    }
  }

  /// Four neighbouring rows at once: the reflections of one row wait for each other, those of
  /// different rows do not.
  private void fourRows(double[] p, double[] q, double[] r, double[] s, int from, int to) {
    if (from >= to) {
      return;
    }
    double p0 = p[from];
    double p1 = p[from + 1];
    double q0 = q[from];
    double q1 = q[from + 1];
    double r0 = r[from];
    double r1 = r[from + 1];
    double s0 = s[from];
    double s1 = s[from + 1];
    for (int k = from; k < to; k++) {
      double b = v2[k];
      double c = v3[k];
      double f = tau[k];
      double p2 = p[k + 2];
      double q2 = q[k + 2];
      double r2 = r[k + 2];
      double s2 = s[k + 2];
      double sp = (p0 + b * p1 + c * p2) * f;
      double sq = (q0 + b * q1 + c * q2) * f;
      double sr = (r0 + b * r1 + c * r2) * f;
      double ss = (s0 + b * s1 + c * s2) * f;
      p[k] = p0 - sp;
      q[k] = q0 - sq;
      r[k] = r0 - sr;
      s[k] = s0 - ss;
      p0 = p1 - sp * b;
      q0 = q1 - sq * b;
      r0 = r1 - sr * b;
      s0 = s1 - ss * b;
      p1 = p2 - sp * c;
      q1 = q2 - sq * c;
      r1 = r2 - sr * c;
      s1 = s2 - ss * c;
    }
    p[to] = p0;
    p[to + 1] = p1;
    q[to] = q0;
    q[to + 1] = q1;
    r[to] = r0;
    r[to + 1] = r1;
    s[to] = s0;
    s[to + 1] = s1;
  }

  // -- the end: a 2×2 block in rows k and k+1

  private void standardize(int k) {
    StandardBlock block = StandardBlock.of(t[k][k], t[k][k + 1], t[k + 1][k], t[k + 1][k + 1]);
    re[k] = block.a();
    re[k + 1] = block.d();
    im[k] = block.imaginary();
    im[k + 1] = 0.0 - im[k];
    if (!full) {
      return;
    }
    double cos = block.cos();
    double sin = block.sin();
    Rows.rotate(t[k], t[k + 1], cos, sin, k + 2, n);
    Rows.rotate(z[k], z[k + 1], cos, sin, 0, n);
    for (int i = 0; i < k; i++) {
      double x = t[i][k];
      double y = t[i][k + 1];
      t[i][k] = cos * x + sin * y;
      t[i][k + 1] = cos * y - sin * x;
    }
    t[k][k] = block.a();
    t[k][k + 1] = block.b();
    t[k + 1][k] = block.c();
    t[k + 1][k + 1] = block.d();
  }
}
