package gradus.numeric.linalg;

/// A = U·P of any m×n matrix: P symmetric positive semidefinite, U with orthonormal columns (rows,
/// if A is wide), by the singular value decomposition A = W·S·Vᵀ, U = W·Vᵀ, P = V·S·Vᵀ.
///
/// Source: Higham, Functions of Matrices, SIAM 2008, chapter 8.
///
/// @param u m×n
/// @param p n×n, exactly symmetric
/// @param rank of A; U is unique if it is min(m, n)
/// @param residual ‖A − UP‖/‖A‖
public record Polar(Matrix u, Matrix p, int rank, double residual) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Polar of(Matrix a) {
    Svd svd = Svd.thin(a);
    Matrix turned = svd.v().transpose();
    Matrix stretched = new Matrix(svd.v().rows(), svd.v().columns(), svd.v().data().clone());
    for (int i = 0; i < stretched.data().length; i++) {
      stretched.data()[i] *= svd.s()[i % svd.s().length];
    }
    Matrix product = stretched.times(turned);
    Matrix p = product.plus(product.transpose()).times(0.5);
    Matrix u = svd.u().times(turned);
    int rank = Rank.of(a.rows(), a.columns(), svd.s()).rank();
    return new Polar(u, p, rank, Residual.relative(u.times(p), a));
  }
}
