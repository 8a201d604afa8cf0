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
/// @param places where each column stands in the file, from 1; empty when they stand one behind the
///   other from the first
public record Dataset(
    String name,
    List<Column> columns,
    int asked,
    int rows,
    boolean headerRead,
    String note,
    List<Integer> places) {
  public Dataset(String name, List<Column> columns, int rows, boolean headerRead, String note) {
    this(name, columns, columns.size(), rows, headerRead, note, List.of());
  }

  public Dataset {
    columns = List.copyOf(columns);
    places = List.copyOf(places);
    if (!places.isEmpty() && places.size() != columns.size()) {
      throw new IllegalArgumentException(places + " of " + columns.size() + " columns");
    }
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(column.name() + ": " + column.size() + " of " + rows);
      }
    }
  }

  Dataset noting(String more) {
    return withNote(note + ", " + more);
  }

  /// The rows at the given positions, in their order.
  public Dataset rows(int[] positions) {
    List<Column> picked = new ArrayList<>(columns.size());
    for (Column column : columns) {
      picked.add(column.rows(positions));
    }
    return new Dataset(name, picked, asked, positions.length, headerRead, note, places);
  }

  /// The columns that were asked for.
  public Dataset askedFor() {
    List<Integer> own = places.isEmpty() ? places : places.subList(0, asked);
    return new Dataset(name, columns.subList(0, asked), asked, rows, headerRead, note, own);
  }

  /// Every column but that one.
  public Dataset without(Column left) {
    List<Column> kept = new ArrayList<>(columns);
    int at = kept.indexOf(left);
    kept.remove(at);
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i != at) {
        own.add(place(i));
      }
    }
    return new Dataset(name, kept, at < asked ? asked - 1 : asked, rows, headerRead, note, own);
  }

  public Dataset withNote(String other) {
    return new Dataset(name, columns, asked, rows, headerRead, other, places);
  }

  /// Where a column stands in the file, from 1.
  ///
  /// @param column from 0
  public int place(int column) {
    return places.isEmpty() ? column + 1 : places.get(column);
  }

  /// The same with a name for each column: those without one are called by their places, `column
  /// 3`.
  public Dataset named() {
    if (columns.stream().noneMatch(column -> column.name().isEmpty())) {
      return this;
    }
    List<Column> named = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String called = column.name().isEmpty() ? "column " + place(i) : column.name();
      named.add(
          switch (column) {
            case Column.NumberColumn(_, var values, var exact) ->
                new Column.NumberColumn(called, values, exact);
            case Column.TextColumn(_, var values) -> new Column.TextColumn(called, values);
          });
    }
    return new Dataset(name, named, asked, rows, headerRead, note, places);
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
