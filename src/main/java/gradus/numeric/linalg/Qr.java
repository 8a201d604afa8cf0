package gradus.numeric.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.QRDecomposition;

/// A = Q·R by Householder reflections; the diagonal of R is non-negative, which makes the thin form
/// of a matrix with full column rank unique.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.2.
///
/// @param q orthonormal columns: m×k thin, m×m full, k = min(m, n)
/// @param r upper trapezoidal: k×n thin, m×n full
/// @param residual the larger of ‖A − QR‖/‖A‖ and ‖QᵀQ − I‖/√k
public record Qr(Matrix q, Matrix r, double residual) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY
  public static Qr thin(Matrix a) {
    return of(a, true);
  }

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY
  public static Qr full(Matrix a) {
    return of(a, false);
  }

  private static Qr of(Matrix a, boolean compact) {
    Inputs.requireFinite(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    QRDecomposition<DMatrixRMaj> engine = Ejml.qr();
    // the flag it returns only says that a column was zero; the residual below is the judge
    engine.decompose(Ejml.copy(scaled));
    Matrix q = Ejml.unwrap(engine.getQ(null, compact));
    Matrix r = Ejml.unwrap(engine.getR(null, compact));
    for (int i = 0; i < Math.min(r.rows(), r.columns()); i++) {
      if (r.get(i, i) < 0) {
        Signs.flip(q, i);
        for (int j = i; j < r.columns(); j++) {
          r.data()[i * r.columns() + j] = 0.0 - r.get(i, j);
        }
      }
    }
    double residual = Math.max(Residual.relative(q.times(r), scaled), Residual.orthonormality(q));
    return new Qr(q, Scaling.scale(r, exponent), residual);
  }
}
