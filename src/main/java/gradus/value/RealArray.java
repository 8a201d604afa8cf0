package gradus.value;

import java.util.Arrays;

/// An array of doubles. The store is shared, not copied: nobody writes into it after construction.
public final class RealArray implements Array {
  private final Shape shape;
  private final double[] data;
  private final Labels labels;

  public RealArray(Shape shape, double[] data, Labels labels) {
    if (shape.size() != data.length) {
      throw new IllegalArgumentException(shape + " with " + data.length + " entries");
    }
    this.shape = shape;
    this.data = data;
    this.labels = labels;
  }

  public static RealArray vector(double... data) {
    return new RealArray(Shape.of(data.length), data, Labels.NONE);
  }

  public static RealArray matrix(int rows, int columns, double... data) {
    return new RealArray(Shape.of(rows, columns), data, Labels.NONE);
  }

  /// The store itself, row-major; read only.
  public double[] data() {
    return data;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Labels labels() {
    return labels;
  }

  @Override
  public Scalar get(int position) {
    return new Scalar.Real(data[position]);
  }

  @Override
  public RealArray reshape(Shape other) {
    return new RealArray(other, data, Labels.NONE);
  }

  @Override
  public RealArray withLabels(Labels other) {
    return new RealArray(shape, data, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RealArray array
        && shape.equals(array.shape)
        && Arrays.equals(data, array.data);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return shape + Arrays.toString(data);
  }
}
