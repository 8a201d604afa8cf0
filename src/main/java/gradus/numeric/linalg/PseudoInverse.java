package gradus.numeric.linalg;

/// The Moore–Penrose inverse A⁺ = V·S⁺·Uᵀ; singular values up to the tolerance of {@link Rank}
/// count as zero.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.5.2.
///
/// @param matrix A⁺, n×m
/// @param rank of A
/// @param condition σ₁/σᵣ, r the rank; 1 for the zero matrix
/// @param residual ‖AA⁺A − A‖/‖A‖
public record PseudoInverse(Matrix matrix, int rank, double condition, double residual) {

  /// @throws gradus.diag.GradusException NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static PseudoInverse of(Matrix a) {
    Inputs.requireFinite(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    Svd svd = Svd.thin(scaled);
    int rank = Rank.of(a.rows(), a.columns(), svd.s()).rank();
    Matrix left = svd.v().columns(0, rank);
    for (int i = 0; i < left.data().length; i++) {
      left.data()[i] /= svd.s()[i % rank];
    }
    Matrix inverse = left.times(svd.u().columns(0, rank).transpose());
    double residual = Residual.relative(scaled.times(inverse).times(scaled), scaled);
    double condition = rank == 0 ? 1 : svd.s()[0] / svd.s()[rank - 1];
    return new PseudoInverse(Scaling.scale(inverse, -exponent), rank, condition, residual);
  }
}
