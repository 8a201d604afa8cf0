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

  /// @param re the real parts
  /// @param im the imaginary parts, of the same shape
  public static ComplexMatrix of(Matrix re, Matrix im) {
    double[] data = new double[2 * re.data().length];
    for (int i = 0; i < re.data().length; i++) {
      data[2 * i] = re.data()[i];
      data[2 * i + 1] = im.data()[i];
    }
    return new ComplexMatrix(re.rows(), re.columns(), data);
  }

  /// The matrix product, by four real ones.
  public ComplexMatrix times(ComplexMatrix other) {
    Matrix re = realPart();
    Matrix im = imaginaryPart();
    Matrix otherRe = other.realPart();
    Matrix otherIm = other.imaginaryPart();
    return of(
        re.times(otherRe).minus(im.times(otherIm)), re.times(otherIm).plus(im.times(otherRe)));
  }

  /// The conjugate transpose.
  public ComplexMatrix adjoint() {
    return of(realPart().transpose(), imaginaryPart().transpose().times(-1));
  }

  public ComplexMatrix minus(ComplexMatrix other) {
    double[] difference = data.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= other.data[i];
    }
    return new ComplexMatrix(rows, columns, difference);
  }

  /// The Frobenius norm.
  public double norm() {
    return Norms.frobenius(data);
  }

  /// [X, −Y; Y, X] for X + iY: sums, products and real functions of the one are those of the other.
  public Matrix embedded() {
    Matrix embedded = Matrix.zeros(2 * rows, 2 * columns);
    double[] cells = embedded.data();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int upper = i * 2 * columns + j;
        int lower = (rows + i) * 2 * columns + j;
        cells[upper] = real(i, j);
        cells[lower + columns] = real(i, j);
        cells[upper + columns] = 0.0 - imaginary(i, j);
        cells[lower] = imaginary(i, j);
      }
    }
    return embedded;
  }

  /// The matrix whose {@link #embedded} form this is, up to rounding.
  public static ComplexMatrix ofEmbedded(Matrix embedded) {
    int rows = embedded.rows() / 2;
    int columns = embedded.columns() / 2;
    ComplexMatrix result = zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int at = 2 * (i * columns + j);
        result.data[at] = (embedded.get(i, j) + embedded.get(rows + i, columns + j)) / 2;
        result.data[at + 1] = (embedded.get(rows + i, j) - embedded.get(i, columns + j)) / 2;
      }
    }
    return result;
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
