package gradus.functions.statistics;

import gradus.function.Check;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.numeric.linalg.Svd;
import gradus.numeric.linalg.SymmetricEigen;

/// The directions in which centered data vary most, and how much they vary there.
///
/// With at least as many samples as variables they come from the covariance matrix, otherwise from
/// the singular values of the data, which spares a matrix as wide as the data.
///
/// @param variances descending
/// @param components d×k orthonormal columns, k = min(n, d); the first nonzero entry of each is
///   positive
@SuppressWarnings("ArrayRecordComponent")
record PrincipalAxes(double[] variances, Matrix components) {
  /// Entries below this part of the largest one decide no sign.
  private static final double NEGLIGIBLE = 1e-10;

  /// @param centered n×d
  static PrincipalAxes of(Matrix centered, int ddof, Context context) {
    PrincipalAxes axes =
        centered.rows() >= centered.columns()
            ? fromCovariance(CovarianceMatrix.of(centered, ddof))
            : fromData(centered, ddof);
    axes.check(centered, ddof, context);
    return axes;
  }

  /// Of data that are not at hand, by their covariance matrix.
  static PrincipalAxes of(Matrix covariances, Context context) {
    PrincipalAxes axes = fromCovariance(covariances);
    Matrix mapped = covariances.times(axes.components);
    double[] stretched = axes.components.data().clone();
    for (int i = 0; i < stretched.length; i++) {
      stretched[i] *= axes.variances[i % axes.variances.length];
    }
    int d = covariances.rows();
    Matrix expected = new Matrix(d, d, stretched);
    double residual = Norms.frobenius(mapped.minus(expected)) / Norms.frobenius(covariances);
    context.check(new Check("cov(A)*v = lambda*v", residual, Residual.bound(d, d)));
    axes.checkOrthonormal(Residual.bound(d, d), context);
    return axes;
  }

  private static PrincipalAxes fromCovariance(Matrix covariances) {
    SymmetricEigen eigen = SymmetricEigen.of(covariances);
    double[] variances = eigen.values().clone();
    double noise = variances.length * Residual.EPSILON * Math.abs(variances[0]);
    for (int i = 0; i < variances.length; i++) {
      variances[i] = variances[i] <= noise ? 0 : variances[i];
    }
    return new PrincipalAxes(variances, eigen.vectors());
  }

  private static PrincipalAxes fromData(Matrix centered, int ddof) {
    Svd svd = Svd.thin(centered);
    double[] variances = new double[svd.s().length];
    double noise = centered.columns() * Residual.EPSILON * svd.s()[0];
    for (int i = 0; i < variances.length; i++) {
      double s = svd.s()[i] <= noise ? 0 : svd.s()[i];
      variances[i] = s * s / (centered.rows() - ddof);
    }
    return new PrincipalAxes(variances, signed(svd.v()));
  }

  private static Matrix signed(Matrix v) {
    double[] data = v.data().clone();
    int k = v.columns();
    for (int j = 0; j < k; j++) {
      if (isNegative(v.column(j))) {
        for (int i = j; i < data.length; i += k) {
          data[i] = 0.0 - data[i];
        }
      }
    }
    return new Matrix(v.rows(), k, data);
  }

  private static boolean isNegative(double[] vector) {
    double largest = Norms.infinity(Matrix.column(vector));
    for (double entry : vector) {
      if (Math.abs(entry) > NEGLIGIBLE * largest) {
        return entry < 0;
      }
    }
    return false;
  }

  /// Multiplies every component by the covariance matrix, without forming it.
  private void check(Matrix centered, int ddof, Context context) {
    Matrix mapped = centered.transpose().times(centered.times(components));
    double[] stretched = components.data().clone();
    for (int i = 0; i < stretched.length; i++) {
      stretched[i] *= variances[i % variances.length] * (centered.rows() - ddof);
    }
    Matrix expected = new Matrix(components.rows(), components.columns(), stretched);
    double size = Norms.frobenius(centered);
    double residual = Norms.frobenius(mapped.minus(expected)) / (size * size);
    double bound = Residual.bound(centered.rows(), centered.columns());
    context.check(new Check("cov(A)*v = lambda*v", residual, bound));
    checkOrthonormal(bound, context);
  }

  private void checkOrthonormal(double bound, Context context) {
    Matrix gram = components.transpose().times(components);
    double skew = Norms.frobenius(gram.minus(Matrix.identity(components.columns())));
    context.check(new Check("V^T*V = I", skew, bound));
  }
}
