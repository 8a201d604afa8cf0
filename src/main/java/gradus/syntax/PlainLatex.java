package gradus.syntax;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// LaTeX of a derivation spelled in the language, on one line: `\frac{1}{2} x` is `(1/2) x`. What
/// is usual in derivations and no formula is kept for whoever reads the line: `±`, `=>`, words at
/// its beginning. Words behind the mathematics are remarks and left away.
public final class PlainLatex {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private PlainLatex(StringBuilder text, List<Token> tokens, List<Integer> lengths) {
    this.text = text.toString();
    this.starts = new int[text.length()];
    this.ends = new int[text.length()];
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      for (int k = 0; k < lengths.get(i); k++) {
        starts[at] = tokens.get(i).start;
        ends[at] = tokens.get(i).end;
        at++;
      }
    }
  }

  /// In the language.
  public String text() {
    return text;
  }

  /// Where the LaTeX begins that a character stands for.
  public int start(int character) {
    return starts[character];
  }

  /// Where it ends.
  public int end(int character) {
    return ends[character];
  }

  /// The formula in the language, see {@link #read}.
  public static String of(String latex, Names names, Limits limits) {
    return read(latex, names, limits).text();
  }

  /// @throws GradusException E01xx and E02xx with places in the LaTeX
  public static PlainLatex read(String latex, Names names, Limits limits) {
    Parsing p = new Parsing("", names, Scope.EMPTY, limits);
    StringBuilder out = new StringBuilder(latex.length());
    List<Token> tokens = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    boolean sign = false;
    Set<Token> closing = new HashSet<>();
    Token before = new Token(TokenKind.END, "", 0, 0, false);
    for (Token token = LatexReader.line(p, latex).next;
        !token.is(TokenKind.END);
        token = token.next) {
      int length = out.length();
      if (isApart(before, token) && !sign) {
        out.append(' ');
      }
      sign = token.is(TokenKind.MINUS) && !endsOperand(before);
      if (token.is(TokenKind.LEFT_BRACE) && isSingle(token) && before.is(TokenKind.CARET)) {
        // `x^{2}` is `x^2`
        token = token.next;
        out.append(text(token));
        tokens.add(token);
        lengths.add(out.length() - length);
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
      tokens.add(token);
      lengths.add(out.length() - length);
    }
    return new PlainLatex(out, tokens, lengths);
  }

  private static boolean isParenthesized(Token brace) {
    return brace.next.is(TokenKind.LEFT_PARENTHESIS) && brace.next.partner.next == brace.partner;
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
      case RIGHT_PARENTHESIS,
          RIGHT_BRACKET,
          RIGHT_BRACE,
          COMMA,
          SEMICOLON,
          CARET,
          QUOTE,
          BANG,
          PERCENT,
          SUBSCRIPT,
          SUPERSCRIPT ->
          true;
      case LEFT_BRACKET -> !token.spaced;
      default -> false;
    };
  }
}
