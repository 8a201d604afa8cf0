package gradus.work;

import gradus.syntax.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes one line apart: numbering, Markdown, words such as `so` and `let`, signs such as `=` and
/// `⇒`, remarks behind the mathematics. Keeps the place of what is left.
final class LineReader {
  /// Longest first where one begins like another.
  private static final List<String> EQUIVALENT =
      List.of(
          "<==>", "<=>", "⇔", "⟺", "\\iff ", "\\Leftrightarrow ", "\\Longleftrightarrow ", "iff ");

  private static final List<String> IMPLIES =
      List.of(
          "==>",
          "=>",
          "⇒",
          "⟹",
          "∴",
          "\\Rightarrow ",
          "\\Longrightarrow ",
          "\\implies ",
          "\\therefore ",
          "therefore",
          "and so",
          "and hence",
          "hence",
          "thus",
          "so that",
          "so",
          "then",
          "which gives",
          "gives",
          "we get",
          "we have",
          "we obtain");

  private static final List<String> DEFINES =
      List.of("let ", "put ", "set ", "where ", "with ", "define ", "substitute ", "choose ");

  private static final List<String> SOLVE = List.of("solve ", "solve: ", "find x: ");

  private static final List<String> DIFFERENTIATE =
      List.of(
          "differentiate ",
          "find the derivative of ",
          "the derivative of ",
          "derivative of ",
          "find the slope of ");

  private static final List<String> INTEGRATE =
      List.of(
          "find an antiderivative of ",
          "find the antiderivative of ",
          "antiderivative of ",
          "find the integral of ",
          "integrate ");

  private static final List<String> WORK_OUT =
      List.of(
          "simplify ",
          "expand ",
          "factorise ",
          "factorize ",
          "factor ",
          "compute ",
          "calculate ",
          "evaluate ",
          "work out ",
          "find ",
          "answer: ",
          "solution: ",
          "result: ",
          "check: ");

  /// What {@link #read} makes of `no real solution`.
  static final String NO_SOLUTION = "∅";

