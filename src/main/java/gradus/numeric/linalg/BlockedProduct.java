package gradus.numeric.linalg;

import gradus.budget.Cancellation;

/// C = A·B for larger matrices: four rows of B at a time are added to two rows of C, in blocks that
/// stay in the cache. Every entry is summed in the same order however the rows are shared among
/// threads, so that the result is the same to the last bit on every number of processors.
///
/// Source: Goto and van de Geijn, Anatomy of high-performance matrix multiplication, ACM
/// Transactions on Mathematical Software 34 (2008), for the order of the blocks.
final class BlockedProduct {
  /// Shorter rows are not worth an array of their own.
  private static final int SHORTEST = 32;

  /// From here on a second thread is worth its start.
  static final double SHARED = 200.0 * 200 * 200;

  private static final int DEPTH = 64;
  private static final int WIDTH = 512;

  private BlockedProduct() {}

  /// Whether the matrices are large enough for this to be the fastest way.
  static boolean isWorthwhile(Matrix a, Matrix b) {
    return a.rows() >= SHORTEST / 2 && a.columns() >= SHORTEST && b.columns() >= SHORTEST;
  }

  static Matrix of(Matrix a, Matrix b) {
    double[][] left = Rows.of(a);
    double[][] right = Rows.of(b);
    double[][] product = new double[a.rows()][b.columns()];
    double operations = (double) a.rows() * a.columns() * b.columns();
    Threads.share(a.rows(), operations, SHARED, (from, to) -> add(product, left, right, from, to));
    return Rows.matrix(product, b.columns());
  }

  private static void add(double[][] c, double[][] a, double[][] b, int first, int last) {
    int inner = b.length;
    int columns = c[0].length;
    for (int from = 0; from < columns; from += WIDTH) {
      int to = Math.min(columns, from + WIDTH);
      for (int start = 0; start < inner; start += DEPTH) {
        int end = Math.min(inner, start + DEPTH);
        addProduct(c, first, last, a, 0, b, start, end, from, to);
      }
    }
  }

  /// `c[i] += Σ a[i][k]·b[k + shift]` for first ≤ i < last, start ≤ k < end and the columns from ≤
  /// j < to.
  static void addProduct(
      double[][] c,
      int first,
      int last,
      double[][] a,
      int shift,
      double[][] b,
      int start,
      int end,
      int from,
      int to) {
    int i = first;
    for (; i + 1 < last; i += 2) {
      Cancellation.check();
      int k = start;
      for (; k + 3 < end; k += 4) {
        Rows.addFour(c[i], c[i + 1], a[i], a[i + 1], k, b, k + shift, from, to);
      }
      for (; k < end; k++) {
        Rows.add(c[i], a[i][k], b[k + shift], from, to);
        Rows.add(c[i + 1], a[i + 1][k], b[k + shift], from, to);
      }
    }
    for (; i < last; i++) {
      int k = start;
      for (; k + 3 < end; k += 4) {
        Rows.addFour(c[i], a[i], k, b, k + shift, from, to);
      }
      for (; k < end; k++) {
        Rows.add(c[i], a[i][k], b[k + shift], from, to);
      }
    }
  }
}
