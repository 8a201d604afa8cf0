package gradus.cli;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.data.Loaded;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.Studio;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Labels;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What kinds of plots that draw data are given as a table: what was read from a file, and arrays
/// and tables that expressions come to. Every column has a name.
final class PlotTable {
  /// Longer expressions are no heading.
  private static final int LONGEST = 20;

  private PlotTable() {}

  /// Data that was read. Arrays of numbers become tables with numbered columns.
  ///
  /// @throws GradusException {@link Code#WRONG_KIND} when it has no rows of its own
  static Dataset of(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Rows(Dataset data) -> data.named();
      case Loaded.Numbers numbers ->
          numbers
              .table()
              .orElseThrow(() ->
                  notATable(
                      numbers.name(), "an array of " + numbers.shape().size() + " dimensions"))
              .named();
      case Loaded.Typed typed -> throw notATable(typed.name(), typed.value().kind());
      case Loaded.JsonValue json -> throw notATable(json.name(), "JSON that is no table");
      case Loaded.Lines lines -> throw notATable(lines.name(), "no table of numbers");
    };
  }

  private static GradusException notATable(String name, String what) {
    return Diagnostic.error(Code.WRONG_KIND, name + " holds " + what + ", and a plot needs rows")
        .hint("CSV, TSV, a JSON array of objects, or a matrix")
        .toException();
  }

  /// Vectors, matrices and tables beside each other, as expressions separated by commas: `B`, `x,
  /// y`.
  ///
  /// @throws GradusException when one of them is something else, or they differ in length
  static Dataset of(String expressions, Studio studio) {
    List<Column> columns = new ArrayList<>();
    List<String> parts = studio.parts(expressions);
    for (String part : parts) {
      add(part.strip(), studio.decimals(part), columns);
    }
    for (Column column : columns) {
      if (column.size() != columns.getFirst().size()) {
        throw Diagnostic.error(Code.SHAPE_MISMATCH, "the columns of a plot have the same length")
            .detail(length(columns.getFirst()))
            .detail(length(column))
            .toException();
      }
    }
    int rows = columns.isEmpty() ? 0 : columns.getFirst().size();
    return new Dataset(expressions.strip(), columns, rows, true, "").named();
  }

  private static String length(Column column) {
    return (column.name().isEmpty() ? "one" : column.name()) + ": " + column.size();
  }

  private static void add(String text, Value value, List<Column> columns) {
    switch (value) {
      case Table table -> {
        for (Table.Column column : table.columns()) {
          columns.add(
              switch (column) {
                case Table.Column.Numbers(String name, Array values) -> column(name, text, values);
                case Table.Column.Words(String name, List<String> words) ->
                    new Column.TextColumn(name, words);
              });
        }
      }
      case Array array when array.shape().isVector() ->
          columns.add(column(text.length() > LONGEST ? "" : text, text, array));
      case Array array when array.shape().isMatrix() -> {
        Labels labels = array.labels();
        for (int j = 0; j < array.shape().columns(); j++) {
          List<Value> entries = new ArrayList<>(array.shape().rows());
          for (int i = 0; i < array.shape().rows(); i++) {
            entries.add(array.get(i, j));
          }
          String name =
              !labels.columns().isEmpty()
                  ? labels.columns().get(j)
                  : BindingRule.isName(text) ? text + "[:, " + (j + 1) + "]" : "";
          columns.add(column(name, text, Values.vector(entries)));
        }
      }
      case Scalar _,
          Array _,
          Formula _,
          SetValue _,
          Truth _,
          RecordValue _,
          Text _,
          FunctionValue _ ->
          throw Diagnostic.error(
                  Code.WRONG_KIND, text + " is " + value.kind() + ", and a plot of data needs rows")
              .hint("a vector, a matrix, vectors with commas between them, or a data file")
              .toException();
    }
  }

  private static Column column(String name, String text, Array entries) {
    if (entries.size() > 0 && entries.get(0) instanceof Text) {
      List<String> words = new ArrayList<>(entries.size());
      for (int i = 0; i < entries.size(); i++) {
        words.add(entries.get(i) instanceof Text(String word) ? word : "");
      }
      return new Column.TextColumn(name, words);
    }
    double[] numbers = new double[entries.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          Values.number(entries.get(i))
              .orElseThrow(() ->
                  Diagnostic.error(Code.WRONG_KIND, text + " has an entry that is no real number")
                      .toException());
    }
    return new Column.NumberColumn(name, numbers, List.of());
  }
}
