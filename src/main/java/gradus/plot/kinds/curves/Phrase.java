package gradus.plot.kinds.curves;

import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.sample.ExactPlaces;
import gradus.syntax.Notation;
import gradus.syntax.Unparser;
import gradus.value.Decimal;
import java.util.List;
import java.util.Optional;

/// Numbers and lists as they stand in sentences.
record Phrase(boolean ascii) {
  private static final Decimal FEW = Decimal.significant(5);
  private static final Decimal FOUR = Decimal.significant(4);
  private static final Decimal ROUGH = Decimal.significant(3);

  /// Few digits, without a sign for 0.
  String number(double v) {
    String text = FEW.text(Math.abs(v) < 1e-300 ? 0 : v);
    return (ascii ? Notation.ASCII : Notation.UNICODE).number(text);
  }

  /// Three digits, for what was read off a grid.
  String roughly(double v) {
    String text = ROUGH.text(Math.abs(v) < 1e-9 ? 0 : v);
    return (ascii ? Notation.ASCII : Notation.UNICODE).number(text);
  }

  /// Four digits, for the boxes of a graph.
  String short4(double v) {
    String text = FOUR.text(v == 0 ? 0 : v);
    return (ascii ? Notation.ASCII : Notation.UNICODE).number(text);
  }

  /// A coordinate that was found by search: what is left of 0 is 0.
  String found(double v) {
    return number(Math.abs(v) < 1e-6 ? 0 : v);
  }

  String exact(Expr e) {
    return ascii ? Unparser.ascii(e) : Unparser.unicode(e);
  }

  /// An exact number, its decimals behind it unless they are the same.
  String both(Expr e, double v) {
    String exact = exact(e);
    String decimal = number(v);
    return exact.equals(decimal) || e instanceof Expr.Num
        ? exact
        : exact + (ascii ? " = about " : " ≈ ") + decimal;
  }

  String of(Optional<Expr> exact, double v) {
    return exact.map(this::exact).orElseGet(() -> number(v));
  }

  /// The end of a range: `2π`, `-5`.
  String end(double v) {
    return of(ExactPlaces.simple(v).filter(e -> isRound(e)), v);
  }

  /// `for x from -2π to 2π`.
  String range(Axis axis) {
    return "for " + stretch(axis);
  }

  /// `for x from 0 to 1 and y from -5 to 5`.
  String range(Axis x, Axis y) {
    return range(x) + " and " + stretch(y);
  }

  private String stretch(Axis axis) {
    return axis.label() + " from " + end(axis.low()) + " to " + end(axis.high());
  }

  private static boolean isRound(Expr e) {
    return e == Expr.Constant.PI
        || e instanceof Expr.Product p && p.factors().contains(Expr.Constant.PI);
  }

  /// `a`, `a and b`, `a, b and c`.
  static String and(List<String> parts) {
    int n = parts.size();
    return n < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, n - 1)) + " and " + parts.get(n - 1);
  }
}
