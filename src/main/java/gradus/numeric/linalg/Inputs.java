package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// What every decomposition asks of its input before it starts.
final class Inputs {
  private Inputs() {}

  /// @throws gradus.diag.GradusException EMPTY_ARRAY without entries; NOT_FINITE naming the first
  ///   NaN or infinity by row and column, counted from 1
  static void requireFinite(Matrix a) {
    if (a.data().length == 0) {
      throw Diagnostic.error(
              Code.EMPTY_ARRAY, "the matrix is " + shape(a) + ", there is nothing to decompose")
          .toException();
    }
    double[] data = a.data();
    for (int i = 0; i < data.length; i++) {
      if (!Double.isFinite(data[i])) {
        String entry = Double.isNaN(data[i]) ? "NaN" : data[i] > 0 ? "inf" : "-inf";
        throw Diagnostic.error(
                Code.NOT_FINITE,
                "the entry in row "
                    + (i / a.columns() + 1)
                    + ", column "
                    + (i % a.columns() + 1)
                    + " is "
                    + entry)
            .detail("a decomposition needs finite numbers")
            .hint(Double.isNaN(data[i]) ? "leave the row out or fill the gap" : "")
            .toException();
      }
    }
  }

  /// @throws gradus.diag.GradusException as {@link #requireFinite}; NOT_SQUARE with the shape
  static void requireFiniteSquare(Matrix a) {
    if (!a.isSquare()) {
      throw Diagnostic.error(
              Code.NOT_SQUARE, "the matrix is " + shape(a) + ", a square one is needed")
          .toException();
    }
    requireFinite(a);
  }

  static String shape(Matrix a) {
    return a.rows() + "×" + a.columns();
  }
}
