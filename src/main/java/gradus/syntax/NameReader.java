package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.exact.Rational;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Vocabulary.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what begins with a name: variables, constants, calls, names of several letters that mean a
/// product.
final class NameReader {
  private final Parsing p;
  private final FunctionReader functions;

  /// Whether a letter stands alone somewhere in the statement of the key token.
  private final Map<String, Boolean> plain = new HashMap<>();

  private Token plainIn;

  NameReader(Parsing parsing) {
    this.p = parsing;
    this.functions = new FunctionReader(parsing);
    this.plainIn = new Token(TokenKind.END, "", 0, 0, false);
  }

  Node read() {
    Token token = p.peek();
    String name = meantName(token);
    Meaning meaning = p.vocabulary.meaning(name);
    if (!meaning.isVariable() && meaning != Meaning.USER_FUNCTION) {
      Foreign.check(p, token);
    }
    return switch (meaning) {
      case LOCAL, VALUE, SYMBOL -> variable(token, name);
      case USER_FUNCTION -> functions.read(name);
      case FUNCTION ->
          Spelling.isLetter(name) && !isCalled(token) ? plain(name) : functions.read(name);
      case CONSTANT -> constant(token, name);
      case LETTER -> letter(token, name);
      case UNKNOWN -> unknown(token, name);
    };
  }

  /// `σ(` is the sigmoid, `Γ(` the gamma function and `int(f, x)` the integral, unless the name
  /// means something else here.
  private String meantName(Token token) {
    String function =
        switch (token.text) {
          case "sigma" -> "sigmoid";
          case "Gamma" -> "gamma";
          case "int" ->
              isCalled(token) && Unexpected.hasSeveralArguments(token.next) ? "integrate" : "";
          default -> "";
        };
    boolean meant =
        !function.isEmpty()
            && isCalled(token)
            && !p.vocabulary.isTaken(token.text)
            && p.vocabulary.names().isFunction(function);
    return meant ? function : token.text;
  }

  private boolean isCalled(Token token) {
    return token.next.is(TokenKind.LEFT_PARENTHESIS) && !(p.level.spaces() && token.next.spaced);
  }

  private Node plain(String name) {
    return new Node.Name(p.advance().span(), name);
  }

  private Node variable(Token token, String name) {
    if (isCalled(token)) {
      Token open = token.next;
      if (Unexpected.hasSeveralArguments(open)) {
        boolean all = open.next.is(TokenKind.COLON) && open.next.next == open.partner;
        throw p.error(
            Code.UNEXPECTED_TOKEN,
            name + " is not a function" + (all ? "" : ", and these are several arguments"),
            token.span().to(open.partner.span()),
            (all
                    ? "flatten(" + p.typed(token) + ") has all entries row by row; an axis is "
                    : "an entry is ")
                + p.typed(token)
                + "["
                + p.text.substring(open.end, open.partner.start).strip()
                + "]");
      }
      Ambiguity.noteProduct(p, token, open);
    }
    if (name.equals("end") && p.level.index() && p.vocabulary.meaning(name) != Meaning.LOCAL) {
      return new Node.End(p.advance().span());
    }
    return plain(name);
  }

  private Node constant(Token token, String name) {
    if (isCalled(token) || token.next.is(TokenKind.LEFT_BRACKET)) {
      if (isNumberSet(name)) {
        Later.checkRandom(p, token);
        if (isCalled(token)) {
          throw UnknownName.function(p, token);
        }
      } else if (isCalled(token)) {
        return variable(token, name);
      }
    }
    return plain(name);
  }

  private Node letter(Token token, String name) {
    Later.checkRandom(p, token);
    PrimeReader.checkUndefined(p, token);
    if (isCalled(token)) {
      if (!standsAlone(token)) {
        Later.check(p, token);
        throw UnknownName.function(p, token);
      }
      return variable(token, name);
    }
    warnOfConstant(token);
    return plain(name);
  }

  /// `Pi` and the `j` of `2j` are free symbols here and constants elsewhere.
  private void warnOfConstant(Token token) {
    boolean imaginary = token.text.equals("j") && p.previous.is(TokenKind.NUMBER) && !token.spaced;
    if (imaginary || p.typed(token).equals("Pi")) {
      p.note(
          Code.READ_AS,
          Severity.WARNING,
          p.typed(token) + " is a free symbol",
          token.span(),
          imaginary ? "the imaginary unit is i" : "the number is pi");
    }
  }

  /// Whether the letter also occurs without an argument in this statement.
  private boolean standsAlone(Token token) {
    return standsAlone(token.text);
  }

  private boolean standsAlone(String name) {
    if (plainIn != p.statement) {
      plain.clear();
      plainIn = p.statement;
    }
    return plain.computeIfAbsent(name, this::occursAlone);
  }

