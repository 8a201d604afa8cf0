package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.bidiagonal.BidiagonalDecompositionRow_DDRM;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;
import org.ejml.dense.row.decomposition.svd.implicitqr.SvdImplicitQrAlgorithm_DDRM;

/// Singular values by reduction to two diagonals and implicit QR steps, which end between two
/// reflections or two steps when the thread is interrupted.
final class StoppableSvd extends SvdImplicitQrDecompose_DDRM {
  /// @param compact the thin form
  StoppableSvd(boolean vectors, boolean compact) {
    super(compact, vectors, vectors, false);
    qralg = new Steps();
  }

  @Override
  protected void declareBidiagonalDecomposition() {
    bidiag = new Reflections();
  }

  private static final class Reflections extends BidiagonalDecompositionRow_DDRM {
    @Override
    protected void rank1UpdateMultL(DMatrixRMaj a, double gamma, int row, int from, int to) {
      Cancellation.check();
      super.rank1UpdateMultL(a, gamma, row, from, to);
    }

    @Override
    protected void rank1UpdateMultR(DMatrixRMaj a, double gamma, int column, int from, int to) {
      Cancellation.check();
      super.rank1UpdateMultR(a, gamma, column, from, to);
    }
  }

  private static final class Steps extends SvdImplicitQrAlgorithm_DDRM {
    @Override
    public void performImplicitSingleStep(double scale, double lambda, boolean byAngle) {
      Cancellation.check();
      super.performImplicitSingleStep(scale, lambda, byAngle);
    }
  }
}
