package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The resultant of two polynomials in one of their variables: the determinant of Sylvester's
/// matrix, by elimination without fractions (Bareiss, Math. Comp. 22, 1968).
public final class Resultant {
  private Resultant() {}

  public static MultivariatePolynomial of(
      MultivariatePolynomial p, MultivariatePolynomial q, int variable, Budget budget) {
    int n = p.variables();
    MultivariatePolynomial zero = MultivariatePolynomial.constant(n, Rational.ZERO);
    MultivariatePolynomial one = MultivariatePolynomial.constant(n, Rational.ONE);
    if (p.isZero() || q.isZero()) {
      return zero;
    }
    List<MultivariatePolynomial> a = p.coefficients(variable);
    List<MultivariatePolynomial> b = q.coefficients(variable);
    int size = a.size() + b.size() - 2;
    List<List<MultivariatePolynomial>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean first = i < b.size() - 1;
      List<MultivariatePolynomial> source = first ? a : b;
      int shift = first ? i : i - (b.size() - 1);
      List<MultivariatePolynomial> row = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        int power = source.size() - 1 - (j - shift);
        row.add(power >= 0 && power < source.size() ? source.get(power) : zero);
      }
      rows.add(row);
    }
    return size == 0 ? one : determinant(rows, zero, one, budget);
  }

  private static MultivariatePolynomial determinant(
      List<List<MultivariatePolynomial>> rows,
      MultivariatePolynomial zero,
      MultivariatePolynomial one,
      Budget budget) {
    int size = rows.size();
    MultivariatePolynomial previous = one;
    boolean negative = false;
    for (int k = 0; k + 1 < size; k++) {
      int pivot = k;
      while (pivot < size && rows.get(pivot).get(k).isZero()) {
        pivot++;
      }
      if (pivot == size) {
        return zero;
      }
      if (pivot != k) {
        List<MultivariatePolynomial> row = rows.get(pivot);
        rows.set(pivot, rows.get(k));
        rows.set(k, row);
        negative = !negative;
      }
      for (int i = k + 1; i < size; i++) {
        for (int j = k + 1; j < size; j++) {
          MultivariatePolynomial minor =
              rows.get(k)
                  .get(k)
                  .multiply(rows.get(i).get(j), budget)
                  .subtract(rows.get(i).get(k).multiply(rows.get(k).get(j), budget));
          Optional<MultivariatePolynomial> entry = minor.divide(previous, budget);
          rows.get(i).set(j, entry.orElseThrow(() -> new IllegalStateException("Bareiss divides")));
        }
      }
      previous = rows.get(k).get(k);
    }
    MultivariatePolynomial result = rows.get(size - 1).get(size - 1);
    return negative ? result.scale(Rational.MINUS_ONE) : result;
  }
}
