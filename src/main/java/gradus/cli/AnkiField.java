package gradus.cli;

/// A field of a table that Anki reads as HTML: no tab, no line end, no quote in it.
final class AnkiField {
  private final String text;
  private final StringBuilder html = new StringBuilder();
  private int at;

  private AnkiField(String text) {
    this.text = text;
  }

  /// Text as it is.
  static String plain(String text) {
    AnkiField field = new AnkiField(text.strip());
    field.escape(field.text);
    return field.html.toString();
  }

  /// Markdown with formulas between dollars, which Anki draws with MathJax. Bold and code keep
  /// their looks, everything else is text.
  static String markdown(String text) {
    AnkiField field = new AnkiField(text.strip());
    field.convert();
    return field.html.toString();
  }

  private void convert() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && "$*`\\_".indexOf(text.charAt(at + 1)) >= 0) {
        escape(text.substring(at + 1, at + 2));
        at += 2;
      } else if (!(c == '$' && (spanned("$$", "\\[", "\\]") || spanned("$", "\\(", "\\)"))
          || c == '`' && spanned("`", "<code>", "</code>")
          || c == '*' && spanned("**", "<b>", "</b>"))) {
        escape(text.substring(at, at + 1));
        at++;
      }
    }
  }

  /// What stands between two marks; nothing happens when the second is missing.
  private boolean spanned(String mark, String open, String close) {
    int from = at + mark.length();
    int to = text.startsWith(mark, at) ? text.indexOf(mark, from) : -1;
    if (to <= from) {
      return false;
    }
    html.append(open);
    if (mark.equals("**")) {
      html.append(markdown(text.substring(from, to)));
    } else {
      escape(text.substring(from, to));
    }
    html.append(close);
    at = to + mark.length();
    return true;
  }

  private void escape(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\n' -> html.append("<br>");
        case '\t' -> html.append(' ');
        default -> {
          if (c >= ' ') {
            html.append(c);
          }
        }
      }
    }
  }
}
