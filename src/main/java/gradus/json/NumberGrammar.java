package gradus.json;

/// The grammar of a JSON number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
final class NumberGrammar {
  private NumberGrammar() {}

  /// The offset behind the longest number that starts at {@code from}, or -1 when none does.
  static int end(String text, int from) {
    int at = from;
    if (charAt(text, at) == '-') {
      at++;
    }
    int whole = digits(text, at);
    boolean leadingZero = whole > at + 1 && text.charAt(at) == '0';
    if (whole == at) {
      return -1;
    }
    at = leadingZero ? at + 1 : whole;
    if (charAt(text, at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return at;
      }
      at = fraction;
    }
    char mark = charAt(text, at);
    if (mark == 'e' || mark == 'E') {
      char sign = charAt(text, at + 1);
      int first = sign == '+' || sign == '-' ? at + 2 : at + 1;
      int exponent = digits(text, first);
      return exponent == first ? at : exponent;
    }
    return at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
