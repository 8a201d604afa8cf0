package gradus.work;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.syntax.Names;
import gradus.syntax.PlainLatex;
import java.util.ArrayList;
import java.util.List;

/// A document in LaTeX as the lines of a sheet: headings, items as numbered exercises, every row of
/// displayed mathematics a line of its own. Comments, the preamble and what only shapes the page
/// are left away; macros are written out.
final class TexDocument {
  /// One line of the sheet.
  ///
  /// @param number from 1 in the file, where the line begins
  /// @param display whether it is a formula of LaTeX and nothing else
  /// @param typed as it was typed, where formulas within words have been read
  record Line(int number, String text, boolean display, Typed typed) {
    Line(int number, String text) {
      this(number, text, false, Typed.SAME);
    }

    Line(int number, String text, boolean display) {
      this(number, text, display, Typed.SAME);
    }
  }

  private static final String BEGIN = "\\begin{";
  private static final String END = "\\end{";

  private static final List<String> GOES_ON =
      List.of("then ", "so ", "hence ", "thus ", "where ", "with ");

  private final String text;
  private final Names names;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Typed typed = new Typed();
  private final List<Integer> counters = new ArrayList<>();
  private int wordsNumber = 1;

  /// The label the words begin with; alone on its line it is a heading.
  private String label = "";

  private int at;

  /// The number of the line in which a place stands that was asked for last.
  private int counted = 1;

  private int countedTo;

  private TexDocument(String text, Names names) {
    this.text = text;
    this.names = names;
  }

  static boolean isTex(String file, String text) {
    return file.endsWith(".tex") || text.contains("\\begin{document}");
  }

  static List<Line> lines(String text, Names names) {
    TexMacros macros = new TexMacros();
    String body = macros.expanded(body(withoutComments(text)));
    TexDocument document = new TexDocument(body, names);
    document.read();
    return document.lines;
  }

