package gradus.data;

import java.util.ArrayList;
import java.util.List;

/// A line `name: literal` of a record as gradus prints it in a pipe.
record PrintedField(String name, String literal) {

  /// The lines of a printed record; empty when the text is anything else.
  static List<PrintedField> split(String text) {
    List<PrintedField> fields = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon <= 0 || !isName(line, colon) || line.startsWith(":=", colon)) {
        return List.of();
      }
      fields.add(new PrintedField(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return fields;
  }

  private static boolean isName(String line, int end) {
    boolean letterSeen = false;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      letterSeen |= Character.isLetter(c);
      if (!Character.isLetterOrDigit(c) && c != '_') {
        return false;
      }
    }
    return letterSeen && !Character.isDigit(line.charAt(0));
  }
}
