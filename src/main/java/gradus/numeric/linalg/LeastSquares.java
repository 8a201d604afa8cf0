package gradus.numeric.linalg;

/// The X of least norm among those that make ‖A·X − B‖ least, for any m×n matrix A.
///
/// Tall matrices of full column rank are solved by Householder QR, all others by the singular value
/// decomposition with the tolerance of {@link Rank}. Full rank is judged after the columns were
/// brought to unit length, so that the units of a feature do not matter.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., sections 5.3 and 5.5.
///
/// @param x n×k
/// @param rank the rank the solution is based on
/// @param errors ‖A·xⱼ − bⱼ‖₂ for each of the k right-hand sides
/// @param unique whether A has full column rank
/// @param condition σ₁/σᵣ of the columns brought to unit length, r the rank: the digits of X that
///   are lost by rounding
/// @param residual the check: ‖Aᵀ(AX − B)‖/(‖A‖(‖A‖‖X‖ + ‖B‖)), zero for an exact solution
@SuppressWarnings("ArrayRecordComponent")
public record LeastSquares(
    Matrix x, int rank, double[] errors, boolean unique, double condition, double residual) {

  /// @param b m×k right-hand sides; the caller has checked the shape
  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static LeastSquares solve(Matrix a, Matrix b) {
    Inputs.requireFinite(a);
    Inputs.requireFinite(b);
    if (b.rows() != a.rows()) {
      throw new IllegalArgumentException(Inputs.shape(a) + " against " + Inputs.shape(b));
    }
    int n = a.columns();
    int[] exponents = new int[n];
    Matrix scaled = unitColumns(a, exponents);
    if (a.rows() >= n) {
      Qr qr = Qr.thin(scaled);
      double[] values = Svd.values(qr.r());
      if (values[n - 1] > 10.0 * n * Residual.EPSILON * values[0]) {
        Matrix y = backSubstituted(qr.r(), qr.q().transpose().times(b));
        double[] x = y.data().clone();
        for (int i = 0; i < x.length; i++) {
          x[i] = Math.scalb(x[i], exponents[i / b.columns()]);
        }
        return checked(scaled, y, new Matrix(n, b.columns(), x), b, n, values[0] / values[n - 1]);
      }
    }
    PseudoInverse inverse = PseudoInverse.of(a);
    Matrix x = inverse.matrix().times(b);
    return checked(a, x, x, b, inverse.rank(), inverse.condition());
  }

  private static LeastSquares checked(
      Matrix a, Matrix y, Matrix x, Matrix b, int rank, double condition) {
    Matrix error = a.times(y).minus(b);
    double[] errors = new double[b.columns()];
    for (int j = 0; j < errors.length; j++) {
      errors[j] = Norms.frobenius(error.column(j));
    }
    double size = Norms.frobenius(a);
    double scale = size * (size * Norms.frobenius(y) + Norms.frobenius(b));
    double normal = Norms.frobenius(a.transpose().times(error));
    return new LeastSquares(
        x, rank, errors, rank == a.columns(), condition, scale == 0 ? 0 : normal / scale);
  }

  /// A·D with columns of largest entry in [1, 2); D holds powers of two.
  private static Matrix unitColumns(Matrix a, int[] exponents) {
    double[] data = a.data().clone();
    for (int j = 0; j < a.columns(); j++) {
      exponents[j] = -Scaling.exponent(a.column(j));
      for (int i = j; i < data.length; i += a.columns()) {
        data[i] = Math.scalb(data[i], exponents[j]);
      }
    }
    return new Matrix(a.rows(), a.columns(), data);
  }

  private static Matrix backSubstituted(Matrix r, Matrix b) {
    int k = b.columns();
    int n = r.rows();
    double[] y = b.data().clone();
    for (int i = n - 1; i >= 0; i--) {
      for (int j = 0; j < k; j++) {
        double sum = y[i * k + j];
        for (int p = i + 1; p < n; p++) {
          sum -= r.get(i, p) * y[p * k + j];
        }
        y[i * k + j] = sum / r.get(i, i);
      }
    }
    return new Matrix(n, k, y);
  }
}
