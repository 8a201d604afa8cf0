package gradus.render.latex;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.syntax.NumberText;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.Map;

/// Values as LaTeX for math mode, with amsmath: a matrix is a `bmatrix`, a vector a column, a
/// record `aligned` lines.
public final class Latex {
  /// More columns than this `bmatrix` has only with a change of a counter (amsmath guide, 4.3).
  private static final int MATRIX_COLUMNS = 10;

  private final Decimal scalars;
  private final Decimal tables;
  private final StringBuilder out = new StringBuilder();
  private Decimal decimals;

  private Latex(Decimal scalars, Decimal tables) {
    this.scalars = scalars;
    this.tables = tables;
    this.decimals = scalars;
  }

  public static String of(Value value) {
    return of(value, Decimal.SHORTEST);
  }

  /// @param decimals how doubles are written
  public static String of(Value value, Decimal decimals) {
    return of(value, decimals, decimals);
  }

  /// @param scalars how single doubles are written
  /// @param tables how those in arrays and tables are
  public static String of(Value value, Decimal scalars, Decimal tables) {
    Latex latex = new Latex(scalars, tables);
    latex.write(value);
    return latex.out.toString();
  }

  private void write(Value value) {
    switch (value) {
      case Scalar scalar -> scalar(scalar);
      case Formula(var expr) -> new FormulaLatex(out).write(RoundedFormula.of(expr, decimals));
      case Array array -> {
        decimals = tables;
        array(array);
        decimals = scalars;
      }
      case SetValue set -> set(set);
      case Truth truth -> text(truth.text());
      case Text(String content) -> {
        if (isNumber(content)) {
          out.append(content);
        } else {
          text(content);
        }
      }
      case FunctionValue function -> text(Literals.of(function));
      case RecordValue(Map<String, Value> fields) -> record(fields);
      case Table table -> {
        decimals = tables;
        table(table);
        decimals = scalars;
      }
    }
  }

