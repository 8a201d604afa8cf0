package gradus.numeric.linalg;

/// Householder reduction to upper Hessenberg form, A = Q·H·Qᵀ. Every loop runs along a row, and
/// each step reads the matrix twice: once for the row vector uᵀA, once to change each row from the
/// left and, while it is at hand, from the right.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.4.2.
final class HessenbergReduction {
  private final int n;
  private final double[] h;

  /// Row k holds the vector of reflection k, I − γ·u·uᵀ, from its entry k+1 on.
  private final double[] vectors;

  private final double[] gamma;

  /// Whether the reflections are kept, for {@link #q}.
  private final boolean kept;

  private HessenbergReduction(Matrix a, boolean kept) {
    this.n = a.rows();
    this.h = a.data().clone();
    this.kept = kept;
    this.vectors = new double[kept ? n * n : n];
    this.gamma = new double[n];
  }

  /// @param kept whether {@link #q} will be asked for
  static HessenbergReduction of(Matrix a, boolean kept) {
    HessenbergReduction reduction = new HessenbergReduction(a, kept);
    double[] u = new double[reduction.n];
    double[] w = new double[reduction.n];
    for (int k = 0; k + 2 < reduction.n; k++) {
      reduction.step(k, u, w);
    }
    return reduction;
  }

  /// H, with exact zeros below the subdiagonal.
  Matrix h() {
    return new Matrix(n, n, h);
  }

  private void step(int k, double[] u, double[] w) {
    double largest = 0;
    for (int i = k + 2; i < n; i++) {
      largest = Math.max(largest, Math.abs(h[i * n + k]));
    }
    if (largest == 0) {
      return;
    }
    largest = Math.max(largest, Math.abs(h[(k + 1) * n + k]));
    double sum = 0;
    for (int i = k + 1; i < n; i++) {
      u[i] = h[i * n + k] / largest;
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
    if (kept) {
      System.arraycopy(u, k + 1, vectors, k * n + k + 1, n - k - 1);
    }
    h[(k + 1) * n + k] = -size * largest;
    for (int i = k + 2; i < n; i++) {
      h[i * n + k] = 0;
    }
    leftProduct(h, k + 1, u, w, factor);
    for (int i = 0; i < n; i++) {
      if (i > k) {
        Rows.add(h, i * n, -u[i], w, k + 1, n);
      }
      double along = Rows.dot(h, i * n, u, k + 1, n);
      Rows.add(h, i * n, -factor * along, u, k + 1, n);
    }
  }

  /// `w = factor·uᵀ·M` over the rows and columns from {@code from} on.
  private void leftProduct(double[] m, int from, double[] u, double[] w, double factor) {
    java.util.Arrays.fill(w, from, n, 0);
    for (int i = from; i < n; i++) {
      Rows.add(w, 0, factor * u[i], m, i * n, from, n);
    }
  }

  /// Q, orthogonal.
  Matrix q() {
    Matrix q = Matrix.identity(n);
    double[] data = q.data();
    double[] u = new double[n];
    double[] w = new double[n];
    for (int k = n - 3; k >= 0; k--) {
      if (gamma[k] == 0) {
        continue;
      }
      System.arraycopy(vectors, k * n + k + 1, u, k + 1, n - k - 1);
      leftProduct(data, k + 1, u, w, gamma[k]);
      for (int i = k + 1; i < n; i++) {
        Rows.add(data, i * n, -u[i], w, k + 1, n);
      }
    }
    return q;
  }
}
