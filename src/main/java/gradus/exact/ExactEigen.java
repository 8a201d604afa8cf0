package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Eigenvalues and eigenvectors of a small rational matrix, all exact.
///
/// @param pairs one per distinct eigenvalue, descending by real part, then by imaginary part
public record ExactEigen(List<Pair> pairs) {
  /// Larger matrices rarely have eigenvalues one would want to read.
  public static final int LARGEST = 8;

  /// An eigenvalue whose text is as long as this is better read as a decimal.
  private static final int TOO_LONG = 40;

  /// @param value the eigenvalue
  /// @param number the eigenvalue as a number of the field the vectors are written in
  /// @param multiplicity algebraic: how often it is a root of the characteristic polynomial
  /// @param basis of the eigenspace; the first nonzero entry of a vector is a positive integer, all
  ///   numbers in it are integers without a common divisor
  public record Pair(Root value, Surd number, int multiplicity, List<List<Surd>> basis) {
    public Pair {
      basis = List.copyOf(basis);
    }

    /// The dimension of the eigenspace.
    public int geometricMultiplicity() {
      return basis.size();
    }

    public boolean isDefective() {
      return geometricMultiplicity() < multiplicity;
    }
  }

  public ExactEigen {
    pairs = List.copyOf(pairs);
  }

  /// Whether the eigenvectors do not span the space, so that the matrix cannot be diagonalized.
  public boolean defective() {
    return pairs.stream().anyMatch(Pair::isDefective);
  }

  /// Empty when the matrix is larger than {@value #LARGEST}×{@value #LARGEST}, or when an
  /// eigenvalue needs more than one square root or a long text.
  ///
  /// @param matrix square
  public static Optional<ExactEigen> of(ExactMatrix matrix, Budget budget) {
    if (matrix.rows() > LARGEST) {
      return Optional.empty();
    }
    ClosedRoots roots = ClosedRoots.of(matrix.characteristicPolynomial(budget), budget);
    if (!roots.complete()) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    for (Root.Multiple root : roots.roots()) {
      Surd number = Surd.of(root.root(), budget);
      if (number.toString().length() >= TOO_LONG) {
        return Optional.empty();
      }
      List<List<Surd>> basis = SurdRows.eigenspace(matrix, number, budget);
      pairs.add(new Pair(root.root(), number, root.multiplicity(), basis));
    }
    return Optional.of(new ExactEigen(pairs));
  }
}
