package gradus.syntax;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import java.util.HashSet;
import java.util.Set;

/// LaTeX of a derivation spelled in the language, on one line: `\frac{1}{2} x` is `(1/2) x`. What is
/// usual in derivations and no formula is kept for whoever reads the line: `±`, `=>`, words at its
/// beginning. Words behind the mathematics are remarks and left away.
public final class PlainLatex {
  private PlainLatex() {}

  /// @throws GradusException E01xx and E02xx with places in the LaTeX
  public static String of(String latex, Names names, Limits limits) {
    Parsing p = new Parsing("", names, Scope.EMPTY, limits);
    StringBuilder out = new StringBuilder(latex.length());
    boolean sign = false;
    Set<Token> closing = new HashSet<>();
    Token before = new Token(TokenKind.END, "", 0, 0, false);
    for (Token token = LatexReader.line(p, latex).next;
        !token.is(TokenKind.END);
        token = token.next) {
      if (isApart(before, token) && !sign) {
        out.append(' ');
      }
      sign = token.is(TokenKind.MINUS) && !endsOperand(before);
      if (token.is(TokenKind.LEFT_BRACE) && isSingle(token) && before.is(TokenKind.CARET)) {
        // `x^{2}` is `x^2`
        token = token.next;
        out.append(text(token));
        before = token.next;
        token = token.next;
        continue;
      }
      if (token.is(TokenKind.LEFT_BRACE) && before.is(TokenKind.CARET) && isParenthesized(token)) {
        // `x^{(1/2)}` is `x^(1/2)`
        token = token.next;
        closing.add(token.partner.next);
      }
      if (!closing.remove(token)) {
        out.append(text(token));
        before = token;
      }
    }
    return out.toString();
  }

  private static boolean isParenthesized(Token brace) {
    return brace.next.is(TokenKind.LEFT_PARENTHESIS)
        && brace.next.partner.next == brace.partner;
  }

  private static boolean isSingle(Token brace) {
    return brace.next.next == brace.partner
        && (brace.next.is(TokenKind.NUMBER) || brace.next.is(TokenKind.NAME));
  }

  private static boolean endsOperand(Token token) {
    return switch (token.kind) {
      case NAME, NUMBER, BANG, PERCENT, QUOTE, SUBSCRIPT, SUPERSCRIPT -> true;
      default -> token.closes();
    };
  }

  private static String text(Token token) {
    return switch (token.kind) {
      case SUBSCRIPT -> "_" + token.text;
      case SUPERSCRIPT -> "^(" + token.text + ")";
      case NEWLINE -> "";
      default -> token.text;
    };
  }

  private static boolean isApart(Token before, Token token) {
    if (before.is(TokenKind.END) || isTight(token)) {
      return false;
    }
    if (before.opens() || before.is(TokenKind.CARET) || before.is(TokenKind.CALCULUS)) {
      return false;
    }
    boolean call = before.is(TokenKind.NAME) && token.is(TokenKind.LEFT_PARENTHESIS);
    boolean differential = before.isName("d") && token.is(TokenKind.NAME) && !token.spaced;
    boolean slash = before.is(TokenKind.SLASH) || token.is(TokenKind.SLASH);
    boolean bound = token.isName("_") || before.isName("_");
    return !(call || differential || slash || bound || isBar(before) || isBar(token));
  }

  private static boolean isBar(Token token) {
    return token.is(TokenKind.BAR) || token.is(TokenKind.DOUBLE_BAR) || token.is(TokenKind.NORM);
  }

  private static boolean isTight(Token token) {
    return switch (token.kind) {
      case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE, COMMA, SEMICOLON, CARET, QUOTE, BANG,
          PERCENT, SUBSCRIPT, SUPERSCRIPT ->
          true;
      case LEFT_BRACKET -> !token.spaced;
      default -> false;
    };
  }
}
