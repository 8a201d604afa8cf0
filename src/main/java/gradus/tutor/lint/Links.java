package gradus.tutor.lint;

import java.util.ArrayList;
import java.util.List;

/// The links of a text in Markdown.
final class Links {
  private Links() {}

  /// A link to somewhere.
  ///
  /// @param line within the text, from 1
  /// @param column from 1
  record Link(String target, int line, int column) {}

  /// Links in brackets and of definitions `[name]: target`, outside of code.
  static List<Link> of(String markdown) {
    List<Link> links = new ArrayList<>();
    List<String> lines = markdown.lines().toList();
    String fence = "";
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      String bare = line.stripLeading();
      if (fence.isEmpty() && (bare.startsWith("```") || bare.startsWith("~~~"))) {
        fence = bare.substring(0, 3);
      } else if (!fence.isEmpty()) {
        fence = bare.startsWith(fence) ? "" : fence;
      } else {
        inLine(line, number, links);
      }
    }
    return links;
  }

  private static void inLine(String line, int number, List<Link> links) {
    boolean code = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (!code && c == ']' && line.startsWith("](", i)) {
        int end = line.indexOf(')', i);
        if (end < 0) {
          return; // what never ends is no link
        }
        add(line, i + 2, end, number, links);
        i = end;
      } else if (!code && c == ']' && line.startsWith("[") && line.startsWith("]: ", i)) {
        add(line, i + 3, line.length(), number, links);
        return;
      }
    }
  }

  private static void add(String line, int from, int to, int number, List<Link> links) {
    String target = line.substring(from, to).strip();
    boolean pointed = target.startsWith("<") && target.indexOf('>') > 0;
    int title = target.indexOf(' ');
    String bare =
        pointed
            ? target.substring(1, target.indexOf('>'))
            : title < 0 ? target : target.substring(0, title);
    links.add(new Link(bare, number, from + 1));
  }
}
