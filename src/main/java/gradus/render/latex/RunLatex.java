package gradus.render.latex;

import java.util.ArrayList;
import java.util.List;

/// A formula inside a sentence as LaTeX, read by its signs alone: `u'*v + u*v'`, `lim h->0 (f(x +
/// h)
/// - f(x))/h`, `integrate(x^n, x) = x^(n+1)/(n+1)`. The general forms of rules are no formulas of
///   the language, where a prime transposes and f is a function, so nothing is evaluated.
final class RunLatex {
  private final List<Token> tokens;
  private final boolean board;
  private int at;

  private RunLatex(List<Token> tokens, boolean board) {
    this.tokens = tokens;
    this.board = board;
  }

  /// The stretch of tokens cannot be read.
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("", null, false, false);
    }
  }

  /// Empty for what is no formula.
  ///
  /// @param board as lines on the terminal are written: every product with its dot, functions under
  ///   the names of the language with their brackets
  static String of(List<Token> tokens, boolean board) {
    RunLatex run = new RunLatex(tokens, board);
    try {
      String latex = run.statement();
      return run.at == tokens.size() ? latex : "";
    } catch (Unreadable words) {
      return "";
    }
  }

  private boolean is(String text) {
    return at < tokens.size() && tokens.get(at).text().equals(text);
  }

  private boolean is(Token.Kind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  private boolean take(String text) {
    if (is(text)) {
      at++;
      return true;
    }
    return false;
  }

  private static String relation(String text) {
    return switch (text) {
      case "=" -> "=";
      case "<" -> "<";
      case ">" -> ">";
      case "<=", "≤" -> "\\le";
      case ">=", "≥" -> "\\ge";
      case "!=", "≠" -> "\\ne";
      case "->", "→" -> "\\to";
      case "=>", "⇒" -> "\\Rightarrow";
      case "∈" -> "\\in";
      default -> "";
    };
  }

  /// Sums joined by relations; a relation or a sign may stand alone.
  private String statement() throws Unreadable {
    StringBuilder out = new StringBuilder();
    while (at < tokens.size()) {
      String relation = is(Token.Kind.SIGN) ? relation(tokens.get(at).text()) : "";
      if (!relation.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(relation);
        at++;
        continue;
      }
      if (tokens.size() == 1 && is(Token.Kind.SIGN)) {
        return lone(tokens.get(at++).text());
      }
      int before = at;
      out.append(out.isEmpty() ? "" : " ").append(sum().latex());
      if (at == before || is(Token.Kind.CLOSE) || is(Token.Kind.COMMA)) {
        break;
      }
    }
    return out.toString();
  }

  private static String lone(String sign) throws Unreadable {
    return switch (sign) {
      case "+", "-" -> sign;
      case "−" -> "-";
      default -> throw new Unreadable();
    };
  }

  private String sign() {
    if (take("+-") || take("±")) {
      return "\\pm";
    }
    if (take("∪")) {
      return "\\cup";
    }
    return take("-") || take("−") ? "-" : take("+") ? "+" : "";
  }

  private Piece sum() throws Unreadable {
    String sign = sign();
    Piece first = product();
    if (sign.isEmpty() && !isSign()) {
      return first;
    }
    StringBuilder out = new StringBuilder(sign.equals("\\pm") ? "\\pm " : sign);
    out.append(first.latex());
    while (isSign()) {
      out.append(' ').append(sign()).append(' ');
      out.append(product().latex());
    }
    return Piece.open(out.toString());
  }

  private boolean isSign() {
    return is("+") || is("-") || is("−") || is("+-") || is("±") || is("∪");
  }

  private Piece product() throws Unreadable {
    Piece left = factor();
    while (at < tokens.size()) {
      if (take("*") || take("·")) {
        Piece right = factor();
        boolean digit = Character.isDigit(right.latex().charAt(0));
        left = Piece.open(left.latex() + (digit || board ? " \\cdot " : " ") + right.latex());
      } else if (take("/")) {
        left = Piece.open("\\frac{" + left.bare() + "}{" + factor().bare() + "}");
      } else if (is(Token.Kind.WORD) || is(Token.Kind.OPEN) || is(Token.Kind.NUMBER)) {
        boolean differential = tokens.get(at).isDifferential();
        Piece right = differential ? factor() : product();
        left = Piece.open(left.latex() + (differential ? " \\," : " ") + right.latex());
      } else {
        break;
      }
    }
    return left;
  }

  private Piece factor() throws Unreadable {
    String minus = take("-") || take("−") ? "-" : "";
    Piece base = atom();
    while (is(Token.Kind.PRIME) || is("!")) {
      base = Piece.closed(base.base() + tokens.get(at++).text());
      if (is(Token.Kind.OPEN)) {
        base = Piece.open(base.latex() + arguments());
      }
    }
    if (take("^")) {
      boolean order = is(Token.Kind.OPEN);
      Piece exponent = factor();
      boolean applied = order && is(Token.Kind.OPEN);
      // f^(k)(a) is a derivative at a, whose order keeps its brackets.
      String raised = applied ? exponent.latex() : exponent.bare();
      base = Piece.open(base.base() + "^{" + raised + "}" + (applied ? arguments() : ""));
    }
    return minus.isEmpty() ? base : Piece.open(minus + base.latex());
  }

  private Piece atom() throws Unreadable {
    if (at >= tokens.size()) {
      throw new Unreadable();
    }
    Token token = tokens.get(at);
    return switch (token.kind()) {
      case NUMBER -> {
        at++;
        yield Piece.closed(token.text());
      }
      case OPEN -> {
        String inside = String.join(", ", list());
        yield new Piece("\\left(" + inside + "\\right)", inside, true);
      }
      case WORD -> {
        at++;
        yield named(token);
      }
      case SIGN, PRIME, CLOSE, COMMA, OTHER -> throw new Unreadable();
    };
  }

  private Piece named(Token token) throws Unreadable {
    String name = token.text();
    if (name.equals("lim")) {
      return limit();
    }
    boolean applied = is(Token.Kind.OPEN) && tokens.get(at).from() == token.to();
    if (applied && name.length() > 1 && name.endsWith("_")) {
      String base = LatexNames.symbol(name.substring(0, name.length() - 1));
      return Piece.closed(base + "_{" + String.join(", ", list()) + "}");
    }
    if (applied) {
      List<String> arguments = list();
      return new RunCall(name, arguments, board).piece(isLast());
    }
    if (token.isDifferential()) {
      return Piece.closed("d" + LatexNames.symbol(name.substring(1)));
    }
    if (name.equals("...")) {
      return Piece.closed("\\cdots");
    }
    if (name.equals("inf") || name.equals("∞")) {
      return Piece.closed("\\infty");
    }
    boolean letter = name.length() == 1 || LatexNames.isGreek(name) || name.indexOf('_') > 0;
    boolean indexed = Character.isDigit(name.charAt(name.length() - 1));
    return Piece.closed(letter || indexed ? LatexNames.symbol(name) : LatexNames.function(name));
  }

  /// `lim h->0 f` and `lim u`.
  private Piece limit() throws Unreadable {
    boolean under =
        at + 1 < tokens.size() && tokens.get(at + 1).text().equals("->") && is(Token.Kind.WORD);
    String below = "";
    if (under) {
      String variable = LatexNames.symbol(tokens.get(at).text());
      at += 2;
      below = "_{" + variable + " \\to " + factor().latex() + "}";
    }
    return Piece.open("\\lim" + below);
  }

  /// Whether nothing follows that could be taken for a part of the argument.
  private boolean isLast() {
    if (at >= tokens.size()) {
      return true;
    }
    return switch (tokens.get(at).kind()) {
      case CLOSE, COMMA -> true;
      case SIGN -> "*·/^!".indexOf(tokens.get(at).text().charAt(0)) < 0;
      case WORD, NUMBER, PRIME, OPEN, OTHER -> false;
    };
  }

  private String arguments() throws Unreadable {
    return "\\left(" + String.join(", ", list()) + "\\right)";
  }

  /// What stands in brackets, between its commas.
  private List<String> list() throws Unreadable {
    at++;
    List<String> items = new ArrayList<>();
    while (true) {
      items.add(statement());
      if (is(Token.Kind.COMMA)) {
        at++;
      } else if (is(Token.Kind.CLOSE)) {
        at++;
        return items;
      } else {
        throw new Unreadable();
      }
    }
  }
}
