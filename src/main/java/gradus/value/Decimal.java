package gradus.value;

import gradus.exact.Rational;
import gradus.json.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;

/// How a number is written as a decimal: the shortest text that reads back to the same double, so
/// many significant digits, or so many places behind the point. No locale takes part and digits are
/// never grouped.
///
/// Rounding goes by the decimal digits a person sees, halves away from zero: 2.675 with two places
/// is 2.68.
public final class Decimal {
  /// The shortest decimal that reads back to the same double; negative zero keeps its sign.
  public static final Decimal SHORTEST = new Decimal(Rule.SHORTEST, 0, false);

  /// The standard for a single number shown to people.
  public static final Decimal SCALARS = significant(9);

  /// The standard inside tables and matrices shown to people.
  public static final Decimal TABLES = significant(6);

  /// From this power of ten on, and below 10^-5, people get an exponent.
  private static final int LARGE = 15;

  private static final int SMALL = -5;

  private enum Rule {
    SHORTEST,
    SIGNIFICANT,
    PLACES
  }

  private final Rule rule;
  private final int count;
  private final boolean percent;

  private Decimal(Rule rule, int count, boolean percent) {
    this.rule = rule;
    this.count = count;
    this.percent = percent;
  }

  /// So many significant digits at most; trailing zeros are dropped, digits before the point are
  /// never rounded away.
  public static Decimal significant(int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException("digits " + digits);
    }
    return new Decimal(Rule.SIGNIFICANT, digits, false);
  }

  /// Exactly so many digits behind the point.
  public static Decimal places(int places) {
    if (places < 0) {
      throw new IllegalArgumentException("places " + places);
    }
    return new Decimal(Rule.PLACES, places, false);
  }

  /// The same as hundredths, with a percent sign.
  public Decimal inPercent() {
    return new Decimal(rule, count, true);
  }

  public boolean isPercent() {
    return percent;
  }

  public String text(double value) {
    StringBuilder out = new StringBuilder(24);
    append(value, out);
    return out.toString();
  }

  /// Integers in full, other rationals as their nearest double.
  public String text(Rational value) {
    if (!percent && value.isInteger()) {
      return rule == Rule.PLACES && count > 0 ? value + "." + "0".repeat(count) : value.toString();
    }
    double nearest = value.doubleValue();
    if (Double.isFinite(nearest) && (nearest != 0 || value.isZero())) {
      return text(nearest);
    }
    // Outside the range of doubles.
    BigDecimal quotient =
        new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()), new MathContext(17));
    return write(quotient);
  }

  private String write(BigDecimal value) {
    StringBuilder out = new StringBuilder();
    String digits = value.unscaledValue().abs().toString();
    new Digits(digits, digits.length() - 1 - value.scale()).write(value.signum() < 0, out);
    return out.toString();
  }

  public void append(double value, StringBuilder out) {
    if (!Double.isFinite(value)) {
      out.append(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
      return;
    }
    if (rule == Rule.SHORTEST && !percent) {
      ShortestDecimal.append(value, out);
      return;
    }
    String text = Double.toString(Math.abs(value));
    int mark = text.indexOf('E');
    int end = mark < 0 ? text.length() : mark;
    int point = text.indexOf('.');
    int exponent = point - 1 + (mark < 0 ? 0 : Integer.parseInt(text, mark + 1, text.length(), 10));
    StringBuilder digits =
        new StringBuilder(20).append(text, 0, point).append(text, point + 1, end);
    new Digits(digits, exponent).write(value < 0, out);
  }

  /// d.ddd · 10^exponent while it is rounded and laid out.
  private final class Digits {
    private final StringBuilder digits;
    private int exponent;

    Digits(CharSequence digits, int exponent) {
      this.digits = new StringBuilder(digits);
      this.exponent = percent ? exponent + 2 : exponent;
      int zeros = 0;
      while (zeros < this.digits.length() - 1 && this.digits.charAt(zeros) == '0') {
        zeros++;
      }
      this.digits.delete(0, zeros);
      this.exponent -= zeros;
    }

    void write(boolean negative, StringBuilder out) {
      boolean fixed = rule == Rule.PLACES && exponent < LARGE;
      if (fixed) {
        round(exponent + 1 + count);
      } else if (rule == Rule.SIGNIFICANT && exponent < LARGE) {
        round(Math.max(count, exponent + 1));
      } else if (rule != Rule.SHORTEST) {
        round(Math.max(count, 1));
      }
      trim();
      if (negative && !isZero()) {
        out.append('-');
      }
      if (fixed) {
        positional(count, out);
      } else if (isZero() || exponent >= SMALL && exponent < LARGE) {
        positional(Math.max(0, digits.length() - 1 - exponent), out);
      } else {
        scientific(out);
      }
      if (percent) {
        out.append('%');
      }
    }

    private boolean isZero() {
      return digits.length() == 1 && digits.charAt(0) == '0';
    }

    /// Keeps the first {@code kept} digits, which may be none or even fewer.
    private void round(int kept) {
      if (kept >= digits.length()) {
        return;
      }
      boolean up = kept >= 0 && digits.charAt(kept) >= '5';
      digits.setLength(Math.max(kept, 0));
      int at = digits.length() - 1;
      while (up && at >= 0 && digits.charAt(at) == '9') {
        digits.setCharAt(at--, '0');
      }
      if (up && at >= 0) {
        digits.setCharAt(at, (char) (digits.charAt(at) + 1));
      } else if (up) {
        digits.insert(0, '1');
        exponent++;
      }
      if (digits.isEmpty()) {
        digits.append('0');
        exponent = 0;
      }
    }

    private void trim() {
      int length = digits.length();
      while (length > 1 && digits.charAt(length - 1) == '0') {
        length--;
      }
      digits.setLength(length);
      if (isZero()) {
        exponent = 0;
      }
    }

    private void positional(int places, StringBuilder out) {
      for (int position = Math.max(exponent, 0); position >= -places; position--) {
        if (position == -1) {
          out.append('.');
        }
        int index = exponent - position;
        out.append(index >= 0 && index < digits.length() ? digits.charAt(index) : '0');
      }
    }

    private void scientific(StringBuilder out) {
      out.append(digits.charAt(0));
      if (digits.length() > 1) {
        out.append('.').append(digits, 1, digits.length());
      }
      out.append('e').append(exponent);
    }
  }
}
