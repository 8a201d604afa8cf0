package gradus.numeric.linalg;

/// What solving A·X = B with a square A can come to.
///
/// The reciprocal condition belongs to A after its rows and columns were brought to size 1; about
/// -log₁₀ of it many digits of X are lost.
public sealed interface SquareSolution {

  double reciprocalCondition();

  /// @param x the solution, n×k
  /// @param reciprocalCondition at least 2^-52
  /// @param residual ‖AX − B‖/(‖A‖‖X‖ + ‖B‖) of the scaled system
  record Unique(Matrix x, double reciprocalCondition, double residual) implements SquareSolution {

    /// Whether more than half the digits are lost: the reciprocal condition is below 1e-8.
    public boolean isIllConditioned() {
      return reciprocalCondition < 1e-8;
    }
  }

  /// A is singular, or cannot be told from a singular matrix in double precision.
  ///
  /// @param rank of A, less than n
  /// @param reciprocalCondition below 2^-52; 0 when elimination met a zero pivot
  record Singular(int rank, double reciprocalCondition) implements SquareSolution {}
}
