package gradus.syntax;

import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;

/// What a token does behind an operand. Tokens that continue an expression have a precedence; the
/// others end it.
final class Infix {
  private Infix() {}

  /// How tightly the token continues the operand before it; {@link Precedence#AT} is looser than
  /// every operator and means that it does not.
  static Precedence precedence(Token token) {
    return switch (token.kind) {
      case IMPLIES -> Precedence.IMPLIES;
      case OR -> Precedence.OR;
      case AND -> Precedence.AND;
      case EQUALS, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN, NOT_IN, SUBSET ->
          Precedence.COMPARISON;
      case NOT -> token.next.is(TokenKind.IN) ? Precedence.COMPARISON : Precedence.AT;
      case UNION -> Precedence.UNION;
      case INTERSECT -> Precedence.INTERSECT;
      case RANGE_DOTS, COLON -> Precedence.RANGE;
      case PLUS, MINUS -> Precedence.SUM;
      case STAR,
          SLASH,
          BACKSLASH,
          MATRIX_PRODUCT,
          CENTER_DOT,
          CROSS,
          DOT_STAR,
          DOT_SLASH,
          RING,
          TENSOR,
          NUMBER,
          ROOT,
          LEFT_PARENTHESIS,
          CALCULUS ->
          Precedence.PRODUCT;
      case NAME -> word(token);
      case CARET, DOT_CARET -> Precedence.POWER;
      case QUOTE -> Precedence.TRANSPOSE;
      case BANG, PERCENT, SUPERSCRIPT, DOT, LEFT_BRACKET -> Precedence.POSTFIX;
      case TEXT,
          SUBSCRIPT,
          RIGHT_PARENTHESIS,
          RIGHT_BRACKET,
          LEFT_BRACE,
          RIGHT_BRACE,
          BAR,
          DOUBLE_BAR,
          NORM,
          COMMA,
          SEMICOLON,
          NEWLINE,
          END,
          ARROW,
          QUESTION,
          EMPTY_SET,
          TILDE,
          AT,
          FOR,
          IF,
          STOP ->
          Precedence.AT;
    };
  }

  /// The operators written as words, which are ordinary names elsewhere: `union({1}, {2})` is a
  /// call.
  private static Precedence word(Token token) {
    return switch (token.text) {
      case "union", "minus" -> wordOr(token, Precedence.UNION);
      case "intersect" -> wordOr(token, Precedence.INTERSECT);
      case "subset" -> wordOr(token, Precedence.COMPARISON);
      default -> Precedence.PRODUCT;
    };
  }

  private static Precedence wordOr(Token token, Precedence operator) {
    return isWordOperator(token) ? operator : Precedence.PRODUCT;
  }

  /// Whether a name behind an operand is an operator: one of the known words, followed by an
  /// operand that is not an argument list of two.
  static boolean isWordOperator(Token token) {
    if (!token.is(TokenKind.NAME) || token.next.ends()) {
      return false;
    }
    return switch (token.text) {
      case "union", "minus", "intersect", "subset" ->
          token.next.spaced || !hasArguments(token.next);
      case "dot", "cross", "kron", "compose" -> !hasArguments(token.next);
      default -> false;
    };
  }

  private static boolean hasArguments(Token open) {
    if (!open.is(TokenKind.LEFT_PARENTHESIS)) {
      return false;
    }
    for (Token token = open.next; token != open.partner; token = token.over()) {
      if (token.is(TokenKind.COMMA)) {
        return true;
      }
    }
    return false;
  }

  /// The operator of a chain, for a token whose precedence is that of one.
  static BinaryOperator operator(Token token) {
    return switch (token.kind) {
      case IMPLIES -> BinaryOperator.IMPLIES;
      case OR, DOUBLE_BAR -> BinaryOperator.OR;
      case AND -> BinaryOperator.AND;
      case UNION -> BinaryOperator.UNION;
      case INTERSECT -> BinaryOperator.INTERSECT;
      case PLUS -> BinaryOperator.ADD;
      case MINUS -> BinaryOperator.SUBTRACT;
      case STAR -> BinaryOperator.MULTIPLY;
      case SLASH -> BinaryOperator.DIVIDE;
      case BACKSLASH -> BinaryOperator.LEFT_DIVIDE;
      case MATRIX_PRODUCT -> BinaryOperator.MATRIX_MULTIPLY;
      case CENTER_DOT -> BinaryOperator.CENTER_DOT;
      case CROSS -> BinaryOperator.CROSS;
      case DOT_STAR -> BinaryOperator.ELEMENTWISE_MULTIPLY;
      case DOT_SLASH -> BinaryOperator.ELEMENTWISE_DIVIDE;
      case RING -> BinaryOperator.RING;
      case TENSOR -> BinaryOperator.TENSOR;
      default -> isWordOperator(token) ? word(token.text) : BinaryOperator.JUXTAPOSE;
    };
  }

  private static BinaryOperator word(String text) {
    return switch (text) {
      case "union" -> BinaryOperator.UNION;
      case "minus" -> BinaryOperator.SET_MINUS;
      case "intersect" -> BinaryOperator.INTERSECT;
      case "dot" -> BinaryOperator.CENTER_DOT;
      case "cross" -> BinaryOperator.CROSS;
      case "kron" -> BinaryOperator.TENSOR;
      case "compose" -> BinaryOperator.RING;
      default -> throw new IllegalArgumentException(text);
    };
  }

  static Comparator comparator(Token token) {
    return switch (token.kind) {
      case EQUALS -> Comparator.EQUATION;
      case EQUAL -> Comparator.EQUAL;
      case NOT_EQUAL -> Comparator.NOT_EQUAL;
      case LESS -> Comparator.LESS;
      case LESS_EQUAL -> Comparator.LESS_EQUAL;
      case GREATER -> Comparator.GREATER;
      case GREATER_EQUAL -> Comparator.GREATER_EQUAL;
      case IN -> Comparator.IN;
      case NOT_IN, NOT -> Comparator.NOT_IN;
      case SUBSET, NAME -> Comparator.SUBSET;
      default -> throw new IllegalArgumentException(token.kind.toString());
    };
  }

  /// Whether an operand can start with this token, apart from signs and bars.
  static boolean startsOperand(Token token) {
    return switch (token.kind) {
      case NUMBER,
          TEXT,
          ROOT,
          LEFT_PARENTHESIS,
          LEFT_BRACKET,
          LEFT_BRACE,
          QUESTION,
          EMPTY_SET,
          NORM,
          CALCULUS ->
          true;
      case NAME -> !isWordOperator(token);
      case NOT -> !token.next.is(TokenKind.IN);
      default -> false;
    };
  }
}
