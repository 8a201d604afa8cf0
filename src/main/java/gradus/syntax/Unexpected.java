package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;

/// What to say about a token or a name that cannot stand where it stands.
final class Unexpected {
  private Unexpected() {}

  /// A token where an operand should begin.
  static GradusException operand(Parsing p) {
    Token token = p.peek();
    return switch (token.kind) {
      case BACKSLASH ->
          p.error(
              Code.UNEXPECTED_TOKEN,
              "\\ has nothing on its left",
              token.span(),
              "A\\b solves A*x = b");
      case END, NEWLINE -> unfinished(p);
      case QUOTE ->
          p.error(
              Code.UNEXPECTED_TOKEN,
              "' is the transpose here, not a quotation mark",
              token.span(),
              "text stands in \"…\"");
      case COLON -> noBeginning(p, token);
      case SUBSCRIPT, SUPERSCRIPT ->
          p.error(
              Code.UNEXPECTED_TOKEN,
              p.typed(token) + " has nothing to stand on",
              token.span(),
              "x_1 is a name, x[1] an entry, x^2 a power");
      case IF, FOR -> token(p);
      default ->
          token.closes() || token.is(TokenKind.COMMA) || token.is(TokenKind.SEMICOLON)
              ? missing(p, token)
              : operator(p, token);
    };
  }

  /// `[:-1]` and `[::2]` of NumPy, where both ends can be left out.
  static GradusException noBeginning(Parsing p, Token colon) {
    Token next = colon.next;
    String way =
        !p.level.index()
            ? "1:3"
            : next.is(TokenKind.MINUS)
                ? "1:end-1 leaves the last one out"
                : next.is(TokenKind.COLON)
                    ? "1:2:end takes every second one"
                    : "1:3 takes the first three, 1:end all";
    return p.error(Code.UNEXPECTED_TOKEN, "this range has no beginning", colon.span(), way);
  }

  /// An operator without a left operand, often the second half of an operator of another language.
  private static GradusException operator(Parsing p, Token token) {
    String before = p.previous.end == token.start ? p.typed(p.previous) : "";
    String hint =
        switch (before + p.typed(token)) {
          case "/=" -> "!= is unequal";
          case "=<" -> "<= is less or equal";
          case "+=", "-=", "*=", "^=" -> "= assigns: x = x" + before + "1";
          case "^^" -> "one ^ raises to a power";
          case "/." -> "x^2 at x=2 substitutes";
          case "*%" -> "A*B multiplies matrices";
          case "%%" -> "mod(a, b) is the remainder";
          case "<>" -> "!= is unequal";
          default ->
              before.isEmpty() && p.previous.is(TokenKind.EQUALS) && token.is(TokenKind.EQUALS)
                  ? "== compares"
                  : isOperator(p.previous)
                      ? "one operator between two values"
                      : "write a value before " + p.typed(token);
        };
    return p.error(
        Code.UNEXPECTED_TOKEN, p.typed(token) + " has nothing on its left", token.span(), hint);
  }

  private static boolean isOperator(Token token) {
    return !token.text.isEmpty()
        && !token.opens()
        && !token.is(TokenKind.NEWLINE)
        && !token.is(TokenKind.COMMA)
        && !token.is(TokenKind.SEMICOLON)
        && !token.is(TokenKind.NAME);
  }

  private static GradusException unfinished(Parsing p) {
    return p.error(
        Code.UNFINISHED,
        "the expression ends where a value is expected",
        last(p).span(),
        "write something behind " + p.typed(last(p)));
  }

  /// The token read last that is no line end.
  private static Token last(Parsing p) {
    Token last = p.statement;
    for (Token token = p.statement; token != p.peek(); token = token.next) {
      last = token.is(TokenKind.NEWLINE) ? last : token;
    }
    return last;
  }

  private static GradusException missing(Parsing p, Token token) {
    boolean subscript = p.level.index() && (token.is(TokenKind.COMMA) || token.closes());
    return p.error(
        Code.UNFINISHED,
        "a value is missing before " + p.typed(token),
        token.span(),
        subscript ? "A[:,1] is the first column, A[1,:] the first row" : "");
  }

  /// A token behind a complete expression, where nothing can follow but what it is not.
  static GradusException token(Parsing p) {
    Token token = p.peek();
    return switch (token.kind) {
      case COMMA -> comma(p, token);
      case TILDE -> Later.random(p, token);
      case CALCULUS ->
          unread(p, token, p.typed(token) + " cannot stand here", "parentheses around it");
      case BAR ->
          unread(
              p,
              token,
              "a bar that opens nothing",
              "the word `or` joins conditions; |x| is abs(x)");
      case ARROW ->
          unread(p, token, "an arrow needs names on its left", "(x -> x^2), in parentheses");
      case AT -> unread(p, token, "at stands behind the expression it is about", "(x^2 at x=3)");
      case IF, FOR ->
          unread(p, token, token.text + " belongs into a set", "{x^2 for x in 1..5 if x > 2}");
      case NOT -> unread(p, token, "not stands before its operand", "a and not b");
      case QUESTION -> unread(p, token, "an operator is missing before ?", "A * ? * B");
      case LEFT_BRACE -> unread(p, token, "an operator is missing before {", "A ∪ {1, 2}");
      case TEXT -> unread(p, token, "text cannot be multiplied", "");
      case SEMICOLON ->
          unread(
              p,
              token,
              "a semicolon separates rows in […] and statements outside",
              "a comma separates arguments and elements");
      case DOT -> unread(p, token, "a point with nothing behind it", "eig(A).values");
      case SUBSCRIPT -> unread(p, token, p.typed(token) + " has nothing to stand on", "x_1, x[1]");
      case END -> unfinished(p);
      default -> unread(p, token, p.typed(token) + " cannot stand here", "");
    };
  }

  private static GradusException unread(Parsing p, Token token, String message, String hint) {
    return p.error(Code.UNEXPECTED_TOKEN, message, token.span(), hint);
  }

  /// A comma at top level: perhaps a decimal comma, perhaps a list.
  private static GradusException comma(Parsing p, Token comma) {
    Token after = comma.next;
    if (p.level.nested()) {
      return unread(p, comma, "a comma cannot stand here", "");
    }
    if (p.previous.is(TokenKind.NUMBER) && after.is(TokenKind.NUMBER)) {
      String left = p.typed(p.previous);
      String right = p.typed(after);
      String meant =
          right.indexOf('.') >= 0
              ? left + right + " without grouping"
              : left
                  + "."
                  + right
                  + " if the comma is decimal"
                  + (right.length() == 3 ? ", " + left + right + " if it groups digits" : "");
      return p.error(
          Code.UNEXPECTED_TOKEN,
          left + "," + right + " is two numbers",
          p.previous.span().to(after.span()),
          meant + ", [" + left + ", " + right + "] for a vector");
    }
    return unread(
        p,
        comma,
        "two expressions with a comma between them",
        "[a, b] is a vector; ; separates statements");
  }

  static boolean hasSeveralArguments(Token open) {
    for (Token token = open.next; token != open.partner; token = token.over()) {
      if (token.is(TokenKind.COMMA) || token.is(TokenKind.COLON)) {
        return true;
      }
    }
    return false;
  }
}
