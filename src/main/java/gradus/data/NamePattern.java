package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression between slashes that selects columns by their names: `/^petal/`.
final class NamePattern {
  /// Characters a pattern may look at in one name. What needs more tries the same ones over and
  /// over.
  private static final int MOST_STEPS = 100_000;

  private NamePattern() {}

  /// Whether the item of a selection is a pattern.
  static boolean isOne(String item) {
    return item.length() > 2 && end(item, 0) == item.length();
  }

  /// Behind the closing slash of a pattern that begins at a place, or -1: the last slash that a
  /// comma or the end follows first.
  static int end(String spec, int from) {
    if (spec.charAt(from) != '/') {
      return -1;
    }
    for (int i = from + 2; i < spec.length(); i++) {
      boolean closes = spec.charAt(i) == '/' && spec.charAt(i - 1) != '\\';
      if (closes && (i + 1 == spec.length() || spec.charAt(i + 1) == ',')) {
        return i + 1;
      }
    }
    return -1;
  }

  /// The positions of the names in which the pattern is found.
  ///
  /// @throws gradus.diag.GradusException {@link Code#UNKNOWN_COLUMN} when there are none, {@link
  ///   Code#USAGE} for a pattern that is none or takes too long
  static List<Integer> matches(String item, List<String> names, String file) {
    Pattern pattern = compiled(item);
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (pattern.matcher(new Watched(names.get(i), item)).find()) {
        positions.add(i);
      }
    }
    if (positions.isEmpty()) {
      List<String> some = names.subList(0, Math.min(12, names.size()));
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN, file + ": no column has a name that matches " + item)
          .hint("columns: " + String.join(", ", some) + (some.size() < names.size() ? ", …" : ""))
          .toException();
    }
    return positions;
  }

  private static Pattern compiled(String item) {
    try {
      return Pattern.compile(item.substring(1, item.length() - 1));
    } catch (PatternSyntaxException bad) {
      throw Diagnostic.error(Code.USAGE, item + " is no regular expression")
          .detail(bad.getDescription() + " at character " + (bad.getIndex() + 1))
          .hint("/^petal/ names that begin so, /width$/ that end so, /a|b/ either")
          .toException();
    }
  }

  /// A name that counts how often it is looked at.
  private static final class Watched implements CharSequence {
    private final String name;
    private final String item;
    private int steps;

    Watched(String name, String item) {
      this.name = name;
      this.item = item;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw Diagnostic.error(Code.USAGE, item + " takes too long on \"" + name + "\"")
            .hint("a repetition inside a repetition, such as (a+)+, tries every way to split")
            .toException();
      }
      return name.charAt(index);
    }

    @Override
    public int length() {
      return name.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return name.substring(start, end);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
