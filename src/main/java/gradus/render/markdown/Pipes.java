package gradus.render.markdown;

import java.util.ArrayList;
import java.util.List;

/// Bars within formulas, `$P(A|B)$`, would end the cell of a table. They are replaced by a
/// character that no text has before the page is read, and put back after.
final class Pipes {
  /// Unicode keeps this one out of interchange.
  private static final char STANDS_IN = '\uFDD0';

  private Pipes() {}

  /// Only lines that have both dollars and bars change. A text that uses the stand-in keeps its
  /// bars.
  static List<String> hidden(List<String> lines) {
    List<String> out = new ArrayList<>(lines.size());
    for (String line : lines) {
      out.add(line.indexOf('$') >= 0 && line.indexOf('|') >= 0 ? hidden(line) : line);
    }
    return out;
  }

  private static String hidden(String line) {
    if (line.indexOf(STANDS_IN) >= 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(line);
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '\\') {
        i += 2;
        continue;
      }
      int end = c == '$' && opens(line, i) ? close(line, i + 1) : -1;
      if (end >= 0 && line.charAt(i + 1) == '|' && (end < i + 4 || line.charAt(end - 1) != '|')) {
        end = -1; // a dollar at the end of a cell; |x| has a bar at both ends
      }
      for (int j = i; j < end; j++) {
        if (line.charAt(j) == '|') {
          out.setCharAt(j, STANDS_IN);
        }
      }
      i = Math.max(i, end) + 1;
    }
    return out.toString();
  }

  private static boolean opens(String line, int at) {
    char before = at == 0 ? ' ' : line.charAt(at - 1);
    char after = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    return !Character.isLetterOrDigit(before) && after != ' ';
  }

  /// The place of the closing dollar; -1 without one.
  private static int close(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        char after = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
        boolean closes = i > from && line.charAt(i - 1) != ' ' && !Character.isLetterOrDigit(after);
        return closes ? i : -1;
      }
    }
    return -1;
  }

  static String shown(String text) {
    return text.indexOf(STANDS_IN) < 0 ? text : text.replace(STANDS_IN, '|');
  }
}
