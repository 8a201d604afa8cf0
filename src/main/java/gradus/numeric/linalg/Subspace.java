package gradus.numeric.linalg;

/// An orthonormal basis of a subspace that belongs to a matrix, found from the singular vectors
/// with the tolerance of {@link Rank}.
///
/// @param basis orthonormal columns, possibly none; the first component of each that is not
///   negligible is positive
/// @param tolerance singular values up to this count as zero
/// @param residual how far the basis is from the space: ‖AN‖/‖A‖ for the null space, ‖A − QQᵀA‖/‖A‖
///   for the column space
public record Subspace(Matrix basis, double tolerance, double residual) {

  public int dimension() {
    return basis.columns();
  }

  /// All x with A·x = 0: n×(n − rank).
  ///
  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Subspace nullSpace(Matrix a) {
    Svd svd = Svd.full(a);
    Rank rank = Rank.of(a.rows(), a.columns(), svd.s());
    Matrix basis = positive(svd.v().columns(rank.rank(), a.columns()));
    double size = Norms.frobenius(a);
    double error = basis.columns() == 0 ? 0 : Norms.frobenius(a.times(basis));
    return new Subspace(basis, rank.tolerance(), size == 0 ? error : error / size);
  }

  /// All A·x: m×rank.
  ///
  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Subspace columnSpace(Matrix a) {
    Svd svd = Svd.thin(a);
    Rank rank = Rank.of(a.rows(), a.columns(), svd.s());
    Matrix basis = svd.u().columns(0, rank.rank());
    double residual =
        rank.rank() == 0 ? 0 : Residual.relative(basis.times(basis.transpose().times(a)), a);
    return new Subspace(basis, rank.tolerance(), residual);
  }

  private static Matrix positive(Matrix basis) {
    for (int j = 0; j < basis.columns(); j++) {
      if (Signs.negative(basis, j)) {
        Signs.flip(basis, j);
      }
    }
    return basis;
  }
}
