package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import java.util.Optional;
import java.util.Set;

/// Recognises what gradus knows of but does not read yet, and says what brings it.
final class Later {
  private static final Set<String> LATEX =
      Set.of(
          "frac",
          "dfrac",
          "tfrac",
          "sqrt",
          "binom",
          "sum",
          "prod",
          "int",
          "iint",
          "oint",
          "lim",
          "left",
          "right",
          "begin",
          "end",
          "cdot",
          "times",
          "div",
          "pm",
          "mp",
          "circ",
          "odot",
          "otimes",
          "oplus",
          "top",
          "infty",
          "partial",
          "nabla",
          "in",
          "notin",
          "subset",
          "subseteq",
          "cup",
          "cap",
          "setminus",
          "emptyset",
          "varnothing",
          "le",
          "leq",
          "ge",
          "geq",
          "ne",
          "neq",
          "to",
          "mapsto",
          "Rightarrow",
          "land",
          "lor",
          "neg",
          "lnot",
          "sin",
          "cos",
          "tan",
          "exp",
          "log",
          "ln",
          "max",
          "min",
          "det",
          "dim",
          "ker",
          "operatorname",
          "mathbb",
          "mathbf",
          "mathrm",
          "mathcal",
          "boldsymbol",
          "bm",
          "text",
          "hat",
          "bar",
          "tilde",
          "vec",
          "dot",
          "overline",
          "ell",
          "varepsilon",
          "vartheta",
          "varphi",
          "quad",
          "lVert",
          "rVert",
          "Vert",
          "vert",
          "lvert",
          "rvert",
          "sigma");

  private Later() {}

  private static GradusException later(
      Parsing p, String what, String brings, Span span, String hint) {
    return p.error(
        Code.COMES_LATER,
        what
            + " not part of gradus yet: "
            + (what.endsWith(" are") ? "they come" : "it comes")
            + " with "
            + brings,
        span,
        hint);
  }

  /// A name whose computation comes later.
  static void check(Parsing p, Token name) {
    Optional<String> brings = p.vocabulary.names().comesWith(name.text);
    if (brings.isPresent()) {
      throw later(p, name.text + " is", brings.get(), name.span(), "");
    }
  }

  /// `P(…)`, `E[…]`, `E(…)` and `Var(…)`, unless the name means something else.
  static void checkRandom(Parsing p, Token name) {
    boolean round = name.next.is(TokenKind.LEFT_PARENTHESIS);
    boolean called = round || name.next.is(TokenKind.LEFT_BRACKET);
    boolean operator = name.isName("E") || name.isName("P") || name.isName("Var");
    if (called && !(p.level.spaces() && name.next.spaced) && operator) {
      throw later(
          p, "random variables are", "probability", name.span().to(name.next.partner.span()), "");
    }
  }

  static GradusException random(Parsing p, Token tilde) {
    return later(p, "random variables are", "probability", tilde.span(), "");
  }

  private static boolean isLatex(Token backslash) {
    Token command = backslash.next;
    if (command.is(TokenKind.CALCULUS) && command.start == backslash.end) {
      return true;
    }
    // `int_0` behind a backslash is one name to the lexer
    int index = command.text.indexOf('_');
    String bare = index > 0 ? command.text.substring(0, index) : command.text;
    return !command.spaced
        && command.start == backslash.end
        && command.text.length() > 1
        && (LATEX.contains(bare) || Spelling.isGreekName(command.text));
  }

  /// A backslash where an operand is expected.
  static GradusException latex(Parsing p, Token backslash) {
    if (!isLatex(backslash)) {
      return p.error(
          Code.UNEXPECTED_TOKEN,
          "\\ has nothing on its left",
          backslash.span(),
          "A\\b solves A*x = b");
    }
    return later(
        p,
        "\\" + p.typed(backslash.next) + " is LaTeX, which is",
        "the reader of LaTeX",
        backslash.span().to(backslash.next.span()),
        latexHint(backslash.next.text));
  }

  private static String latexHint(String command) {
    return switch (command) {
      case "frac", "dfrac", "tfrac" -> "(a)/(b)";
      case "sqrt" -> "sqrt(x)";
      case "begin" -> "[1, 2; 3, 4]";
      case "cdot" -> "u·v or dot(u, v)";
      case "times" -> "u×v or cross(u, v)";
      default -> Spelling.isGreekName(command) ? command : "";
    };
  }

  /// `A\beta` could be a solution or the letter β.
  static void checkLatexBehindOperand(Parsing p, Token backslash) {
    if (!isLatex(backslash)) {
      return;
    }
    String command = backslash.next.text;
    String left = p.typed(p.previous);
    throw p.error(
        Code.AMBIGUOUS,
        "\\" + command + " may be a LaTeX command or a solution with " + command + " on the right",
        backslash.span().to(backslash.next.span()),
        left + " \\ " + command + " with spaces solves; " + left + "*" + command + " multiplies");
  }
}
