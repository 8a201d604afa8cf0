package gradus.symbolic.solve;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Formulas;
import gradus.numeric.roots.Interval;
import gradus.symbolic.differentiate.Differentiation;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// All zeros of a continuous function in an interval by interval arithmetic: a piece without a zero
/// is excluded as a whole, a piece on which the derivative keeps its sign has at most one, any
/// other is halved (Moore, Kearfott, Cloud, Introduction to Interval Analysis, chapter 8). Complete
/// when no piece remains undecided.
final class NumericZeros {
  private static final int MOST_PIECES = 20_000;
  private static final double FARTHEST = 1e7;

  /// @param zeros ascending
  /// @param complete whether no other zero exists there
  record Found(List<Expr> zeros, boolean complete) {}

  private static final Set<String> KINKED = Set.of("abs", "max", "min", "relu", "sign");

  private final Expr f;
  private final String x;
  private final Algebra algebra;
  private final RealFormula value;
  private final List<Enclosure> derivatives;
  private final List<Expr> zeros = new ArrayList<>();
  private final List<Interval> undecided = new ArrayList<>();
  private int pieces;

  /// Whether the function may be constant on an interval without being constant.
  private final boolean kinked;

  private NumericZeros(Expr f, String x, Algebra algebra, List<Enclosure> derivatives) {
    this.f = f;
    this.x = x;
    this.algebra = algebra;
    this.value = algebra.compile(f, List.of(x));
    this.kinked = Formulas.any(f, part -> part instanceof Expr.Call c && KINKED.contains(c.name()));
    this.derivatives = derivatives;
  }

  private static Optional<NumericZeros> of(Expr f, String x, Algebra algebra) {
    if (!Condition.isContinuous(f)) {
      return Optional.empty();
    }
    List<Enclosure> derivatives = new ArrayList<>();
    Expr derivative = f;
    for (int i = 0; i < 4; i++) {
      Optional<Enclosure> enclosure = Enclosure.of(derivative, x);
      if (enclosure.isEmpty()) {
        break;
      }
      derivatives.add(enclosure.get());
      try {
        derivative = Differentiation.derivative(derivative, x, algebra);
      } catch (NoSuchElementException | ArithmeticException | GradusException none) {
        break;
      }
      if (Formulas.size(derivative) > 3000) {
        break;
      }
    }
    return derivatives.size() < 2
        ? Optional.empty()
        : Optional.of(new NumericZeros(f, x, algebra, derivatives));
  }

  /// @return empty when the function cannot be enclosed
  static Optional<Found> between(Expr f, String x, double a, double b, Algebra algebra) {
    return of(f, x, algebra).map(search -> search.run(a, b, true));
  }

  static Optional<Found> everywhere(Expr f, String x, Algebra algebra) {
    return of(f, x, algebra).map(NumericZeros::everywhere);
  }

  private Found everywhere() {
    double right = 1;
    while (right < FARTHEST && tail(0, right, true) == 0) {
      right *= 2;
    }
    double left = 1;
    while (left < FARTHEST && tail(0, -left, false) == 0) {
      left *= 2;
    }
    boolean known = right < FARTHEST && left < FARTHEST;
    return run(left < FARTHEST ? -left : -100, right < FARTHEST ? right : 100, known);
  }

  /// The sign of a derivative on the whole tail beyond a point; 2 when it has no value there, 0
  /// when it is not known. A function that is positive and rising stays positive.
  private int tail(int order, double from, boolean right) {
    Interval tail =
        right
            ? Interval.of(from, Double.POSITIVE_INFINITY)
            : Interval.of(Double.NEGATIVE_INFINITY, from);
    Interval values = derivatives.get(order).at(tail);
    if (values.isEmpty()) {
      return 2;
    }
    if (values.sign() != 0) {
      return values.sign();
    }
    if (values.partial() || order + 1 >= derivatives.size()) {
      return 0;
    }
    int slope = tail(order + 1, from, right);
    int start = derivatives.get(order).at(Interval.point(from)).sign();
    boolean away = slope != 2 && start != 0 && start == (right ? slope : -slope);
    return away ? start : 0;
  }

  private Found run(double a, double b, boolean known) {
    if (a < 0 && b > 0) {
      search(Interval.of(a, 0));
      search(Interval.of(0, b));
    } else {
      search(Interval.of(a, b));
    }
    boolean complete = known;
    for (Interval group : groups()) {
      complete &= settle(group);
    }
    List<Expr> sorted = new ArrayList<>();
    zeros.sort((p, q) -> Double.compare(algebra.real(p), algebra.real(q)));
    for (Expr zero : zeros) {
      if (sorted.isEmpty()
          || algebra.real(zero) - algebra.real(sorted.getLast())
              > 1e-12 * Math.max(1, Math.abs(algebra.real(zero)))) {
        sorted.add(zero);
      }
    }
    return new Found(sorted, complete);
  }

