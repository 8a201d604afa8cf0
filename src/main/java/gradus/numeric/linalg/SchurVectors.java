package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// Eigenvectors of an upper Hessenberg matrix by substitution in its complex Schur form, all at
/// once: for larger matrices much faster than one inverse iteration for each. Of a conjugate pair
/// only the member in the upper half plane is looked at.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.6.4.
final class SchurVectors {
  private static final double HUGE = 1e100;

  private final int n;
  private final double[] re;
  private final double[] im;
  private final ComplexMatrix unitary;
  private final double smallest;

  /// T by rows, and its columns as rows.
  private final ComplexTriangle rows;

  private final ComplexTriangle columns;

  private SchurVectors(FrancisIteration iteration, Matrix q, Matrix t) {
    n = t.rows();
    re = iteration.re();
    im = iteration.im();
    double[] triangle = ComplexMatrix.of(t, Matrix.zeros(n, n)).data();
    double[] u = ComplexMatrix.of(q, Matrix.zeros(n, n)).data();
    ComplexSchur.split(triangle, u, n);
    ComplexMatrix complex = new ComplexMatrix(n, n, triangle);
    unitary = new ComplexMatrix(n, n, u);
    rows = ComplexTriangle.of(complex);
    columns =
        new ComplexTriangle(
            Rows.of(complex.realPart().transpose()), Rows.of(complex.imaginaryPart().transpose()));
    smallest = Math.max(Residual.EPSILON * complex.norm(), Double.MIN_NORMAL);
  }

  static SchurVectors of(Matrix hessenberg) {
    double[][] t = Rows.of(hessenberg);
    double[][] turned = Rows.of(Matrix.identity(t.length));
    FrancisIteration iteration = new FrancisIteration(t, turned);
    Schur.iterate(iteration);
    return new SchurVectors(
        iteration, Rows.matrix(turned, t.length).transpose(), Rows.matrix(t, t.length));
  }

  double re(int k) {
    return re[k];
  }

  double im(int k) {
    return im[k];
  }

  /// |yᴴx| for the left and the right unit eigenvector of eigenvalue k.
  double overlap(int k) {
    // x ends and y starts at k, so that one product is all there is
    double[] x = right(k);
    double[] y = left(k);
    return x[k] / Norms.frobenius(x) * (y[k] / Norms.frobenius(y));
  }

  /// Right eigenvectors in the coordinates of Q·H·Qᵀ, not normalized; column c belongs to
  /// eigenvalue `which[c]`.
  ComplexMatrix vectors(Matrix q, int[] which) {
    int m = which.length;
    Matrix x = Matrix.zeros(n, m);
    Matrix y = Matrix.zeros(n, m);
    for (int c = 0; c < m; c++) {
      double[] vector = right(which[c]);
      for (int i = 0; i < n; i++) {
        x.data()[i * m + c] = vector[i];
        y.data()[i * m + c] = vector[n + i];
      }
    }
    ComplexMatrix basis =
        ComplexMatrix.of(q.times(unitary.realPart()), q.times(unitary.imaginaryPart()));
    return basis.times(ComplexMatrix.of(x, y));
  }

  /// x with T·x = λ·x and xₖ = 1 up to scaling: n real parts, then n imaginary parts.
  private double[] right(int k) {
    Cancellation.check();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < k; i++) {
      x[i] = -columns.re()[k][i];
      y[i] = -columns.im()[k][i];
    }
    double scale = 1;
    for (int i = k - 1; i >= 0; i--) {
      divide(x, y, i, k);
      scale = shrunk(x, y, i, scale);
      Rows.add(x, -x[i], columns.re()[i], y[i], columns.im()[i], 0, i);
      Rows.add(y, -y[i], columns.re()[i], -x[i], columns.im()[i], 0, i);
    }
    x[k] = scale;
    return joined(x, y);
  }

  /// y with yᴴ·T = λ·yᴴ and yₖ = 1 up to scaling; the entries of yᴴ.
  private double[] left(int k) {
    Cancellation.check();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int j = k + 1; j < n; j++) {
      x[j] = -rows.re()[k][j];
      y[j] = -rows.im()[k][j];
    }
    double scale = 1;
    for (int i = k + 1; i < n; i++) {
      divide(x, y, i, k);
      scale = shrunk(x, y, i, scale);
      Rows.add(x, -x[i], rows.re()[i], y[i], rows.im()[i], i + 1, n);
      Rows.add(y, -y[i], rows.re()[i], -x[i], rows.im()[i], i + 1, n);
    }
    x[k] = scale;
    return joined(x, y);
  }

  /// Divides entry i by tᵢᵢ − λ.
  private void divide(double[] x, double[] y, int i, int k) {
    double a = rows.re()[i][i] - rows.re()[k][k];
    double b = rows.im()[i][i] - rows.im()[k][k];
    if (Math.hypot(a, b) < smallest) {
      a = smallest;
      b = 0;
    }
    double size = a * a + b * b;
    double p = x[i];
    x[i] = (p * a + y[i] * b) / size;
    y[i] = (y[i] * a - p * b) / size;
  }

  /// Keeps a vector that grows from overflowing; answers what the 1 at its head has become.
  private static double shrunk(double[] x, double[] y, int i, double scale) {
    double size = Math.max(Math.abs(x[i]), Math.abs(y[i]));
    if (size < HUGE) {
      return scale;
    }
    for (int j = 0; j < x.length; j++) {
      x[j] /= size;
      y[j] /= size;
    }
    return scale / size;
  }

  private double[] joined(double[] x, double[] y) {
    double[] both = Arrays.copyOf(x, 2 * n);
    System.arraycopy(y, 0, both, n, n);
    return both;
  }
}