  /// Whether the text is the digits of `N(pi, 50)`, more than a number holds.
  private static boolean isNumber(String content) {
    boolean digits = !content.isEmpty();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      digits &=
          (c >= '0' && c <= '9')
              || (c == '.' && i > 0)
              || (c == '-' && i == 0 && content.length() > 1);
    }
    return digits;
  }

  private void text(String content) {
    out.append("\\text{").append(Words.of(content)).append('}');
  }

  private void scalar(Scalar scalar) {
    switch (scalar) {
      case Scalar.Exact(Rational value, boolean decimal) -> rational(value, decimal);
      case Scalar.Real(double value) -> real(value);
      case Scalar.Complex(double re, double im) -> {
        if (re != 0) {
          real(re);
          out.append(im < 0 ? " - " : " + ");
        } else if (im < 0) {
          out.append('-');
        }
        if (Math.abs(im) != 1) {
          real(Math.abs(im));
          out.append(' ');
        }
        out.append('i');
      }
    }
  }

  private void rational(Rational value, boolean decimal) {
    if (decimal) {
      String text = decimals == Decimal.SHORTEST ? NumberText.decimal(value) : decimals.text(value);
      out.append(FormulaLatex.number(text));
    } else if (value.isInteger()) {
      out.append(value);
    } else {
      out.append(value.signum() < 0 ? "-" : "");
      out.append("\\frac{").append(value.numerator().abs());
      out.append("}{").append(value.denominator()).append('}');
    }
  }

  private void real(double value) {
    out.append(FormulaLatex.number(decimals.text(value)));
  }

  private void array(Array array) {
    Shape shape = array.shape();
    if (array.size() == 0) {
      text(Literals.of(array));
      return;
    }
    if (isSystem(array)) {
      system(array);
      return;
    }
    if (shape.rank() <= 2 && !array.labels().isEmpty()) {
      labelled(array, array.labels());
      return;
    }
    if (shape.rank() <= 2) {
      matrix(array, 0, shape.rows(), shape.columns());
      return;
    }
    tensor(array, shape, 0);
  }

  /// Whether the entries of a vector are equations or other relations.
  private static boolean isSystem(Array array) {
    if (!(array instanceof ElementArray) || array.shape().rank() != 1) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof Formula(Expr.Relation _))) {
        return false;
      }
    }
    return true;
  }

  private void system(Array array) {
    out.append("\\begin{cases}");
    for (int i = 0; i < array.size(); i++) {
      out.append(i == 0 ? " " : " \\\\ ");
      write(array.get(i));
    }
    out.append(" \\end{cases}");
  }

  /// The names of rows and columns beside and above the entries, as in a table.
  private void labelled(Array array, Labels labels) {
    boolean named = !labels.rows().isEmpty();
    int columns = array.shape().columns();
    out.append("\\begin{array}{").append(named ? "l|" : "").repeat("r", columns).append('}');
    if (!labels.columns().isEmpty()) {
      for (int j = 0; j < columns; j++) {
        out.append(j > 0 || named ? " & " : " ");
        text(labels.columns().get(j));
      }
      out.append(" \\\\ \\hline");
    }
    for (int i = 0; i < array.shape().rows(); i++) {
      out.append(i == 0 ? " " : " \\\\ ");
      if (named) {
        text(labels.rows().get(i));
      }
      for (int j = 0; j < columns; j++) {
        out.append(j > 0 || named ? " & " : "");
        write(array.get(i * columns + j));
      }
    }
    out.append(" \\end{array}");
  }

  private void matrix(Array array, int from, int rows, int columns) {
    boolean wide = columns > MATRIX_COLUMNS;
    if (wide) {
      out.append("\\left[\\begin{array}{").repeat("r", columns).append('}');
    } else {
      out.append("\\begin{bmatrix}");
    }
    for (int i = 0; i < rows; i++) {
      out.append(i == 0 ? " " : " \\\\ ");
      for (int j = 0; j < columns; j++) {
        if (j > 0) {
          out.append(" & ");
        }
        write(array.get(from + i * columns + j));
      }
    }
    out.append(wide ? " \\end{array}\\right]" : " \\end{bmatrix}");
  }

  private void tensor(Array array, Shape shape, int from) {
    int slice = shape.rest().size();
    out.append("\\left[");
    for (int i = 0; i < shape.length(0); i++) {
      out.append(i == 0 ? "" : ", ");
      if (shape.rank() == 3) {
        matrix(array, from + i * slice, shape.length(1), shape.length(2));
      } else {
        tensor(array, shape.rest(), from + i * slice);
      }
    }
    out.append("\\right]");
  }

  private void set(SetValue set) {
    switch (set) {
      case SetValue.Finite(List<Value> elements) -> {
        if (elements.isEmpty()) {
          out.append("\\emptyset");
          return;
        }
        out.append("\\left\\{");
        for (int i = 0; i < elements.size(); i++) {
          out.append(i == 0 ? "" : ", ");
          write(elements.get(i));
        }
        out.append("\\right\\}");
      }
      case SetValue.NumberSet numbers -> numberSet(numbers);
      case SetValue.Space(SetValue.NumberSet numbers, Shape shape) -> {
        numberSet(numbers);
        out.append("^{").append(shape.toString().replace("×", " \\times ")).append('}');
      }
      case SetValue.Intervals(List<SetValue.Interval> parts) -> {
        for (int i = 0; i < parts.size(); i++) {
          out.append(i == 0 ? "" : " \\cup ");
          interval(parts.get(i));
        }
      }
    }
  }

  private void numberSet(SetValue.NumberSet set) {
    out.append("\\mathbb{").append(set.name()).append('}');
  }

  private void interval(SetValue.Interval interval) {
    out.append("\\left").append(interval.lowClosed() ? '[' : '(');
    write(interval.low());
    out.append(", ");
    write(interval.high());
    out.append("\\right").append(interval.highClosed() ? ']' : ')');
  }

  private void record(Map<String, Value> fields) {
    out.append("\\begin{aligned}");
    boolean first = true;
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      out.append(first ? " " : " \\\\ ");
      first = false;
      text(field.getKey());
      out.append(" &= ");
      write(field.getValue());
    }
    out.append(" \\end{aligned}");
  }

  private void table(Table table) {
    out.append("\\begin{array}{");
    for (Table.Column column : table.columns()) {
      out.append(column instanceof Table.Column.Words ? 'l' : 'r');
    }
    out.append('}');
    for (int j = 0; j < table.columns().size(); j++) {
      out.append(j == 0 ? " " : " & ");
      text(table.columns().get(j).name());
    }
    out.append(" \\\\ \\hline");
    for (int i = 0; i < table.rows(); i++) {
      out.append(i == 0 ? " " : " \\\\ ");
      for (int j = 0; j < table.columns().size(); j++) {
        out.append(j == 0 ? "" : " & ");
        switch (table.columns().get(j)) {
          case Table.Column.Numbers(_, Array values) -> write(values.get(i));
          case Table.Column.Words(_, List<String> words) -> text(words.get(i));
        }
      }
    }
    out.append(" \\end{array}");
  }
}
