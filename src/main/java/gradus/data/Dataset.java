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
/// @param asked how many columns, from the first, were asked for; the others were read besides
/// @param rows after rows with missing values were left out
/// @param headerRead whether the first line was taken as names
/// @param note how the data was read, `150×4, header yes`; the caller puts the bound name in front
public record Dataset(
    String name, List<Column> columns, int asked, int rows, boolean headerRead, String note) {
  public Dataset(String name, List<Column> columns, int rows, boolean headerRead, String note) {
    this(name, columns, columns.size(), rows, headerRead, note);
  }

  public Dataset {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(column.name() + ": " + column.size() + " of " + rows);
      }
    }
  }

  Dataset noting(String more) {
    return new Dataset(name, columns, asked, rows, headerRead, note + ", " + more);
  }

  /// The rows at the given positions, in their order.
  public Dataset rows(int[] positions) {
    List<Column> picked = new ArrayList<>(columns.size());
    for (Column column : columns) {
      picked.add(column.rows(positions));
    }
    return new Dataset(name, picked, asked, positions.length, headerRead, note);
  }

  /// The columns that were asked for.
  public Dataset askedFor() {
    return new Dataset(name, columns.subList(0, asked), rows, headerRead, note);
  }

  /// Every column but that one.
  public Dataset without(Column left) {
    List<Column> kept = new ArrayList<>(columns);
    int at = kept.indexOf(left);
    kept.remove(at);
    return new Dataset(name, kept, at < asked ? asked - 1 : asked, rows, headerRead, note);
  }

  public Dataset withNote(String other) {
    return new Dataset(name, columns, asked, rows, headerRead, other);
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
