package gradus.functions.properties;

import gradus.diag.Code;
import gradus.evaluate.ComplexNumbers;
import gradus.function.Arguments;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What a matrix has to be before anything is said about it: not empty, of finite numbers.
final class Admission {
  /// Doubles that are whole numbers are taken exactly up to this many rows.
  private static final int LARGEST_WHOLE = 32;

  private static final double WHOLE = 0x1p53;

  /// Products of numbers of this size, and their sums, stay in the range of doubles.
  private static final double LARGEST = 1e140;

  private Admission() {}

  /// @throws gradus.diag.GradusException E0301 for what is no matrix of numbers, E0406 without
  ///   entries, E0504 for NaN and infinities
  static Array of(Arguments arguments) {
    Array matrix = arguments.matrix(0);
    if (matrix.size() == 0) {
      throw arguments
          .error(
              Code.EMPTY_ARRAY,
              0,
              "the matrix is " + matrix.shape() + ", there is nothing to say about it")
          .toException();
    }
    for (int i = 0; i < matrix.size(); i++) {
      requireNumber(arguments, matrix, i);
    }
    requireSquares(arguments, matrix);
    return whole(matrix);
  }

  private static void requireNumber(Arguments arguments, Array matrix, int at) {
    Value entry = matrix.get(at);
    if (entry instanceof Truth) {
      throw arguments.wrongKind(0, "a matrix of numbers");
    }
    boolean finite =
        !(entry instanceof Scalar s)
            || entry instanceof Scalar.Exact
            || Double.isFinite(ComplexNumbers.re(s)) && Double.isFinite(ComplexNumbers.im(s));
    if (!finite) {
      int columns = matrix.shape().columns();
      throw arguments
          .error(
              Code.NOT_FINITE,
              0,
              "the entry in row "
                  + (at / columns + 1)
                  + ", column "
                  + (at % columns + 1)
                  + " is "
                  + Literals.of(entry))
          .detail("properties are told of finite numbers")
          .toException();
    }
  }

  /// Half of the properties are told from products: where all of them are 0 or infinite, any matrix
  /// would be normal.
  private static void requireSquares(Arguments arguments, Array matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.size(); i++) {
      if (matrix.get(i) instanceof Scalar s && !(s instanceof Scalar.Exact)) {
        double size = Math.max(Math.abs(ComplexNumbers.re(s)), Math.abs(ComplexNumbers.im(s)));
        largest = Math.max(largest, size);
      }
    }
    if (largest > LARGEST || largest > 0 && largest < 1 / LARGEST) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "the squares of its entries are beyond the doubles")
          .detail("the largest entry is " + Literals.of(Scalar.of(largest)))
          .hint("ask for the properties of the matrix in other units")
          .toException();
    }
  }

  /// Whole numbers from a file are exact, whatever they were stored as.
  private static Array whole(Array matrix) {
    if (!(matrix instanceof RealArray real)
        || Math.max(matrix.shape().rows(), matrix.shape().columns()) > LARGEST_WHOLE) {
      return matrix;
    }
    List<Value> entries = new ArrayList<>(real.size());
    for (double d : real.data()) {
      if (d != Math.rint(d) || Math.abs(d) > WHOLE) {
        return matrix;
      }
      entries.add(Scalar.of((long) d));
    }
    return new ElementArray(matrix.shape(), entries, matrix.labels());
  }
}
