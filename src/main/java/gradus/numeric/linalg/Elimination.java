package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// Gaussian elimination with partial pivoting, P·A = L·U packed into one m×n store: U on and above
/// the diagonal, L without its ones below. Small matrices go through EJML, larger ones in blocks of
/// columns, whose effect on the rest is one matrix product.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 3.4.7.
///
/// @param packed L and U, row-major
/// @param order row i of P·A is row `order[i]` of A
@SuppressWarnings("ArrayRecordComponent")
record Elimination(double[] packed, int[] order) {
  private static final int SMALLEST = 48;
  private static final int BLOCK = 32;

  static Elimination of(Matrix a) {
    if (Math.min(a.rows(), a.columns()) < SMALLEST) {
      var engine = Ejml.lu();
      engine.decompose(Ejml.copy(a));
      return new Elimination(engine.getLU().data, Arrays.copyOf(engine.getPivot(), a.rows()));
    }
    double[][] rows = Rows.of(a);
    int[] order = new int[a.rows()];
    Arrays.setAll(order, i -> i);
    int pivots = Math.min(a.rows(), a.columns());
    double[][] factors = new double[a.rows()][BLOCK];
    for (int start = 0; start < pivots; start += BLOCK) {
      int end = Math.min(pivots, start + BLOCK);
      panel(rows, order, start, end);
      rest(rows, factors, start, end, a.columns());
    }
    return new Elimination(Rows.matrix(rows, a.columns()).data(), order);
  }

  /// Eliminates within the columns start ≤ j < end.
  private static void panel(double[][] rows, int[] order, int start, int end) {
    for (int k = start; k < end; k++) {
      Cancellation.check();
      int best = k;
      for (int i = k + 1; i < rows.length; i++) {
        best = Math.abs(rows[i][k]) > Math.abs(rows[best][k]) ? i : best;
      }
      double[] row = rows[best];
      rows[best] = rows[k];
      rows[k] = row;
      int number = order[best];
      order[best] = order[k];
      order[k] = number;
      double pivot = row[k];
      if (pivot == 0) {
        continue;
      }
      for (int i = k + 1; i < rows.length; i++) {
        double factor = rows[i][k] / pivot;
        rows[i][k] = factor;
        Rows.add(rows[i], -factor, row, k + 1, end);
      }
    }
  }

  /// Brings the columns behind a panel up to date.
  private static void rest(double[][] rows, double[][] factors, int start, int end, int columns) {
    int m = rows.length;
    for (int k = start; k < end; k++) {
      for (int q = start; q < k; q++) {
        Rows.add(rows[k], -rows[k][q], rows[q], end, columns);
      }
    }
    for (int i = end; i < m; i++) {
      for (int k = start; k < end; k++) {
        factors[i][k - start] = -rows[i][k];
      }
    }
    double operations = (double) (m - end) * (columns - end) * (end - start);
    Threads.share(
        m - end,
        operations,
        BlockedProduct.SHARED,
        (from, to) ->
            BlockedProduct.addProduct(
                rows, end + from, end + to, factors, start, rows, 0, end - start, end, columns));
  }
}
