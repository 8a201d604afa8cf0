package gradus.tutor.quiz;

import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.tutor.quiz.Template.Piece;
import gradus.tutor.quiz.Template.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the places for values in a text.
///
/// Outside of formulas every brace is one: `{a}`, `{a + b}`, `{b|signed}`; `{{` and `}}` write
/// braces.
///
/// Between dollars braces belong to LaTeX, unless what stands in them has a filter, or reads as an
/// expression in which nothing is unknown and at least one name is a parameter or a derived value,
/// without blanks at its ends: `x^{n}` has a place when n is a parameter, `\frac{1}{2}`, `{ n }`
/// and `\mathbf{n}` have none.
final class TemplateReader {
  private final Lines lines;
  private final Names names;
  private final String text;
  private final LatexBraces braces;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  TemplateReader(Lines lines, Names names) {
    this.lines = lines;
    this.names = names;
    this.text = lines.text();
    this.braces = new LatexBraces(lines, names);
  }

  Template read() {
    prose();
    flush();
    return new Template(pieces);
  }

  private void flush() {
    if (!plain.isEmpty()) {
      pieces.add(new Piece.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private void prose() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        plain.append(text, i, i + 2);
        i += 2;
      } else if (c == '`') {
        i = code(i);
      } else if (c == '$') {
        i = formula(i);
      } else {
        i = character(i, Setting.TEXT);
      }
    }
  }

  /// @return behind what was read
  private int code(int from) {
    int ticks = run(from);
    int end = from + ticks;
    while (end < text.length()) {
      if (text.charAt(end) == '`') {
        int more = run(end);
        if (more == ticks) {
          plain.append(text, from, from + ticks);
          int i = from + ticks;
          while (i < end) {
            i = character(i, Setting.CODE);
          }
          plain.append(text, end, end + ticks);
          return end + ticks;
        }
        end += more;
      } else {
        end++;
      }
    }
    plain.append(text, from, from + ticks);
    return from + ticks;
  }

  private int run(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  /// Dollars open a formula as in {@link gradus.render.markdown.MarkdownPage}.
  private int formula(int from) {
    boolean display = text.startsWith("$$", from);
    int start = from + (display ? 2 : 1);
    int end = display ? displayEnd(start) : inlineEnd(start);
    if (end < 0) {
      plain.append(text, from, start);
      return start;
    }
    plain.append(text, from, start);
    latex(start, end);
    plain.append(display ? "$$" : "$");
    return end + (display ? 2 : 1);
  }

  private int displayEnd(int start) {
    int end = start;
    while (end < text.length() && !text.startsWith("$$", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end < text.length() ? end : -1;
  }

  private int inlineEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '$') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean blank =
        end >= text.length()
            || end == start
            || Character.isWhitespace(text.charAt(start))
            || Character.isWhitespace(text.charAt(end - 1))
            || end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return blank ? -1 : end;
  }

  private int character(int i, Setting setting) {
    char c = text.charAt(i);
    if (text.startsWith("{{", i) || text.startsWith("}}", i)) {
      plain.append(c);
      return i + 2;
    }
    if (c != '{') {
      plain.append(c);
      return i + 1;
    }
    int end = closing(i, text.length());
    if (end < 0) {
      throw lines
          .error("this brace is not closed", i, i + 1)
          .hint("{{ writes a brace")
          .toException();
    }
    if (text.substring(i + 1, end).isBlank()) {
      throw lines
          .error("nothing stands in these braces", i, end + 1)
          .hint("{{ writes a brace")
          .toException();
    }
    slot(i, end, setting, false);
    return end + 1;
  }

  /// The brace that closes; -1 when none does.
  private int closing(int open, int limit) {
    int depth = 0;
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void latex(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < to) {
        plain.append(text, i, i + 2);
        i += 2;
        continue;
      }
      int end = c == '{' ? closing(i, to) : -1;
      if (end < 0) {
        plain.append(c);
        i++;
      } else if (braces.areSlot(i, end)) {
        slot(i, end, Setting.FORMULA, braces.areArgument(i));
        i = end + 1;
      } else {
        plain.append('{');
        latex(i + 1, end);
        plain.append('}');
        i = end + 1;
      }
    }
  }

  private void slot(int open, int close, Setting setting, boolean braced) {
    int end = close;
    List<Filter> filters = new ArrayList<>();
    while (true) {
      int bar = text.lastIndexOf('|', end - 1);
      if (bar <= open) {
        break;
      }
      String word = text.substring(bar + 1, end).strip();
      Optional<Filter> filter = Filter.of(word);
      if (filter.isEmpty()) {
        refuse(word, bar, end);
        break;
      }
      filters.addFirst(filter.get());
      end = bar;
    }
    Lines inside = lines.part(open + 1, end);
    Expression expression;
    try {
      expression = Expression.read(inside, names);
    } catch (GradusException wrong) {
      throw setting == Setting.FORMULA ? wrong : withBraces(wrong);
    }
    char before = plain.isEmpty() ? ' ' : last();
    boolean after = "+-−*·/×".indexOf(before) >= 0 || endsWith("\\cdot") || endsWith("\\times");
    boolean raised = close + 1 < text.length() && text.charAt(close + 1) == '^';
    flush();
    pieces.add(new Piece.Slot(expression, filters, setting, braced, after, raised));
  }

  /// The author may have meant the brace itself.
  private static GradusException withBraces(GradusException wrong) {
    String hint = wrong.diagnostic().hint();
    String braces = "{{ writes a brace";
    return wrong.diagnostic().hint(hint.isEmpty() ? braces : hint + "; " + braces).toException();
  }

  /// The last character that is not blank.
  private char last() {
    int i = plain.length();
    while (i > 0 && plain.charAt(i - 1) == ' ') {
      i--;
    }
    return i == 0 ? ' ' : plain.charAt(i - 1);
  }

  private boolean endsWith(String command) {
    return plain.toString().stripTrailing().endsWith(command);
  }

  /// A word behind a bar that is no filter: a slip, or the end of an absolute value.
  private void refuse(String word, int bar, int end) {
    boolean named = !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ');
    String near = Suggest.didYouMean(word, Filter.WORDS);
    if (named && !names.isValue(word) && !names.isVariable(word)) {
      throw lines
          .error("there is no filter '" + word + "'", bar + 1, end)
          .hint(near.isEmpty() ? "one of " + String.join(", ", Filter.WORDS) : near)
          .toException();
    }
  }
}
