package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.Optional;

/// What to say about a token or a name that cannot stand where it stands.
final class Unexpected {
  private Unexpected() {}

  /// A token where an operand should begin.
  static GradusException operand(Parsing p) {
    Token token = p.peek();
    return switch (token.kind) {
      case CALCULUS -> Later.calculus(p, token);
      case BACKSLASH -> Later.latex(p, token);
      case END, NEWLINE -> unfinished(p);
      case QUOTE ->
          p.error(
              Code.UNEXPECTED_TOKEN,
              "' is the transpose here, not a quotation mark",
              token.span(),
              "text stands in \"…\"");
      case COLON ->
          p.error(Code.UNEXPECTED_TOKEN, "this range has no beginning", token.span(), "1:3");
      case SUBSCRIPT, SUPERSCRIPT ->
          p.error(
              Code.UNEXPECTED_TOKEN,
              p.typed(token) + " has nothing to stand on",
              token.span(),
              "x_1 is a name, x[1] an entry, x^2 a power");
      default ->
          token.closes() || token.is(TokenKind.COMMA) || token.is(TokenKind.SEMICOLON)
              ? missing(p, token)
              : p.error(
                  Code.UNEXPECTED_TOKEN,
                  p.typed(token) + " has nothing on its left",
                  token.span(),
                  "");
    };
  }

  private static GradusException unfinished(Parsing p) {
    return p.error(
        Code.UNFINISHED,
        "the expression ends where a value is expected",
        p.previous.span(),
        "write something behind " + p.typed(p.previous));
  }

  private static GradusException missing(Parsing p, Token token) {
    return p.error(
        Code.UNFINISHED, "a value is missing before " + p.typed(token), token.span(), "");
  }

  /// A token behind a complete expression, where nothing can follow but what it is not.
  static GradusException token(Parsing p) {
    Token token = p.peek();
    return switch (token.kind) {
      case COMMA -> comma(p, token);
      case TILDE -> Later.random(p, token);
      case CALCULUS -> Later.calculus(p, token);
      case BAR ->
          unread(p, token, "a bar that opens nothing", "or is the logical or; |x| is abs(x)");
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
          right.indexOf('.') < 0
              ? left + "." + right + " if the comma is decimal"
              : left + right + " without grouping";
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

  /// A call of a function nobody knows.
  static GradusException function(Parsing p, Token name) {
    Optional<String> advice = p.vocabulary.names().advice(name.text);
    if (advice.isPresent()) {
      return p.error(
          Code.FOREIGN_NAME,
          name.text + " is a name of another tool",
          name.span(),
          "gradus writes this " + advice.get());
    }
    String near = Suggest.didYouMean(name.text, p.vocabulary.functionSuggestions());
    String typed = p.typed(name);
    String arguments = p.typed(name.next.span().to(name.next.partner.span()));
    String way =
        name.text.equals("C")
            ? "binomial" + arguments
            : near.isEmpty()
                ? typed + "*" + arguments + " multiplies, " + typed + "(x) = … defines a function"
                : near;
    return p.error(Code.UNKNOWN_FUNCTION, "there is no function " + typed, name.span(), way);
  }

  /// Whether a name means something in another place or at another time, so that it is no product
  /// of letters.
  static boolean hasMeaningElsewhere(String name) {
    return name.equals("ans") || name.equals("end");
  }

  /// A name of several letters nobody knows.
  static GradusException name(Parsing p, Token name) {
    if (name.text.equals("_")) {
      return p.error(
          Code.UNKNOWN_NAME,
          "_ is the piped data, and nothing was piped in",
          name.span(),
          "cat data.csv | gradus 'mean(_)'");
    }
    if (name.text.startsWith("ans")) {
      return p.error(
          Code.UNKNOWN_NAME, "there is no previous result for " + name.text, name.span(), "");
    }
    if (name.text.equals("end")) {
      return p.error(
          Code.UNKNOWN_NAME, "end means something only inside an index", name.span(), "v[end]");
    }
    Optional<String> advice = p.vocabulary.names().advice(name.text);
    if (advice.isPresent()) {
      return p.error(
          Code.FOREIGN_NAME,
          name.text + " is a name of another tool",
          name.span(),
          "gradus writes this " + advice.get());
    }
    String near = Suggest.didYouMean(name.text, p.vocabulary.suggestions());
    String declaration = name.text + " in R declares it";
    String product = product(name.text);
    String ways = product.isEmpty() ? declaration : product + " multiplies, " + declaration;
    return p.error(
        Code.UNKNOWN_NAME,
        p.typed(name) + " is not known",
        name.span(),
        near.isEmpty() ? ways : near + " " + ways);
  }

  /// `x*y` for a short word of letters; nothing for a long one, which nobody meant as a product.
  private static String product(String name) {
    if (name.length() > 3) {
      return "";
    }
    StringBuilder product = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (!Spelling.isAsciiLetter(name.charAt(i))) {
        return "";
      }
      product.append(i == 0 ? "" : "*").append(name.charAt(i));
    }
    return product.toString();
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
