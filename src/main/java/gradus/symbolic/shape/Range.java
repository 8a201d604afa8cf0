package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.evaluate.Sets;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.solve.SignChart;
import gradus.syntax.Unparser;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values a continuous function takes: on every interval on which it is monotone, all between
/// its values or limits at the ends.
public final class Range {
  /// Where a period begins: nothing happens there.
  private static final Expr EDGE = Expr.divide(Constant.PI, Expr.number(64));

  private Range() {}

  /// @return from the formula to the set of its values
  public static Derivation of(Curve given) {
    Algebra algebra = given.algebra();
    Curve curve = given;
    if (Values.isInfinite(Values.of(given.low()))) {
      Optional<Expr> period = Periodicity.known(given.f(), given.x(), algebra);
      if (period.isPresent()) {
        curve = new Curve(given.f(), given.x(), EDGE, Expr.add(period.get(), EDGE), algebra);
        algebra.context().note("the period is " + Unparser.ascii(period.get()));
      }
    }
    List<Derivation> steps = new ArrayList<>();
    Sets sets = new Sets(algebra.context());
    SetValue range = new SetValue.Finite(List.of());
    SignChart chart = curve.signs(1);
    boolean whole = curve.equals(given);
    for (Derivation step : ShapeSteps.signs(curve, 1, chart)) {
      if (whole || !step.rule().equals("sign chart")) {
        steps.add(step);
      }
    }
    for (Curve.Stretch stretch : curve.stretches(chart)) {
      SetValue part = image(curve, stretch, steps);
      range = sets.union(range, part);
    }
    for (SignChart.Piece piece : chart.pieces()) {
      if (piece.isPoint() && curve.isDefined(piece.low())) {
        Expr value = value(curve, piece.low());
        range = sets.union(range, new SetValue.Finite(List.of(Values.of(value))));
      }
    }
    boolean everything =
        range instanceof SetValue.Intervals(List<SetValue.Interval> parts)
            && parts.size() == 1
            && Values.isInfinite(parts.get(0).low())
            && Values.isInfinite(parts.get(0).high());
    return new Derivation(
        "range",
        Values.of(given.f()),
        everything ? SetValue.NumberSet.R : range,
        "on each interval on which it is monotone, a continuous function takes all values between"
            + " those at the ends",
        steps);
  }

  private static SetValue image(Curve curve, Curve.Stretch s, List<Derivation> steps) {
    Expr left = end(curve, s.low(), s.lowClosed(), Side.RIGHT, steps);
    Expr right = end(curve, s.high(), s.highClosed(), Side.LEFT, steps);
    if (s.sign() == 0) {
      return new SetValue.Finite(List.of(Values.of(s.lowClosed() ? left : right)));
    }
    boolean rising = s.sign() > 0;
    Value low = Values.of(rising ? left : right);
    Value high = Values.of(rising ? right : left);
    boolean lowClosed = rising ? s.lowClosed() : s.highClosed();
    boolean highClosed = rising ? s.highClosed() : s.lowClosed();
    return new SetValue.Intervals(List.of(new SetValue.Interval(low, high, lowClosed, highClosed)));
  }

  private static Expr end(Curve curve, Expr at, boolean closed, Side side, List<Derivation> steps) {
    if (closed) {
      Expr value = value(curve, at);
      Derivation step =
          Derivation.of(
              "value at an end", Operators.at(curve.f(), Map.of(curve.x(), at)), value, "");
      if (!steps.contains(step) && !isEdge(curve, at)) {
        steps.add(step);
      }
      return value;
    }
    boolean infinite = Values.isInfinite(Values.of(at));
    Derivation limit =
        Limit.of(curve.f(), curve.x(), at, infinite ? Side.BOTH : side, curve.algebra());
    steps.add(limit);
    return limit.to();
  }

  /// Whether it is where one period was cut out of the line.
  private static boolean isEdge(Curve curve, Expr at) {
    return EDGE.equals(curve.low()) && (at.equals(curve.low()) || at.equals(curve.high()));
  }

  private static Expr value(Curve curve, Expr at) {
    try {
      return Textbook.of(curve.algebra().substitute(curve.f(), curve.x(), at), curve.algebra());
    } catch (ArithmeticException undefined) {
      throw Diagnostic.error(
              Code.UNDEFINED, Unparser.ascii(curve.f()) + " has no value at " + Unparser.ascii(at))
          .toException();
    }
  }
}
