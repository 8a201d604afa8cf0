package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// Householder reduction to upper Hessenberg form, A = Q·H·Qᵀ. Every loop runs along a row, and
/// each step reads the matrix twice: once for the row vector uᵀA and the products A·u, once to
/// change each row by both.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.4.2.
final class HessenbergReduction {
  private final int n;
  private final double[][] h;

  /// Row k holds the vector of reflection k, I − γ·u·uᵀ, from its entry k+1 on.
  private final double[][] vectors;

  private final double[] gamma;

  private HessenbergReduction(Matrix a) {
    this.n = a.rows();
    this.h = Rows.of(a);
    this.vectors = new double[n][];
    this.gamma = new double[n];
  }

  static HessenbergReduction of(Matrix a) {
    HessenbergReduction reduction = new HessenbergReduction(a);
    double[] left = new double[reduction.n];
    double[] right = new double[reduction.n];
    for (int k = 0; k + 2 < reduction.n; k++) {
      reduction.step(k, left, right);
    }
    return reduction;
  }

  /// H, with exact zeros below the subdiagonal; the rows themselves.
  double[][] rows() {
    return h;
  }

  /// H.
  Matrix h() {
    return Rows.matrix(h, n);
  }

  private void step(int k, double[] w, double[] v) {
    Cancellation.check();
    double largest = 0;
    for (int i = k + 2; i < n; i++) {
      largest = Math.max(largest, Math.abs(h[i][k]));
    }
    if (largest == 0) {
      return;
    }
    largest = Math.max(largest, Math.abs(h[k + 1][k]));
    double[] u = new double[n];
    double sum = 0;
    for (int i = k + 1; i < n; i++) {
      u[i] = h[i][k] / largest;
      sum += u[i] * u[i];
    }
    double size = u[k + 1] < 0 ? -Math.sqrt(sum) : Math.sqrt(sum);
    double head = u[k + 1] + size;
    double factor = head / size;
    u[k + 1] = 1;
    for (int i = k + 2; i < n; i++) {
      u[i] /= head;
    }
    gamma[k] = factor;
    vectors[k] = u;
    h[k + 1][k] = -size * largest;
    for (int i = k + 2; i < n; i++) {
      h[i][k] = 0;
    }
    weighted(h, k + 1, u, w);
    for (int i = 0; i < n; i++) {
      v[i] = factor * Rows.dot(h[i], u, k + 1, n);
    }
    double along = factor * Rows.dot(u, v, k + 1, n);
    for (int i = 0; i <= k; i++) {
      Rows.add(h[i], -v[i], u, k + 1, n);
    }
    for (int i = k + 1; i < n; i++) {
      Rows.add(h[i], -factor * u[i], w, along * u[i] - v[i], u, k + 1, n);
    }
  }

  /// `w = uᵀ·M` over the rows and columns from {@code from} on.
  private void weighted(double[][] m, int from, double[] u, double[] w) {
    Arrays.fill(w, from, n, 0);
    int i = from;
    for (; i + 3 < n; i += 4) {
      Rows.addFour(w, u, i, m, i, from, n);
    }
    for (; i < n; i++) {
      Rows.add(w, u[i], m[i], from, n);
    }
  }

  /// Q, orthogonal.
  Matrix q() {
    double[][] q = Rows.of(Matrix.identity(n));
    double[] w = new double[n];
    for (int k = n - 3; k >= 0; k--) {
      Cancellation.check();
      if (gamma[k] == 0) {
        continue;
      }
      double[] u = vectors[k];
      weighted(q, k + 1, u, w);
      for (int i = k + 1; i < n; i++) {
        Rows.add(q[i], -gamma[k] * u[i], w, k + 1, n);
      }
    }
    return Rows.matrix(q, n);
  }
}
