package gradus.render.plain;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.render.RenderOptions;
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

/// `-o csv` and `-o tsv`: numbers, vectors, matrices and tables; everything else has no rows and
/// columns.
public final class CsvText {
  public static final char COMMA = ',';
  public static final char TAB = '\t';

  private CsvText() {}

  /// @throws GradusException E0910 when the value has no rows and columns
  public static String of(Answer answer, RenderOptions options, char separator) {
    StringBuilder text = new StringBuilder();
    write(answer, options, separator, text::append);
    return text.toString();
  }

  /// @throws GradusException E0910 when the value has no rows and columns
  public static void write(
      Answer answer, RenderOptions options, char separator, Consumer<String> out) {
    Value value = PipeValue.of(answer.result(), answer.approximate(), options.form());
    Literals literals = new Literals(Notation.ASCII, options.pipe());
    Delimited delimited = new Delimited(separator, literals, out);
    switch (value) {
      case Array array when array.shape().rank() <= 2 -> delimited.rows(array);
      case Array array ->
          throw refusal(array.shape().describe(), "choose a matrix of it, or use -o json");
      case Table table -> delimited.table(table);
      case Scalar _ -> out.accept(literals.text(value) + "\n");
      case Formula formula when formula.isClosed() -> out.accept(literals.text(value) + "\n");
      case Truth _ -> out.accept(literals.text(value) + "\n");
      case RecordValue record -> throw refusal(record.kind(), partHint(answer, record));
      case Formula _, SetValue _, Text _, FunctionValue _ ->
          throw refusal(value.kind(), "-o plain writes it in the language, -o json for scripts");
    }
  }

  /// A number or a vector as one row behind a name.
  ///
  /// @throws GradusException E0910 for any other value
  public static void writeRow(
      String name, Answer answer, RenderOptions options, char separator, Consumer<String> out) {
    Value value = PipeValue.of(answer.result(), answer.approximate(), options.form());
    Delimited delimited =
        new Delimited(separator, new Literals(Notation.ASCII, options.pipe()), out);
    switch (value) {
      case Array array when array.shape().isVector() -> delimited.row(name, array);
      case Array array ->
          throw refusal(array.shape().describe() + " for each group", "-o plain or -o ndjson");
      case Scalar _, Truth _ -> delimited.row(name, Values.vector(List.of(value)));
      case Formula formula when formula.isClosed() ->
          delimited.row(name, Values.vector(List.of(value)));
      case RecordValue record -> throw refusal(record.kind(), partHint(answer, record));
      case Formula _, SetValue _, Table _, Text _, FunctionValue _ ->
          throw refusal(value.kind() + " for each group", "-o plain or -o ndjson");
    }
  }

  private static String partHint(Answer answer, RecordValue record) {
    String part = "values";
    for (Map.Entry<String, Value> field : record.fields().entrySet()) {
      if (field.getValue() instanceof Array || field.getValue() instanceof Table) {
        part = field.getKey();
        break;
      }
    }
    return "choose one part: " + (isCall(answer.input()) ? answer.input() : "(…)") + "." + part;
  }

  /// Whether a `.part` may simply be put behind the text.
  private static boolean isCall(String input) {
    int open = 0;
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')') {
        open--;
      } else if (open == 0 && !Character.isLetterOrDigit(c) && c != '_') {
        return false;
      }
    }
    return input.length() <= 40 && input.endsWith(")");
  }

  private static GradusException refusal(String kind, String hint) {
    return Diagnostic.error(Code.USAGE, kind + " has no rows and columns to write as CSV")
        .hint(hint)
        .toException();
  }
}
