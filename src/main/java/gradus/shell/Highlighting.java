package gradus.shell;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.functions.Catalogue;
import gradus.syntax.Parser;
import gradus.syntax.Scope;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.Arrays;
import java.util.Map;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colours of a line while it is typed: numbers, functions, names that are bound, the brackets that
/// belong together, and what would be refused, underlined.
final class Highlighting implements Highlighter {
  /// Longer lines are shown as they are: nobody waits for colours.
  private static final int LONGEST = 1_000;

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle NUMBER = PLAIN.foreground(AttributedStyle.CYAN);
  private static final AttributedStyle FUNCTION = PLAIN.foreground(AttributedStyle.BLUE).bold();
  private static final AttributedStyle BOUND = PLAIN.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle QUOTED = PLAIN.foreground(AttributedStyle.YELLOW);
  private static final AttributedStyle COMMAND = PLAIN.foreground(AttributedStyle.MAGENTA);
  private static final AttributedStyle COMMENT = PLAIN.faint();
  private static final AttributedStyle WRONG = PLAIN.foreground(AttributedStyle.RED).underline();

  private final Notebook notebook;
  private final Host host;

  /// What was drawn last: the same line is asked for several times.
  private String text = "";

  private int cursor = -1;
  private AttributedString drawn = AttributedString.EMPTY;

  Highlighting(Notebook notebook, Host host) {
    this.notebook = notebook;
    this.host = host;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (buffer.isEmpty() || buffer.length() > LONGEST) {
      return new AttributedString(buffer);
    }
    int at = reader.getBuffer().cursor();
    if (!buffer.equals(text) || at != cursor) {
      text = buffer;
      cursor = at;
      drawn = of(buffer, at);
    }
    return drawn;
  }

  @Override
  public void refresh(LineReader reader) {
    text = "";
  }

  AttributedString of(String line, int at) {
    AttributedStyle[] styles = new AttributedStyle[line.length()];
    Arrays.fill(styles, PLAIN);
    if (line.stripLeading().startsWith(":")) {
      int end = line.indexOf(' ', line.indexOf(':'));
      fill(styles, line.indexOf(':'), end < 0 ? line.length() : end, COMMAND);
      return styled(line, styles);
    }
    words(line, styles);
    brackets(line, at, styles);
    Span wrong = wrong(line, at);
    for (int i = wrong.start(); i < Math.min(wrong.end(), styles.length); i++) {
      styles[i] = WRONG;
    }
    return styled(line, styles);
  }

  private static AttributedString styled(String line, AttributedStyle[] styles) {
    AttributedStringBuilder out = new AttributedStringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      out.append(line.substring(i, i + 1), styles[i]);
    }
    return out.toAttributedString();
  }

  private static void fill(AttributedStyle[] styles, int from, int to, AttributedStyle style) {
    Arrays.fill(styles, Math.max(0, from), to, style);
  }

  private void words(String line, AttributedStyle[] styles) {
    Map<String, Value> bound = notebook.bound();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int start = i++;
      if (c == '"') {
        while (i < line.length() && line.charAt(i) != '"') {
          i++;
        }
        i = Math.min(line.length(), i + 1);
        fill(styles, start, i, QUOTED);
      } else if (c == '#') {
        while (i < line.length() && line.charAt(i) != '\n') {
          i++;
        }
        fill(styles, start, i, COMMENT);
      } else if (beginsNumber(line, start)) {
        i = numberEnd(line, i);
        fill(styles, start, i, NUMBER);
      } else if (CallSite.isNamePart(c)) {
        while (i < line.length() && CallSite.isNamePart(line.charAt(i))) {
          i++;
        }
        fill(styles, start, i, style(line.substring(start, i), bound));
      }
    }
  }

  /// `7` and `.5`, but not the end of `1..5`.
  private static boolean beginsNumber(String line, int at) {
    return isDigit(line, at)
        || line.charAt(at) == '.'
            && isDigit(line, at + 1)
            && (at == 0 || line.charAt(at - 1) != '.');
  }

  /// @param from behind its first character
  private static int numberEnd(String line, int from) {
    int i = from;
    while (isDigit(line, i) || line.startsWith(".", i) && isDigit(line, i + 1)) {
      i++;
    }
    if (line.startsWith("e", i) || line.startsWith("E", i)) {
      int power = line.startsWith("-", i + 1) || line.startsWith("+", i + 1) ? i + 2 : i + 1;
      while (isDigit(line, power)) {
        i = ++power;
      }
    }
    return i;
  }

  private static boolean isDigit(String line, int at) {
    return at < line.length() && CallSite.isDigit(line.charAt(at));
  }

  private static AttributedStyle style(String typed, Map<String, Value> bound) {
    String name = typed.length() < 40 ? Parser.canonicalName(typed).orElse(typed) : typed;
    Value value = bound.get(name);
    if (value != null) {
      return value instanceof FunctionValue ? FUNCTION : BOUND;
    }
    if (Catalogue.INSTANCE.isFunction(name) && !Parser.isGreek(name)) {
      return FUNCTION;
    }
    return Catalogue.INSTANCE.isConstant(name) ? NUMBER : PLAIN;
  }

  /// The bracket before or at the cursor, and the one it belongs to.
  private static void brackets(String line, int at, AttributedStyle[] styles) {
    int[] partners = partners(line);
    int bracket = at > 0 && at <= line.length() && partners[at - 1] >= 0 ? at - 1 : at;
    if (bracket < line.length() && partners[bracket] >= 0) {
      styles[bracket] = styles[bracket].bold().underline();
      styles[partners[bracket]] = styles[partners[bracket]].bold().underline();
    }
  }

  /// For each character the place of the bracket it belongs to, or −1. An interval such as `[0,1)`
  /// closes with another kind.
  private static int[] partners(String line) {
    int[] partners = new int[line.length()];
    Arrays.fill(partners, -1);
    int[] open = new int[line.length()];
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (!quoted && "([{".indexOf(c) >= 0) {
        open[depth++] = i;
      } else if (!quoted && ")]}".indexOf(c) >= 0 && depth > 0) {
        partners[i] = open[--depth];
        partners[open[depth]] = i;
      }
    }
    return partners;
  }

  /// What would be refused as it stands. What is not finished is not wrong yet, and neither is what
  /// ends at the cursor, but for a bracket that closes nothing.
  private Span wrong(String line, int at) {
    if (host.open(line) > 0 || Continuation.isMeant(line)) {
      return Span.NONE;
    }
    try {
      Scope scope = notebook.scope();
      Parser.parse(line, Catalogue.INSTANCE, scope, Limits.DEFAULT);
      return Span.NONE;
    } catch (GradusException mistake) {
      Span span = mistake.diagnostic().span();
      boolean unfinished =
          mistake.code() == Code.UNFINISHED
              || mistake.code() == Code.EMPTY_INPUT
              || mistake.code() == Code.UNCLOSED_BRACKET;
      boolean typing = span.end() >= at && at == line.length() && !closes(line, span.start());
      return span == Span.NONE || unfinished || typing ? Span.NONE : span;
    } catch (RuntimeException bug) {
      return Span.NONE; // it will be said when the line is computed
    }
  }

  private static boolean closes(String line, int at) {
    return at < line.length() && ")]}".indexOf(line.charAt(at)) >= 0;
  }
}
