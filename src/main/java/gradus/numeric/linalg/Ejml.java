package gradus.numeric.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// The door to EJML: every algorithm of the library is chosen here and nowhere else, so that its
/// multithreaded variants, or another engine, can be switched on in this one place.
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

  static QRDecomposition<DMatrixRMaj> qr(int rows, int columns) {
    return DecompositionFactory_DDRM.qr(rows, columns);
  }

  static CholeskyDecomposition_F64<DMatrixRMaj> cholesky(int n) {
    return DecompositionFactory_DDRM.chol(n, true);
  }

  /// @param compact the thin form: U is m×k and V n×k with k = min(m, n)
  static SingularValueDecomposition_F64<DMatrixRMaj> svd(
      int rows, int columns, boolean vectors, boolean compact) {
    return DecompositionFactory_DDRM.svd(rows, columns, vectors, vectors, compact);
  }

  static EigenDecomposition_F64<DMatrixRMaj> symmetricEigen(int n) {
    return DecompositionFactory_DDRM.eig(n, true, true);
  }
}
