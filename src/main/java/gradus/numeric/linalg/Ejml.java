package gradus.numeric.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// The door to EJML: every algorithm of the library is chosen here and nowhere else, so that its
/// multithreaded variants, or another engine, can be switched on in this one place.
///
/// What takes long is chosen so that it can be stopped, by subclasses that ask {@link
/// gradus.budget.Cancellation} for each reflection and each sweep. Two things go on to their end: a
/// Cholesky factor, about ten seconds for 2600 rows, and LU, which only gets matrices of few rows
/// or columns.
final class Ejml {
  private Ejml() {}

  /// A view of the same store.
  static DMatrixRMaj wrap(Matrix a) {
    return DMatrixRMaj.wrap(a.rows(), a.columns(), a.data());
  }

  /// A copy that a decomposition may overwrite.
  static DMatrixRMaj copy(Matrix a) {
    return DMatrixRMaj.wrap(a.rows(), a.columns(), a.data().clone());
  }

  static Matrix unwrap(DMatrixRMaj a) {
    int size = a.numRows * a.numCols;
    double[] data = a.data.length == size ? a.data : Arrays.copyOf(a.data, size);
    return new Matrix(a.numRows, a.numCols, data);
  }

  static Matrix product(Matrix a, Matrix b) {
    if (BlockedProduct.isWorthwhile(a, b)) {
      return BlockedProduct.of(a, b);
    }
    Matrix c = Matrix.zeros(a.rows(), b.columns());
    CommonOps_DDRM.mult(wrap(a), wrap(b), wrap(c));
    return c;
  }

  static LUDecompositionAlt_DDRM lu() {
    return new LUDecompositionAlt_DDRM();
  }

  static QRDecomposition<DMatrixRMaj> qr() {
    return new StoppableQr();
  }

  static CholeskyDecomposition_F64<DMatrixRMaj> cholesky(int n) {
    return DecompositionFactory_DDRM.chol(n, true);
  }

  /// @param compact the thin form: U is m×k and V n×k with k = min(m, n)
  static SingularValueDecomposition_F64<DMatrixRMaj> svd(boolean vectors, boolean compact) {
    return new StoppableSvd(vectors, compact);
  }

  static StoppableSymmetricEigen symmetricEigen() {
    return new StoppableSymmetricEigen();
  }
}
