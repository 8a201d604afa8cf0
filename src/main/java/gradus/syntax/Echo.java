package gradus.syntax;

/// Decides whether a reading differs from what was typed, beyond white space, the spelling of one
/// symbol in Unicode or ASCII, and parentheses that were not needed.
final class Echo {
  private Echo() {}

  /// The reading, or nothing when it is literally what was typed.
  static String of(String reading, Parsing p) {
    return p.latex || differs(typed(p), reading) ? reading : "";
  }

  private static String typed(Parsing p) {
    StringBuilder typed = new StringBuilder();
    for (Token token = p.statement; !token.is(TokenKind.END); token = token.next) {
      switch (token.kind) {
        case NUMBER -> typed.append(number(p, token));
        case TEXT -> typed.append(p.typed(token));
        case DOT -> {
          boolean transposes = token.next.isName("T");
          typed.append(transposes ? "^T" : ".");
          token = transposes ? token.next : token;
        }
        default -> typed.append(token.text);
      }
    }
    return typed.toString();
  }

  private static String number(Parsing p, Token token) {
    if (isShortInteger(token.text)) {
      return token.text;
    }
    Node.Num number = (Node.Num) p.expressions.number(token);
    return LiteralText.of(number.value(), number.decimal());
  }

  /// Whether the number is written as it would be printed: digits alone, the first not 0.
  private static boolean isShortInteger(String text) {
    if (text.length() > 18 || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Spelling.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean differs(String typed, String reading) {
    int i = 0;
    for (int j = 0; j < reading.length(); j++) {
      char c = reading.charAt(j);
      if (c == ' ') {
        continue;
      }
      while (i < typed.length() && typed.charAt(i) != c && isSilent(typed.charAt(i))) {
        i++;
      }
      if (i == typed.length() || typed.charAt(i) != c) {
        return true;
      }
      i++;
    }
    while (i < typed.length()) {
      if (!isSilent(typed.charAt(i++))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSilent(char c) {
    return c == '(' || c == ')' || c == ' ' || c == ';';
  }
}
