package gradus.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a table was read: `150×4, header yes, separator semicolon`.
///
/// @param names of the columns that were kept
/// @param trailing whether an empty last column was left out
record ReadingNote(
    HeaderLine first, byte separator, byte point, List<String> names, boolean trailing) {
  /// @param more what was done about missing values; may be empty
  String text(long rows, String more) {
    StringBuilder note = new StringBuilder();
    note.append(rows).append('×').append(names.size());
    note.append(", header ").append(first.isHeader() ? "yes" : "no");
    if (first.doubt()) {
      note.append(
          first.isHeader()
              ? " (--header no if the first line is data)"
              : " (--header yes if the first line names the columns)");
    }
    if (separator != ',' && first.width() > 1) {
      note.append(", separator ").append(Separators.name(separator));
    }
    if (point == ',') {
      note.append(", decimal commas read as points");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        note.append(", several columns are named \"").append(name).append('"');
      }
    }
    if (!more.isEmpty()) {
      note.append(", ").append(more);
    }
    return note.append(trailing ? ", the empty last column left out" : "").toString();
  }
}
