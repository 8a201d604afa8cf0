package gradus.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The entries of an array at chosen positions, under a new shape: what indexing, turning axes and
/// stretching lengths have in common. Doubles are copied as doubles.
public final class Gather {
  private Gather() {}

  /// @param positions row-major positions in the array, one for each entry of the result
  /// @return the tightest store; without labels
  public static Array of(Array array, Shape shape, int[] positions) {
    return switch (array) {
      case RealArray real -> reals(real.data(), shape, positions);
      case ComplexArray complex -> complexes(complex.data(), shape, positions);
      case ElementArray elements -> {
        List<Value> entries = new ArrayList<>(positions.length);
        for (int position : positions) {
          entries.add(elements.get(position));
        }
        yield Values.array(shape, entries, Labels.NONE);
      }
    };
  }

  /// A block of entries that stand next to each other.
  public static Array block(Array array, Shape shape, int from) {
    int size = shape.size();
    return switch (array) {
      case RealArray real ->
          new RealArray(shape, Arrays.copyOfRange(real.data(), from, from + size), Labels.NONE);
      case ComplexArray complex ->
          tight(shape, Arrays.copyOfRange(complex.data(), 2 * from, 2 * (from + size)));
      case ElementArray elements ->
          Values.array(shape, elements.entries().subList(from, from + size), Labels.NONE);
    };
  }

  private static RealArray reals(double[] data, Shape shape, int[] positions) {
    double[] result = new double[positions.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = data[positions[i]];
    }
    return new RealArray(shape, result, Labels.NONE);
  }

  private static Array complexes(double[] data, Shape shape, int[] positions) {
    double[] result = new double[2 * positions.length];
    for (int i = 0; i < positions.length; i++) {
      result[2 * i] = data[2 * positions[i]];
      result[2 * i + 1] = data[2 * positions[i] + 1];
    }
    return tight(shape, result);
  }

  /// Real numbers where all of the complex ones are real.
  private static Array tight(Shape shape, double[] complex) {
    for (int i = 1; i < complex.length; i += 2) {
      if (complex[i] != 0) {
        return new ComplexArray(shape, complex, Labels.NONE);
      }
    }
    double[] real = new double[complex.length / 2];
    for (int i = 0; i < real.length; i++) {
      real[i] = complex[2 * i];
    }
    return new RealArray(shape, real, Labels.NONE);
  }

  /// The row-major positions that a walk through axes visits, last axis fastest.
  ///
  /// @param offsets for each axis of the result, what each index along it adds to the position
  public static int[] positions(List<int[]> offsets, int start) {
    int size = 1;
    for (int[] axis : offsets) {
      size = Math.multiplyExact(size, axis.length);
    }
    int[] positions = new int[size];
    if (size > 0) {
      positions[0] = start;
      int filled = 1;
      // Each axis from the left spreads what is there: the first entries of all blocks, in order.
      for (int[] axis : offsets) {
        for (int block = filled - 1; block >= 0; block--) {
          int base = positions[block];
          for (int i = axis.length - 1; i >= 0; i--) {
            positions[block * axis.length + i] = base + axis[i];
          }
        }
        filled *= axis.length;
      }
    }
    return positions;
  }

  /// What each index along an axis adds to a row-major position.
  public static int[] stride(int length, int step) {
    int[] offsets = new int[length];
    for (int i = 0; i < length; i++) {
      offsets[i] = i * step;
    }
    return offsets;
  }

  /// How far apart neighbours along each axis are stored.
  public static int[] strides(Shape shape) {
    int[] strides = new int[shape.rank()];
    int step = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= shape.length(axis);
    }
    return strides;
  }
}
