package gradus.render.text;

import gradus.engine.Answer;
import gradus.expr.Expr;
import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.box.BoardLine;
import gradus.render.box.Box;
import gradus.render.box.FormulaLines;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.syntax.Notation;
import gradus.value.Decimal;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Derivations as a teacher writes them on the board: what stands there, the rule, the smaller
/// derivations it needs, indented, and what comes out.
///
/// ```
/// d/dx(x²·sin(x))
///   product rule: (u·v)' = u'·v + u·v', u = x², v = sin(x)
///     d/dx(x²) = 2·x                 power rule: …
///     d/dx(sin(x)) = cos(x)          …
///   = 2·x·sin(x) + x²·cos(x)
/// ```
public final class StepsText implements DerivationWalk.Board {
  private static final int INDENT = 2;

  /// The rule stands behind its line from this column on, where it fits.
  private static final int RULE_COLUMN = 36;

  /// No line is squeezed below so many columns, however deep it stands.
  private static final int NARROWEST = 24;

  /// A line of more rows is written in one.
  private static final int MOST_ROWS = 7;

  /// The same for one that is broken.
  private static final int MOST_BROKEN_ROWS = 12;

  private final RenderOptions options;
  private final Literals literals;
  private final BoardLine board;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  /// Whether the line above has rows below its baseline.
  private boolean endsLow;

  private StepsText(RenderOptions options) {
    this.options = options;
    Notation notation = options.ascii() ? Notation.ASCII : Notation.UNICODE;
    this.literals = new Literals(notation, Decimal.SHORTEST);
    this.board = new BoardLine(options, literals);
    this.style = Style.of(options.colour());
  }

  /// Whether the page is the derivation, not the result alone.
  public static boolean areShown(Answer answer, RenderOptions options) {
    return options.steps() != Detail.NONE && !answer.steps().isEmpty();
  }

  /// The derivations one after the other, each line with its end.
  public static String of(List<Derivation> steps, RenderOptions options) {
    StepsText text = new StepsText(options);
    DerivationWalk walk = new DerivationWalk(options.steps(), text);
    boolean first = true;
    for (Derivation step : steps) {
      text.out.append(first ? "" : "\n");
      first = false;
      walk.of(step);
    }
    return text.out.toString();
  }

  /// The same, cut where a teacher would stop to ask what comes next.
  public static List<String> pieces(List<Derivation> steps, RenderOptions options) {
    List<String> pieces = new ArrayList<>();
    StepsText text = new StepsText(options);
    for (Derivation step : steps) {
      new DerivationWalk(options.steps(), new Cutting(text, pieces)).of(step);
    }
    return pieces;
  }

  /// Ends a piece behind each line of the board; a reason alone belongs to the line below it.
  private record Cutting(StepsText text, List<String> pieces) implements DerivationWalk.Board {
    @Override
    public void stands(int depth, Value value) {
      text.stands(depth, value);
      if (depth == 0) {
        cut();
      }
    }

    @Override
    public void equation(int depth, Derivation step) {
      text.equation(depth, step);
      cut();
    }

    @Override
    public void result(int depth, Derivation step, boolean reasoned) {
      text.result(depth, step, reasoned);
      cut();
    }

    @Override
    public void reason(int depth, Derivation step) {
      text.reason(depth, step);
    }

    private void cut() {
      pieces.add(text.out.toString());
      text.out.setLength(0);
    }
  }

  @Override
  public void stands(int depth, Value value) {
    line(depth * INDENT, box(value), text(value), "");
  }

  @Override
  public void equation(int depth, Derivation step) {
    boolean point =
        step.before() instanceof Formula(Expr.Call(String name, _)) && name.equals(Operators.AT);
    String before = text(step.before());
    Box drawn = point ? board.grouped(step.before()) : box(step.before());
    line(
        depth * INDENT,
        Box.row(List.of(drawn, Box.of(" " + sign(step) + " "), box(step.after()))),
        (point ? "(" + before + ")" : before) + " " + result(step),
        reason(step));
  }

  @Override
  public void result(int depth, Derivation step, boolean reasoned) {
    int indent = depth * INDENT;
    String reason = reasoned ? reason(step) : "";
    Box sign = Box.of(sign(step) + " ");
    Box drawn = sign.beside(box(step.after()));
    int room = Math.max(NARROWEST, options.width() - indent);
    Optional<Box> broken =
        drawn.width() > room && !options.linear()
            ? board.broken(step.after(), room - sign.width()).map(sign::beside)
            : Optional.empty();
    if (broken.isPresent() && broken.get().height() <= MOST_BROKEN_ROWS) {
      apart(broken.get());
      rows(broken.get().indented(indent), "");
      if (!reason.isEmpty()) {
        wrapped(indent + INDENT + INDENT, written(reason));
        endsLow = false;
      }
      return;
    }
    line(indent, drawn, result(step), reason);
  }

  @Override
  public void reason(int depth, Derivation step) {
    String reason = reason(step);
    if (!reason.isEmpty()) {
      wrapped(depth * INDENT, written(reason));
      endsLow = false;
    }
  }

  private Box box(Value value) {
    return value instanceof Text(String words) ? Box.of(written(words)) : board.of(value);
  }