  /// Comments become blanks; line ends stay, so that numbers of lines are true.
  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean comment = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      comment = c != '\n' && (comment || (c == '%' && (i == 0 || text.charAt(i - 1) != '\\')));
      out.append(comment ? ' ' : c);
    }
    return out.toString();
  }

  /// The preamble and what stands behind the document without their words; macros keep theirs.
  private static String body(String text) {
    String begin = "\\begin{document}";
    int start = text.indexOf(begin);
    int end = text.indexOf("\\end{document}");
    if (start < 0) {
      return text;
    }
    String preamble = TexMacros.definitions(text.substring(0, start));
    return preamble
        + " ".repeat(begin.length())
        + text.substring(start + begin.length(), end < 0 ? text.length() : end);
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        flush();
        lines.add(new Line(number(at), ""));
        at++;
        removeBlank();
      } else if (text.startsWith("$$", at)) {
        display(at + 2, "$$");
      } else if (text.startsWith("\\[", at)) {
        display(at + 2, "\\]");
      } else if (c == '$') {
        inline(at + 1, "$");
      } else if (text.startsWith("\\(", at)) {
        inline(at + 2, "\\)");
      } else if (text.startsWith(BEGIN, at)) {
        begin();
      } else if (text.startsWith(END, at)) {
        end();
      } else if (c == '\\') {
        command();
      } else {
        word(c == '~' || c == '{' || c == '}' ? ' ' : c);
        at++;
      }
    }
    flush();
  }

  /// A line end alone is no empty line.
  private void removeBlank() {
    boolean empty = at < text.length() && text.charAt(at) == '\n';
    boolean double_ = lines.size() > 1 && lines.get(lines.size() - 2).text().isEmpty();
    if (!empty || double_) {
      int line = text.indexOf('\n', at);
      boolean blank = text.substring(at, line < 0 ? text.length() : line).isBlank();
      if (!blank || double_) {
        lines.removeLast();
      }
    }
  }

  private int number(int position) {
    if (position < countedTo) {
      countedTo = 0;
      counted = 1;
    }
    while (countedTo < position && countedTo < text.length()) {
      counted += text.charAt(countedTo) == '\n' ? 1 : 0;
      countedTo++;
    }
    return counted;
  }

  private void word(char c) {
    if (words.isEmpty()) {
      if (c == ' ' || c == '\t' || c == '\r') {
        return;
      }
      wordsNumber = number(at);
    }
    words.append(c);
    typed.same(c);
  }

  private void flush() {
    String line = words.toString().strip();
    if (!line.isEmpty()) {
      boolean heading = line.equals(label);
      lines.add(
          new Line(wordsNumber, heading ? "# " + line : line, false, heading ? Typed.SAME : typed));
    }
    label = "";
    words.setLength(0);
    typed = new Typed();
  }

  private int closing(int from, String end) {
    int close = text.indexOf(end, from);
    return close < 0 ? text.length() : close;
  }

  /// A formula within words, in the language; one that cannot be read keeps its dollars. A full
  /// stop behind it ends the line.
  private void inline(int from, String end) {
    int close = closing(from, end);
    if (words.isEmpty()) {
      wordsNumber = number(at);
    }
    formula(text.substring(from, close).replace('\n', ' ').strip());
    at = Math.min(text.length(), close + end.length());
    String rest = text.substring(at, Math.min(text.length(), at + 10));
    if (rest.startsWith(". ") || rest.startsWith(".\n")) {
      at++;
      flush();
    } else if (rest.startsWith(", ")
        && GOES_ON.stream().anyMatch(word -> rest.startsWith(word, 2))) {
      at += 2;
      flush();
    }
  }

  private void formula(String formula) {
    try {
      PlainLatex plain = PlainLatex.read(formula, names, Limits.DEFAULT);
      typed.skip("$");
      int from = typed.length();
      for (int i = 0; i < plain.text().length(); i++) {
        typed.place(from + plain.start(i), from + plain.end(i));
      }
      words.append(plain.text());
      typed.skip(formula);
      typed.skip("$");
    } catch (GradusException unreadable) {
      add("$" + formula + "$");
    }
  }

  private void add(String shown) {
    words.append(shown);
    for (int i = 0; i < shown.length(); i++) {
      typed.same(shown.charAt(i));
    }
  }

  private void display(int from, String end) {
    display(from, end, false);
  }

  private void display(int from, String end, boolean broken) {
    flush();
    int close = closing(from, end);
    TexRows.add(text.substring(from, close), number(from), broken, lines);
    at = Math.min(text.length(), close + end.length());
  }

  private void begin() {
    int brace = closing(at, "}");
    String name = text.substring(at + BEGIN.length(), brace);
    String bare = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    int behind = Math.min(text.length(), brace + 1);
    switch (bare) {
      case "multline" -> display(behind, END + name + "}", true);
      case "equation",
          "align",
          "gather",
          "eqnarray",
          "flalign",
          "displaymath",
          "math",
          "aligned",
          "split",
          "gathered" ->
          display(behind, END + name + "}");
      case "alignat" -> display(closing(behind, "}") + 1, END + name + "}");
      case "enumerate" -> {
        flush();
        counters.add(0);
        at = option(behind);
      }
      case "itemize" -> {
        flush();
        counters.add(-1);
        at = option(behind);
      }
      case "verbatim", "lstlisting", "tikzpicture", "figure", "table", "tabular" -> {
        flush();
        String end = END + name + "}";
        at = Math.min(text.length(), closing(behind, end) + end.length());
      }
      default -> {
        flush();
        at = option(behind);
      }
    }
  }

  private int option(int from) {
    return text.startsWith("[", from) ? Math.min(text.length(), closing(from, "]") + 1) : from;
  }

  private void end() {
    flush();
    int brace = closing(at, "}");
    String name = text.substring(at + END.length(), brace);
    if ((name.equals("enumerate") || name.equals("itemize")) && !counters.isEmpty()) {
      counters.removeLast();
    }
    at = Math.min(text.length(), brace + 1);
  }

  private void command() {
    int end = at + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end);
    boolean starred = text.startsWith("*", end);
    int behind = starred ? end + 1 : end;
    switch (name) {
      case "section", "subsection", "subsubsection", "paragraph", "chapter", "title" ->
          heading(behind);
      case "item" -> item(end);
      case "label",
          "vspace",
          "hspace",
          "input",
          "include",
          "usepackage",
          "documentclass",
          "author",
          "date",
          "pagestyle",
          "setlength",
          "bibliography",
          "cite",
          "ref" ->
          at = argument(option(behind));
      case "" -> {
        if (text.startsWith("\\\\", at)) {
          flush();
        } else {
          word(end < text.length() ? text.charAt(end) : ' ');
        }
        at = Math.min(text.length(), end + 1);
      }
      default -> at = end;
    }
  }

  private int argument(int from) {
    int open = from;
    while (open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    return text.startsWith("{", open) ? TexMacros.group(text, open) : from;
  }

  private void heading(int from) {
    flush();
    int end = argument(option(from));
    String title = text.substring(from, end);
    int open = title.indexOf('{');
    lines.add(
        new Line(
            number(at), "# " + title.substring(open + 1, Math.max(open + 1, title.length() - 1))));
    at = end;
  }

  /// Items of lists with numbers begin exercises, as `1.` and `a)` do.
  private void item(int from) {
    flush();
    wordsNumber = number(at);
    at = from;
    if (text.startsWith("[", from)) {
      int close = closing(from, "]");
      add(text.substring(from + 1, close) + " ");
      at = Math.min(text.length(), close + 1);
      return;
    }
    int last = counters.size() - 1;
    if (last < 0 || counters.get(last) < 0) {
      return;
    }
    int count = counters.get(last) + 1;
    counters.set(last, count);
    label = last == 0 ? count + "." : (char) ('a' + Math.min(25, count - 1)) + ")";
    add(label + " ");
  }
}
