package gradus.render.plain;

import gradus.engine.Answer;
import gradus.json.JsonWriter;
import gradus.render.RenderOptions;
import gradus.render.json.ValueJson;
import gradus.syntax.Notation;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The value alone, for the next program: a vector one number a line, a matrix as rows of CSV, a
/// record as lines `name: literal`, everything else as a literal of the language, words too: bare
/// ones would be read back as names of columns. ASCII; numbers are the shortest decimals that read
/// back to the same double. Names of rows and columns are left out, so that the output is the
/// matrix again.
public final class PlainText {
  private static final char COMMA = ',';

  private PlainText() {}

  /// The value with its line ends, in one piece.
  public static String of(Answer answer, RenderOptions options) {
    StringBuilder text = new StringBuilder();
    write(answer, options, text::append);
    return text.toString();
  }

  /// Writes a large value piece by piece.
  ///
  /// @param out takes the pieces in order
  public static void write(Answer answer, RenderOptions options, Consumer<String> out) {
    Value value = PipeValue.of(answer.result(), answer.approximate(), options.form());
    Literals literals = new Literals(Notation.ASCII, options.pipe());
    switch (value) {
      case Array array
          when array.size() > 0 && array.shape().rank() <= 2 && !Values.isWords(array) ->
          new Delimited(COMMA, literals, out).rows(array);
      case RecordValue(Map<String, Value> fields) -> {
        for (Map.Entry<String, Value> field : fields.entrySet()) {
          out.accept(field.getKey() + ": " + literals.text(field.getValue()) + "\n");
        }
      }
      case Table table -> new Delimited(COMMA, literals, out).table(table);
      case Array _, Scalar _, Formula _, SetValue _, Truth _, Text _, FunctionValue _ ->
          out.accept(literals.text(value) + "\n");
    }
  }

  /// The value on one line: a literal, a record as a JSON object.
  public static String line(Answer answer, RenderOptions options) {
    Value value = PipeValue.of(answer.result(), answer.approximate(), options.form());
    return value instanceof RecordValue
        ? JsonWriter.compact(ValueJson.of(value))
        : new Literals(Notation.ASCII, options.pipe()).text(value);
  }

  /// The value on one line behind a name, `setosa: [1, 2]`; a record on one line for each part,
  /// `setosa.values: [3, 1]`.
  public static void writeNamed(
      String name, Answer answer, RenderOptions options, Consumer<String> out) {
    Value value = PipeValue.of(answer.result(), answer.approximate(), options.form());
    Literals literals = new Literals(Notation.ASCII, options.pipe());
    if (value instanceof RecordValue(Map<String, Value> fields)) {
      fields.forEach(
          (part, held) -> out.accept(name + "." + part + ": " + literals.text(held) + "\n"));
    } else {
      out.accept(name + ": " + literals.text(value) + "\n");
    }
  }

  /// Several answers, separated by an empty line.
  public static void write(List<Answer> answers, RenderOptions options, Consumer<String> out) {
    boolean first = true;
    for (Answer answer : answers) {
      if (!first) {
        out.accept("\n");
      }
      first = false;
      write(answer, options, out);
    }
  }
}
