package gradus.tutor.generate;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;
import java.util.function.IntBinaryOperator;

/// A small matrix of whole numbers.
///
/// @param cells rows of equal length
record Grid(int[][] cells) {
  static Grid of(int rows, int columns, IntBinaryOperator entry) {
    int[][] cells = new int[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        cells[i][j] = entry.applyAsInt(i, j);
      }
    }
    return new Grid(cells);
  }

  static Grid of2(int a, int b, int c, int d) {
    return new Grid(new int[][] {{a, b}, {c, d}});
  }

  static Grid random(Chance chance, int rows, int columns, int low, int high) {
    return of(rows, columns, (i, j) -> chance.integer(low, high));
  }

  static Grid column(int... entries) {
    return of(entries.length, 1, (i, j) -> entries[i]);
  }

  static Grid identity(int size) {
    return of(size, size, (i, j) -> i == j ? 1 : 0);
  }

  int rows() {
    return cells.length;
  }

  int columns() {
    return cells[0].length;
  }

  int at(int row, int column) {
    return cells[row][column];
  }

  int[] row(int i) {
    return cells[i].clone();
  }

  int[] column(int j) {
    int[] entries = new int[rows()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = cells[i][j];
    }
    return entries;
  }

  Grid times(Grid other) {
    return of(rows(), other.columns(), (i, j) -> Terms.dot(cells[i], other.column(j)));
  }

  int[] times(int... vector) {
    int[] out = new int[rows()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Terms.dot(cells[i], vector);
    }
    return out;
  }

  Grid plus(Grid other) {
    return of(rows(), columns(), (i, j) -> cells[i][j] + other.at(i, j));
  }

  Grid elementwise(Grid other) {
    return of(rows(), columns(), (i, j) -> cells[i][j] * other.at(i, j));
  }

  Grid scaled(int factor) {
    return of(rows(), columns(), (i, j) -> factor * cells[i][j]);
  }

  Grid transposed() {
    return of(columns(), rows(), (i, j) -> cells[j][i]);
  }

  /// Row {@code i} plus {@code factor} times row {@code j} in the place of row {@code i}.
  Grid withRow(int i, int factor, int j) {
    return of(
        rows(), columns(), (r, c) -> r == i ? cells[i][c] + factor * cells[j][c] : cells[r][c]);
  }

  int det() {
    if (rows() == 1) {
      return cells[0][0];
    }
    int sum = 0;
    for (int j = 0; j < columns(); j++) {
      sum += (j % 2 == 0 ? 1 : -1) * cells[0][j] * minor(0, j).det();
    }
    return sum;
  }

  Grid minor(int row, int column) {
    return of(
        rows() - 1, columns() - 1, (i, j) -> cells[i < row ? i : i + 1][j < column ? j : j + 1]);
  }

  /// Of two rows and columns: the inverse times the determinant.
  Grid adjugate() {
    return of2(at(1, 1), -at(0, 1), -at(1, 0), at(0, 0));
  }

  int trace() {
    int sum = 0;
    for (int i = 0; i < rows(); i++) {
      sum += cells[i][i];
    }
    return sum;
  }

  boolean isSymmetric() {
    return text().equals(transposed().text());
  }

  int zeros() {
    int count = 0;
    for (int[] row : cells) {
      for (int entry : row) {
        count += entry == 0 ? 1 : 0;
      }
    }
    return count;
  }

  /// In the language: `[1, 2; 3, 4]`. A column is a vector: `[1, 2]`.
  String text() {
    return over(1);
  }

  /// All entries over one number, each in lowest terms.
  String over(int divisor) {
    String between = columns() == 1 ? ", " : "; ";
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < rows(); i++) {
      out.append(i == 0 ? "" : between);
      for (int j = 0; j < columns(); j++) {
        out.append(j == 0 ? "" : ", ").append(Rational.of(cells[i][j], divisor));
      }
    }
    return out.append(']').toString();
  }

  /// LaTeX; a column stands upright.
  String tex() {
    StringBuilder out = new StringBuilder("\\begin{bmatrix} ");
    for (int i = 0; i < rows(); i++) {
      out.append(i == 0 ? "" : " \\\\ ");
      for (int j = 0; j < columns(); j++) {
        out.append(j == 0 ? "" : " & ").append(cells[i][j]);
      }
    }
    return out.append(" \\end{bmatrix}").toString();
  }

  /// The augmented matrix of a system, its last column behind a line.
  String systemTex() {
    String tex = tex();
    return "\\left[\\begin{array}{"
        + "r".repeat(columns() - 1)
        + "|r} "
        + tex.substring("\\begin{bmatrix} ".length(), tex.length() - " \\end{bmatrix}".length())
        + " \\end{array}\\right]";
  }
}
