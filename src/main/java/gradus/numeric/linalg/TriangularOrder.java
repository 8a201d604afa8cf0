package gradus.numeric.linalg;

/// Finds the simultaneous permutation of rows and columns that makes a matrix upper triangular. The
/// eigenvalues of such a matrix are its diagonal entries, exactly.
final class TriangularOrder {
  private TriangularOrder() {}

  /// Row i of the triangular matrix is row order[i] of A; empty if there is no such order.
  static int[] of(Matrix a) {
    int n = a.rows();
    int[] pending = new int[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && a.get(i, j) != 0) {
          pending[i]++;
        }
      }
    }
    int[] order = new int[n];
    boolean[] placed = new boolean[n];
    for (int place = n - 1; place >= 0; place--) {
      int next = n - 1;
      while (next >= 0 && (placed[next] || pending[next] > 0)) {
        next--;
      }
      if (next < 0) {
        return new int[0];
      }
      placed[next] = true;
      order[place] = next;
      for (int i = 0; i < n; i++) {
        if (i != next && a.get(i, next) != 0) {
          pending[i]--;
        }
      }
    }
    return order;
  }

  /// P·A·Pᵀ.
  static Matrix permuted(Matrix a, int[] order) {
    int n = a.rows();
    Matrix result = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result.data()[i * n + j] = a.get(order[i], order[j]);
      }
    }
    return result;
  }

  /// Pᵀ, so that A = Pᵀ·(P·A·Pᵀ)·P.
  static Matrix back(int[] order) {
    int n = order.length;
    Matrix q = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      q.data()[order[i] * n + i] = 1;
    }
    return q;
  }
}
