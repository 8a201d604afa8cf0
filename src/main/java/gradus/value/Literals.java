package gradus.value;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.syntax.Notation;
import gradus.syntax.NumberText;
import gradus.syntax.Unparser;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Values as one line of text: `[[-2, 1], [3/2, -1/2]]`, `{1, 2}`, `[0, 1)`, `R^(2x3)`, `x -> x^2`.
///
/// {@link #of} writes the language itself in ASCII; the text reads back to an equal value (a double
/// to the same double). Records and tables have no literal in the language and are written `(name:
/// …, name: …)`.
public final class Literals {
  /// The language itself, with the shortest decimals.
  public static final Literals LANGUAGE = new Literals(Notation.ASCII, Decimal.SHORTEST);

  private final Notation notation;
  private final Decimal decimals;
  private final Unparser formulas;

  /// @param decimals how doubles and typed decimals are written
  public Literals(Notation notation, Decimal decimals) {
    this.notation = notation;
    this.decimals = decimals;
    this.formulas =
        decimals == Decimal.SHORTEST
            ? new Unparser(notation, NumberText::of)
            : new Unparser(notation, this::inFormula);
  }

  /// The value in the language.
  public static String of(Value value) {
    return LANGUAGE.text(value);
  }

  public String text(Value value) {
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  public void append(Value value, StringBuilder out) {
    switch (value) {
      case Scalar scalar -> scalar(scalar, out);
      case Formula(Expr e) -> out.append(formulas.text(e));
      case Array array -> array(array, out);
      case SetValue set -> set(set, out);
      case Truth truth -> out.append(truth.text());
      case Text(String text) -> quote(text, out);
      case FunctionValue function -> out.append(FunctionText.of(function));
      case RecordValue(Map<String, Value> fields) -> record(fields, out);
      case Table table -> table(table, out);
    }
  }

  private void scalar(Scalar scalar, StringBuilder out) {
    switch (scalar) {
      case Scalar.Exact(Rational value, boolean decimal) ->
          out.append(sign(rational(value, decimal)));
      case Scalar.Real(double value) -> real(value, out);
      case Scalar.Complex(double re, double im) -> complex(re, im, out);
    }
  }

  private String rational(Rational value, boolean decimal) {
    if (!decimal) {
      return decimals.isPercent() ? decimals.text(value) : value.toString();
    }
    return decimals == Decimal.SHORTEST ? NumberText.decimal(value) : decimals.text(value);
  }

  private void real(double value, StringBuilder out) {
    if (notation == Notation.ASCII) {
      decimals.append(value, out);
    } else {
      out.append(sign(decimals.text(value)));
    }
  }

  private String sign(String ascii) {
    return notation.number(ascii);
  }

  private String inFormula(Expr.Numeric number) {
    return switch (number) {
      case Expr.Num(Rational value, boolean decimal) -> rational(value, decimal);
      case Expr.Flt(double value) -> decimals.text(value);
    };
  }

  private void complex(double re, double im, StringBuilder out) {
    if (re != 0) {
      real(re, out);
      out.append(im < 0 ? " " + notation.minus() + " " : " + ");
      imaginary(Math.abs(im), out);
    } else if (im < 0) {
      out.append(notation.minus());
      imaginary(-im, out);
    } else {
      imaginary(im, out);
    }
  }

  private void imaginary(double size, StringBuilder out) {
    if (size != 1) {
      real(size, out);
      out.append(notation.times());
    }
    out.append('i');
  }

  private void array(Array array, StringBuilder out) {
    Shape shape = array.shape();
    if (array.size() == 0 && !shape.isVector()) {
      out.append("zeros(");
      list(shape.rank(), i -> Scalar.of(shape.length(i)), out);
      out.append(')');
      return;
    }
    axis(array, shape, 0, 0, out);
  }

  private int axis(Array array, Shape shape, int axis, int from, StringBuilder out) {
    int position = from;
    out.append('[');
    for (int i = 0; i < shape.length(axis); i++) {
      if (i > 0) {
        out.append(", ");
      }
      if (axis + 1 < shape.rank()) {
        position = axis(array, shape, axis + 1, position, out);
      } else {
        entry(array, position++, out);
      }
    }
    out.append(']');
    return position;
  }

  /// One entry, without a detour over a {@link Scalar} for plain doubles.
  public void entry(Array array, int position, StringBuilder out) {
    if (array instanceof RealArray real) {
      real(real.data()[position], out);
    } else {
      append(array.get(position), out);
    }
  }

  private void set(SetValue set, StringBuilder out) {
    switch (set) {
      case SetValue.Finite(List<Value> elements) -> {
        out.append('{');
        list(elements.size(), elements::get, out);
        out.append('}');
      }
      case SetValue.NumberSet numbers -> out.append(numberSet(numbers));
      case SetValue.Space(SetValue.NumberSet numbers, Shape shape) -> {
        out.append(numberSet(numbers)).append('^');
        String lengths = shape.toString();
        out.append(shape.isVector() ? lengths : "(" + cross(lengths) + ")");
      }
      case SetValue.Intervals(List<SetValue.Interval> parts) -> {
        boolean first = true;
        for (SetValue.Interval part : parts) {
          if (!first) {
            out.append(notation == Notation.ASCII ? " union " : " ∪ ");
          }
          first = false;
          interval(part, out);
        }
        if (notation == Notation.ASCII && parts.size() == 1 && looksLikeArray(parts.get(0))) {
          out.append(" union {}");
        }
      }
    }
  }

  private String cross(String lengths) {
    return notation == Notation.ASCII ? lengths.replace('×', 'x') : lengths;
  }

  private String numberSet(SetValue.NumberSet set) {
    if (notation == Notation.ASCII) {
      return set.name();
    }
    return switch (set) {
      case N -> "ℕ";
      case Z -> "ℤ";
      case Q -> "ℚ";
      case R -> "ℝ";
      case C -> "ℂ";
    };
  }

  private void interval(SetValue.Interval interval, StringBuilder out) {
    out.append(interval.lowClosed() ? '[' : '(');
    append(interval.low(), out);
    out.append(", ");
    append(interval.high(), out);
    out.append(interval.highClosed() ? ']' : ')');
  }

  /// `[0, 1]` alone is a vector and `(0, 1)` nothing; beside a set operator both are intervals.
  private static boolean looksLikeArray(SetValue.Interval interval) {
    return interval.lowClosed() == interval.highClosed();
  }

  private void record(Map<String, Value> fields, StringBuilder out) {
    out.append('(');
    boolean first = true;
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      out.append(first ? "" : ", ").append(field.getKey()).append(": ");
      append(field.getValue(), out);
      first = false;
    }
    out.append(')');
  }

  private void table(Table table, StringBuilder out) {
    out.append('(');
    boolean first = true;
    for (Table.Column column : table.columns()) {
      out.append(first ? "" : ", ").append(column.name()).append(": ");
      switch (column) {
        case Table.Column.Numbers(_, Array values) -> append(values, out);
        case Table.Column.Words(_, List<String> words) -> {
          out.append('[');
          list(words.size(), i -> new Text(words.get(i)), out);
          out.append(']');
        }
      }
      first = false;
    }
    out.append(')');
  }

  private void list(int size, IntFunction<Value> values, StringBuilder out) {
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.append(", ");
      }
      append(values.apply(i), out);
    }
  }

  /// Only the quotation mark and the backslash are escaped, as the language reads them.
  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }
}
