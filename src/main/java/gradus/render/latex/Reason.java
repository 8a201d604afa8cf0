package gradus.render.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A sentence with mathematics in the spelling of the language, taken apart: `product rule: (u*v)'
/// = u'*v + u*v', u = x^2` has two words and two formulas. What cannot be read as mathematics stays
/// words.
public final class Reason {
  /// Functions that are no words of English: mathematics wherever they stand.
  private static final Set<String> FUNCTIONS =
      Set.of(
          "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "sech", "csch", "coth",
          "asin", "acos", "atan", "asinh", "acosh", "atanh", "log", "exp", "sqrt", "erf", "lim",
          "inf", "relu", "gelu");

  private static final String RELATIONS = "=<>≤≥≠→⇒∈";
  private static final String SIGNS = "+-−*/^·!∪±";

  private final String text;
  private final List<Token> tokens;
  private final List<Part> parts = new ArrayList<>();
  private final boolean board;

  private Reason(String text, boolean board) {
    this.text = text;
    this.board = board;
    this.tokens = Token.of(text);
  }

  /// Words that may be broken at their blanks, or a formula.
  ///
  /// @param content the words as they are, or LaTeX for math mode
  public record Part(String content, boolean isFormula) {}

  public static List<Part> parts(String text) {
    return parts(text, false);
  }

  /// @param board as lines on the terminal are written: every product with its dot, functions under
  ///   the names of the language with their brackets
  public static List<Part> parts(String text, boolean board) {
    Reason reason = new Reason(text, board);
    reason.read();
    return reason.parts;
  }

  private void read() {
    int words = 0;
    int i = 0;
    while (i < tokens.size()) {
      int end = runEnd(i);
      String formula = end > i ? RunLatex.of(tokens.subList(i, end), board) : "";
      if (formula.isEmpty()) {
        i = Math.max(i + 1, end);
        continue;
      }
      addWords(words, tokens.get(i).from());
      // Two formulas without words between would be `$a$$b$`, which begins a display.
      boolean touches = !parts.isEmpty() && parts.getLast().isFormula();
      String joined = touches ? parts.removeLast().content() + " " + formula : formula;
      parts.add(new Part(joined, true));
      words = tokens.get(end - 1).to();
      i = end;
    }
    addWords(words, text.length());
  }

  private void addWords(int from, int to) {
    if (to > from) {
      parts.add(new Part(text.substring(from, to), false));
    }
  }

  /// The token behind the longest stretch of mathematics that begins here; the same when none does.
  private int runEnd(int from) {
    int end = from;
    int i = from;
    while (i < tokens.size()) {
      int next = itemEnd(i);
      if (next == i || i > from && !joined(i)) {
        break;
      }
      i = next;
      end = i;
    }
    // A sign at the end belongs to the sentence: `x - the rest`.
    while (end > from + 1 && isSign(tokens.get(end - 1)) && !isFactorial(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isFactorial(int i) {
    return tokens.get(i).text().equals("!");
  }

  /// The token behind one name, number, sign or pair of brackets.
  private int itemEnd(int i) {
    Token token = tokens.get(i);
    return switch (token.kind()) {
      case NUMBER, PRIME -> i + 1;
      case SIGN -> isSign(token) || isRelation(token) ? i + 1 : i;
      case WORD -> isName(i) ? i + 1 : i;
      case OPEN -> closing(i);
      case CLOSE, COMMA, OTHER -> i;
    };
  }

  /// Behind the bracket that closes, when everything between is mathematics.
  private int closing(int open) {
    int i = open + 1;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case CLOSE -> {
          return i + 1;
        }
        case COMMA -> i++;
        case OPEN, NUMBER, PRIME, SIGN, WORD, OTHER -> {
          int next = itemEnd(i);
          if (next == i) {
            return open;
          }
          i = next;
        }
      }
    }
    return open;
  }

  /// Whether a token goes on with what stands before it and does not begin something else.
  private boolean joined(int i) {
    Token before = tokens.get(i - 1);
    Token token = tokens.get(i);
    return before.to() == token.from()
        || isSign(before)
        || isRelation(before)
        || isSign(token)
        || isRelation(token)
        || token.isDifferential()
        || before.text().equals("lim")
        || i > 2 && isLimitPoint(i - 1);
  }

  /// Whether the token ends `lim h->0`.
  private boolean isLimitPoint(int i) {
    return i >= 3
        && tokens.get(i - 3).text().equals("lim")
        && tokens.get(i - 1).text().equals("->");
  }

  private boolean isName(int i) {
    Token token = tokens.get(i);
    String word = token.text();
    boolean applied =
        i + 1 < tokens.size()
            && tokens.get(i + 1).from() == token.to()
            && (tokens.get(i + 1).kind() == Token.Kind.OPEN
                || tokens.get(i + 1).kind() == Token.Kind.PRIME);
    if (applied || FUNCTIONS.contains(word)) {
      return true;
    }
    if (word.equals("a") || word.equals("I")) {
      return i > 0 && (isSign(tokens.get(i - 1)) || isRelation(tokens.get(i - 1)) || isOpen(i - 1))
          || i + 1 < tokens.size()
              && (isSign(tokens.get(i + 1)) || isRelation(tokens.get(i + 1)) || isClose(i + 1));
    }
    return word.length() == 1
        || word.equals("...")
        || token.isDifferential()
        || LatexNames.isGreek(word)
        || word.indexOf('_') > 0
        || Character.isDigit(word.charAt(word.length() - 1));
  }

  private boolean isOpen(int i) {
    return tokens.get(i).kind() == Token.Kind.OPEN;
  }

  private boolean isClose(int i) {
    return tokens.get(i).kind() == Token.Kind.CLOSE || tokens.get(i).kind() == Token.Kind.COMMA;
  }

  private static boolean isSign(Token token) {
    return token.kind() == Token.Kind.SIGN
        && SIGNS.indexOf(token.text().charAt(0)) >= 0
        && !token.text().equals("->");
  }

  private static boolean isRelation(Token token) {
    return token.kind() == Token.Kind.SIGN
        && (RELATIONS.indexOf(token.text().charAt(0)) >= 0
            || token.text().equals("->")
            || token.text().equals("!="));
  }
}
