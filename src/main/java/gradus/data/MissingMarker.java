package gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// The spellings of "no value here", in any case. `NaN` is one of them: a cell that says it holds
/// no number holds none.
final class MissingMarker {
  private static final Set<String> WORDS =
      Set.of(
          "na", "n/a", "#n/a", "<na>", "nan", "null", "none", "nil", "missing", "?", "-", "--", ".",
          "..");

  private static final int LONGEST = 7;

  private MissingMarker() {}

  static boolean matches(byte[] bytes, int from, int to) {
    return to == from
        || to - from <= LONGEST
            && matches(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }

  static boolean matches(String cell) {
    return cell.isEmpty()
        || cell.length() <= LONGEST && WORDS.contains(cell.toLowerCase(Locale.ROOT));
  }
}
