package gradus.numeric.linalg;

import java.util.Arrays;

/// A real matrix, row-major: entry (i, j) stands at {@code data[i*columns + j]}, counted from 0.
///
/// Immutable by convention: whoever hands the array over stops writing to it, so that EJML can wrap
/// it without a copy. A column vector of length n is n×1.
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] data;

  /// @param data rows·columns entries; taken over, not copied
  public Matrix(int rows, int columns, double[] data) {
    if (rows < 0 || columns < 0 || (long) rows * columns != data.length) {
      throw new IllegalArgumentException(data.length + " entries for " + rows + "×" + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  public static Matrix identity(int n) {
    Matrix eye = zeros(n, n);
    for (int i = 0; i < n; i++) {
      eye.data[i * n + i] = 1;
    }
    return eye;
  }

  /// The n×1 matrix with these entries; takes the array over.
  public static Matrix column(double... entries) {
    return new Matrix(entries.length, 1, entries);
  }

  /// Copies rows of equal length.
  public static Matrix ofRows(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Matrix result = zeros(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " entries");
      }
      System.arraycopy(rows[i], 0, result.data, i * columns, columns);
    }
    return result;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// The store itself, row-major. Read only.
  public double[] data() {
    return data;
  }

  public double get(int row, int column) {
    return data[row * columns + column];
  }

  public boolean isSquare() {
    return rows == columns;
  }

  /// A copy of one column.
  public double[] column(int column) {
    double[] entries = new double[rows];
    for (int i = 0; i < rows; i++) {
      entries[i] = data[i * columns + column];
    }
    return entries;
  }

  /// A copy of the columns {@code from ≤ j < to}.
  public Matrix columns(int from, int to) {
    Matrix part = zeros(rows, to - from);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(data, i * columns + from, part.data, i * part.columns, part.columns);
    }
    return part;
  }

  public Matrix transpose() {
    Matrix turned = zeros(columns, rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned.data[j * rows + i] = data[i * columns + j];
      }
    }
    return turned;
  }

  /// The matrix product, this m×k, other k×n. The caller has checked the inner dimensions.
  public Matrix times(Matrix other) {
    return Ejml.product(this, other);
  }

  public Matrix times(double factor) {
    double[] multiple = new double[data.length];
    for (int i = 0; i < multiple.length; i++) {
      multiple[i] = factor * data[i] + 0.0;
    }
    return new Matrix(rows, columns, multiple);
  }

  public Matrix plus(Matrix other) {
    if (rows != other.rows || columns != other.columns) {
      throw new IllegalArgumentException("sum of " + this + " and " + other);
    }
    double[] sum = new double[data.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = data[i] + other.data[i];
    }
    return new Matrix(rows, columns, sum);
  }

  public Matrix minus(Matrix other) {
    if (rows != other.rows || columns != other.columns) {
      throw new IllegalArgumentException("difference of " + this + " and " + other);
    }
    double[] difference = new double[data.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = data[i] - other.data[i];
    }
    return new Matrix(rows, columns, difference);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return rows + "×" + columns + (data.length <= 64 ? " " + Arrays.toString(data) : "");
  }
}
