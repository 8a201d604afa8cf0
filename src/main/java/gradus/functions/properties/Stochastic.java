package gradus.functions.properties;

import gradus.evaluate.ScalarArithmetic;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Permutation matrices, and matrices whose rows or columns are distributions.
final class Stochastic {
  private final Subject a;
  private final ScalarArithmetic scalars;

  private Stochastic(Subject a) {
    this.a = a;
    this.scalars = new ScalarArithmetic(a.context());
  }

  static List<Finding> of(Subject a) {
    Stochastic stochastic = new Stochastic(a);
    return List.of(
        stochastic.permutation(),
        stochastic.distributions("row_stochastic", true, false),
        stochastic.distributions("column_stochastic", false, true),
        a.isSquare()
            ? stochastic.distributions("doubly_stochastic", true, true)
            : Finding.notSquare("doubly_stochastic", a));
  }

  private Finding permutation() {
    if (!a.isSquare()) {
      return Finding.notSquare("permutation", a);
    }
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        int row = i;
        int column = j;
        Value entry = a.get(i, j);
        Truth allowed =
            a.same(entry, Scalar.ZERO, a.tolerance()).or(a.same(entry, Scalar.ONE, a.tolerance()));
        verdict.require(
            allowed, () -> a.entry(row, column), () -> "needs 0 or 1: " + a.entry(row, column));
      }
    }
    sums(verdict, true);
    sums(verdict, false);
    return verdict.finding("permutation", "one 1 in every row and column" + a.within());
  }

  private Finding distributions(String property, boolean rows, boolean columns) {
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        int row = i;
        int column = j;
        Optional<Integer> sign = a.sign(a.get(i, j), a.tolerance());
        Truth allowed =
            sign.map(s -> Truth.of(s >= 0)).orElse(a.isSymbolic() ? Truth.UNKNOWN : Truth.FALSE);
        verdict.require(
            allowed,
            () -> a.entry(row, column) + (sign.isPresent() ? " is negative" : " is not real"),
            () -> "needs " + Literals.of(a.get(row, column)) + " >= 0");
      }
    }
    if (rows) {
      sums(verdict, true);
    }
    if (columns) {
      sums(verdict, false);
    }
    String what = rows && columns ? "rows and columns" : rows ? "rows" : "columns";
    return verdict.finding(
        property, "no entry is negative, the " + what + " sum to 1" + a.within(a.unit(), "n*eps"));
  }

  /// Every row, or every column, sums to 1.
  private void sums(Verdict verdict, boolean rows) {
    int count = rows ? a.rows() : a.columns();
    for (int k = 0; k < count && !verdict.failed(); k++) {
      List<Value> line = new ArrayList<>();
      for (int l = 0; l < (rows ? a.columns() : a.rows()); l++) {
        line.add(rows ? a.get(k, l) : a.get(l, k));
      }
      Value total = Scalar.ZERO;
      for (Value entry : line) {
        total = scalars.add(total, entry);
      }
      Value sum = total;
      int number = a.number(k);
      verdict.equal(
          sum,
          Scalar.ONE,
          a.unit(),
          () -> (rows ? "row " : "column ") + number + " sums to " + Literals.of(sum));
    }
  }
}
