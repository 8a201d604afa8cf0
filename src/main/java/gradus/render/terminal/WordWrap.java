package gradus.render.terminal;

import java.util.ArrayList;
import java.util.List;

/// Sentences broken between words.
public final class WordWrap {
  private WordWrap() {}

  /// Lines of at most so many columns; a longer word stands alone, whole, so that it can be copied.
  public static List<String> of(String text, int room) {
    return of(text, room, room);
  }

  /// @param first the columns of the first line, where something may stand already
  /// @param room the columns of the others
  /// @return at least one line
  public static List<String> of(String text, int first, int room) {
    if (Width.of(text) <= first) {
      return List.of(text);
    }
    return of(List.of(text.split(" ", -1)), first, room);
  }

  /// A page whose lines are broken where they are wider; what goes on stands a little further in
  /// than what it goes on from.
  ///
  /// @return each line with its end
  public static String narrower(String page, int width) {
    StringBuilder out = new StringBuilder(page.length());
    for (String line : page.lines().toList()) {
      int indent = line.length() - line.stripLeading().length();
      int further = Math.min(indent + 2, width / 2);
      boolean first = true;
      for (String part : of(line.strip(), width - Math.min(indent, width / 2), width - further)) {
        out.repeat(' ', first ? Math.min(indent, width / 2) : further).append(part).append('\n');
        first = false;
      }
    }
    return out.toString();
  }

  /// The same for words that were put together already.
  public static List<String> of(List<String> words, int first, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : words) {
      int width = Width.of(word);
      boolean full = columns > 0 && columns + 1 + width > (lines.isEmpty() ? first : room);
      if (full) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      columns += width + (line.isEmpty() ? 0 : 1);
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
