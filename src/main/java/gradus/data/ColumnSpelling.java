package gradus.data;

import java.util.List;

/// How a selection of columns is written that was spelt as another tool spells it.
final class ColumnSpelling {
  private ColumnSpelling() {}

  /// @param item what selects no column
  /// @return empty when there is nothing to say
  static String advice(String item, List<String> names) {
    if (ColumnSelection.number(item) == 0 || item.startsWith("0-")) {
      return "columns count from 1: 1-" + names.size() + " selects all";
    }
    if (item.startsWith("-") && names.contains(item.substring(1))) {
      return "!" + item.substring(1) + " leaves it out";
    }
    int dots = item.indexOf("..");
    int between = dots >= 0 ? dots : item.indexOf(':');
    if (between > 0) {
      String right = item.substring(between + (dots >= 0 ? 2 : 1)).strip();
      String left = item.substring(0, between).strip();
      return "a range is written " + left + "-" + (right.isEmpty() ? names.size() : right);
    }
    int star = item.indexOf('*');
    if (star >= 0 && star == item.lastIndexOf('*')) {
      String before = item.substring(0, star);
      String behind = item.substring(star + 1);
      return "a regular expression between slashes selects by name: /"
          + (before.isEmpty() ? "" : "^" + before)
          + (before.isEmpty() || behind.isEmpty() ? "" : ".*")
          + (behind.isEmpty() ? "" : behind + "$")
          + "/";
    }
    return "";
  }
}
