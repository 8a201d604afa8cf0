package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.numeric.linalg.ComplexMatrix;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Between arrays as values and the matrices of {@code numeric.linalg} and {@code exact}. A vector
/// is one column.
public final class Matrices {
  private Matrices() {}

  /// Whether every entry is an exact rational and none was typed as a decimal, so that the answer
  /// shall be exact.
  public static boolean isExact(Array array) {
    return isRational(array) && !hasDecimals(array);
  }

  /// Whether every entry is a rational, decimals included.
  public static boolean isRational(Array array) {
    return array instanceof ElementArray elements && elements.isRational();
  }

  /// Whether every entry is a rational or a double, real or complex.
  public static boolean isNumeric(Array array) {
    return !(array instanceof ElementArray) || isRational(array);
  }

  /// Whether some entry has free symbols.
  public static boolean isSymbolic(Array array) {
    return array instanceof ElementArray elements
        && elements.entries().stream().anyMatch(e -> e instanceof Formula f && !f.isClosed());
  }

  /// @throws ClassCastException unless {@link #isRational}
  public static ExactMatrix exact(Array array) {
    Rational[] entries = new Rational[array.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = ((Scalar.Exact) array.get(i)).value();
    }
    return ExactMatrix.of(array.shape().rows(), array.shape().columns(), entries);
  }

  /// The array in doubles.
  ///
  /// @throws gradus.diag.GradusException E0301 when an entry is symbolic or complex
  public static Matrix real(Array array, Approximation approximation) {
    return new Matrix(array.shape().rows(), array.shape().columns(), doubles(array, approximation));
  }

  /// The entries in doubles, row-major.
  ///
  /// @throws gradus.diag.GradusException E0301 when an entry is symbolic or complex
  public static double[] doubles(Array array, Approximation approximation) {
    return switch (array) {
      case RealArray real -> real.data();
      case ComplexArray _ ->
          throw Diagnostic.error(Code.WRONG_KIND, "this needs real entries, and some are complex")
              .toException();
      case ElementArray elements -> {
        double[] data = new double[elements.size()];
        for (int i = 0; i < data.length; i++) {
          data[i] = real(elements.get(i), approximation);
        }
        yield data;
      }
    };
  }

  private static double real(Value entry, Approximation approximation) {
    return switch (approximation.of(entry)) {
      case Scalar.Real(double d) -> d;
      case Scalar.Complex _ ->
          throw Diagnostic.error(Code.WRONG_KIND, "this needs real entries, and some are complex")
              .toException();
      case Formula _ ->
          throw Diagnostic.error(
                  Code.WRONG_KIND, "this needs numbers, and an entry has free symbols")
              .hint("give the symbols values with --at x=1 or -v x=1")
              .toException();
      case Value other ->
          throw Diagnostic.error(Code.WRONG_KIND, "this needs numbers, not " + other.kind())
              .toException();
    };
  }

  /// The array in complex doubles.
  public static ComplexMatrix complex(Array array, Approximation approximation) {
    double[] data = new double[2 * array.size()];
    for (int i = 0; i < array.size(); i++) {
      Scalar entry = (Scalar) approximation.of(array.get(i));
      data[2 * i] = ComplexNumbers.re(entry);
      data[2 * i + 1] = ComplexNumbers.im(entry);
    }
    return new ComplexMatrix(array.shape().rows(), array.shape().columns(), data);
  }

  public static RealArray array(Matrix matrix) {
    return RealArray.matrix(matrix.rows(), matrix.columns(), matrix.data());
  }

  public static ComplexArray array(ComplexMatrix matrix) {
    return new ComplexArray(Shape.of(matrix.rows(), matrix.columns()), matrix.data(), Labels.NONE);
  }

  public static Array array(ExactMatrix matrix) {
    List<Value> entries = new ArrayList<>(matrix.rows() * matrix.columns());
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        entries.add(Scalar.of(matrix.get(i, j)));
      }
    }
    return Values.matrix(matrix.rows(), matrix.columns(), entries);
  }

  /// The exact matrix under the given shape and remembered decimals: exact arithmetic on typed
  /// decimals answers in decimals.
  public static Array array(ExactMatrix matrix, Shape shape, boolean decimal) {
    List<Value> entries = new ArrayList<>(shape.size());
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        entries.add(new Scalar.Exact(matrix.get(i, j), decimal));
      }
    }
    return Values.array(shape, entries, Labels.NONE);
  }

  public static boolean hasDecimals(Array array) {
    if (array instanceof ElementArray elements) {
      for (Value entry : elements.entries()) {
        if (entry instanceof Scalar.Exact exact && exact.decimal()) {
          return true;
        }
      }
    }
    return false;
  }
}
