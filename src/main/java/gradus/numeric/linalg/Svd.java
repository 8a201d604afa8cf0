package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// A = U·S·Vᵀ of any m×n matrix; k = min(m, n).
///
/// The sign is fixed by the left vectors: the first component of each uᵢ that is not negligible is
/// positive, and vᵢ follows. Columns beyond k (full form) get the same rule on their own.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 8.6.
///
/// @param u orthonormal columns: m×k thin, m×m full
/// @param s the k singular values, descending
/// @param v orthonormal columns: n×k thin, n×n full
/// @param residual the largest of ‖A − USVᵀ‖/‖A‖, ‖UᵀU − I‖/√ and ‖VᵀV − I‖/√
@SuppressWarnings("ArrayRecordComponent")
public record Svd(Matrix u, double[] s, Matrix v, double residual) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Svd thin(Matrix a) {
    return of(a, true);
  }

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Svd full(Matrix a) {
    return of(a, false);
  }

  /// The singular values alone, descending.
  ///
  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static double[] values(Matrix a) {
    Inputs.requireFinite(a);
    int exponent = Scaling.exponent(a.data());
    double[] found = decomposed(Scaling.scale(a, -exponent), false, true).getSingularValues();
    int[] order = Descending.order(found, Math.min(a.rows(), a.columns()));
    double[] s = new double[order.length];
    for (int i = 0; i < s.length; i++) {
      s[i] = found[order[i]];
    }
    return Scaling.scale(s, exponent);
  }

  private static Svd of(Matrix a, boolean compact) {
    Inputs.requireFinite(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    SingularValueDecomposition_F64<DMatrixRMaj> engine = decomposed(scaled, true, compact);
    int k = Math.min(a.rows(), a.columns());
    double[] found = engine.getSingularValues();
    int[] order = Descending.order(found, k);
    double[] s = new double[k];
    for (int i = 0; i < k; i++) {
      s[i] = found[order[i]];
    }
    Matrix u = reordered(Ejml.unwrap(engine.getU(null, false)), order);
    Matrix v = reordered(Ejml.unwrap(engine.getV(null, false)), order);
    for (int j = 0; j < Math.max(u.columns(), v.columns()); j++) {
      boolean flipLeft = j < u.columns() && Signs.negative(u, j);
      boolean flipRight = j < k ? flipLeft : j < v.columns() && Signs.negative(v, j);
      if (flipLeft) {
        Signs.flip(u, j);
      }
      if (flipRight) {
        Signs.flip(v, j);
      }
    }
    double residual =
        Math.max(
            Residual.relative(multiplied(u, s, v), scaled),
            Math.max(Residual.orthonormality(u), Residual.orthonormality(v)));
    return new Svd(u, Scaling.scale(s, exponent), v, residual);
  }

  private static SingularValueDecomposition_F64<DMatrixRMaj> decomposed(
      Matrix a, boolean vectors, boolean compact) {
    SingularValueDecomposition_F64<DMatrixRMaj> engine = Ejml.svd(vectors, compact);
    if (!engine.decompose(Ejml.copy(a))) {
      throw Diagnostic.error(
              Code.NOT_CONVERGED, "the singular values did not converge for this matrix")
          .toException();
    }
    return engine;
  }

  /// U·S·Vᵀ from the first k columns.
  private static Matrix multiplied(Matrix u, double[] s, Matrix v) {
    Matrix left = u.columns(0, s.length);
    for (int i = 0; i < left.data().length; i++) {
      left.data()[i] *= s[i % s.length];
    }
    return left.times(v.columns(0, s.length).transpose());
  }

  private static Matrix reordered(Matrix a, int[] order) {
    Matrix result = new Matrix(a.rows(), a.columns(), a.data().clone());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < order.length; j++) {
        result.data()[i * a.columns() + j] = a.get(i, order[j]);
      }
    }
    return result;
  }
}
