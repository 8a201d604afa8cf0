package gradus.functions.geometry;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.functions.linear.Magnitudes;
import gradus.functions.linear.Names;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What the functions of this chapter ask of their vectors.
public final class Vectors {
  private Vectors() {}

  /// @throws GradusException E0401 with both lengths when they differ
  public static void requireSameLength(Arguments arguments) {
    if (arguments.vector(0).size() != arguments.vector(1).size()) {
      throw Names.mismatch(
              arguments.function().name() + " needs vectors of the same length",
              arguments.operand(0),
              arguments.operand(1))
          .toException();
    }
  }

  /// @throws GradusException E0301 for complex entries
  public static void requireReal(Arguments arguments, int index, String why) {
    if (Dot.isComplex(arguments.array(index))) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              index,
              arguments.function().name() + " needs real numbers, and some are complex")
          .detail(why)
          .toException();
    }
  }

  /// @throws GradusException E0502 for a vector without entries other than 0
  public static void requireNonzero(Arguments arguments, int index) {
    Array vector = arguments.array(index);
    if (isZero(Values.entries(vector))) {
      throw zero(arguments, index, Names.of(arguments.operand(index), "this"));
    }
  }

  static boolean isZero(double[] data, int from, int to) {
    for (int i = from; i < to; i++) {
      if (data[i] != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isZero(List<Value> entries) {
    return entries.stream().allMatch(Values::isZero);
  }

  /// @param what the vector, such as "row 3 of X"
  public static GradusException zero(Arguments arguments, int index, String what) {
    String name = arguments.function().name();
    return arguments
        .error(Code.OUTSIDE_DOMAIN, index, name + ": " + what + " is the zero vector")
        .detail("the zero vector has no direction, its length cannot be divided by")
        .toException();
  }

  /// The entries in doubles.
  ///
  /// @throws GradusException E0504 for NaN and infinities, with the place; E0301 for formulas
  public static double[] finite(Arguments arguments, int index, Context context) {
    requireFinite(arguments, index);
    return Matrices.doubles(arguments.array(index), approximation(context));
  }

  /// The distance from 1 to the next number of the machine format in force.
  static double epsilon(Context context) {
    return context.conventions().dtype() == Conventions.Dtype.F32 ? 0x1p-23 : 0x1p-52;
  }

  static Approximation approximation(Context context) {
    return new Approximation(context.registry());
  }

  /// @throws GradusException E0504 for NaN and infinities, with the place
  public static void requireFinite(Arguments arguments, int index) {
    if (!(arguments.array(index) instanceof RealArray array)) {
      return;
    }
    double[] data = array.data();
    for (int i = 0; i < data.length; i++) {
      if (!Double.isFinite(data[i])) {
        String entry = Double.isNaN(data[i]) ? "NaN" : data[i] > 0 ? "inf" : "-inf";
        throw arguments
            .error(Code.NOT_FINITE, index, place(array.shape(), i) + " is " + entry)
            .detail(arguments.function().name() + " needs finite numbers")
            .toException();
      }
    }
  }

  private static String place(Shape shape, int position) {
    return shape.isMatrix()
        ? "the entry in row "
            + (position / shape.columns() + 1)
            + ", column "
            + (position % shape.columns() + 1)
        : "entry " + (position + 1);
  }

  /// Whether one of the arguments holds doubles, so that the answer does too.
  static boolean isMachine(Array... arrays) {
    for (Array array : arrays) {
      if (array instanceof RealArray) {
        return true;
      }
    }
    return false;
  }

  /// The vector divided by its Euclidean length.
  ///
  /// @param vector finite, not all zero
  public static Array unit(Array vector, Context context) {
    if (vector instanceof RealArray real) {
      return RealArray.vector(UnitVectors.of(real.data()));
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value length = new Magnitudes(context).euclidean(vector);
    List<Value> entries = new ArrayList<>(vector.size());
    for (Value entry : Values.entries(vector)) {
      entries.add(scalars.divide(entry, length));
    }
    return Values.vector(entries);
  }

  /// One row of a matrix.
  static Array row(Array matrix, int row) {
    int n = matrix.shape().columns();
    List<Value> entries = new ArrayList<>(n);
    for (int j = 0; j < n; j++) {
      entries.add(matrix.get(row, j));
    }
    return Values.vector(entries);
  }

  /// The rationals of an array without the memory of having been typed as decimals, so that
  /// formulas of them stay exact.
  static Array plain(Array array) {
    if (!Matrices.isRational(array)) {
      return array;
    }
    List<Value> entries = new ArrayList<>(array.size());
    for (Value entry : Values.entries(array)) {
      entries.add(Scalar.of(((Scalar.Exact) entry).value()));
    }
    return Values.array(array.shape(), entries, array.labels());
  }
}
