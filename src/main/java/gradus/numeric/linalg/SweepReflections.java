package gradus.numeric.linalg;

/// The reflections I − tau·v·vᵀ of one sweep of the {@link FrancisIteration}, v = (1, v2, v3), by
/// the row they start at.
final class SweepReflections {
  private final double[] v2;
  private final double[] v3;
  private final double[] tau;

  SweepReflections(int n) {
    v2 = new double[n];
    v3 = new double[n];
    tau = new double[n];
  }

  double tau(int k) {
    return tau[k];
  }

  /// Sets reflection k to the one that maps (x, y, w) to (result, 0, 0).
  double set(int k, double x, double y, double w) {
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

  void fromLeft(double[][] m, int k, int from, int to, boolean three) {
    if (three) {
      Rows.reflect(m[k], m[k + 1], m[k + 2], v2[k], v3[k], tau[k], from, to);
    } else {
      Rows.reflect(m[k], m[k + 1], v2[k], tau[k], from, to);
    }
  }

  /// The reflections from ≤ k < to on one row; the last one of a sweep has two columns.
  void fromRight(double[] row, int from, int to, int high) {
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
  /// i. Four rows at a time: the reflections of one row wait for each other, those of different
  /// rows do not.
  void fromRight(double[][] t, int from, int start, int high) {
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

  /// The reflections from ≤ k < to, of three columns each, on four rows at once.
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
}
