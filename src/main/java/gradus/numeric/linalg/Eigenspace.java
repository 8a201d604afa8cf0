package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// The null space of A − λI for one eigenvalue, from singular values: the way that is right for
/// repeated eigenvalues too. A complex λ = a + bi is handled in real arithmetic by the 2n×2n matrix
/// [A − aI, bI; −bI, A − aI], which maps (Re x; Im x) to (A − λI)x.
final class Eigenspace {
  private final int n;
  private final boolean complex;
  private final Matrix shifted;

  Eigenspace(Matrix a, double re, double im) {
    n = a.rows();
    complex = im != 0;
    int size = complex ? 2 * n : n;
    shifted = Matrix.zeros(size, size);
    for (int block = 0; block < size; block += n) {
      for (int i = 0; i < n; i++) {
        System.arraycopy(a.data(), i * n, shifted.data(), (block + i) * size + block, n);
        shifted.data()[(block + i) * size + block + i] -= re;
      }
    }
    if (complex) {
      for (int i = 0; i < n; i++) {
        shifted.data()[i * size + n + i] = im;
        shifted.data()[(n + i) * size + i] = -im;
      }
    }
  }

  /// How many independent x satisfy (A − λI)^power·x = 0, singular values up to the tolerance
  /// counting as zero.
  ///
  /// @param tolerance relative to ‖A − λI‖^power
  int nullity(int power, double tolerance) {
    double norm = Norms.frobenius(shifted);
    if (norm == 0) {
      return n;
    }
    double[] data = shifted.data().clone();
    for (int i = 0; i < data.length; i++) {
      data[i] /= norm;
    }
    Matrix unit = new Matrix(shifted.rows(), shifted.columns(), data);
    Matrix product = unit;
    for (int i = 1; i < power; i++) {
      product = product.times(unit);
    }
    return count(Svd.values(product), tolerance);
  }

  /// The rank tolerance of the shifted matrix, for a λ known exactly.
  double rankTolerance() {
    return n * Residual.EPSILON * Norms.frobenius(shifted);
  }

  private int count(double[] descending, double tolerance) {
    int zeros = 0;
    while (zeros < descending.length && descending[descending.length - 1 - zeros] <= tolerance) {
      zeros++;
    }
    return complex ? (zeros + 1) / 2 : zeros;
  }

  /// Orthonormal vectors that span the null space, at least one and at most {@code most}; each
  /// holds its n real parts, then its n imaginary parts.
  ///
  /// @param tolerance singular values up to this count as zero
  double[][] basis(double tolerance, int most) {
    Svd svd = Svd.full(shifted);
    int found = Math.clamp(count(svd.s(), tolerance), 1, most);
    double[][] basis = new double[found][];
    int taken = 0;
    for (int j = shifted.columns() - 1; taken < found && j >= 0; j--) {
      // a complex vector stands there twice, the second time multiplied by i
      double[] x = Arrays.copyOf(svd.v().column(j), 2 * n);
      if (orthogonalize(x, basis, taken, 0.1)) {
        basis[taken++] = x;
      }
    }
    return basis;
  }

  /// Takes the parts along the first vectors out of a unit vector x and brings it to unit length
  /// again; false if less than {@code least} was left of it.
  static boolean orthogonalize(double[] x, double[][] basis, int count, double least) {
    int n = x.length / 2;
    for (int round = 0; round < 2; round++) {
      Cancellation.check();
      for (int b = 0; b < count; b++) {
        double dotRe = 0;
        double dotIm = 0;
        for (int i = 0; i < n; i++) {
          dotRe += basis[b][i] * x[i] + basis[b][n + i] * x[n + i];
          dotIm += basis[b][i] * x[n + i] - basis[b][n + i] * x[i];
        }
        for (int i = 0; i < n; i++) {
          x[i] -= dotRe * basis[b][i] - dotIm * basis[b][n + i];
          x[n + i] -= dotRe * basis[b][n + i] + dotIm * basis[b][i];
        }
      }
      double norm = Norms.frobenius(x);
      if (norm < least) {
        return false;
      }
      for (int i = 0; i < x.length; i++) {
        x[i] /= norm;
      }
    }
    return true;
  }
}
