package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.evaluate.PreciseFormula;
import gradus.evaluate.PreciseFormula.Outcome;
import gradus.exact.Rational;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Check;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Two formulas at the same points, to 50 digits: how every rewriting is checked.
public final class Agreement {
  private static final int POINTS = 6;

  /// Formulas of more parts are compared at fewer points.
  private static final int LARGE = 3_000;

  /// Doubles inside a formula are no better than this.
  private static final double OF_DOUBLES = 1e-9;

  private static final double OF_DIGITS = 1e-30;

  private static final long[] NUMERATORS = {7, 3, -5, 13, 17, -2, 29, 11, -19, 23};
  private static final long[] DENOMINATORS = {5, 7, 3, 4, 13, 9, 8, 6, 5, 11};

  private Agreement() {}

  /// The largest difference at points where both are defined, relative to their size; empty when no
  /// such point was found.
  public static Optional<Check> check(String what, Expr before, Expr after, Algebra algebra) {
    if (before.equals(after)) {
      return Optional.of(Check.exact(what));
    }
    int size = Formulas.size(before) + Formulas.size(after);
    int points = size > 10 * LARGE ? 1 : size > LARGE ? 2 : POINTS;
    List<Double> gaps = gaps(before, after, algebra, points);
    boolean doubles = Formulas.hasDoubles(before) || Formulas.hasDoubles(after);
    return gaps.stream()
        .max(Double::compare)
        .map(gap -> new Check(what, gap, doubles ? OF_DOUBLES : OF_DIGITS));
  }

  /// Whether a point shows that they are not the same.
  static boolean differs(Expr a, Expr b, Algebra algebra) {
    boolean doubles = Formulas.hasDoubles(a) || Formulas.hasDoubles(b);
    for (double gap : gaps(a, b, algebra, 3)) {
      if (gap > (doubles ? OF_DOUBLES : OF_DIGITS)) {
        return true;
      }
    }
    return false;
  }

  private static List<Double> gaps(Expr a, Expr b, Algebra algebra, int most) {
    PreciseFormula values = new PreciseFormula(algebra.registry(), algebra.budget());
    TreeSet<String> names = new TreeSet<>(Formulas.symbols(a));
    names.addAll(Formulas.symbols(b));
    List<Double> gaps = new ArrayList<>();
    for (int k = 0; k < 3 * POINTS && gaps.size() < most; k++) {
      algebra.budget().check();
      Map<String, Rational> point = point(List.copyOf(names), k, algebra.assumptions());
      Outcome p = values.at(a, point);
      Outcome q = values.at(b, point);
      if (p instanceof Outcome.Approximate(BigDecimal x, BigDecimal e)
          && q instanceof Outcome.Approximate(BigDecimal y, BigDecimal f)) {
        gaps.add(gap(x, y, e.add(f)));
      }
      if (names.isEmpty()) {
        break;
      }
    }
    return gaps;
  }

  private static double gap(BigDecimal x, BigDecimal y, BigDecimal error) {
    BigDecimal gap = x.subtract(y).abs();
    BigDecimal size = x.abs().max(y.abs());
    return gap.compareTo(error) <= 0 || size.signum() == 0
        ? 0
        : gap.divide(size, MathContext.DECIMAL64).doubleValue();
  }

  private static Map<String, Rational> point(List<String> names, int k, Assumptions assumptions) {
    Map<String, Rational> point = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      int place = k + 3 * i;
      long numerator = NUMERATORS[place % NUMERATORS.length];
      // Other points in the second round.
      Rational value =
          Rational.of(
              numerator,
              DENOMINATORS[(place + place / NUMERATORS.length + i) % DENOMINATORS.length]);
      Assumptions.Fact fact = assumptions.of(names.get(i));
      value = fact.integer() ? Rational.of(numerator % 7) : value;
      point.put(
          names.get(i),
          switch (fact.sign()) {
            case ANY, NONZERO -> value.isZero() ? Rational.ONE : value;
            case POSITIVE, NONNEGATIVE -> value.isZero() ? Rational.ONE : value.abs();
            case NEGATIVE, NONPOSITIVE ->
                value.isZero() ? Rational.MINUS_ONE : value.abs().negate();
          });
    }
    return point;
  }
}
