package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Span;

/// The tokens a piece of LaTeX means, linked as the lexer links them and over the characters that
/// were typed. Signs nobody typed, the parentheses of a fraction, stand on no character.
final class LatexOutput {
  private final String text;
  private final Brackets brackets;
  final Token head = new Token(TokenKind.NEWLINE, "", 0, 0, false);
  private Token last = head;
  private boolean touching;
  private boolean apart;
  private Span separator = Span.NONE;
  private Span remark = Span.NONE;
  private Span column = Span.NONE;

  /// Whether an operand has just ended, so that what follows multiplies it.
  private boolean operand;

  /// The brace of the set in which a colon was seen last.
  private Token separated = head;

  /// How much of `d/dx` stands at the end.
  private Derivative derivative = Derivative.NONE;

  private enum Derivative {
    NONE,
    ABOVE,
    SLASH,
    BELOW,
    WHOLE
  }

  LatexOutput(String text, int depth) {
    this.text = text;
    this.brackets = new Brackets(depth);
  }

  /// The token added last.
  Token last() {
    return last;
  }

  boolean endsOperand() {
    return operand;
  }

  /// Whether no bracket is open.
  boolean isOutside() {
    return brackets.areClosed();
  }

  /// The next token stands directly behind the last one, whatever was typed between them.
  void touch() {
    touching = true;
  }

  /// The next token stands apart.
  void space() {
    apart = true;
  }

  /// What was added is an operator: what follows is applied to and not multiplied.
  void applied() {
    operand = false;
  }

  void add(TokenKind kind, String spelling, Span span) {
    add(kind, spelling, span.start(), span.end());
  }

  void add(TokenKind kind, String spelling, int start, int end) {
    if (kind == TokenKind.COLON && separatesSet()) {
      add(TokenKind.BAR, "|", start, end);
      return;
    }
    checkSeparate(kind);
    checkRemark(kind);
    checkColumn(kind);
    if (kind == TokenKind.NUMBER && last.is(TokenKind.BANG)) {
      add(TokenKind.STAR, "*", start, start);
    }
    if (apart && kind == TokenKind.LEFT_PARENTHESIS && operand && last.is(TokenKind.NAME)) {
      // a space that was typed tells a product from a call
      apart = false;
      add(TokenKind.STAR, "*", start, start);
    }
    boolean blank =
        apart || (start > 0 && Spelling.isBlank(text.charAt(Math.min(start, text.length()) - 1)));
    Token token = new Token(kind, spelling, start, end, blank && !touching);
    touching = false;
    apart = false;
    last.next = token;
    last = token;
    if (token.opens()) {
      brackets.open(token);
    } else if (token.closes()) {
      brackets.close(token);
    }
    operand =
        switch (kind) {
          case NAME, NUMBER, BANG, PERCENT, QUOTE, SUPERSCRIPT, SUBSCRIPT, EMPTY_SET -> true;
          default -> token.closes();
        };
    derivative = derivative(token);
    operand &= derivative != Derivative.WHOLE;
  }

  /// Whether what stands at the end is the `d` or the `dx` of `d/dx`, whose exponent is an order.
  boolean isDerivative() {
    return derivative == Derivative.ABOVE || derivative == Derivative.WHOLE;
  }

  /// Whether a colon stands where the conditions of a set begin: `\{x \in \mathbb{Z} : x > 0\}`.
  private boolean separatesSet() {
    Token open = brackets.innermost();
    if (!open.is(TokenKind.LEFT_BRACE) || open == separated) {
      return false;
    }
    separated = open;
    boolean in = open.next == last && last.is(TokenKind.NAME);
    for (Token token = open; token != last && !in; token = token.next) {
      in = token.next.is(TokenKind.IN);
    }
    return in;
  }

  /// Follows `d/dx`, `d^2/dx^2` and `∂/∂x`, which are applied to what stands behind them.
  private Derivative derivative(Token token) {
    boolean sign = token.isName("d") || (token.is(TokenKind.CALCULUS) && token.text.equals("∂"));
    boolean order =
        token.is(TokenKind.CARET) || token.is(TokenKind.NUMBER) || token.is(TokenKind.SUPERSCRIPT);
    return switch (derivative) {
      case NONE -> sign ? Derivative.ABOVE : Derivative.NONE;
      case ABOVE ->
          token.is(TokenKind.SLASH)
              ? Derivative.SLASH
              : order ? Derivative.ABOVE : sign ? Derivative.ABOVE : Derivative.NONE;
      case SLASH -> sign ? Derivative.BELOW : Derivative.NONE;
      case BELOW -> token.is(TokenKind.NAME) && !token.spaced ? Derivative.WHOLE : Derivative.NONE;
      case WHOLE ->
          order && !token.spaced ? Derivative.WHOLE : sign ? Derivative.ABOVE : Derivative.NONE;
    };
  }

  /// A space so wide that what stands behind it is no factor of what stands before it.
  void separate(Span span) {
    separator = operand ? span : Span.NONE;
    apart = true;
  }

  /// Words were left away; nothing may follow them.
  void remark(Span span) {
    remark = span;
  }

  /// A second formula may stand behind this place, which words may.
  void column(Span span) {
    column = span;
  }

  private void checkColumn(TokenKind kind) {
    if (column != Span.NONE && kind != TokenKind.END) {
      throw Diagnostic.error(Code.UNEXPECTED_TOKEN, "two formulas stand side by side")
          .at(column)
          .hint("one below the other, or two equations in every row")
          .toException();
    }
  }

  private void checkRemark(TokenKind kind) {
    if (remark != Span.NONE && kind != TokenKind.END && kind != TokenKind.COMMA) {
      throw Diagnostic.error(Code.UNEXPECTED_TOKEN, "words stand within this formula")
          .at(remark)
          .hint("a line of its own for what stands behind them")
          .toException();
    }
  }

  private void checkSeparate(TokenKind kind) {
    if (separator == Span.NONE) {
      return;
    }
    boolean begins =
        switch (kind) {
          case NAME,
              NUMBER,
              TEXT,
              LEFT_PARENTHESIS,
              LEFT_BRACKET,
              LEFT_BRACE,
              NORM,
              CALCULUS,
              STAR,
              ROOT,
              EMPTY_SET ->
              true;
          default -> false;
        };
    Span place = separator;
    separator = Span.NONE;
    if (begins) {
      throw Diagnostic.error(Code.AMBIGUOUS, "this space separates two formulas")
          .at(place)
          .hint("one formula; a comma or \\text{and} joins conditions, \\, is a small space")
          .toException();
    }
  }

  /// A name, which is a factor of what stands before it.
  void name(String name, Span span) {
    add(TokenKind.NAME, name, span);
  }

  /// A name that is applied to what follows.
  void function(String name, Span span) {
    add(TokenKind.NAME, name, span);
    operand = false;
  }

  /// A parenthesis nobody typed, before a factor.
  void open(int at) {
    if (operand) {
      add(TokenKind.STAR, "*", at, at);
    }
    space();
    add(TokenKind.LEFT_PARENTHESIS, "(", at, at);
  }

  /// The parenthesis of arguments.
  void openArguments(int at) {
    touch();
    add(TokenKind.LEFT_PARENTHESIS, "(", at, at);
  }

  void close(int at) {
    add(TokenKind.RIGHT_PARENTHESIS, ")", at, at);
  }

  void comma(int at) {
    add(TokenKind.COMMA, ",", at, at);
  }

  /// @throws gradus.diag.GradusException when a bracket was never closed
  Token finish() {
    brackets.finish();
    add(TokenKind.END, "", text.length(), text.length());
    return head;
  }
}
