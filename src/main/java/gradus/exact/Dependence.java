package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.List;

/// A row of a matrix that is a linear combination of the rows above it.
///
/// @param row counted from 0
/// @param coefficients one for each row above; only rows that are themselves independent of those
///   above them have one that is not 0
public record Dependence(int row, List<Rational> coefficients) {
  /// Longer combinations tell a person nothing.
  private static final int LONGEST_TEXT = 80;

  public Dependence {
    coefficients = List.copyOf(coefficients);
  }

  /// All dependent rows from the top. They are the columns without a pivot in the reduced form of
  /// the transpose, and what stands in such a column are the coefficients.
  static List<Dependence> all(ExactMatrix matrix, Budget budget) {
    Rref reduced = matrix.transpose().rref(budget);
    List<Dependence> all = new ArrayList<>();
    for (int row : reduced.freeColumns()) {
      List<Rational> coefficients = new ArrayList<>();
      for (int above = 0; above < row; above++) {
        int pivot = reduced.pivots().indexOf(above);
        coefficients.add(pivot < 0 ? Rational.ZERO : reduced.matrix().get(pivot, row));
      }
      all.add(new Dependence(row, coefficients));
    }
    return all;
  }

  public boolean isZeroRow() {
    return coefficients.stream().allMatch(Rational::isZero);
  }

  /// The same combination of other things that belong to the rows.
  Rational combine(List<Rational> things) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < coefficients.size(); i++) {
      sum = sum.add(coefficients.get(i).multiply(things.get(i)));
    }
    return sum;
  }

  /// In words, rows counted from 1: `row 2 = 2 · row 1`, `row 3 = 2 · row 2 - row 1`, `row 1 is
  /// zero`.
  public String describe() {
    String name = "row " + (row + 1);
    if (isZeroRow()) {
      return name + " is zero";
    }
    StringBuilder sum = new StringBuilder();
    appendTerms(sum, 1);
    appendTerms(sum, -1);
    return sum.length() > LONGEST_TEXT
        ? name + " is a combination of the rows above it"
        : name + " = " + sum;
  }

  /// Positive terms go first, so that the sum does not begin with a minus where it need not.
  private void appendTerms(StringBuilder sum, int sign) {
    for (int i = 0; i < coefficients.size(); i++) {
      Rational coefficient = coefficients.get(i);
      if (coefficient.signum() == sign) {
        sum.append(sum.isEmpty() ? sign < 0 ? "-" : "" : sign < 0 ? " - " : " + ");
        Rational size = coefficient.abs();
        sum.append(size.isOne() ? "" : size + " · ").append("row ").append(i + 1);
      }
    }
  }
}
