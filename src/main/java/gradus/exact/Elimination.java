package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.Optional;

/// Fraction-free elimination (Bareiss, Math. Comp. 22, 1968): every number that appears is a minor
/// of the integer matrix, so numbers stay as short as Hadamard's bound allows, and dividing by the
/// previous pivot leaves no remainder.
final class Elimination {
  private final BigInteger[][] rows;
  private final int pivotColumns;
  private final Budget budget;
  private final int[] pivots;
  private int rank;
  private int sign = 1;
  private BigInteger pivot = BigInteger.ONE;

  /// @param rows changed in place
  /// @param pivotColumns only the first columns may hold pivots; the others are carried along
  private Elimination(BigInteger[][] rows, int pivotColumns, Budget budget) {
    this.rows = rows;
    this.pivotColumns = pivotColumns;
    this.budget = budget;
    this.pivots = new int[Math.min(rows.length, pivotColumns)];
  }

  /// Runs to the reduced form: afterwards the first {@link #rank} rows divided by {@link #pivot}
  /// are the reduced echelon form, and the others are zero in the pivot columns.
  static Elimination reduce(BigInteger[][] rows, int pivotColumns, Budget budget) {
    Elimination elimination = new Elimination(rows, pivotColumns, budget);
    elimination.run();
    elimination.substituteBack();
    return elimination;
  }

  BigInteger[][] rows() {
    return rows;
  }

  int rank() {
    return rank;
  }

  /// The column of the pivot of each of the first {@link #rank} rows.
  int pivotColumn(int row) {
    return pivots[row];
  }

  BigInteger pivot() {
    return pivot;
  }

  static int rank(ExactMatrix matrix, Budget budget) {
    Elimination elimination =
        new Elimination(IntegerRows.of(matrix).rows(), matrix.columns(), budget);
    elimination.run();
    return elimination.rank;
  }

  static Rational determinant(ExactMatrix matrix, Budget budget) {
    IntegerRows integers = IntegerRows.of(matrix);
    Elimination elimination = new Elimination(integers.rows(), matrix.columns(), budget);
    elimination.run();
    if (elimination.rank < matrix.rows()) {
      return Rational.ZERO;
    }
    BigInteger scale = BigInteger.valueOf(elimination.sign);
    for (BigInteger factor : integers.scales()) {
      scale = scale.multiply(factor);
      budget.bits(scale.bitLength());
    }
    return Rational.of(elimination.pivot, scale).checked(budget);
  }

  /// Without row exchanges the pivots are the leading principal minors, each times the scales of
  /// its rows.
  static Optional<ExactMatrix.Minor> firstNonPositiveMinor(ExactMatrix matrix, Budget budget) {
    IntegerRows integers = IntegerRows.of(matrix);
    Elimination elimination = new Elimination(integers.rows(), matrix.columns(), budget);
    BigInteger scale = BigInteger.ONE;
    for (int k = 0; k < matrix.rows(); k++) {
      scale = scale.multiply(integers.scales()[k]);
      BigInteger candidate = elimination.rows[k][k];
      if (candidate.signum() <= 0) {
        return Optional.of(new ExactMatrix.Minor(k + 1, Rational.of(candidate, scale)));
      }
      elimination.eliminate(k);
    }
    return Optional.empty();
  }

  private void run() {
    for (int column = 0; column < pivotColumns && rank < rows.length; column++) {
      if (bringUpPivot(column)) {
        eliminate(column);
      }
    }
  }

  private boolean bringUpPivot(int column) {
    for (int i = rank; i < rows.length; i++) {
      if (rows[i][column].signum() != 0) {
        BigInteger[] row = rows[i];
        rows[i] = rows[rank];
        rows[rank] = row;
        sign = i == rank ? sign : -sign;
        return true;
      }
    }
    return false;
  }

  private void eliminate(int column) {
    BigInteger[] pivotRow = rows[rank];
    BigInteger next = pivotRow[column];
    budget.bits(next.bitLength());
    for (int i = rank + 1; i < rows.length; i++) {
      combine(rows[i], pivotRow, column, pivot, budget);
    }
    pivots[rank++] = column;
    pivot = next;
  }

  /// Clears the columns above the pivots from the bottom up. With the last pivot as common
  /// denominator d, what is sought are integers by Cramer's rule, and every entry takes one
  /// division: xᵢ = (d·yᵢ − Σₖ uᵢₖ·xₖ) / uᵢᵢ.
  private void substituteBack() {
    for (int i = rank - 1; i >= 0; i--) {
      BigInteger[] solved = new BigInteger[rows[i].length];
      for (int j = 0; j < solved.length; j++) {
        solved[j] = j < pivots[i] ? BigInteger.ZERO : solved(i, j);
      }
      for (int k = i + 1; k < rank; k++) {
        solved[pivots[k]] = BigInteger.ZERO;
      }
      rows[i] = solved;
    }
  }

  private BigInteger solved(int i, int column) {
    BigInteger sum = rows[i][column].multiply(pivot);
    for (int k = i + 1; k < rank; k++) {
      budget.step();
      BigInteger factor = rows[i][pivots[k]];
      BigInteger below = rows[k][column];
      if (factor.signum() != 0 && below.signum() != 0) {
        sum = sum.subtract(factor.multiply(below));
      }
    }
    return sum.divide(rows[i][pivots[i]]);
  }

  /// `row ← (p · row − row[column] · pivotRow) / previous`, which makes `row[column]` zero.
  static void combine(
      BigInteger[] row, BigInteger[] pivotRow, int column, BigInteger previous, Budget budget) {
    BigInteger next = pivotRow[column];
    BigInteger factor = row[column];
    boolean divide = !previous.equals(BigInteger.ONE);
    for (int j = 0; j < row.length; j++) {
      budget.step();
      boolean changed = factor.signum() != 0 && pivotRow[j].signum() != 0;
      if (!changed && row[j].signum() == 0) {
        continue;
      }
      BigInteger product = row[j].multiply(next);
      BigInteger sum = changed ? product.subtract(factor.multiply(pivotRow[j])) : product;
      row[j] = divide ? sum.divide(previous) : sum;
    }
  }
}
