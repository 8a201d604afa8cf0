package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.function.Operand;
import gradus.function.Registry;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// `eig(A).values`, `data.petal_width`: the parts of records, the columns of tables and of matrices
/// with named columns.
final class Parts {
  private Parts() {}

  /// @throws GradusException E0205 when there is no such part
  static Value of(Operand target, Node.Field field, Registry registry) {
    String name = field.name();
    if (target.value() instanceof RecordValue record) {
      return record.field(name).orElseThrow(() -> unknown(field, record.fields().keySet(), "part"));
    }
    if (target.value() instanceof Table table) {
      List<String> names = new ArrayList<>();
      table.columns().forEach(column -> names.add(column.name()));
      if (table.column("holds").isPresent()) {
        names.addAll(properties(table));
      }
      return table
          .column(name)
          .<Value>map(Table.Column::array)
          .or(() -> holds(table, name))
          .orElseThrow(() -> unknownColumn(field, names, instead(name, target.text(), registry)));
    }
    if (target.value() instanceof Array array && array.labels().columns().contains(name)) {
      return column(array, array.labels().columns().indexOf(name));
    }
    throw Diagnostic.error(
            Code.UNKNOWN_FIELD,
            "'"
                + target.text()
                + "' is "
                + target.value().kind()
                + " and has no part '"
                + name
                + "'")
        .at(field.nameSpan())
        .hint(instead(name, target.text(), registry))
        .toException();
  }

  private static Value column(Array array, int column) {
    List<Value> entries = new ArrayList<>();
    for (int row = 0; row < array.shape().rows(); row++) {
      entries.add(array.get(row, column));
    }
    return Values.vector(entries);
  }

  /// `properties(A).symmetric`: in a table that says what holds, the rows have names too.
  private static Optional<Value> holds(Table table, String name) {
    int row = properties(table).indexOf(name);
    Optional<Table.Column> column = row < 0 ? Optional.empty() : table.column("holds");
    return column.map(holds ->
        switch (holds) {
          case Table.Column.Numbers(_, Array values) -> values.get(row);
          // Read from CSV, true is a word.
          case Table.Column.Words(_, List<String> words) ->
              switch (words.get(row)) {
                case "true" -> Truth.TRUE;
                case "false" -> Truth.FALSE;
                default -> Truth.UNKNOWN;
              };
        });
  }

  /// The names in the first column when it is headed `property`; else none.
  private static List<String> properties(Table table) {
    return !table.columns().isEmpty()
            && table.columns().getFirst()
                instanceof Table.Column.Words(String heading, List<String> words)
            && heading.equals("property")
        ? words
        : List.of();
  }

  /// @param attribute what NumPy and pandas mean by the name; may be empty
  private static GradusException unknownColumn(
      Node.Field field, Collection<String> names, String attribute) {
    GradusException unknown = unknown(field, names, "column");
    return attribute.isEmpty() || !unknown.diagnostic().hint().isEmpty()
        ? unknown
        : unknown.diagnostic().hint(attribute).toException();
  }

  private static GradusException unknown(Node.Field field, Collection<String> names, String what) {
    Diagnostic error =
        Diagnostic.error(Code.UNKNOWN_FIELD, "there is no " + what + " '" + field.name() + "'")
            .at(field.nameSpan())
            .detail(what + "s: " + String.join(", ", names));
    List<String> near = Suggest.nearest(field.name(), names);
    return (near.isEmpty() ? error : error.hint("did you mean " + near.get(0) + "?")).toException();
  }

  /// What yields an attribute that arrays have in NumPy.
  private static String instead(String name, String target, Registry registry) {
    return switch (name) {
      case "I" -> "inv(" + target + ")";
      case "H" -> "conj(" + target + ")^T";
      case "shape", "size", "ndim", "dtype" -> "shape(" + target + ")";
      case "iloc", "loc" -> target + "[1:3, :] takes rows, " + target + "[:, 2] a column";
      case "values" -> target + ", as it is";
      default -> registry.find(name).isPresent() ? name + "(" + target + ")" : "";
    };
  }
}