  /// `**Problem 2.**`, `**b)**`.
  private static final Pattern BOLD_LABEL =
      Pattern.compile(
          "(?i)\\s*(?:(?:exercise|problem|question|task|part)\\s+\\w+|\\w{1,2}[.)])[.:)]?\\s*");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:there (?:is|are) |it has |has )?no (?:real )?(?:solutions?|roots?)|x ∈ ∅|L = ∅");

  private final String text;
  private final int number;
  private final Names names;
  private final Wording wording;
  private final boolean display;
  private final Typed typed;
  private int from;
  private int to;
  private String label = "";

  LineReader(String text, int number, Names names) {
    this(new TexDocument.Line(number, text), names);
  }

  LineReader(TexDocument.Line line, Names names) {
    this.display = line.display();
    this.typed = line.typed();
    this.text = line.text();
    this.number = line.number();
    this.names = names;
    this.wording = new Wording(names);
    this.to = text.length();
  }

  /// What stands before the mathematics and begins an exercise: `a)`, `3.`; empty when nothing
  /// does.
  String label() {
    return label;
  }

  /// The line of mathematics; empty for prose. Call once.
  Optional<WorkLine> read(boolean markdown) {
    strip();
    markdown(markdown);
    label = readLabel();
    dollars();
    Link link = link();
    dollars();
    boolean definition = link == Link.NONE && word(DEFINES);
    Task task = link == Link.NONE && !definition ? task() : Task.NONE;
    dollars();
    if (!display) {
      inline();
    }
    boolean asks = task != Task.NONE;
    if (asks && starts("for ")) {
      return Optional.empty();
    }
    String variable = asks ? variable() : "";
    remarks();
    dollars();
    strip();
    Translation plain = Translation.of(text.substring(from, to).replace('≈', '='), display, names);
    String math = plain.math();
    if (NOTHING.matcher(math).matches()) {
      return Optional.of(
          new WorkLine(number, text, from, NO_SOLUTION, link, Task.NONE, false, "", typed));
    }
    boolean prose = link == Link.NONE || isWord(link) ? wording.isProse(math) : math.isEmpty();
    if ((prose && !plain.refused()) || math.isEmpty()) {
      return Optional.empty();
    }
    String before = text.substring(0, from);
    if (!plain.translated()) {
      return Optional.of(
          new WorkLine(number, text, from, math, link, task, definition, variable, typed));
    }
    String bare = before.replace("&", "").replace("$", "").stripLeading();
    return Optional.of(
        new WorkLine(
            number,
            bare + math,
            bare.length(),
            math,
            link,
            task,
            definition,
            variable,
            plain.typed(text, from, bare.length())));
  }

  /// Whether the link was read from a word, which may as well begin a sentence.
  private boolean isWord(Link link) {
    return link == Link.IMPLIES
        && !text.substring(0, from).contains("⇒")
        && !text.substring(0, from).contains("=>")
        && !text.substring(0, from).contains("⟹")
        && !text.substring(0, from).contains("∴");
  }

  private void strip() {
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
  }

  private boolean starts(String sign) {
    return text.regionMatches(true, from, sign, 0, sign.length()) && from + sign.length() <= to;
  }

  private void markdown(boolean markdown) {
    while (starts("> ")) {
      from += 2;
      strip();
    }
    if (starts("* ") || (markdown && (starts("- ") || starts("+ ")))) {
      from += 2;
      strip();
    }
    while (starts("**") && to - from > 4 && text.startsWith("**", to - 2)) {
      from += 2;
      to -= 2;
    }
  }

  /// `1.`, `2)`, `a)`, `(b)`, `Exercise 3:`.
  private String readLabel() {
    int bold = starts("**") ? text.indexOf("**", from + 2) : -1;
    if (bold > 0 && bold < to && BOLD_LABEL.matcher(text.substring(from + 2, bold)).matches()) {
      String inside = text.substring(from + 2, bold).strip();
      from = bold + 2;
      strip();
      return inside;
    }
    int at = from;
    for (String word : List.of("exercise", "problem", "question", "task", "part")) {
      if (starts(word + " ")) {
        at += word.length() + 1;
        int end = alphanumeric(at);
        boolean closed = end > at && end < to && ":.)".indexOf(text.charAt(end)) >= 0;
        return closed || (end == to && end > at) ? took(Math.min(end + 1, to)) : "";
      }
    }
    boolean open = at < to && text.charAt(at) == '(';
    int start = open ? at + 1 : at;
    int end = start;
    while (end < to && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean digits = end > start;
    if (!digits && end < to && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    char close = end < to ? text.charAt(end) : '\0';
    boolean closes = close == ')' || (digits && !open && close == '.');
    boolean spaced = end + 1 < to && text.charAt(end + 1) == ' ';
    boolean factor = open && spaced && end + 2 < to && "*/^+-=)".indexOf(text.charAt(end + 2)) >= 0;
    return end > start && closes && spaced && !factor ? took(end + 1) : "";
  }

  private int alphanumeric(int at) {
    int end = at;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String took(int end) {
    String taken = text.substring(from, end).strip();
    from = end;
    strip();
    return taken;
  }

  private void dollars() {
    strip();
    while (from < to && text.charAt(from) == '$') {
      from++;
    }
    int end = to;
    while (end > from && text.charAt(end - 1) == '$') {
      end--;
    }
    boolean closes = text.substring(from, end).indexOf('$') < 0;
    to = closes ? end : to;
    strip();
  }

  private Link link() {
    if (from < to && text.charAt(from) == '&') {
      from++;
      strip();
    }
    if (word(EQUIVALENT)) {
      return Link.EQUIVALENT;
    }
    if (word(IMPLIES)) {
      return Link.IMPLIES;
    }
    if ((starts("=") && !starts("==")) || starts("≈") || starts("≡")) {
      from++;
      strip();
      return Link.EQUALS;
    }
    return Link.NONE;
  }

  private Task task() {
    if (word(SOLVE)) {
      return Task.SOLVE;
    }
    if (word(DIFFERENTIATE)) {
      return Task.DIFFERENTIATE;
    }
    if (word(INTEGRATE)) {
      return Task.INTEGRATE;
    }
    word(WORK_OUT);
    return Task.NONE;
  }

  /// Steps over one of the words, the signs that may follow it, and blanks.
  private boolean word(List<String> words) {
    for (String word : words) {
      String bare = word.strip();
      int end = from + bare.length();
      boolean whole =
          end >= to || !Character.isLetter(bare.charAt(0)) || !isLetterOrOpen(text.charAt(end));
      if (starts(bare) && whole) {
        from = end;
        while (from < to && ":, ".indexOf(text.charAt(from)) >= 0) {
          from++;
        }
        return true;
      }
    }
    return false;
  }

  /// `solve(…)` is a call and `sort` a word of its own.
  private static boolean isLetterOrOpen(char c) {
    return Character.isLetterOrDigit(c) || c == '(' || c == '_';
  }

  /// `… for x`, `… with respect to x`, at the end.
  private String variable() {
    strip();
    for (String words : List.of(" with respect to ", " w.r.t. ", " wrt ", " for ", " in ")) {
      int at = text.toLowerCase(Locale.ROOT).lastIndexOf(words, to);
      int end = at + words.length();
      String name = at > from && end < to ? text.substring(end, to).strip() : "";
      String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      if (bare.length() == 1 && Character.isLetter(bare.charAt(0))) {
        to = at;
        return bare;
      }
    }
    return "";
  }

  /// Remarks behind the mathematics: `(chain rule)`, `| : 2`, `// by parts`, a full stop.
  private void remarks() {
    cut(text.indexOf("//", from));
    int bar = text.indexOf(" | ", from);
    if (bar > from && bar + 3 < to && text.indexOf('|', bar + 2) < 0 && isBalanced(bar)) {
      cut(bar);
    }
    strip();
    while (to > from
        && (".,;:".indexOf(text.charAt(to - 1)) >= 0 || text.startsWith("\\\\", to - 2))) {
      to -= text.charAt(to - 1) == '\\' ? 2 : 1;
      strip();
    }
    char last = to > from ? text.charAt(to - 1) : ' ';
    int open =
        last == ')' ? text.lastIndexOf('(', to) : last == ']' ? text.lastIndexOf('[', to) : -1;
    if (open > from
        && text.charAt(open - 1) == ' '
        && wording.unknownWords(text.substring(open, to)) > 0) {
      cut(open);
      strip();
    }
  }

  /// Whether no bracket is open here: the bar of `{x | x > 0}` belongs to the mathematics.
  private boolean isBalanced(int end) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == '|') {
        return false;
      }
    }
    return depth == 0;
  }

  /// `step: $x = 2$`: the one formula between dollar signs, where words stand around it.
  private void inline() {
    int open = text.indexOf('$', from);
    int close = open < 0 ? -1 : text.indexOf('$', open + 1);
    if (open <= from || close < 0 || close >= to || text.indexOf('$', close + 1) >= 0) {
      return;
    }
    if (isWords(from, open) && isWords(close + 1, to)) {
      from = open + 1;
      to = close;
      strip();
    }
  }

  private boolean isWords(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && " \t.,:;!'-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private void cut(int at) {
    if (at > from && at < to) {
      to = at;
    }
  }
}
