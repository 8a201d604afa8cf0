package gradus.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Data with named columns, some of which may be text. Columns of numbers alone are bound as a
/// matrix instead.
///
/// @param rows number of rows
public record Table(List<Column> columns, int rows) implements Value {
  public Table {
    columns = List.copyOf(columns);
  }

  /// A column of a table: numbers (an array of shape (rows)) or text.
  public sealed interface Column {
    String name();

    /// The entries as a vector.
    Array array();

    /// Numbers.
    record Numbers(String name, Array values) implements Column {
      @Override
      public Array array() {
        return values;
      }
    }

    /// Text, one a row.
    record Words(String name, List<String> values) implements Column {
      public Words {
        values = List.copyOf(values);
      }

      @Override
      public Array array() {
        return Values.words(values);
      }
    }
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// The names of the columns of text: `species`.
  public String textColumns() {
    return columns.stream()
        .filter(column -> column instanceof Column.Words)
        .map(Column::name)
        .collect(Collectors.joining(", "));
  }

  /// The numbers of the columns of numbers, as `--columns` takes them: `1-4,6`; empty when there
  /// are none.
  public String numberColumns() {
    StringBuilder list = new StringBuilder();
    int first = 0;
    while (first < columns.size()) {
      int end = first;
      while (end < columns.size() && columns.get(end) instanceof Column.Numbers) {
        end++;
      }
      if (end > first) {
        list.append(list.isEmpty() ? "" : ",").append(first + 1);
        list.append(end > first + 1 ? "-" + end : "");
      }
      first = end + 1;
    }
    return list.toString();
  }

  @Override
  public String kind() {
    return "a table of " + rows + "×" + columns.size();
  }
}
