package gradus.numeric.linalg;

/// A = Q·H·Qᵀ with Q orthogonal and H upper Hessenberg: zero below the first subdiagonal. It is the
/// first step of every eigenvalue computation.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.4.2.
///
/// @param q n×n, orthogonal; its first column and row are those of the identity
/// @param h n×n, exact zeros below the subdiagonal; tridiagonal when A is exactly symmetric
/// @param residual the larger of ‖A − QHQᵀ‖/‖A‖ and ‖QᵀQ − I‖/√n
public record Hessenberg(Matrix q, Matrix h, double residual) {

  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY
  public static Hessenberg of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    HessenbergReduction reduction = HessenbergReduction.of(scaled);
    Matrix q = reduction.q();
    Matrix h = reduction.h();
    if (a.equals(a.transpose())) {
      makeTridiagonal(h);
    }
    double residual =
        Math.max(
            Residual.relative(q.times(h).times(q.transpose()), scaled), Residual.orthonormality(q));
    return new Hessenberg(q, Scaling.scale(h, exponent), residual);
  }

  /// What rounding left above the diagonals of a symmetric matrix.
  private static void makeTridiagonal(Matrix h) {
    int n = h.rows();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        h.data()[i * n + j] = j == i + 1 ? h.get(j, i) : 0;
      }
    }
  }
}
