package gradus.value;

import java.util.List;
import java.util.Optional;

/// Data with named columns, some of which may be text. Columns of numbers alone are bound as a matrix instead.
///
/// @param rows number of rows
public record Table(List<Column> columns, int rows) implements Value {
  public Table {
    columns = List.copyOf(columns);
  }

  /// A column of a table: numbers (an array of shape (rows)) or text.
  public sealed interface Column {
    String name();

    /// Numbers.
    record Numbers(String name, Array values) implements Column {}

    /// Text, one a row.
    record Words(String name, List<String> values) implements Column {
      public Words {
        values = List.copyOf(values);
      }
    }
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  @Override
  public String kind() {
    return "a table of " + rows + "×" + columns.size();
  }
}
