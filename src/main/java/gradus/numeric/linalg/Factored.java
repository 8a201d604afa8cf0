package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// A square matrix factored for solving: rows and columns are first brought to size 1 by powers of
/// two, so that badly scaled systems keep their digits, then P·(R·A·C) = L·U.
///
/// Source: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., sections 7.3, 9.8,
/// 15.2.
final class Factored {
  /// From so many right sides on each unknown has a row of its own.
  private static final int MANY = 16;

  private final int n;
  private final Matrix scaled;
  private final int[] rowExponent;
  private final int[] columnExponent;
  private final double[] lu;
  private final int[] order;
  private final boolean exactlySingular;

  Factored(Matrix a) {
    n = a.rows();
    rowExponent = new int[n];
    columnExponent = new int[n];
    scaled = equilibrated(a);
    Elimination found = Elimination.of(scaled);
    lu = found.packed();
    order = found.order();
    boolean zeroPivot = false;
    for (int i = 0; i < n; i++) {
      zeroPivot |= lu[i * n + i] == 0;
    }
    exactlySingular = zeroPivot;
  }

  /// R·A·C, all of whose rows and columns have a largest entry in [1/2, 2), unless they are zero.
  Matrix scaled() {
    return scaled;
  }

  private Matrix equilibrated(Matrix a) {
    double[] data = a.data().clone();
    for (int i = 0; i < n; i++) {
      rowExponent[i] = -Scaling.exponent(Arrays.copyOfRange(data, i * n, (i + 1) * n));
      for (int j = 0; j < n; j++) {
        data[i * n + j] = Math.scalb(data[i * n + j], rowExponent[i]);
      }
    }
    for (int j = 0; j < n; j++) {
      columnExponent[j] = -Scaling.exponent(new Matrix(n, n, data).column(j));
      for (int i = 0; i < n; i++) {
        data[i * n + j] = Math.scalb(data[i * n + j], columnExponent[j]);
      }
    }
    return new Matrix(n, n, data);
  }

  /// R·B, the right-hand sides of the scaled system.
  Matrix scaledRight(Matrix b) {
    double[] data = b.data().clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = Math.scalb(data[i], rowExponent[i / b.columns()]);
    }
    return new Matrix(n, b.columns(), data);
  }

  /// C·Y, the solution of the system as it was given.
  Matrix unscaled(Matrix y) {
    double[] data = y.data().clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = Math.scalb(data[i], columnExponent[i / y.columns()]);
    }
    return new Matrix(n, y.columns(), data);
  }

  /// Y with (R·A·C)·Y = B, B n×k.
  Matrix solve(Matrix b) {
    int k = b.columns();
    return k >= MANY ? solveMany(b) : solveFew(b, k);
  }

  /// Each right side is a column, each unknown a row of its own.
  private Matrix solveMany(Matrix b) {
    int k = b.columns();
    double[][] given = Rows.of(b);
    double[][] y = new double[n][];
    for (int i = 0; i < n; i++) {
      y[i] = given[order[i]];
    }
    for (int i = 0; i < n; i++) {
      combine(y, i, 0, i, k);
    }
    for (int i = n - 1; i >= 0; i--) {
      combine(y, i, i + 1, n, k);
      double pivot = lu[i * n + i];
      for (int j = 0; j < k; j++) {
        y[i][j] /= pivot;
      }
    }
    return Rows.matrix(y, k);
  }

  /// Takes the unknowns from ≤ p < to out of equation i.
  private void combine(double[][] y, int i, int from, int to, int k) {
    Cancellation.check();
    double[] factors = new double[to - from];
    for (int p = from; p < to; p++) {
      factors[p - from] = -lu[i * n + p];
    }
    int p = from;
    for (; p + 3 < to; p += 4) {
      Rows.addFour(y[i], factors, p - from, y, p, 0, k);
    }
    for (; p < to; p++) {
      Rows.add(y[i], factors[p - from], y[p], 0, k);
    }
  }

  private Matrix solveFew(Matrix b, int k) {
    double[] y = new double[n * k];
    for (int i = 0; i < n; i++) {
      System.arraycopy(b.data(), order[i] * k, y, i * k, k);
    }
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < i; p++) {
        subtract(y, i, lu[i * n + p], p, k);
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int p = i + 1; p < n; p++) {
        subtract(y, i, lu[i * n + p], p, k);
      }
      for (int j = i * k; j < (i + 1) * k; j++) {
        y[j] /= lu[i * n + i];
      }
    }
    return new Matrix(n, k, y);
  }

  private static void subtract(double[] y, int target, double factor, int source, int k) {
    if (factor != 0) {
      for (int j = 0; j < k; j++) {
        y[target * k + j] -= factor * y[source * k + j];
      }
    }
  }

  /// y with (R·A·C)ᵀ·y = b.
  private double[] solveTransposed(double[] b) {
    double[] w = b.clone();
    for (int i = 0; i < n; i++) {
      w[i] /= lu[i * n + i];
      for (int j = i + 1; j < n; j++) {
        w[j] -= lu[i * n + j] * w[i];
      }
    }
    double[] y = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = 0; j < i; j++) {
        w[j] -= lu[i * n + j] * w[i];
      }
      y[order[i]] = w[i];
    }
    return y;
  }

  /// An estimate of 1/(‖A‖₁‖A⁻¹‖₁) of the scaled matrix, hardly ever off by more than a factor 3; 0
  /// when a pivot is 0. Source: Higham, algorithm 15.4 (Hager's method).
  double reciprocalCondition() {
    if (exactlySingular) {
      return 0;
    }
    double[] x = new double[n];
    Arrays.fill(x, 1.0 / n);
    double estimate = 0;
    for (int round = 0; round < 5; round++) {
      double[] y = solve(Matrix.column(x)).data();
      double size = sumOfAbsolutes(y);
      if (!(size > estimate)) {
        break;
      }
      estimate = size;
      double[] signs = new double[n];
      for (int i = 0; i < n; i++) {
        signs[i] = y[i] >= 0 ? 1 : -1;
      }
      double[] z = solveTransposed(signs);
      int best = 0;
      double along = 0;
      for (int i = 0; i < n; i++) {
        best = Math.abs(z[i]) > Math.abs(z[best]) ? i : best;
        along += z[i] * x[i];
      }
      if (!(Math.abs(z[best]) > along)) {
        break;
      }
      x = new double[n];
      x[best] = 1;
    }
    for (int i = 0; i < n; i++) {
      x[i] = (i % 2 == 0 ? 1 : -1) * (1 + (double) i / Math.max(1, n - 1));
    }
    double alternating = 2 * sumOfAbsolutes(solve(Matrix.column(x)).data()) / (3.0 * n);
    double inverseNorm = Math.max(estimate, alternating);
    double reciprocal = 1 / (Norms.one(scaled) * inverseNorm);
    return Double.isFinite(reciprocal) ? Math.min(1, reciprocal) : 0;
  }

  private static double sumOfAbsolutes(double[] y) {
    double sum = 0;
    for (double entry : y) {
      sum += Math.abs(entry);
    }
    return sum;
  }
}