  private boolean occursAlone(String name) {
    int depth = 0;
    for (Token other = p.statement; !other.is(TokenKind.END); other = other.next) {
      if (other.isName(name) && !other.next.is(TokenKind.LEFT_PARENTHESIS)) {
        return true;
      }
      depth += other.opens() ? 1 : other.closes() ? -1 : 0;
      if (depth == 0 && (other.is(TokenKind.SEMICOLON) || other.is(TokenKind.NEWLINE))) {
        return false;
      }
    }
    return false;
  }

  private Node unknown(Token token, String name) {
    if (name.equals("end") && p.level.index()) {
      return new Node.End(p.advance().span());
    }
    if (name.equals("true") || name.equals("false")) {
      return plain(name);
    }
    Later.checkRandom(p, token);
    Later.check(p, token);
    if (name.startsWith("log_") && p.vocabulary.meaning("log") == Meaning.FUNCTION) {
      return functions.logarithm(name.substring(4));
    }
    if (splits(token) && !UnknownName.hasMeaningElsewhere(name)) {
      split(p.previous, token);
      return read();
    }
    throw isCalled(token) ? UnknownName.function(p, token) : UnknownName.name(p, token);
  }

  /// Whether a name of several letters is a product of letters: at least one of them is a variable,
  /// all of them when an argument follows, where a slip like `sqr(4)` is likelier.
  private boolean splits(Token token) {
    String name = token.text;
    if (name.length() < 2
        || p.vocabulary.meaning(name) != Meaning.UNKNOWN
        || UnknownName.hidesName(p, token)) {
      return false;
    }
    int variables = 0;
    int alone = 0;
    for (int i = 0; i < name.length(); i++) {
      if (!Spelling.isAsciiLetter(name.charAt(i))) {
        return false;
      }
      String letter = name.substring(i, i + 1);
      if (p.vocabulary.meaning(letter).isVariable()) {
        variables++;
      } else if (p.operations > 0
          && p.vocabulary.meaning(letter) == Meaning.LETTER
          && standsAlone(letter)) {
        alone++;
      }
    }
    // grad(x^2 + 3xy): the x stands alone as well, so that it is a variable of the operation
    boolean letters = variables + alone == name.length() || (alone > 0 && name.length() == 2);
    return variables == name.length()
        || (letters && !isCalled(token))
        || (variables > 0 && !isCalled(token));
  }

  private void split(Token before, Token token) {
    StringBuilder product = new StringBuilder(token.text.substring(0, 1));
    Token rest = token;
    Token link = before;
    for (int i = 1; i < token.text.length(); i++) {
      product.append('*').append(token.text.charAt(i));
      link = rest.splitAt(link, 1, TokenKind.NAME, TokenKind.NAME);
      rest = link.next;
    }
    p.note(
        Code.READ_AS,
        Severity.NOTE,
        token.text + " is read as " + product,
        token.span(),
        token.text + " in R declares one name");
  }

  /// Whether `^` and what follows it transpose: `^T` or `^{T}` where `T` means nothing else and the
  /// base is no number.
  boolean transposes(Token caret, Node base) {
    if (p.vocabulary.isTaken("T") || isNumber(base)) {
      return false;
    }
    Token exponent = caret.next;
    if (exponent.is(TokenKind.QUOTE) && p.typed(exponent).equals("⊤")) {
      return true;
    }
    if (exponent.is(TokenKind.LEFT_BRACE)) {
      return exponent.next.isName("T") && exponent.next.next == exponent.partner;
    }
    if (exponent.is(TokenKind.NAME) && exponent.text.startsWith("T") && splits(exponent)) {
      split(caret, exponent);
    }
    return caret.next.isName("T");
  }

  private boolean isNumber(Node node) {
    return switch (node) {
      case Node.Num number -> true;
      case Node.Unary unary -> unary.operator() == UnaryOperator.PERCENT;
      case Node.Name name ->
          p.vocabulary.meaning(name.name()) == Meaning.CONSTANT && !isNumberSet(name.name());
      default -> false;
    };
  }

  /// Whether a node is one of the number sets, whose power is a space of vectors or matrices.
  boolean isNumberSet(Node node) {
    return node instanceof Node.Name name
        && isNumberSet(name.name())
        && !p.vocabulary.isTaken(name.name());
  }

  static boolean isNumberSet(String name) {
    return name.length() == 1 && "NZQRC".contains(name);
  }

  /// A name or number that was written as an index: `1`, `inf`, `p`.
  Node index(Token token, String text) {
    if (!Spelling.isDigit(text.charAt(0))) {
      return new Node.Name(token.span(), text);
    }
    for (int i = 1; i < text.length(); i++) {
      if (!Spelling.isDigit(text.charAt(i))) {
        throw p.error(
            Code.BAD_NUMBER, text + " is neither a number nor a name", token.span(), "one index");
      }
    }
    return new Node.Num(token.span(), Rational.parse(text, p.budget), false);
  }

  /// The arguments `f(…)` of a function in the list form a call node wants.
  static List<Node.Argument> one(Node argument) {
    return List.of(Node.Argument.positional(argument));
  }
}
