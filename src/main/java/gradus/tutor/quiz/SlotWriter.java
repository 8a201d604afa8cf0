package gradus.tutor.quiz;

import gradus.exact.Rational;
import gradus.render.latex.Latex;
import gradus.syntax.Node;
import gradus.syntax.Precedence;
import gradus.syntax.Reading;
import gradus.tutor.quiz.Template.Piece.Slot;
import gradus.tutor.quiz.Template.Setting;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes one value into a text.
final class SlotWriter {
  private final Slot slot;
  private final gradus.tutor.quiz.Values values;
  private final Workbench bench;

  SlotWriter(Slot slot, gradus.tutor.quiz.Values values, Workbench bench) {
    this.slot = slot;
    this.values = values;
    this.bench = bench;
  }

  String text() {
    String written = written();
    boolean signed = has(Filter.Kind.SIGNED);
    return slot.braced() && !(signed && !slot.raised()) ? "{" + written + "}" : written;
  }

  private String written() {
    if (has(Filter.Kind.PRETTY)) {
      return pretty();
    }
    Value value = value();
    if (has(Filter.Kind.MATRIX) && value instanceof Array array) {
      return matrix(array);
    }
    if (has(Filter.Kind.SIGNED)) {
      return signed(value);
    }
    if (has(Filter.Kind.COEF)) {
      return coefficient(value);
    }
    String text = plain(value);
    boolean negative = text.startsWith("-");
    boolean wrapped =
        (negative && (has(Filter.Kind.PAREN) || slot.after() || slot.raised()))
            || ((slot.after() || slot.raised()) && !slot.braced() && isSum(value))
            || (slot.raised() && isFraction(value));
    return wrapped && !slot.braced() ? parenthesized(text) : text;
  }

  private boolean has(Filter.Kind kind) {
    return slot.filters().stream().anyMatch(filter -> filter.kind() == kind);
  }

  private Value value() {
    if (slot.expression().node() instanceof Node.Name(_, String name)) {
      Optional<Value> value = values.find(name);
      if (value.isPresent()) {
        return value.get();
      }
    }
    return bench.value(slot.expression(), values);
  }

  private String plain(Value value) {
    if (value instanceof Text(String word)) {
      return word;
    }
    Optional<Filter> rounded =
        slot.filters().stream().filter(filter -> filter.kind() == Filter.Kind.SIG).findFirst();
    if (rounded.isPresent()) {
      return bench.rounded(value, rounded.get().digits());
    }
    return slot.setting() == Setting.FORMULA ? Latex.of(value) : Literals.of(value);
  }

  private String parenthesized(String text) {
    return slot.setting() == Setting.FORMULA && text.contains("\\frac")
        ? "\\left(" + text + "\\right)"
        : "(" + text + ")";
  }

  private boolean isSum(Value value) {
    return value instanceof Formula && Precedence.of(values.node(value)) == Precedence.SUM;
  }

  private static boolean isFraction(Value value) {
    return value instanceof Scalar.Exact(Rational number, boolean decimal)
        && !decimal
        && !number.isInteger();
  }

  private String pretty() {
    boolean named =
        slot.expression().node() instanceof Node.Name(_, String name)
            && values.find(name).isPresent();
    Node node = slot.expression().with(values);
    if (slot.setting() == Setting.CODE) {
      return Reading.of(node);
    }
    boolean letter = node instanceof Node.Name(_, String name) && values.isVariable(name);
    String latex = named ? Latex.of(value()) : letter ? NodeLatex.tex(node) : NodeLatex.of(node);
    return slot.setting() == Setting.FORMULA ? latex : "$" + latex + "$";
  }

  private String matrix(Array array) {
    if (slot.setting() == Setting.FORMULA) {
      return Latex.of(array).replace("{bmatrix}", "{pmatrix}");
    }
    if (array.shape().rank() != 2) {
      return Literals.of(array);
    }
    List<String> rows = new ArrayList<>();
    int columns = array.shape().columns();
    for (int i = 0; i < array.shape().rows(); i++) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(Literals.of(array.get(i * columns + j)));
      }
      rows.add(String.join(", ", row));
    }
    return "[" + String.join("; ", rows) + "]";
  }

  private String signed(Value value) {
    String text = has(Filter.Kind.COEF) ? coefficient(value) : plain(value);
    if (isSum(value)) {
      return "+ (" + text + ")";
    }
    String rest = text.startsWith("-") ? text.substring(1) : text;
    String sign = text.startsWith("-") ? "-" : "+";
    return rest.isEmpty() ? sign + " " : sign + " " + rest;
  }

  /// A factor before a letter: 1 is not written.
  private String coefficient(Value value) {
    if (value instanceof Scalar.Exact(Rational number, _)) {
      if (number.isOne()) {
        return "";
      }
      if (number.negate().isOne()) {
        return "-";
      }
    }
    String text = plain(value);
    boolean loose = isSum(value) || slot.setting() != Setting.FORMULA && isFraction(value);
    if (!loose) {
      return text;
    }
    return text.startsWith("-") && !isSum(value)
        ? "-(" + text.substring(1) + ")"
        : "(" + text + ")";
  }
}
