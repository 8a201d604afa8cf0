package gradus.symbolic.solve;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.syntax.Unparser;
import gradus.value.SetValue;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where a formula is positive, zero, negative and undefined: between neighbouring zeros and ends
/// of its domain a continuous function keeps its sign, so one point each tells it.
public final class SignChart {
  /// One point, or the open gap between two.
  ///
  /// @param low a closed formula or minus infinity
  /// @param high the same as {@code low} for a point
  /// @param sign of the formula; of no meaning where it is not defined
  public record Piece(Expr low, Expr high, boolean defined, int sign) {
    public boolean isPoint() {
      return low.equals(high);
    }
  }

  private final Expr f;
  private final String x;
  private final Algebra algebra;
  private final List<Condition> conditions;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean rounded;

  private SignChart(Expr f, String x, List<Condition> conditions, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.conditions = conditions;
    this.algebra = algebra;
  }

  /// Over the whole real line.
  ///
  /// @param sources the formulas whose domains count, which may have more conditions than {@code f}
  /// @throws gradus.diag.GradusException E0711 when the zeros are not known to be complete
  public static SignChart of(Expr f, List<Expr> sources, String x, Algebra algebra) {
    return of(f, sources, x, Operators.MINUS_INFINITY, Operators.INFINITY, algebra);
  }

  /// Over the closed interval from a to b; infinite ends are open.
  public static SignChart of(
      Expr f, List<Expr> sources, String x, Expr a, Expr b, Algebra algebra) {
    Set<Condition> conditions = new LinkedHashSet<>();
    for (Expr source : sources) {
      conditions.addAll(
          Condition.of(source, x)
              .orElseThrow(() ->
                  refusal("the domain of " + Unparser.ascii(source) + " is not known here")
                      .toException()));
    }
    if (!Condition.isContinuous(f)) {
      throw refusal(Unparser.ascii(f) + " jumps, so its sign may change without a zero")
          .toException();
    }
    Set<String> symbols = Formulas.symbols(f);
    if (symbols.size() > (symbols.contains(x) ? 1 : 0)) {
      throw refusal("the sign of " + Unparser.ascii(f) + " depends on symbols besides " + x)
          .hint("give them values: at a=2")
          .toException();
    }
    SignChart chart = new SignChart(f, x, List.copyOf(conditions), algebra);
    chart.fill(a, b);
    return chart;
  }

  private static Diagnostic refusal(String message) {
    return Diagnostic.error(Code.NO_CLOSED_FORM, message);
  }

  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /// Whether some end of a piece is a double and no closed form.
  public boolean isRounded() {
    return rounded;
  }

  private void fill(Expr a, Expr b) {
    Set<Expr> points = new LinkedHashSet<>();
    boolean zero = false;
    List<Expr> formulas = new ArrayList<>(List.of(f));
    conditions.forEach(condition -> formulas.add(condition.formula()));
    for (Expr formula : formulas) {
      boolean whole = a.equals(Operators.MINUS_INFINITY) && b.equals(Operators.INFINITY);
      Zeros.Report report =
          whole ? Zeros.report(formula, x, algebra) : Zeros.between(formula, x, a, b, algebra);
      if (report.all()) {
        zero |= formula.equals(f);
        continue;
      }
      if (!report.families().isEmpty()) {
        throw refusal(
                Unparser.ascii(formula)
                    + " has infinitely many zeros: "
                    + Unparser.ascii(report.families().get(0)))
            .hint("in an interval: solve(..., " + x + ", 0, 2*pi)")
            .toException();
      }
      if (!report.complete()) {
        throw refusal("the zeros of " + Unparser.ascii(formula) + " are not all known")
            .hint("in an interval: solve(..., " + x + ", -10, 10)")
            .toException();
      }
      points.addAll(report.values());
    }
    List<Expr> sorted = new ArrayList<>();
    if (!a.equals(Operators.MINUS_INFINITY)) {
      points.add(a);
    }
    if (!b.equals(Operators.INFINITY)) {
      points.add(b);
    }
    points.stream()
        .sorted(Comparator.comparingDouble(algebra::real))
        .forEach(point -> {
          boolean known =
              !sorted.isEmpty()
                  && (algebra.isZero(Expr.subtract(point, sorted.getLast()))
                      || isRounded(point) && isNear(point, sorted.getLast()));
          if (!known) {
            sorted.add(point);
          }
        });
    rounded = sorted.stream().anyMatch(SignChart::isRounded);
    Expr last = a;
    for (Expr point : sorted) {
      if (!point.equals(a)) {
        gap(last, point, zero);
      }
      point(point, zero);
      last = point;
    }
    if (!last.equals(b) || sorted.isEmpty()) {
      gap(last, b, zero);
    }
  }

  private static boolean isRounded(Expr e) {
    return e instanceof Expr.Flt(double value) && Double.isFinite(value);
  }

  private boolean isNear(Expr a, Expr b) {
    return Math.abs(algebra.real(a) - algebra.real(b))
        <= 1e-11 * Math.max(1, Math.abs(algebra.real(a)));
  }

