package gradus.plot.kinds.tables;

import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Svd;
import gradus.plot.Studio;

/// A matrix rebuilt from its largest singular values.
///
/// Source: Eckart and Young, The approximation of one matrix by another of lower rank,
/// Psychometrika 1 (1936).
public final class LowRank {
  private final Svd svd;

  public LowRank(Studio.Matrix matrix) {
    this.svd = Svd.thin(new Matrix(matrix.rows(), matrix.columns(), matrix.entries().clone()));
  }

  /// The largest rank there is to rebuild with.
  public int most() {
    return svd.s().length;
  }

  /// The k-th singular value, from 0.
  public double value(int k) {
    return svd.s()[k];
  }

  /// The nearest matrix of a rank, row-major.
  public double[] rebuilt(int rank) {
    int rows = svd.u().rows();
    int columns = svd.v().rows();
    double[] entries = new double[rows * columns];
    for (int k = 0; k < rank; k++) {
      for (int i = 0; i < rows; i++) {
        double factor = svd.s()[k] * svd.u().get(i, k);
        for (int j = 0; j < columns; j++) {
          entries[i * columns + j] += factor * svd.v().get(j, k);
        }
      }
    }
    return entries;
  }

  /// The share of the sum of squares of all entries that a rank holds; 1 for a matrix of zeros.
  public double share(int rank) {
    double largest = svd.s()[0];
    if (largest == 0) {
      return 1;
    }
    double held = 0;
    double all = 0;
    for (int k = 0; k < svd.s().length; k++) {
      double square = svd.s()[k] / largest * (svd.s()[k] / largest);
      all += square;
      held += k < rank ? square : 0;
    }
    return held / all;
  }
}
