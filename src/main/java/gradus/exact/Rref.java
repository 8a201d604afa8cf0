package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.List;

/// The reduced row echelon form of a matrix.
///
/// @param matrix of the same shape; its zero rows stand last
/// @param pivots the column of the leading 1 of each nonzero row, counted from 0, ascending
public record Rref(ExactMatrix matrix, List<Integer> pivots) {
  public Rref {
    pivots = List.copyOf(pivots);
  }

  static Rref of(ExactMatrix matrix, Budget budget) {
    Elimination reduced =
        Elimination.reduce(IntegerRows.of(matrix).rows(), matrix.columns(), budget);
    List<Integer> pivots = new ArrayList<>();
    for (int i = 0; i < reduced.rank(); i++) {
      pivots.add(reduced.pivotColumn(i));
    }
    ExactMatrix echelon =
        ExactMatrix.fill(
            matrix.rows(),
            matrix.columns(),
            (i, j) -> Rational.of(reduced.rows()[i][j], reduced.pivot()).checked(budget));
    return new Rref(echelon, pivots);
  }

  public int rank() {
    return pivots.size();
  }

  /// The columns without a pivot, ascending.
  public List<Integer> freeColumns() {
    List<Integer> free = new ArrayList<>();
    for (int j = 0; j < matrix.columns(); j++) {
      if (!pivots.contains(j)) {
        free.add(j);
      }
    }
    return free;
  }

  List<List<Rational>> nullSpace() {
    List<List<Rational>> basis = new ArrayList<>();
    for (int free : freeColumns()) {
      List<Rational> vector = new ArrayList<>();
      for (int j = 0; j < matrix.columns(); j++) {
        int row = pivots.indexOf(j);
        vector.add(
            j == free ? Rational.ONE : row < 0 ? Rational.ZERO : matrix.get(row, free).negate());
      }
      basis.add(ExactMatrix.primitive(vector));
    }
    return List.copyOf(basis);
  }
}
