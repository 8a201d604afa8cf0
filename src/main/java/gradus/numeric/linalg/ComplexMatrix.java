package gradus.numeric.linalg;

import java.util.Arrays;

/// A complex matrix, row-major and interleaved: the real part of entry (i, j) stands at {@code
/// data[2*(i*columns + j)]}, the imaginary part behind it. Immutable by convention.
public final class ComplexMatrix {
  private final int rows;
  private final int columns;
  private final double[] data;

  /// @param interleaved 2·rows·columns numbers; taken over, not copied
  public ComplexMatrix(int rows, int columns, double[] interleaved) {
    if (rows < 0 || columns < 0 || 2L * rows * columns != interleaved.length) {
      throw new IllegalArgumentException(interleaved.length + " parts for " + rows + "×" + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.data = interleaved;
  }

  public static ComplexMatrix zeros(int rows, int columns) {
    int cells = Math.multiplyExact(rows, columns);
    return new ComplexMatrix(rows, columns, new double[Math.multiplyExact(2, cells)]);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// The store itself, row-major, real and imaginary parts in turn. Read only.
  public double[] data() {
    return data;
  }

  public double real(int row, int column) {
    return data[2 * (row * columns + column)];
  }

  public double imaginary(int row, int column) {
    return data[2 * (row * columns + column) + 1];
  }

  /// Whether every imaginary part is exactly zero.
  public boolean isReal() {
    for (int i = 1; i < data.length; i += 2) {
      if (data[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /// The real parts alone.
  public Matrix realPart() {
    return part(0);
  }

  /// The imaginary parts alone.
  public Matrix imaginaryPart() {
    return part(1);
  }

  private Matrix part(int offset) {
    double[] taken = new double[data.length / 2];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = data[2 * i + offset];
    }
    return new Matrix(rows, columns, taken);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComplexMatrix that
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
    return rows + "×" + columns + " complex" + (data.length <= 64 ? Arrays.toString(data) : "");
  }
}
