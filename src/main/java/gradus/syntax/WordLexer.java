package gradus.syntax;

import gradus.diag.Code;
import java.math.BigInteger;

/// Reads numbers, names, scripts and quoted text.
final class WordLexer {
  private final Reader reader;

  WordLexer(Reader reader) {
    this.reader = reader;
  }

  /// Steps over a number: digits with at most one point and an exponent only where digits follow
  /// it, so `2e` is 2·e. A point belongs to what follows in `1..5` and `1./x`.
  void number() {
    int start = reader.position;
    digits();
    refuseRadix(start);
    if (reader.peek() == '.' && pointBelongsToNumber(start)) {
      reader.position++;
      digits();
    }
    boolean exponent = false;
    char e = reader.peek();
    if (e == 'e' || e == 'E') {
      int sign = reader.peek(1) == '+' || reader.peek(1) == '-' ? 1 : 0;
      if (Spelling.isDigit(reader.peek(1 + sign))) {
        reader.position += 1 + sign;
        digits();
        exponent = true;
      }
    }
    if (reader.peek() == '.' && Spelling.isDigit(reader.peek(1))) {
      throw exponent
          ? bad("an exponent behind e is a whole number", start, "10^2.5 takes any exponent")
          : bad("this number has two decimal points", start, "one point: 1.25");
    }
    if (reader.peek() == '_' && Spelling.isDigit(reader.peek(1))) {
      String typed = reader.text.substring(start, end());
      throw bad("digits are not grouped", start, typed.replace("_", ""));
    }
  }

  /// `0x1F`, `0b101`, `0o17` would be products with zero.
  private void refuseRadix(int start) {
    int radix =
        switch (reader.peek()) {
          case 'x', 'X' -> 16;
          case 'b', 'B' -> 2;
          case 'o', 'O' -> 8;
          default -> 0;
        };
    boolean zero = reader.position == start + 1 && reader.text.charAt(start) == '0';
    if (radix == 0 || !zero || Character.digit(reader.peek(1), radix) < 0) {
      return;
    }
    int end = reader.position + 1;
    while (Character.isLetterOrDigit(charAt(end))) {
      end++;
    }
    String decimal;
    try {
      decimal = new BigInteger(reader.text.substring(reader.position + 1, end), radix).toString();
    } catch (NumberFormatException e) {
      decimal = "write it in base 10";
    }
    throw reader.error(Code.BAD_NUMBER, "numbers are written in base 10", start, end, decimal);
  }

  private boolean pointBelongsToNumber(int start) {
    char after = reader.peek(1);
    if (reader.position == start) {
      return Spelling.isDigit(after);
    }
    return after != '.'
        && after != '*'
        && after != '/'
        && after != '^'
        && after != '\''
        && after != '⊙';
  }

  private void digits() {
    while (Spelling.isDigit(reader.peek())) {
      reader.position++;
    }
  }

  private RuntimeException bad(String message, int start, String hint) {
    return reader.error(Code.BAD_NUMBER, message, start, end(), hint);
  }

  /// Where a number with too much in it ends.
  private int end() {
    int end = reader.position;
    while (Spelling.isDigit(charAt(end)) || charAt(end) == '.' || charAt(end) == '_') {
      end++;
    }
    return end;
  }

  private char charAt(int index) {
    return index < reader.text.length() ? reader.text.charAt(index) : '\0';
  }

  /// Reads a name to its end and returns its ASCII spelling. A Greek letter is a name of its own,
  /// so that `2πr` is a product; Latin letters run together until another alphabet begins.
  String name() {
    int start = reader.position;
    String letter = Spelling.letterName(reader.peek());
    if (!letter.isEmpty()) {
      reader.position++;
      return letter + suffix();
    }
    while (isNamePart(reader.peek())) {
      reader.position++;
    }
    String word = reader.text.substring(start, reader.position);
    String suffix = suffix();
    return word.equals("oo") && suffix.isEmpty() ? "inf" : suffix.isEmpty() ? word : word + suffix;
  }

  static boolean isNameStart(char c) {
    return c < 128
        ? Spelling.isAsciiLetter(c)
        : !Spelling.letterName(c).isEmpty()
            || (Character.isLetter(c)
                && Spelling.superscript(c) == 0
                && Spelling.subscript(c) == 0
                && c != 'ᵀ');
  }

  private static boolean isNamePart(char c) {
    return Spelling.isDigit(c) || (isNameStart(c) && Spelling.letterName(c).isEmpty());
  }

