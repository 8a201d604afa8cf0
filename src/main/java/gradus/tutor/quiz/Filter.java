package gradus.tutor.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a value is written in a text, behind a bar: `{b|signed}`.
///
/// @param digits of {@link Kind#SIG}, else 0
record Filter(Kind kind, int digits) {
  enum Kind {
    /// `+ 3`, `- 3`.
    SIGNED,
    /// A factor before a letter: nothing for 1, `-` for -1.
    COEF,
    MATRIX,
    /// The expression as it stands, with numbers in it, as a formula.
    PRETTY,
    /// Negative numbers in parentheses.
    PAREN,
    /// Rounded to significant digits: `sig 3`.
    SIG
  }

  static final List<String> WORDS = words();

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      words.add(kind.name().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(words);
  }

  /// @param text `signed`, `sig 3`
  static Optional<Filter> of(String text) {
    String[] parts = text.strip().split(" +");
    int index = WORDS.indexOf(parts[0]);
    if (index < 0) {
      return Optional.empty();
    }
    Kind kind = Kind.values()[index];
    if (kind != Kind.SIG) {
      return parts.length == 1 ? Optional.of(new Filter(kind, 0)) : Optional.empty();
    }
    boolean counted =
        parts.length == 2
            && !parts[1].isEmpty()
            && parts[1].length() < 3
            && parts[1].chars().allMatch(c -> c >= '0' && c <= '9');
    int digits = counted ? Integer.parseInt(parts[1]) : 0;
    return digits > 0 && digits <= 15 ? Optional.of(new Filter(kind, digits)) : Optional.empty();
  }
}
