package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A matrix of rational numbers, at least 1×1. Immutable; indices count from 0.
///
/// Shapes must fit: a mismatch is an `IllegalArgumentException`, since callers check shapes where
/// they know the user's names. Methods that loop over more than the entries take a {@link Budget}
/// and end with its exceptions.
public final class ExactMatrix {
  private final int rows;
  private final int columns;
  private final Rational[] entries;

  private ExactMatrix(int rows, int columns, Rational[] entries) {
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /// What a cell holds, given its row and column.
  interface Cells {
    Rational at(int row, int column);
  }

  /// @param entries row by row, rows·columns of them
  public static ExactMatrix of(int rows, int columns, Rational... entries) {
    require(rows > 0 && columns > 0 && entries.length == (long) rows * columns, "shape");
    return new ExactMatrix(rows, columns, entries.clone());
  }

  /// An n×1 matrix.
  public static ExactMatrix column(List<Rational> entries) {
    return of(entries.size(), 1, entries.toArray(Rational[]::new));
  }

  public static ExactMatrix identity(int size) {
    return fill(size, size, (i, j) -> i == j ? Rational.ONE : Rational.ZERO);
  }

  static ExactMatrix fill(int rows, int columns, Cells cells) {
    Rational[] entries = new Rational[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries[i * columns + j] = cells.at(i, j);
      }
    }
    return new ExactMatrix(rows, columns, entries);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public boolean isSquare() {
    return rows == columns;
  }

  public Rational get(int row, int column) {
    return entries[row * columns + column];
  }

  /// All entries, row by row.
  public Rational[] toArray() {
    return entries.clone();
  }

  public List<Rational> row(int row) {
    return List.of(Arrays.copyOfRange(entries, row * columns, (row + 1) * columns));
  }

  public List<Rational> column(int column) {
    List<Rational> result = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      result.add(get(i, column));
    }
    return List.copyOf(result);
  }

  public ExactMatrix add(ExactMatrix other) {
    requireSameShape(other);
    return fill(rows, columns, (i, j) -> get(i, j).add(other.get(i, j)));
  }

  public ExactMatrix subtract(ExactMatrix other) {
    requireSameShape(other);
    return fill(rows, columns, (i, j) -> get(i, j).subtract(other.get(i, j)));
  }

  public ExactMatrix scale(Rational factor) {
    return fill(rows, columns, (i, j) -> get(i, j).multiply(factor));
  }

  public ExactMatrix transpose() {
    return fill(columns, rows, (i, j) -> get(j, i));
  }

  /// @param other as many rows as this has columns
  public ExactMatrix multiply(ExactMatrix other, Budget budget) {
    require(columns == other.rows, "inner dimensions");
    return IntegerRows.product(this, other, budget);
  }

  /// The matrix to an integer power by repeated squaring; the power 0 is the identity.
  ///
  /// @throws ArithmeticException for a negative power of a singular matrix
  public ExactMatrix power(long exponent, Budget budget) {
    requireSquare();
    if (exponent < 0) {
      ExactMatrix inverse =
          inverse(budget)
              .orElseThrow(() -> new ArithmeticException("a singular matrix has no inverse"));
      return exponent == Long.MIN_VALUE
          ? inverse.power(Long.MAX_VALUE, budget).multiply(inverse, budget)
          : inverse.power(-exponent, budget);
    }
    ExactMatrix result = identity(rows);
    ExactMatrix square = this;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) == 1) {
        result = result.multiply(square, budget);
      }
      if (rest > 1) {
        square = square.multiply(square, budget);
      }
    }
    return result;
  }

  public Rational trace() {
    requireSquare();
    Rational sum = Rational.ZERO;
    for (int i = 0; i < rows; i++) {
      sum = sum.add(get(i, i));
    }
    return sum;
  }

  public Rational determinant(Budget budget) {
    requireSquare();
    return Elimination.determinant(this, budget);
  }

  /// Empty for a singular matrix; {@link #dependence} says why it is one.
  public Optional<ExactMatrix> inverse(Budget budget) {
    requireSquare();
    return Solution.of(this, identity(rows), budget) instanceof Solution.Unique(ExactMatrix inverse)
        ? Optional.of(inverse)
        : Optional.empty();
  }

  /// The reduced row echelon form.
  public Rref rref(Budget budget) {
    return Rref.of(this, budget);
  }

  public int rank(Budget budget) {
    return Elimination.rank(this, budget);
  }

  /// Solves this · X = B for all columns of B at once.
  ///
  /// @param rightHandSide as many rows as this has
  public Solution solve(ExactMatrix rightHandSide, Budget budget) {
    require(rows == rightHandSide.rows, "right-hand side");
    return Solution.of(this, rightHandSide, budget);
  }

  /// A basis of all x with this · x = 0, one vector per free column, as {@link #primitive} vectors;
  /// empty at full column rank.
  public List<List<Rational>> nullSpace(Budget budget) {
    return rref(budget).nullSpace();
  }

  /// P · this = L · U with partial pivoting; for any shape.
  public LuDecomposition lu(Budget budget) {
    return LuDecomposition.of(this, budget);
  }

  /// The first row that is a combination of the rows above it; empty when the rows are independent.
  public Optional<Dependence> dependence(Budget budget) {
    List<Dependence> all = Dependence.all(this, budget);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /// det(λI − this) as a polynomial in λ.
  public Polynomial characteristicPolynomial(Budget budget) {
    requireSquare();
    return Polynomial.characteristic(this, budget);
  }

  public boolean isSymmetric() {
    return isSquare() && equals(transpose());
  }

  /// Sylvester's criterion for a symmetric matrix: the first leading principal minor that is not
  /// positive, or empty when all are and the matrix is positive definite.
  public Optional<Minor> firstNonPositiveMinor(Budget budget) {
    requireSquare();
    return Elimination.firstNonPositiveMinor(this, budget);
  }

  /// The determinant of the upper left size×size block.
  public record Minor(int size, Rational value) {}

  /// The vector on the same line with the smallest integers, its first nonzero entry positive; the
  /// zero vector stays.
  public static List<Rational> primitive(List<Rational> vector) {
    return IntegerRows.primitive(vector);
  }

  /// The sum of the products of entries at the same place.
  public static Rational dot(List<Rational> u, List<Rational> v) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < u.size(); i++) {
      if (!u.get(i).isZero() && !v.get(i).isZero()) {
        sum = sum.add(u.get(i).multiply(v.get(i)));
      }
    }
    return sum;
  }

  /// The length of the longest number among numerators and denominators.
  public int bits() {
    int longest = 0;
    for (Rational entry : entries) {
      longest = Math.max(longest, entry.bits());
    }
    return longest;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof ExactMatrix other
        && rows == other.rows
        && columns == other.columns
        && Arrays.equals(entries, other.entries);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(entries);
  }

  /// As the language writes it: `[1, 2; 3, 4]`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < entries.length; i++) {
      text.append(i == 0 ? "" : i % columns == 0 ? "; " : ", ").append(entries[i]);
    }
    return text.append(']').toString();
  }

  private void requireSameShape(ExactMatrix other) {
    require(rows == other.rows && columns == other.columns, "shape");
  }

  private void requireSquare() {
    require(isSquare(), "square matrix");
  }

  private static void require(boolean fits, String what) {
    if (!fits) {
      throw new IllegalArgumentException("does not fit: " + what);
    }
  }
}
