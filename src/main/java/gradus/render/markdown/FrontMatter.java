package gradus.render.markdown;

import java.util.ArrayList;
import java.util.List;

/// The lines of settings at the beginning of a file, between `---` and `---`, which Markdown alone
/// takes for a heading. They are shown as code.
final class FrontMatter {
  private static final String RULE = "---";

  private FrontMatter() {}

  /// The same number of lines, with fences where the rules of the settings stood.
  static List<String> fenced(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(RULE)) {
      return lines;
    }
    boolean named = false;
    for (int i = 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals(RULE) || line.equals("...")) {
        return named ? fenced(lines, i) : lines;
      }
      named |= line.indexOf(':') > 0;
    }
    return lines;
  }

  private static List<String> fenced(List<String> lines, int end) {
    List<String> fenced = new ArrayList<>(lines);
    fenced.set(0, "~~~~~~");
    fenced.set(end, "~~~~~~");
    return fenced;
  }
}
