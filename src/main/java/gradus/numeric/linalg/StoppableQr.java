package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.UtilDecompositons_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;
import org.ejml.dense.row.decomposition.qr.QrHelperFunctions_DDRM;
import org.jspecify.annotations.Nullable;

/// QR by Householder reflections, which ends between two of them when its thread is interrupted.
final class StoppableQr extends QRDecompositionHouseholderColumn_DDRM {
  @Override
  protected void updateA(int column) {
    Cancellation.check();
    super.updateA(column);
  }

  /// The reflections are multiplied together here, since the library does it without a pause.
  @Override
  public DMatrixRMaj getQ(@Nullable DMatrixRMaj store, boolean compact) {
    DMatrixRMaj q =
        UtilDecompositons_DDRM.ensureIdentity(store, numRows, compact ? minLength : numRows);
    for (int k = minLength - 1; k >= 0; k--) {
      Cancellation.check();
      QrHelperFunctions_DDRM.rank1UpdateMultR_u0(q, dataQR[k], 1, gammas[k], k, k, numRows, v);
    }
    return q;
  }
}
