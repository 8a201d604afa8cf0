package gradus.value;

import java.util.Arrays;
import java.util.List;

/// The lengths of the axes of an array. A vector has one, a matrix two (rows, columns).
public final class Shape {
  private final int[] lengths;

  private Shape(int[] lengths) {
    this.lengths = lengths;
  }

  /// @param lengths one per axis, none negative
  public static Shape of(int... lengths) {
    for (int length : lengths) {
      if (length < 0) {
        throw new IllegalArgumentException("negative length " + length);
      }
    }
    return new Shape(lengths.clone());
  }

  public int rank() {
    return lengths.length;
  }

  public int length(int axis) {
    return lengths[axis];
  }

  public boolean isVector() {
    return lengths.length == 1;
  }

  public boolean isMatrix() {
    return lengths.length == 2;
  }

  public boolean isSquare() {
    return isMatrix() && lengths[0] == lengths[1];
  }

  /// Rows of the matrix, or of a vector read as a column.
  public int rows() {
    return lengths[0];
  }

  /// Columns of the matrix; 1 for a vector, read as a column.
  public int columns() {
    return lengths.length == 1 ? 1 : lengths[1];
  }

  /// Number of entries.
  public int size() {
    int size = 1;
    for (int length : lengths) {
      size = Math.multiplyExact(size, length);
    }
    return size;
  }

  /// Number of entries as a double, which does not overflow: what a limit is asked with.
  public double cells() {
    double cells = 1;
    for (int length : lengths) {
      cells *= length;
    }
    return cells;
  }

  public int[] toArray() {
    return lengths.clone();
  }

  public List<Integer> toList() {
    return Arrays.stream(lengths).boxed().toList();
  }

  /// The shape with a new first axis.
  public Shape prepend(int length) {
    int[] longer = new int[lengths.length + 1];
    longer[0] = length;
    System.arraycopy(lengths, 0, longer, 1, lengths.length);
    return new Shape(longer);
  }

  /// The shape without its first axis.
  public Shape rest() {
    return new Shape(Arrays.copyOfRange(lengths, 1, lengths.length));
  }

  /// As an article and noun: "a 3-vector", "a 2×3 matrix", "a 2×3×4 tensor".
  public String describe() {
    String noun = noun();
    boolean vowel =
        noun.startsWith("8") || lengths.length > 0 && (lengths[0] == 11 || lengths[0] == 18);
    return (vowel ? "an " : "a ") + noun;
  }

  /// Without the article: "3-vector", "2×3 matrix".
  public String noun() {
    return switch (rank()) {
      case 1 -> lengths[0] + "-vector";
      case 2 -> this + " matrix";
      default -> this + " tensor";
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(lengths, shape.lengths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lengths);
  }

  /// `2×3`; a vector prints its length alone.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lengths.length; i++) {
      if (i > 0) {
        text.append('×');
      }
      text.append(lengths[i]);
    }
    return text.toString();
  }
}
