package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.List;

/// What solving A · X = B found.
public sealed interface Solution {

  /// The only solution.
  record Unique(ExactMatrix x) implements Solution {}

  /// No solution.
  ///
  /// @param dependence a row of A that is a combination of the rows above it while the right-hand
  ///   side is not
  /// @param reason the same in words: `row 2 = 2 · row 1 on the left, but 5 is not 4 on the right`
  record NoSolution(Dependence dependence, String reason) implements Solution {}

  /// Infinitely many: each column of X is that of the particular solution plus any combination of
  /// the basis.
  ///
  /// @param particular the solution whose free variables are 0
  /// @param basis of the null space of A, as primitive vectors
  record Many(ExactMatrix particular, List<List<Rational>> basis) implements Solution {
    public Many {
      basis = List.copyOf(basis);
    }
  }

  static Solution of(ExactMatrix a, ExactMatrix b, Budget budget) {
    int unknowns = a.columns();
    ExactMatrix augmented =
        ExactMatrix.fill(
            a.rows(),
            unknowns + b.columns(),
            (i, j) -> j < unknowns ? a.get(i, j) : b.get(i, j - unknowns));
    Elimination reduced = Elimination.reduce(IntegerRows.of(augmented).rows(), unknowns, budget);
    for (int i = reduced.rank(); i < a.rows(); i++) {
      for (int j = unknowns; j < augmented.columns(); j++) {
        if (reduced.rows()[i][j].signum() != 0) {
          return contradiction(a, b, budget);
        }
      }
    }
    int[] rowOf = new int[unknowns];
    for (int i = 0; i < reduced.rank(); i++) {
      rowOf[reduced.pivotColumn(i)] = i + 1;
    }
    BigInteger pivot = reduced.pivot();
    ExactMatrix x =
        ExactMatrix.fill(
            unknowns,
            b.columns(),
            (i, j) ->
                rowOf[i] == 0
                    ? Rational.ZERO
                    : Rational.of(reduced.rows()[rowOf[i] - 1][unknowns + j], pivot)
                        .checked(budget));
    return reduced.rank() == unknowns ? new Unique(x) : new Many(x, a.nullSpace(budget));
  }

  private static NoSolution contradiction(ExactMatrix a, ExactMatrix b, Budget budget) {
    for (Dependence dependence : Dependence.all(a, budget)) {
      for (int j = 0; j < b.columns(); j++) {
        Rational is = b.get(dependence.row(), j);
        Rational wouldBe = dependence.combine(b.column(j));
        if (!is.equals(wouldBe)) {
          String reason =
              dependence.isZeroRow()
                  ? "row " + (dependence.row() + 1) + " says 0 = " + is
                  : dependence.describe()
                      + " on the left, but "
                      + is
                      + " is not "
                      + wouldBe
                      + " on the right";
          return new NoSolution(dependence, reason);
        }
      }
    }
    throw new IllegalStateException("an inconsistent system has a dependent row that shows it");
  }
}