  private void search(Interval piece) {
    algebra.budget().step();
    Interval values = derivatives.get(0).at(piece);
    if (values.isEmpty() || values.excludesZero()) {
      return;
    }
    Interval slopes = derivatives.get(1).at(piece);
    boolean monotone =
        !slopes.isEmpty()
            && (kinked ? slopes.excludesZero() : slopes.low() >= 0 || slopes.high() <= 0);
    if (!values.partial() && monotone && single(piece)) {
      return;
    }
    double size = Math.max(1, Math.max(Math.abs(piece.low()), Math.abs(piece.high())));
    if (piece.width() < 1e-8 * size || ++pieces > MOST_PIECES) {
      undecided.add(piece);
      return;
    }
    double cut = piece.low() + piece.width() * 0.4931;
    search(Interval.of(piece.low(), cut));
    search(Interval.of(cut, piece.high()));
  }

  /// On a monotone piece the signs at the ends decide.
  ///
  /// @return false when they cannot be told
  private boolean single(Interval piece) {
    int low = signAt(piece.low());
    int high = signAt(piece.high());
    if (low == UNKNOWN || high == UNKNOWN) {
      return false;
    }
    if (low == 0 || high == 0) {
      zeros.add(Expr.number(Rational.fromDouble(low == 0 ? piece.low() : piece.high())));
      return true;
    }
    if (low != high) {
      zeros.add(snap(bisect(piece.low(), piece.high(), high)));
    }
    return true;
  }

  private static final int UNKNOWN = 2;

  private int signAt(double point) {
    Interval v = derivatives.get(0).at(Interval.point(point));
    if (v.isEmpty()) {
      return UNKNOWN;
    }
    return v.sign() != 0
        ? v.sign()
        : isZeroAt(Expr.number(Rational.fromDouble(point))) ? 0 : UNKNOWN;
  }

  private boolean isZeroAt(Expr point) {
    return Condition.value(f, x, point, algebra).filter(algebra::isZero).isPresent();
  }

  private double bisect(double low, double high, int right) {
    double a = low;
    double b = high;
    while (true) {
      double middle = a + (b - a) / 2;
      if (middle <= a || middle >= b) {
        return Math.abs(value.at(a)) < Math.abs(value.at(b)) ? a : b;
      }
      double v = value.at(middle);
      if (v == 0) {
        return middle;
      }
      if (Math.signum(v) == right) {
        b = middle;
      } else {
        a = middle;
      }
    }
  }

  /// The exact number when the zero is a short one.
  private Expr snap(double zero) {
    return exact(zero, 1e-12).orElse(new Expr.Flt(zero + 0.0));
  }

  private Optional<Expr> exact(double near, double tolerance) {
    for (Expr unit : List.of(Expr.ONE, Constant.PI, Constant.E)) {
      double size = algebra.real(unit);
      double twelfths = Math.rint(near / size * 12);
      boolean close =
          Math.abs(twelfths * size / 12 - near) <= tolerance * Math.max(1, Math.abs(near));
      if (close && Math.abs(twelfths) < 1e9) {
        Expr candidate = Expr.multiply(Expr.number(Rational.of((long) twelfths, 12)), unit);
        if (isZeroAt(candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /// Neighbouring undecided pieces as one.
  private List<Interval> groups() {
    List<Interval> groups = new ArrayList<>();
    for (Interval piece : undecided) {
      if (!groups.isEmpty() && groups.getLast().high() == piece.low()) {
        groups.set(groups.size() - 1, groups.getLast().hull(piece));
      } else {
        groups.add(piece);
      }
    }
    return groups;
  }

  /// Where the graph may touch the axis: decided only for a zero that is exact and, by the second
  /// derivative, the only one.
  private boolean settle(Interval group) {
    double size = Math.max(1, Math.max(Math.abs(group.low()), Math.abs(group.high())));
    if (kinked
        && group.width() > 1e-6 * size
        && isZeroAt(Expr.number(Rational.fromDouble(group.middle())))) {
      throw flat(f);
    }
    Optional<Expr> touching = exact(group.middle(), 1e-6);
    if (touching.isEmpty() || !group.contains(algebra.real(touching.get()))) {
      return false;
    }
    zeros.add(touching.get());
    if (derivatives.size() < 3) {
      return false;
    }
    Interval curvature = derivatives.get(2).at(group);
    return !curvature.isEmpty()
        && !derivatives.get(0).at(group).partial()
        && curvature.excludesZero()
        && slopeVanishes(touching.get());
  }

  /// The refusal of a function that is 0 on an interval, which no list of zeros can say.
  static GradusException flat(Expr f) {
    return Diagnostic.error(
            Code.NO_CLOSED_FORM, Unparser.ascii(f) + " = 0 may hold on a whole interval")
        .detail("such a set is no list of solutions")
        .hint("the cases one by one: where what stands in | | is positive, where it is negative")
        .toException();
  }

  private boolean slopeVanishes(Expr at) {
    return Condition.value(Differentiation.derivative(f, x, algebra), x, at, algebra)
        .filter(algebra::isZero)
        .isPresent();
  }
}
