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

  /// What was typed is meant: [4,1;1e-17,4] has two eigenvalues, however close.
  private static final int LONGEST_TYPED = 256;

  private RefinedEigenvalues() {}

  /// The exact eigenvalues, where there is a closed form.
  ///
  /// @param matrix the decomposed matrix as rationals
  /// @param typed whether its numbers stand as they were typed, however long
  static Optional<ExactEigen> exact(ExactMatrix matrix, boolean typed, Budget budget) {
    return matrix.rows() > ExactEigen.LARGEST || matrix.bits() > (typed ? LONGEST_TYPED : LONGEST)
        ? Optional.empty()
        : ExactEigen.of(matrix, budget);
  }

  /// The exact eigenvalues in place of those that were computed; empty when the two disagree on
  /// what is one eigenvalue and what are two.
  static Optional<List<Multiplicity>> of(Eigen eigen, ExactEigen exact) {
    if (exact.pairs().size() != eigen.multiplicities().size()) {
      return Optional.empty();
    }
    List<Multiplicity> refined = new ArrayList<>();
    for (int i = 0; i < eigen.multiplicities().size(); i++) {
      ExactEigen.Pair pair = exact.pairs().get(i);
      Multiplicity found = eigen.multiplicities().get(i);
      if (pair.multiplicity() != found.algebraic()
          || pair.geometricMultiplicity() != found.geometric()) {
        return Optional.empty();
      }
      refined.add(
          new Multiplicity(
              pair.number().real() + 0.0,
              pair.number().imaginary() + 0.0,
              found.algebraic(),
              found.geometric()));
    }
    return Optional.of(refined);
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
