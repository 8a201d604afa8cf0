package gradus.functions.properties;

import gradus.evaluate.Comparison;
import gradus.evaluate.ComplexNumbers;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.exact.Rational;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;

/// Whether each diagonal entry is at least as large as the others of its row together: then Gauss–
/// Seidel converges and elimination needs no pivoting.
final class Dominance {
  private final Subject a;
  private final ScalarArithmetic scalars;
  private final Comparison comparison;

  private Dominance(Subject a) {
    this.a = a;
    this.scalars = new ScalarArithmetic(a.context());
    this.comparison = new Comparison(a.context());
  }

  static List<Finding> of(Subject a) {
    Dominance dominance = new Dominance(a);
    return List.of(
        dominance.finding("diagonally_dominant", false),
        dominance.finding("strictly_diagonally_dominant", true));
  }

  private Finding finding(String property, boolean strict) {
    if (!a.isSquare()) {
      return Finding.notSquare(property, a);
    }
    Verdict verdict = new Verdict(a);
    String sample = "";
    for (int i = 0; i < a.rows() && !verdict.failed(); i++) {
      Value diagonal = size(a.get(i, i));
      Value others = Scalar.ZERO;
      for (int j = 0; j < a.columns(); j++) {
        others = i == j ? others : scalars.add(others, size(a.get(i, j)));
      }
      int row = i;
      Value rest = others;
      Optional<Integer> sign = compare(diagonal, rest);
      verdict.require(
          sign.map(s -> Truth.of(strict ? s > 0 : s >= 0)).orElse(Truth.UNKNOWN),
          () -> in(row, diagonal, rest),
          () -> "needs " + Literals.of(diagonal) + (strict ? " > " : " >= ") + Literals.of(rest));
      sample = sample.isEmpty() ? in(row, diagonal, rest) : sample;
    }
    String all = a.rows() == 1 ? "" : "in every row; ";
    return verdict.finding(property, all + sample);
  }

  private String in(int row, Value diagonal, Value rest) {
    return "row "
        + a.number(row)
        + ": |"
        + a.place(row, row)
        + "| = "
        + Literals.of(diagonal)
        + ", the others sum to "
        + Literals.of(rest);
  }

  /// Doubles compare as equal within rounding of their sum.
  private Optional<Integer> compare(Value diagonal, Value rest) {
    if (!a.isExact() && diagonal instanceof Scalar d && rest instanceof Scalar r) {
      double gap = ComplexNumbers.re(d) - ComplexNumbers.re(r);
      double noise = a.unit() * (ComplexNumbers.re(d) + ComplexNumbers.re(r)) / 2;
      return Optional.of(Math.abs(gap) <= noise ? 0 : (int) Math.signum(gap));
    }
    Optional<Integer> sign = comparison.sign(diagonal, rest);
    return sign.isEmpty() && comparison.equal(diagonal, rest) == Truth.TRUE ? Optional.of(0) : sign;
  }

  private Value size(Value entry) {
    return switch (entry) {
      case Scalar.Exact(Rational q, boolean decimal) -> new Scalar.Exact(q.abs(), decimal);
      case Scalar.Real(double d) -> Scalar.of(Math.abs(d));
      case Scalar.Complex(double re, double im) -> Scalar.of(Math.hypot(re, im));
      case Value other ->
          new ScalarCalls(a.context())
              .apply(a.context().registry().find("abs").orElseThrow(), other);
    };
  }
}
