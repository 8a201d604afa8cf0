package gradus.data;

/// How data is to be read.
///
/// @param columns the selection, `1-4`, `bmi,bp`, `1-2,species`, `bmi-s1`; empty for all columns
/// @param exact whether number columns also keep their exact values
public record ReadOptions(
    Header header, String columns, MissingPolicy missing, boolean exact, Separator separator) {
  public static final ReadOptions DEFAULT =
      new ReadOptions(Header.AUTO, "", MissingPolicy.ERROR, false, Separator.AUTO);

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

  public ReadOptions withHeader(Header value) {
    return new ReadOptions(value, columns, missing, exact, separator);
  }

  public ReadOptions withColumns(String value) {
    return new ReadOptions(header, value, missing, exact, separator);
  }

  public ReadOptions withMissing(MissingPolicy value) {
    return new ReadOptions(header, columns, value, exact, separator);
  }

  public ReadOptions withExact(boolean value) {
    return new ReadOptions(header, columns, missing, value, separator);
  }

  public ReadOptions withSeparator(Separator value) {
    return new ReadOptions(header, columns, missing, exact, value);
  }
}