  /// The indices behind a name, each written `_i`; several may follow each other, as in `x_1_2`.
  private String suffix() {
    if (reader.peek() != '_'
        && Spelling.subscript(reader.peek()) == 0
        && !Spelling.isDigit(reader.peek())) {
      return "";
    }
    StringBuilder suffix = new StringBuilder();
    while (Spelling.isDigit(reader.peek())) {
      suffix.append(reader.peek());
      reader.position++;
    }
    while (startsIndex() && !startsBound()) {
      suffix.append('_').append(index());
    }
    return suffix.toString();
  }

  /// Whether braces begin here that hold a bound and not an index: `lim_{x->0}`, `∫_{0}^{1}`.
  boolean startsBound() {
    if (reader.peek(1) != '{') {
      return false;
    }
    int end = reader.position;
    int start = end;
    while (start > 0 && Spelling.isAsciiLetter(reader.text.charAt(start - 1))) {
      start--;
    }
    return switch (reader.text.substring(start, end)) {
      case "lim", "limit", "int", "integral" -> true;
      default -> end > 0 && reader.text.charAt(end - 1) == '∫';
    };
  }

  /// Whether an index starts here: `_1`, `_max`, `_{12}`, `₁`.
  boolean startsIndex() {
    if (Spelling.subscript(reader.peek()) != 0) {
      return true;
    }
    char after = reader.peek(1);
    return reader.peek() == '_' && (after == '{' || Spelling.isDigit(after) || isNameStart(after));
  }

  /// Reads one index and returns it in ASCII, without the underscore. An index of digits ends with
  /// them: `x_1y` is a product.
  String index() {
    StringBuilder index = new StringBuilder();
    if (reader.peek() != '_') {
      while (Spelling.subscript(reader.peek()) != 0) {
        index.append(Spelling.subscript(reader.peek()));
        reader.position++;
      }
      return index.toString();
    }
    int start = reader.position;
    boolean braces = reader.peek(1) == '{';
    reader.position += braces ? 2 : 1;
    boolean digits = !braces && Spelling.isDigit(reader.peek());
    while (!digits || Spelling.isDigit(reader.peek())) {
      char c = reader.peek();
      String letter = Spelling.letterName(c);
      if (!letter.isEmpty()) {
        index.append(letter);
      } else if (isNamePart(c)) {
        index.append(c);
      } else {
        break;
      }
      reader.position++;
    }
    if (braces) {
      if (reader.peek() != '}' || index.isEmpty()) {
        if (isSum(start)) {
          throw reader.error(
              Code.UNEXPECTED_TOKEN,
              "bounds below and above a sum are LaTeX, with a backslash before its name",
              start,
              start + 1,
              "\\sum_{k=1}^{10} k^2, or sum(k^2, k, 1, 10)");
        }
        throw reader.error(
            Code.UNEXPECTED_CHARACTER,
            "an index in braces holds letters and digits only",
            start,
            Math.min(reader.position + 1, reader.text.length()),
            "x_1, x_{12} or, for an entry, x[i]");
      }
      reader.position++;
    }
    return index.toString();
  }

  /// Whether the index stands behind a sign of summation or multiplication.
  private boolean isSum(int start) {
    return reader.text.startsWith("sum", start - 3)
        || reader.text.startsWith("prod", start - 4)
        || reader.text.startsWith("Σ", start - 1)
        || reader.text.startsWith("Π", start - 1);
  }

  /// Reads quoted text, from quote to quote; a backslash before a quote or a backslash keeps it.
  String quoted() {
    int start = reader.position++;
    StringBuilder content = new StringBuilder();
    while (reader.peek() != '"') {
      if (reader.atEnd() || reader.peek() == '\n') {
        throw reader.error(
            Code.UNCLOSED_BRACKET,
            "this quotation mark is never closed",
            start,
            start + 1,
            "\"…\"");
      }
      if (reader.peek() == '\\' && (reader.peek(1) == '"' || reader.peek(1) == '\\')) {
        reader.position++;
      }
      content.append(reader.peek());
      reader.position++;
    }
    reader.position++;
    return content.toString();
  }

  /// Reads a run of superscripts and returns it in ASCII.
  String superscript() {
    int start = reader.position;
    StringBuilder script = new StringBuilder();
    while (Spelling.superscript(reader.peek()) != 0) {
      script.append(Spelling.superscript(reader.peek()));
      reader.position++;
    }
    String text = script.toString();
    int first = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    boolean letter = text.length() == first + 1 && Spelling.isAsciiLetter(text.charAt(first));
    boolean digits = text.length() > first || text.length() == 1;
    for (int i = first; i < text.length(); i++) {
      digits &= Spelling.isDigit(text.charAt(i));
    }
    if (!letter && !digits) {
      throw reader.error(
          Code.BAD_NUMBER,
          "a raised exponent is an integer or one letter",
          start,
          reader.position,
          "^(" + text + ")");
    }
    return text;
  }
}
