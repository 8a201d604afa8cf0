package gradus.plot.kinds.geometry;

import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.syntax.Notation;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Numbers and values in the sentences and labels of a picture: few digits, exact where the engine
/// is exact.
public final class Wording {
  private static final Decimal DIGITS = Decimal.significant(4);

  private static final double ROUNDING = 1e-15;

  private final Notation notation;
  private final Literals literals;

  /// @param ascii whether texts keep to ASCII
  public Wording(boolean ascii) {
    this.notation = ascii ? Notation.ASCII : Notation.UNICODE;
    this.literals = new Literals(notation, DIGITS);
  }

  public boolean ascii() {
    return notation == Notation.ASCII;
  }

  /// A text of the user as canvases write it.
  public String shown(String text) {
    String safe = Sanitizer.line(text);
    return ascii() ? Ascii.of(safe) : safe;
  }

  /// Either spelling of a word.
  public String either(String ascii, String unicode) {
    return notation == Notation.ASCII ? ascii : unicode;
  }

  /// Four significant digits; a zero has no sign.
  public String number(double value) {
    return notation.number(DIGITS.text(value == 0 ? 0 : value));
  }

  /// So many places behind the point.
  public String places(double value, int places) {
    return notation.number(Decimal.places(places).text(value));
  }

  /// `12.5%`.
  public String percent(double share) {
    return DIGITS.inPercent().text(share);
  }

  /// `(1, 2)`.
  public String point(double... coordinates) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < coordinates.length; i++) {
      out.append(i > 0 ? ", " : "").append(number(coordinates[i]));
    }
    return out.append(')').toString();
  }

  /// A point near the origin; what is left of rounding is zero.
  public String direction(double x, double y) {
    return point(Math.abs(x) < ROUNDING ? 0 : x, Math.abs(y) < ROUNDING ? 0 : y);
  }

  /// A value as the engine writes it.
  public String value(Value value) {
    return literals.text(value);
  }

  /// The exact value, and its decimals where it is not plain: `sqrt(2) (about 1.414)`.
  public String exact(Value exact, Value decimals) {
    String text = value(exact);
    boolean plain =
        exact instanceof Scalar
            && (!(exact instanceof Scalar.Exact(var q, _)) || q.isInteger() || text.length() < 6);
    String about = value(decimals);
    return plain || about.equals(text) || Values.expr(exact).isEmpty()
        ? text
        : text + either(" (about ", " (≈ ") + about + ")";
  }

  /// `a, b and c`.
  public static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /// `1 vector`, `3 vectors`.
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
