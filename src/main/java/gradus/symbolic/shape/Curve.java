package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.step.Operators;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.solve.Condition;
import gradus.symbolic.solve.SignChart;
import gradus.symbolic.solve.SignChart.Piece;
import gradus.syntax.Unparser;
import gradus.value.SetValue;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// A function of one real variable, on the whole line or on an interval, and the signs of its
/// derivatives.
///
/// @param low the left end, or minus infinity
/// @param high the right end, or infinity
public record Curve(Expr f, String x, Expr low, Expr high, Algebra algebra) {

  public static Curve of(Expr f, String x, Algebra algebra) {
    return new Curve(f, x, Operators.MINUS_INFINITY, Operators.INFINITY, algebra);
  }

  /// @throws gradus.diag.GradusException E0711 when the function has no derivative by rules
  public Expr derivative(int order) {
    Expr derived = f;
    for (int i = 0; i < order; i++) {
      try {
        derived = Textbook.of(Differentiation.derivative(derived, x, algebra), algebra);
      } catch (NoSuchElementException | ArithmeticException none) {
        throw Diagnostic.error(
                Code.NO_CLOSED_FORM, Unparser.ascii(f) + " has no derivative by the rules")
            .toException();
      }
    }
    return derived;
  }

  /// Where a derivative is positive and negative, within the domain of the function.
  public SignChart signs(int order) {
    Expr derived = derivative(order);
    requireContinuous();
    List<Expr> sources = new ArrayList<>(List.of(f));
    for (int i = 1; i <= order; i++) {
      sources.add(derivative(i));
    }
    return SignChart.of(smooth(derived), sources, x, low, high, algebra);
  }

  /// sign(u)·v has the sign of u·v, and no jump.
  private Expr smooth(Expr e) {
    return Jumps.removed(e);
  }

  private void requireContinuous() {
    if (!Condition.isContinuous(f)) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM,
              Unparser.ascii(f) + " jumps, so its derivative does not tell its shape")
          .toException();
    }
  }

  /// Whether the function has a value at a point; empty of doubt only for exact points.
  public boolean isDefined(Expr at) {
    if (Double.isInfinite(algebra.real(at))) {
      return false;
    }
    return Condition.of(f, x).orElse(List.of()).stream()
        .allMatch(condition -> condition.holds(x, at, algebra).orElse(false));
  }

  /// A maximal interval on which a derivative keeps its sign.
  public record Stretch(Expr low, Expr high, boolean lowClosed, boolean highClosed, int sign) {
    SetValue.Interval interval() {
      return new SetValue.Interval(Values.of(low), Values.of(high), lowClosed, highClosed);
    }
  }

  /// The intervals on which a derivative has one sign except at single points of the domain, ends
  /// included where the function has a value.
  public List<Stretch> stretches(SignChart chart) {
    List<Stretch> list = new ArrayList<>();
    for (Piece piece : chart.pieces()) {
      if (piece.isPoint() || !piece.defined()) {
        continue;
      }
      boolean joins =
          !list.isEmpty()
              && list.getLast().sign() == piece.sign()
              && list.getLast().high().equals(piece.low())
              && isDefined(piece.low());
      if (joins) {
        Stretch before = list.removeLast();
        list.add(
            new Stretch(
                before.low(),
                piece.high(),
                before.lowClosed(),
                isDefined(piece.high()),
                piece.sign()));
      } else {
        list.add(
            new Stretch(
                piece.low(),
                piece.high(),
                isDefined(piece.low()),
                isDefined(piece.high()),
                piece.sign()));
      }
    }
    return list;
  }

  /// The stretches of one sign as a set.
  public SetValue where(List<Stretch> stretches, int sign) {
    List<SetValue.Interval> parts =
        stretches.stream().filter(s -> s.sign() == sign).map(Stretch::interval).toList();
    if (parts.isEmpty()) {
      return new SetValue.Finite(List.of());
    }
    boolean all =
        parts.size() == 1
            && Values.isInfinite(parts.get(0).low())
            && Values.isInfinite(parts.get(0).high());
    return all ? SetValue.NumberSet.R : new SetValue.Intervals(parts);
  }
}
