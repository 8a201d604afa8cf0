package gradus.symbolic.equivalence;

import gradus.evaluate.Algebra;
import gradus.evaluate.PreciseFormula;
import gradus.evaluate.PreciseFormula.Outcome.Approximate;
import gradus.evaluate.PreciseFormula.Outcome.Missing;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How two formulas compare at points, to 50 digits.
final class PointComparison {
  static final String UNDEFINED = "not defined";

  /// Two values of 50 digits are the same when they agree to this part of their size.
  static final BigDecimal SAME = BigDecimal.ONE.movePointLeft(38);

  /// Where machine numbers stand in a formula, so many digits can be trusted.
  private static final BigDecimal SAME_DOUBLES = BigDecimal.ONE.movePointLeft(9);

  /// A value whose own error is larger than this says nothing.
  private static final BigDecimal BLURRED = BigDecimal.ONE.movePointLeft(25);

  /// More places where only one is defined tell nothing new.
  private static final int MOST_PLACES = 8;

  private final PreciseFormula precise;
  private final Algebra algebra;
  private final Expr answer;
  private final Expr truth;
  private final BigDecimal same;
  private final List<Map<String, Rational>> agreed = new ArrayList<>();
  private Optional<Witness> difference = Optional.empty();
  private final List<Witness> oneSided = new ArrayList<>();

  PointComparison(Expr answer, Expr truth, PreciseFormula precise, Algebra algebra) {
    this.precise = precise;
    this.algebra = algebra;
    this.answer = answer;
    this.truth = truth;
    boolean doubles = Formulas.hasDoubles(answer) || Formulas.hasDoubles(truth);
    this.same = doubles ? SAME_DOUBLES : SAME;
  }

  Expr answer() {
    return answer;
  }

  Expr truth() {
    return truth;
  }

  /// Where both have the same value.
  List<Map<String, Rational>> agreed() {
    return agreed;
  }

  /// Where they have not.
  Optional<Witness> difference() {
    return difference;
  }

  /// Where only one is defined.
  List<Witness> oneSided() {
    return oneSided;
  }

  /// Looks at more points, until there is a difference.
  void at(List<Map<String, Rational>> points) {
    for (Map<String, Rational> point : points) {
      if (difference.isPresent()) {
        return;
      }
      if (!meant(point)) {
        continue;
      }
      at(point);
    }
  }

  private void at(Map<String, Rational> point) {
    PreciseFormula.Outcome a = precise.at(answer, point);
    PreciseFormula.Outcome b = precise.at(truth, point);
    if (a instanceof Approximate(BigDecimal x, BigDecimal ex)
        && b instanceof Approximate(BigDecimal y, BigDecimal ey)) {
      BigDecimal size = x.abs().max(y.abs());
      BigDecimal error = ex.add(ey);
      BigDecimal gap = x.subtract(y).abs();
      boolean clear = error.compareTo(size.max(BigDecimal.ONE).multiply(BLURRED)) <= 0;
      if (gap.compareTo(error.add(size.multiply(same))) <= 0) {
        if (clear) {
          agreed.add(point);
        }
      } else if (clear || gap.compareTo(error.movePointRight(3)) > 0) {
        difference = Optional.of(seen(point, x, y));
      }
    } else if (a instanceof Approximate(BigDecimal x, _) && b == Missing.UNDEFINED) {
      alone(new Witness(point, Decimals.text(x), UNDEFINED));
    } else if (b instanceof Approximate(BigDecimal y, _) && a == Missing.UNDEFINED) {
      alone(new Witness(point, UNDEFINED, Decimals.text(y)));
    }
  }

  /// Values that look alike are told apart by what lies between them.
  private Witness seen(Map<String, Rational> point, BigDecimal x, BigDecimal y) {
    String mine = Decimals.text(x);
    String theirs = Decimals.text(y);
    if (mine.equals(theirs)) {
      BigDecimal gap = x.subtract(y);
      String sign = gap.signum() < 0 ? " - " : " + ";
      return new Witness(point, theirs + sign + Decimals.text(gap.abs()), theirs);
    }
    return new Witness(point, mine, theirs);
  }

  private void alone(Witness place) {
    if (oneSided.size() < MOST_PLACES) {
      oneSided.add(place);
    }
  }

  /// A point with neighbours where only one of the two is defined: no gap, a smaller domain.
  Optional<Witness> region() {
    for (Witness place : oneSided) {
      boolean gap = false;
      for (String name : place.point().keySet()) {
        gap |= areAlike(place, name, 1) && areAlike(place, name, -1);
      }
      if (!gap) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /// Whether both are defined a little to one side, or neither is.
  private boolean areAlike(Witness place, String name, int side) {
    Map<String, Rational> near = new LinkedHashMap<>(place.point());
    near.put(name, Breakpoints.at(near, name).add(Rational.of(side, 1_013)));
    return precise.at(answer, near) instanceof Approximate
        == precise.at(truth, near) instanceof Approximate;
  }

  /// Whether the declarations allow the point.
  private boolean meant(Map<String, Rational> point) {
    for (Map.Entry<String, Rational> coordinate : point.entrySet()) {
      var fact = algebra.assumptions().of(coordinate.getKey());
      int sign = coordinate.getValue().signum();
      boolean signed =
          switch (fact.sign()) {
            case ANY -> true;
            case NONZERO -> sign != 0;
            case POSITIVE -> sign > 0;
            case NONNEGATIVE -> sign >= 0;
            case NEGATIVE -> sign < 0;
            case NONPOSITIVE -> sign <= 0;
          };
      if (!signed || fact.integer() && !coordinate.getValue().isInteger()) {
        return false;
      }
    }
    return true;
  }
}
