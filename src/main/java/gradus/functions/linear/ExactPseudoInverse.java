package gradus.functions.linear;

import gradus.budget.Budget;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Rref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Moore–Penrose inverse over the rationals by full-rank factorization: A = C·F with the pivot
/// columns C and the nonzero rows F of the reduced form gives A⁺ = Fᵀ(F·Fᵀ)⁻¹(Cᵀ·C)⁻¹Cᵀ.
///
/// Source: Ben-Israel and Greville, Generalized Inverses, 2nd ed., section 1.6.
public final class ExactPseudoInverse {
  /// Fractions of larger matrices are longer than anyone reads; doubles answer then.
  public static final int LARGEST = 400;

  private ExactPseudoInverse() {}

  public static ExactMatrix of(ExactMatrix a, Budget budget) {
    Rref reduced = a.rref(budget);
    int rank = reduced.rank();
    if (rank == 0) {
      Rational[] zeros = new Rational[a.rows() * a.columns()];
      Arrays.fill(zeros, Rational.ZERO);
      return ExactMatrix.of(a.columns(), a.rows(), zeros);
    }
    List<Rational> pivotColumns = new ArrayList<>();
    for (int i = 0; i < a.rows(); i++) {
      for (int pivot : reduced.pivots()) {
        pivotColumns.add(a.get(i, pivot));
      }
    }
    List<Rational> nonzeroRows = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      nonzeroRows.addAll(reduced.matrix().row(i));
    }
    ExactMatrix c = ExactMatrix.of(a.rows(), rank, pivotColumns.toArray(Rational[]::new));
    ExactMatrix f = ExactMatrix.of(rank, a.columns(), nonzeroRows.toArray(Rational[]::new));
    ExactMatrix ct = c.transpose();
    ExactMatrix ft = f.transpose();
    ExactMatrix left = inverse(ct.multiply(c, budget), budget).multiply(ct, budget);
    ExactMatrix right = ft.multiply(inverse(f.multiply(ft, budget), budget), budget);
    return right.multiply(left, budget);
  }

  private static ExactMatrix inverse(ExactMatrix gram, Budget budget) {
    return gram.inverse(budget)
        .orElseThrow(() -> new IllegalStateException("a Gram matrix of full rank is regular"));
  }
}
