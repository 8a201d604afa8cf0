package gradus.numeric.linalg;

import gradus.budget.Cancellation;

/// The implicit double-shift QR iteration that turns a real upper Hessenberg matrix H into a quasi
/// triangular T = Zᵀ·H·Z, in place.
///
/// Reflections from the left combine three rows. Reflections from the right touch a row only while
/// it is still changed from the left; the rest is done after the sweep, row by row, since a column
/// is a long way through memory. Z is kept transposed for the same reason.
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

  private final SweepReflections reflections;

  /// @param t the rows of H, overwritten by T (or by anything, if only values are wanted)
  /// @param z the rows of Qᵀ, overwritten by those of (Q·Z)ᵀ; none if only values are wanted
  FrancisIteration(double[][] t, double[][] z) {
    this.n = t.length;
    this.t = t;
    this.z = z;
    this.full = z.length > 0;
    re = new double[n];
    im = new double[n];
    reflections = new SweepReflections(n);
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
    Cancellation.check();
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
      double head = reflections.set(k, x, y, w);
      if (k > start) {
        t[k][k - 1] = head;
        t[k + 1][k - 1] = 0;
        if (three) {
          t[k + 2][k - 1] = 0;
        }
      } else if (start > low) {
        t[k][k - 1] *= 1 - reflections.tau(k);
      }
      reflections.fromLeft(t, k, k, full ? n : high + 1, three);
      if (full) {
        reflections.fromLeft(z, k, 0, n, three);
      }
      int last = Math.min(k + 3, high);
      for (int i = k + 1; i <= last; i++) {
        reflections.fromRight(t[i], k, k + 1, high);
      }
    }
    reflections.fromRight(t, full ? 0 : low, start, high);
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
