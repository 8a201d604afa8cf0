package gradus.render.latex;

import java.util.ArrayList;
import java.util.List;

/// A piece of a sentence: a word, a number, a sign, a bracket.
///
/// @param from its first character in the sentence
/// @param to the character behind its last one
record Token(Kind kind, String text, int from, int to) {
  /// What a piece is. A prime is the mark of a derivative, a word may hold an apostrophe.
  enum Kind {
    WORD,
    NUMBER,
    SIGN,
    PRIME,
    OPEN,
    CLOSE,
    COMMA,
    OTHER
  }

  private static final List<String> LONG = List.of("->", "=>", "<=", ">=", "!=", "+-");
  private static final String SIGNS = "+-−*/^·=<>≤≥≠→⇒∈∪±!";

  /// `dx`, `du`, `dv1`.
  boolean isDifferential() {
    return kind == Kind.WORD
        && text.length() >= 2
        && text.charAt(0) == 'd'
        && Character.isLetter(text.charAt(1))
        && (text.length() == 2 || isDigits(text.substring(2)));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
        continue;
      }
      Token token = at(text, i, c);
      tokens.add(token);
      i = token.to;
    }
    return tokens;
  }

  private static Token at(String text, int i, char c) {
    if (Character.isLetter(c) || c == '∞') {
      int end = c == '∞' ? i + 1 : wordEnd(text, i);
      return make(Kind.WORD, text, i, end);
    }
    if (text.startsWith("...", i)) {
      return make(Kind.WORD, text, i, i + 3);
    }
    if (isDigit(c)) {
      int end = i + 1;
      while (end < text.length() && (isDigit(text.charAt(end)) || isPoint(text, end))) {
        end++;
      }
      return make(Kind.NUMBER, text, i, end);
    }
    for (String sign : LONG) {
      if (text.startsWith(sign, i)) {
        return make(Kind.SIGN, text, i, i + sign.length());
      }
    }
    Kind kind =
        switch (c) {
          case '(' -> Kind.OPEN;
          case ')' -> Kind.CLOSE;
          case ',' -> Kind.COMMA;
          case '\'' -> Kind.PRIME;
          default -> SIGNS.indexOf(c) >= 0 ? Kind.SIGN : Kind.OTHER;
        };
    return make(kind, text, i, i + 1);
  }

  /// `L'Hôpital's`, `x-axis` and `i-th` are one word, `u'*v` is not, nor is `u-v` with single
  /// letters.
  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inside =
          end + 1 < text.length()
              && Character.isLetter(text.charAt(end + 1))
              && (c == '\'' || c == '-' && (end - from > 1 || isWord(text, end + 1)));
      if (!Character.isLetterOrDigit(c) && c != '_' && !inside) {
        break;
      }
      end++;
    }
    return end;
  }

  /// Whether `th` or a word that is no function begins here.
  private static boolean isWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean applied = end < text.length() && text.charAt(end) == '(';
    return !applied && (end - from > 2 || text.startsWith("th", from));
  }

  private static boolean isPoint(String text, int i) {
    return text.charAt(i) == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Token make(Kind kind, String text, int from, int to) {
    return new Token(kind, text.substring(from, to), from, to);
  }
}
