package gradus.functions.properties;

import gradus.evaluate.ScalarArithmetic;
import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.Multiplicity;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Whether a power of the matrix is zero. In exact arithmetic that is so if the traces of A, A², …,
/// Aⁿ are all 0 (Newton's identities: all eigenvalues are then 0); in doubles, if all eigenvalues
/// are one, and it is 0.
final class Nilpotency {
  static final String NAME = "nilpotent";

  private Nilpotency() {}

  static List<Finding> of(Subject a) {
    return List.of(finding(a));
  }

  private static Finding finding(Subject a) {
    if (!a.isSquare()) {
      return Finding.notSquare(NAME, a);
    }
    return a.isExact() ? exact(a) : numeric(a);
  }

  private static Finding exact(Subject a) {
    Products products = new Products(a);
    ScalarArithmetic scalars = new ScalarArithmetic(a.context());
    Verdict verdict = new Verdict(a);
    Array power = a.array();
    for (int k = 1; k <= a.rows(); k++) {
      if (isZero(a, power)) {
        return Finding.yes(NAME, power(a, k) + " = 0" + (k == 1 ? "" : ", index " + k));
      }
      Value trace = Scalar.ZERO;
      for (int i = 0; i < a.rows(); i++) {
        trace = scalars.add(trace, power.get(i, i));
      }
      Value sum = trace;
      String which = power(a, k);
      verdict.equal(
          trace, Scalar.ZERO, 0, () -> "trace(" + which + ") = " + Literals.of(sum) + ", not 0");
      if (verdict.failed() || a.isSymbolic() && k == 2) {
        break;
      }
      power = products.times(power, a.array());
    }
    return verdict.finding(NAME, power(a, a.rows()) + " is not seen to be 0");
  }

  private static String power(Subject a, int k) {
    return k == 1 ? a.name() : a.name() + "^" + k;
  }

  private static boolean isZero(Subject a, Array power) {
    return Values.entries(power).stream().allMatch(entry -> a.isZero(entry, 0));
  }

  private static Finding numeric(Subject a) {
    Eigen eigen = Eigen.of(Embedding.doubles(a));
    double tolerance = a.tolerance();
    Multiplicity largest = eigen.multiplicities().getFirst();
    for (Multiplicity value : eigen.multiplicities()) {
      largest = size(value) > size(largest) ? value : largest;
    }
    if (size(largest) > tolerance) {
      String value = Literals.of(Scalar.of(largest.real(), largest.imaginary()));
      return Finding.no(NAME, "eigenvalue " + value);
    }
    return Finding.yes(
        NAME,
        a.isZero(a.get(0, 0), 0) && a.rows() == 1
            ? a.name() + " = 0"
            : "every eigenvalue is 0" + a.within() + index(a));
  }

  /// The first power whose entries are no more than rounding.
  private static String index(Subject a) {
    Products products = new Products(a);
    double size = Math.sqrt(products.tolerance() / a.unit());
    Array power = a.array();
    for (int k = 1; k <= a.rows(); k++) {
      double tolerance = k * a.unit() * Math.pow(size, k);
      if (Values.entries(power).stream()
          .allMatch(e -> a.same(e, Scalar.ZERO, tolerance) == Truth.TRUE)) {
        return ", index " + k;
      }
      power = products.times(power, a.array());
    }
    return "";
  }

  private static double size(Multiplicity value) {
    return Math.hypot(value.real(), value.imaginary());
  }
}
