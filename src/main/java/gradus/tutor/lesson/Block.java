package gradus.tutor.lesson;

import java.util.List;
import java.util.Optional;

/// A fenced block of a lesson whose fence begins with `gradus`.
///
/// @param kind the word behind `gradus`
/// @param line of the opening fence in the file, from 1
public record Block(Kind kind, List<Entry> entries, int line) {
  public Block {
    entries = List.copyOf(entries);
  }

  public enum Kind {
    SHOW,
    TRY,
    PLOT,
    QUIZ
  }

  /// A line `key: value` with the lines that continue it. The argument is what stands between key
  /// and colon: `a` in `param a: int 2..5`.
  ///
  /// @param value without white space at its ends; lines that continue it are joined by `\n`
  /// @param line in the file, from 1
  /// @param column of the value in its line, from 1
  /// @param indent what lines that continue it have in front, in columns
  public record Entry(String key, String argument, String value, int line, int column, int indent) {
    public Entry(String key, String argument, String value, int line, int column) {
      this(key, argument, value, line, column, 0);
    }

    /// Where its value begins.
    public Place place(String file) {
      return new Place(file, line, column, indent);
    }
  }

  public Optional<Entry> first(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  public List<Entry> all(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).toList();
  }

  /// The value of a key; empty when it is not there.
  public String value(String key) {
    return first(key).map(Entry::value).orElse("");
  }
}
