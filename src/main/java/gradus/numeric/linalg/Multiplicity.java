package gradus.numeric.linalg;

/// One distinct eigenvalue and how often it counts.
///
/// @param real its real part
/// @param imaginary its imaginary part; exactly 0 for a real eigenvalue
/// @param algebraic how often it is a root of the characteristic polynomial
/// @param geometric how many independent eigenvectors it has, between 1 and {@code algebraic}
public record Multiplicity(double real, double imaginary, int algebraic, int geometric) {

  public boolean isDefective() {
    return geometric < algebraic;
  }
}
