package gradus.functions.properties;

import gradus.evaluate.ScalarArithmetic;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// How the matrix compares with its transpose. For complex matrices the conjugate transpose counts
/// too.
final class Symmetries {
  private Symmetries() {}

  static List<Finding> of(Subject a) {
    List<Finding> findings = new ArrayList<>();
    findings.add(symmetric(a));
    findings.add(skew(a));
    if (a.isComplex()) {
      findings.add(hermitian(a));
    }
    return findings;
  }

  /// Symmetric, or Hermitian for a complex matrix: what definiteness asks for.
  static Finding selfAdjoint(Subject a) {
    return a.isComplex() ? hermitian(a) : symmetric(a);
  }

  private static Finding symmetric(Subject a) {
    if (!a.isSquare()) {
      return Finding.notSquare("symmetric", a);
    }
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = i + 1; j < a.columns(); j++) {
        int row = i;
        int column = j;
        verdict.equal(a.get(i, j), a.get(j, i), a.tolerance(), () -> pair(a, row, column));
      }
    }
    return verdict.finding("symmetric", equation(a, "") + a.within());
  }

  private static Finding skew(Subject a) {
    if (!a.isSquare()) {
      return Finding.notSquare("skew_symmetric", a);
    }
    ScalarArithmetic scalars = new ScalarArithmetic(a.context());
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = i; j < a.columns(); j++) {
        int row = i;
        int column = j;
        Value mirrored = scalars.negate(a.get(j, i));
        verdict.equal(a.get(i, j), mirrored, a.tolerance(), () -> pair(a, row, column));
      }
    }
    return verdict.finding("skew_symmetric", equation(a, "-") + a.within());
  }

  private static Finding hermitian(Subject a) {
    if (!a.isSquare()) {
      return Finding.notSquare("hermitian", a);
    }
    Products products = new Products(a);
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = i; j < a.columns(); j++) {
        int row = i;
        int column = j;
        Value mirrored = products.conjugate(a.get(j, i));
        verdict.equal(a.get(i, j), mirrored, a.tolerance(), () -> pair(a, row, column));
      }
    }
    return verdict.finding("hermitian", a.name() + " equals its conjugate transpose" + a.within());
  }

  private static String equation(Subject a, String sign) {
    return a.name() + "^T = " + sign + a.name();
  }

  /// The two entries that should agree; one on the diagonal.
  private static String pair(Subject a, int row, int column) {
    return row == column ? a.entry(row, row) : a.entry(row, column) + ", " + a.entry(column, row);
  }
}