  private void point(Expr at, boolean zero) {
    boolean defined = true;
    if (isRounded(at)) {
      double value = algebra.compile(f, List.of(x)).at(algebra.real(at));
      defined = !Double.isNaN(value) && Double.isFinite(value);
    } else {
      for (Condition condition : conditions) {
        defined &=
            condition
                .holds(x, at, algebra)
                .orElseThrow(() -> undecided(condition.formula(), at).toException());
      }
    }
    pieces.add(new Piece(at, at, defined, defined && !zero ? signAt(at) : 0));
  }

  private int signAt(Expr at) {
    if (isRounded(at)) {
      double value = algebra.compile(f, List.of(x)).at(algebra.real(at));
      return Verification.holds(f, x, at, algebra) ? 0 : (int) Math.signum(value);
    }
    Expr value =
        Condition.value(f, x, at, algebra).orElseThrow(() -> undecided(f, at).toException());
    if (algebra.isZero(value)) {
      return 0;
    }
    return algebra.sign(value).orElseThrow(() -> undecided(f, at).toException());
  }

  private void gap(Expr low, Expr high, boolean zero) {
    for (Expr inside : inside(algebra.real(low), algebra.real(high))) {
      Optional<Piece> piece = at(inside, low, high, zero);
      if (piece.isPresent()) {
        pieces.add(piece.get());
        return;
      }
    }
    throw undecided(f, low).toException();
  }

  private Optional<Piece> at(Expr inside, Expr low, Expr high, boolean zero) {
    for (Condition condition : conditions) {
      Optional<Boolean> holds = condition.holds(x, inside, algebra);
      if (holds.isEmpty()) {
        return Optional.empty();
      }
      if (!holds.get()) {
        return Optional.of(new Piece(low, high, false, 0));
      }
    }
    if (zero) {
      return Optional.of(new Piece(low, high, true, 0));
    }
    return Condition.value(f, x, inside, algebra)
        .flatMap(algebra::sign)
        .filter(sign -> sign != 0)
        .map(sign -> new Piece(low, high, true, sign));
  }

  /// Short rational numbers inside a gap, the shortest first.
  private static List<Expr> inside(double low, double high) {
    double a = Double.isInfinite(low) ? (Double.isInfinite(high) ? -1 : high - 2) : low;
    double b = Double.isInfinite(high) ? (Double.isInfinite(low) ? 1 : low + 2) : high;
    List<Expr> points = new ArrayList<>();
    for (double part : new double[] {0.5, 0.3, 0.7, 0.15, 0.85}) {
      double target = a + (b - a) * part;
      double unit = Math.pow(2, Math.floor(Math.log((b - a) / 8) / Math.log(2)));
      double rounded = Math.rint(target / unit) * unit;
      if (rounded > low && rounded < high) {
        points.add(Expr.number(Rational.fromDouble(rounded)));
      }
    }
    return points;
  }

  private Diagnostic undecided(Expr formula, Expr at) {
    return Diagnostic.error(
        Code.UNDECIDED,
        "the sign of "
            + Unparser.ascii(formula)
            + " near "
            + x
            + " = "
            + Unparser.ascii(at)
            + " cannot be decided");
  }

  /// The union of the pieces that are defined and satisfy the condition.
  public SetValue where(Predicate<Piece> condition) {
    List<SetValue.Interval> parts = new ArrayList<>();
    Optional<Piece> first = Optional.empty();
    Piece last = pieces.get(0);
    for (Piece piece : pieces) {
      boolean kept = piece.defined() && condition.test(piece);
      if (kept && first.isEmpty()) {
        first = Optional.of(piece);
      }
      if (!kept && first.isPresent()) {
        parts.add(interval(first.get(), last));
        first = Optional.empty();
      }
      last = piece;
    }
    if (first.isPresent()) {
      parts.add(interval(first.get(), last));
    }
    if (parts.stream().allMatch(part -> part.low().equals(part.high()))) {
      return new SetValue.Finite(parts.stream().map(SetValue.Interval::low).toList());
    }
    boolean everything =
        parts.size() == 1
            && Values.isInfinite(parts.get(0).low())
            && Values.isInfinite(parts.get(0).high());
    return everything ? SetValue.NumberSet.R : new SetValue.Intervals(parts);
  }

  private static SetValue.Interval interval(Piece first, Piece last) {
    return new SetValue.Interval(
        Values.of(first.low()), Values.of(last.high()), first.isPoint(), last.isPoint());
  }

  /// The whole domain.
  public SetValue domain() {
    return where(piece -> true);
  }

  /// The chart as a line of words: `(-inf, -2): +, -2: 0, (-2, 2): -`.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(
          piece.isPoint()
              ? Unparser.ascii(piece.low())
              : "(" + Unparser.ascii(piece.low()) + ", " + Unparser.ascii(piece.high()) + ")");
      text.append(
          !piece.defined()
              ? ": undefined"
              : piece.sign() > 0 ? ": +" : piece.sign() < 0 ? ": -" : ": 0");
    }
    return text.toString();
  }
}
