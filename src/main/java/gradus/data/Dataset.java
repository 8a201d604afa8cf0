package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import java.util.ArrayList;
import java.util.List;

/// A table as read: columns of equal length.
///
/// @param name what errors call it, usually the file as the user wrote it
/// @param columns the selected ones, in the order of the selection
/// @param rows after rows with missing values were left out
/// @param headerRead whether the first line was taken as names
/// @param note how the data was read, `150×4, header yes`; the caller puts the bound name in front
public record Dataset(
    String name, List<Column> columns, int rows, boolean headerRead, String note) {
  public Dataset {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(column.name() + ": " + column.size() + " of " + rows);
      }
    }
  }

  public List<String> columnNames() {
    List<String> names = new ArrayList<>(columns.size());
    for (Column column : columns) {
      names.add(column.name());
    }
    return names;
  }

  /// @throws gradus.diag.GradusException {@link Code#UNKNOWN_COLUMN} with the near names, {@link
  ///   Code#DUPLICATE_COLUMN} when several columns have that name
  public Column column(String wanted) {
    int at = ColumnSelection.position(wanted, columnNames(), name);
    if (at < 0) {
      throw Diagnostic.error(Code.UNKNOWN_COLUMN, name + ": there is no column \"" + wanted + "\"")
          .hint(Suggest.didYouMean(wanted, columnNames()))
          .toException();
    }
    return columns.get(at);
  }
}
