package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.symm.SymmetricQREigenHelper_DDRM;
import org.ejml.dense.row.decomposition.eig.symm.SymmetricQrAlgorithm_DDRM;
import org.ejml.dense.row.decomposition.hessenberg.TridiagonalDecompositionHouseholder_DDRM;

/// Eigenvalues and vectors of a symmetric matrix by reduction to three diagonals and implicit QR
/// steps, which end between two reflections or two steps when the thread is interrupted. First the
/// values alone, then once more with them as shifts and the vectors.
final class StoppableSymmetricEigen {
  private final Reflections reflections = new Reflections();
  private final Steps steps = new Steps();
  private double[] values = {};

  /// The eigenvectors in its rows.
  private DMatrixRMaj vectors = new DMatrixRMaj(0, 0);

  /// @param a symmetric; overwritten
  /// @return false if some eigenvalue did not converge
  boolean decompose(DMatrixRMaj a) {
    int n = a.numRows;
    if (!reflections.decompose(a)) {
      return false;
    }
    double[] diagonal = new double[n];
    double[] beside = new double[Math.max(0, n - 1)];
    reflections.getDiagonal(diagonal, beside);
    SymmetricQrAlgorithm_DDRM algorithm = new SymmetricQrAlgorithm_DDRM(steps);
    algorithm.setFastEigenvalues(true);
    if (!algorithm.process(n, diagonal.clone(), beside.clone())) {
      return false;
    }
    values = steps.copyEigenvalues(null);
    vectors = reflections.getQ(null, true);
    algorithm.setQ(vectors);
    if (!algorithm.process(n, diagonal, beside, values)) {
      return false;
    }
    values = steps.copyEigenvalues(values);
    return true;
  }

  double value(int k) {
    return values[k];
  }

  /// Component i of the eigenvector of value k.
  double component(int i, int k) {
    return vectors.unsafe_get(k, i);
  }

  private static final class Reflections extends TridiagonalDecompositionHouseholder_DDRM {
    @Override
    public void householderSymmetric(int row, double gamma) {
      Cancellation.check();
      super.householderSymmetric(row, gamma);
    }

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

  private static final class Steps extends SymmetricQREigenHelper_DDRM {
    @Override
    protected void performImplicitSingleStep(double lambda, boolean byAngle) {
      Cancellation.check();
      super.performImplicitSingleStep(lambda, byAngle);
    }
  }
}
