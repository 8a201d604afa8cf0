package gradus.functions.linear;

import gradus.budget.Budget;
import gradus.exact.ExactEigen;
import gradus.exact.ExactMatrix;
import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Eigenvalues in doubles, rounded once: those of a small matrix of short numbers have a closed
/// form, and a Markov chain typed in decimals has the eigenvalue 1, not 1.0000000000000002.
final class RefinedEigenvalues {
  /// Longer numbers have no eigenvalues worth a closed form.
  private static final int LONGEST = 32;

  private RefinedEigenvalues() {}

  /// The distinct eigenvalues of the decomposition, or the exact ones next to them.
  ///
  /// @param matrix the decomposed matrix as rationals
  static List<Multiplicity> of(Eigen eigen, ExactMatrix matrix, Budget budget) {
    if (matrix.rows() > ExactEigen.LARGEST || matrix.bits() > LONGEST) {
      return eigen.multiplicities();
    }
    Optional<ExactEigen> exact = ExactEigen.of(matrix, budget);
    if (exact.isEmpty() || exact.get().pairs().size() != eigen.multiplicities().size()) {
      return eigen.multiplicities();
    }
    List<Multiplicity> refined = new ArrayList<>();
    for (int i = 0; i < eigen.multiplicities().size(); i++) {
      ExactEigen.Pair pair = exact.get().pairs().get(i);
      Multiplicity found = eigen.multiplicities().get(i);
      if (pair.multiplicity() != found.algebraic()
          || pair.geometricMultiplicity() != found.geometric()) {
        return eigen.multiplicities();
      }
      refined.add(
          new Multiplicity(
              pair.number().real() + 0.0,
              pair.number().imaginary() + 0.0,
              found.algebraic(),
              found.geometric()));
    }
    return refined;
  }

  /// How far apart the two lists are at most; a residual with unit vectors grows by no more.
  static double distance(List<Multiplicity> some, List<Multiplicity> others) {
    double largest = 0;
    for (int i = 0; i < some.size(); i++) {
      double re = some.get(i).real() - others.get(i).real();
      double im = some.get(i).imaginary() - others.get(i).imaginary();
      largest = Math.max(largest, Math.hypot(re, im));
    }
    return largest;
  }
}
