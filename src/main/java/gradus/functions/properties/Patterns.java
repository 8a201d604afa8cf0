package gradus.functions.properties;

import gradus.evaluate.ComplexNumbers;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;

/// Where the zeros and ones stand.
final class Patterns {
  private Patterns() {}

  /// Whether an entry has to be zero.
  private interface Place {
    boolean isZero(int row, int column);
  }

  static List<Finding> of(Subject a) {
    return List.of(
        a.isSquare() ? Finding.yes("square", a.size()) : Finding.no("square", a.size()),
        zeros(a, "zero", (_, _) -> true, "every entry is 0"),
        identity(a),
        zeros(a, "diagonal", (i, j) -> i != j, "every entry off the diagonal is 0"),
        zeros(a, "upper_triangular", (i, j) -> i > j, "every entry below the diagonal is 0"),
        zeros(a, "lower_triangular", (i, j) -> i < j, "every entry above the diagonal is 0"));
  }

  /// Whether the matrix is diagonal.
  static boolean isDiagonal(Subject a) {
    return zeros(a, "diagonal", (i, j) -> i != j, "").holds() == Truth.TRUE;
  }

  private static Finding zeros(Subject a, String property, Place place, String reason) {
    // Doubles are zero beside the other entries; beside themselves alone only 0 is.
    double tolerance = property.equals("zero") ? 0 : a.tolerance();
    Verdict verdict = new Verdict(a);
    String largest = "";
    double size = 0;
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        if (place.isZero(i, j)) {
          int row = i;
          int column = j;
          Value entry = a.get(i, j);
          verdict.equal(entry, Scalar.ZERO, tolerance, () -> a.entry(row, column));
          if (size(entry) > size) {
            size = size(entry);
            largest = a.within() + ": " + a.entry(i, j);
          }
        }
      }
    }
    return verdict.finding(property, reason + largest);
  }

  /// How far a double is from zero.
  private static double size(Value entry) {
    return entry instanceof Scalar s && !(s instanceof Scalar.Exact)
        ? Math.hypot(ComplexNumbers.re(s), ComplexNumbers.im(s))
        : 0;
  }

  private static Finding identity(Subject a) {
    if (!a.isSquare()) {
      return Finding.notSquare("identity", a);
    }
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        int row = i;
        int column = j;
        Scalar wanted = i == j ? Scalar.ONE : Scalar.ZERO;
        verdict.equal(a.get(i, j), wanted, a.tolerance(), () -> a.entry(row, column));
      }
    }
    return verdict.finding("identity", "ones on the diagonal, zeros elsewhere" + a.within());
  }
}
