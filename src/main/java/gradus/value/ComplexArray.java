package gradus.value;

import java.util.Arrays;

/// An array of complex numbers, real and imaginary parts interleaved. The store is shared: nobody
/// writes into it.
public final class ComplexArray implements Array {
  private final Shape shape;
  private final double[] data;
  private final Labels labels;

  /// @param data two doubles an entry: real, imaginary
  public ComplexArray(Shape shape, double[] data, Labels labels) {
    if (2 * shape.size() != data.length) {
      throw new IllegalArgumentException(shape + " with " + data.length + " doubles");
    }
    this.shape = shape;
    this.data = data;
    this.labels = labels;
  }

  /// The store itself, interleaved; read only.
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
    return Scalar.of(data[2 * position], data[2 * position + 1]);
  }

  @Override
  public ComplexArray reshape(Shape other) {
    return new ComplexArray(other, data, Labels.NONE);
  }

  @Override
  public ComplexArray withLabels(Labels other) {
    return new ComplexArray(shape, data, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComplexArray array
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
