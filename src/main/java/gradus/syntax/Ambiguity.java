package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.syntax.Node.BinaryOperator;
import java.util.List;

/// The places where two people read one text differently: warned about, with both readings, or
/// refused.
final class Ambiguity {
  private Ambiguity() {}

  /// Implicit multiplication by a number from the right is refused: `2 3` may be 23, 6 or two
  /// entries.
  static void checkJuxtaposed(Parsing p, Token token) {
    if (!token.is(TokenKind.NUMBER)) {
      return;
    }
    String before = p.typed(p.previous);
    boolean numbers = p.previous.is(TokenKind.NUMBER);
    Span span = numbers ? p.previous.span().to(token.span()) : token.span();
    String product = before + "*" + token.text;
    boolean grouped = numbers && token.text.length() == 3 && token.text.indexOf('.') < 0;
    String pair =
        p.level.nested() && numbers
            ? before + ", " + token.text
            : "[" + before + ", " + token.text + "]";
    throw p.error(
        Code.UNEXPECTED_TOKEN,
        numbers
            ? "two numbers with nothing between them, " + before + " and " + token.text
            : "a number directly behind " + before,
        span,
        !numbers
            ? "* multiplies, ^ raises to a power"
            : grouped
                ? before + token.text + " is written together"
                : product + " multiplies, " + pair + " lists");
  }

  /// `1/2x` is read from left to right; says so after the factor behind a divisor has been read.
  static void checkQuotient(Parsing p, List<BinaryOperator> operators, Token start, Token factor) {
    int last = operators.size() - 1;
    if (last < 1
        || operators.get(last) != BinaryOperator.JUXTAPOSE
        || operators.get(last - 1) != BinaryOperator.DIVIDE) {
      return;
    }
    Token slash = start;
    for (Token token = start; token.start < factor.start; token = token.over()) {
      if (token.is(TokenKind.SLASH)) {
        slash = token;
      }
    }
    String dividend = p.text.substring(start.start, slash.start).strip();
    String divisor = p.text.substring(slash.end, factor.start).strip();
    String right = p.typed(new Span(factor.start, p.previous.end));
    p.note(
        Code.AMBIGUOUS,
        Severity.WARNING,
        "read from left to right, (" + dividend + "/" + divisor + ")*" + right,
        p.since(start),
        dividend + "/(" + divisor + "*" + right + ") divides by the product");
  }

  /// `5!=120` without spaces could be a factorial and an equation.
  static void checkUnequal(Parsing p, Token operator) {
    if (operator.spaced || operator.next.spaced || !p.typed(operator).equals("!=")) {
      return;
    }
    p.note(
        Code.AMBIGUOUS,
        Severity.WARNING,
        "!= is read as unequal",
        operator.span(),
        "a factorial needs a space: n! = m");
  }

  /// `x(x+1)` where `x` is no function.
  static void noteProduct(Parsing p, Token name, Token open) {
    p.note(
        Code.READ_AS,
        Severity.NOTE,
        p.typed(name) + "(…) is read as a product, since " + p.typed(name) + " is not a function",
        name.span().to(open.partner.span()),
        p.typed(name) + "*" + p.typed(open.span().to(open.partner.span())));
  }
}