  private String text(Value value) {
    return value instanceof Text(String words) ? written(words) : literals.text(value);
  }

  private String sign(Derivation step) {
    return Connector.of(step) == Connector.EQUAL ? "=" : options.ascii() ? "=>" : "⇒";
  }

  private String result(Derivation step) {
    return sign(step) + " " + text(step.after());
  }

  private String reason(Derivation step) {
    return DerivationWalk.reason(step, options.steps());
  }

  /// A line of mathematics and, where there is room beside it, the reason; else the reason below.
  ///
  /// @param linear the same in one row, for what would be too high or too wide
  private void line(int indent, Box drawn, String linear, String reason) {
    int room = Math.max(NARROWEST, options.width() - indent);
    boolean fits = drawn.height() <= (options.linear() ? 1 : MOST_ROWS) && drawn.width() <= room;
    String written = written(reason);
    boolean beside = !reason.isEmpty();
    if (fits) {
      apart(drawn);
      beside = rows(drawn.indented(indent), written) && beside;
    } else {
      List<String> lines = FormulaLines.of(clean(linear), room, INDENT + INDENT);
      beside = lines(indent, lines, written) && beside;
      endsLow = false;
    }
    if (!beside && !reason.isEmpty()) {
      wrapped(indent + INDENT + INDENT, written);
      endsLow = false;
    }
  }

  /// A line that reaches up does not touch one that reaches down.
  private void apart(Box next) {
    out.append(endsLow && next.rise() > 0 ? "\n" : "");
    endsLow = next.depth() > 0;
  }

  /// @return whether the reason found its place behind the baseline
  private boolean rows(Box drawn, String reason) {
    int column = Math.max(RULE_COLUMN, drawn.width() + 3);
    boolean beside = !reason.isEmpty() && isRoom(column, reason);
    for (int i = 0; i < drawn.height(); i++) {
      String row = drawn.rows().get(i);
      out.append(
          beside && i == drawn.baseline()
              ? Width.padRight(row, column) + faint(reason)
              : row.stripTrailing());
      out.append('\n');
    }
    return beside;
  }

  private boolean lines(int indent, List<String> lines, String reason) {
    for (int i = 0; i < lines.size(); i++) {
      String left = " ".repeat(i == 0 ? indent : indent + INDENT + INDENT) + lines.get(i);
      int column = Math.max(RULE_COLUMN, Width.of(left) + 3);
      boolean last = i == lines.size() - 1;
      if (last && !reason.isEmpty() && isRoom(column, reason)) {
        out.append(Width.padRight(left, column)).append(faint(reason)).append('\n');
        return true;
      }
      out.append(left).append('\n');
    }
    return false;
  }

  /// Whether a reason may stand behind its line; read aloud it would run into it.
  private boolean isRoom(int column, String reason) {
    return !options.linear() && column + Width.of(reason) <= options.width();
  }

  private void wrapped(int indent, String text) {
    int room = Math.max(NARROWEST, options.width() - indent);
    for (String line : WordWrap.of(words(text, room), room, room)) {
      out.append(" ".repeat(indent)).append(faint(line)).append('\n');
    }
  }

  /// The words of a reason; `u = x^2` is one where it is short enough.
  private static List<String> words(String text, int room) {
    List<String> words = new ArrayList<>();
    boolean open = false;
    for (String word : text.split(" ")) {
      boolean relation = word.equals("=") || word.equals("->") || word.equals("→");
      String joined = words.isEmpty() ? word : words.getLast() + " " + word;
      if (!words.isEmpty()
          && (open || isOpen(words.getLast()) || relation && isName(words.getLast()))
          && Width.of(joined) <= room / 2) {
        words.set(words.size() - 1, joined);
        open = relation || isSign(word);
      } else {
        words.add(word);
        open = isSign(word);
      }
    }
    return words;
  }

  /// Whether the word is an operator, which begins a line and does not end one.
  private static boolean isSign(String word) {
    return word.length() == 1 && "+-−±".contains(word);
  }

  /// Whether a bracket or an integral is not closed yet: `x^(n` goes on with `- 1)`, `∫ f` with
  /// `dx`.
  private static boolean isOpen(String word) {
    int depth = 0;
    int integrals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      integrals += c == '∫' ? 1 : word.startsWith(" d", i) ? -1 : 0;
    }
    return depth > 0 || integrals > 0;
  }

  /// What a reason gives a meaning to: `u`, `dv`, `u′`, `(u`, `x₁`.
  private static boolean isName(String word) {
    int from = word.startsWith("(") ? 1 : 0;
    for (int i = from; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean index = Character.getType(c) == Character.OTHER_NUMBER;
      if (!Character.isLetterOrDigit(c) && !index && "_'′″".indexOf(c) < 0) {
        return false;
      }
    }
    return from < word.length();
  }

  /// Names of people lose their accents in ASCII.
  private String written(String reason) {
    return clean(options.ascii() ? reason.replace('ô', 'o') : PeopleText.of(reason));
  }

  private String clean(String text) {
    return Sanitizer.line(options.ascii() ? Ascii.of(text) : text);
  }

  private String faint(String text) {
    return style.apply(Style.Role.FAINT, text);
  }
}
