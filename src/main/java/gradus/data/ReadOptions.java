package gradus.data;

import java.util.List;

/// How data is to be read.
///
/// @param columns the selection, `1-4`, `bmi,bp`, `1-2,species`, `bmi-s1`; empty for all columns
/// @param also names of columns that are read behind the selected ones where the data has them: a
///   condition on the rows asks for them
/// @param exact whether number columns also keep their exact values
public record ReadOptions(
    Header header,
    String columns,
    List<String> also,
    MissingPolicy missing,
    boolean exact,
    Separator separator) {
  public static final ReadOptions DEFAULT =
      new ReadOptions(Header.AUTO, "", List.of(), MissingPolicy.ERROR, false, Separator.AUTO);

  public ReadOptions {
    also = List.copyOf(also);
  }

  /// Whether the first line names the columns.
  public enum Header {
    AUTO,
    YES,
    NO
  }

  /// What a missing value in a number column does.
  public enum MissingPolicy {
    ERROR,
    /// The row is left out.
    SKIP,
    /// The mean of the column takes its place.
    MEAN
  }

  /// What stands between two cells.
  public enum Separator {
    /// Found by content.
    AUTO,
    COMMA,
    SEMICOLON,
    TAB,
    /// Runs of spaces and tabs.
    SPACE
  }

  /// Whether the selection names the column.
  public boolean selects(String column) {
    return !columns.isBlank() && List.of(columns.split(",")).contains(column);
  }

  public ReadOptions withHeader(Header value) {
    return new ReadOptions(value, columns, also, missing, exact, separator);
  }

  public ReadOptions withColumns(String value) {
    return new ReadOptions(header, value, also, missing, exact, separator);
  }

  public ReadOptions withAlso(List<String> value) {
    return new ReadOptions(header, columns, value, missing, exact, separator);
  }

  public ReadOptions withMissing(MissingPolicy value) {
    return new ReadOptions(header, columns, also, value, exact, separator);
  }

  public ReadOptions withExact(boolean value) {
    return new ReadOptions(header, columns, also, missing, value, separator);
  }

  public ReadOptions withSeparator(Separator value) {
    return new ReadOptions(header, columns, also, missing, exact, value);
  }
}
