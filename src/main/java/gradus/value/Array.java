package gradus.value;

/// A vector, matrix or tensor; entries are stored row by row (last axis fastest).
public sealed interface Array extends Value permits RealArray, ComplexArray, ElementArray {
  Shape shape();

  Labels labels();

  /// The entry at a row-major position, from 0.
  Value get(int position);

  /// The same entries under another shape of the same size; labels are dropped.
  Array reshape(Shape shape);

  Array withLabels(Labels labels);

  default int size() {
    return shape().size();
  }

  /// The entry of a matrix at row and column, from 0.
  default Value get(int row, int column) {
    return get(row * shape().columns() + column);
  }

  @Override
  default String kind() {
    return shape().describe();
  }
}
