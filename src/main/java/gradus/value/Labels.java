package gradus.value;

import java.util.List;

/// Names of the rows and columns of a matrix (of the entries of a vector: {@code rows}), as they
/// came with the data.
///
/// @param rows one per row, or empty
/// @param columns one per column, or empty
public record Labels(List<String> rows, List<String> columns) {
  public static final Labels NONE = new Labels(List.of(), List.of());

  public Labels {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  public static Labels columns(List<String> names) {
    return names.isEmpty() ? NONE : new Labels(List.of(), names);
  }

  public static Labels rows(List<String> names) {
    return names.isEmpty() ? NONE : new Labels(names, List.of());
  }

  /// The same names down and across, as a covariance matrix has them.
  public static Labels both(List<String> names) {
    return names.isEmpty() ? NONE : new Labels(names, names);
  }

  public boolean isEmpty() {
    return rows.isEmpty() && columns.isEmpty();
  }

  public Labels transpose() {
    return isEmpty() ? NONE : new Labels(columns, rows);
  }
}
