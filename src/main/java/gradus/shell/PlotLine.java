package gradus.shell;

import gradus.functions.Catalogue;
import java.util.ArrayList;
import java.util.List;

/// The words behind `:plot`. Quotation marks hold words together as on a command line; without them
/// an expression with spaces in it, `x^2 + 1`, is still one word.
final class PlotLine {
  private static final String OPERATORS = "+-*/^=<>@,;|.";

  private PlotLine() {}

  static List<String> words(String text) {
    List<Piece> pieces = split(text);
    List<String> words = new ArrayList<>();
    boolean joined = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (joined) {
        words.set(words.size() - 1, words.getLast() + " " + piece.text());
      } else {
        words.add(piece.text());
      }
      joined = i + 1 < pieces.size() && goesOn(words.getLast(), pieces, i);
    }
    return words;
  }

  /// @param quoted whether it stood between quotation marks, and so is a whole
  private record Piece(String text, boolean quoted) {
    static final Piece NONE = new Piece("", true);

    boolean isOption() {
      return !quoted && text.startsWith("--");
    }

    /// `-v x=2` is an option, `-v` behind a name takes v away.
    boolean isOption(Piece next) {
      return isOption() || !quoted && text.equals("-v") && next.text().indexOf('=') > 0;
    }
  }

  /// Whether the piece at a place belongs to the word that the next one goes on.
  private static boolean goesOn(String word, List<Piece> pieces, int at) {
    Piece last = pieces.get(at);
    Piece next = pieces.get(at + 1);
    Piece behind = at + 2 < pieces.size() ? pieces.get(at + 2) : Piece.NONE;
    if (last.quoted() || next.quoted() || last.isOption(next) || next.isOption(behind)) {
      return false;
    }
    char end = word.charAt(word.length() - 1);
    char start = next.text().charAt(0);
    return open(word) > 0
        || OPERATORS.indexOf(end) >= 0
        || OPERATORS.indexOf(start) >= 0 && !isPath(next.text())
        || Catalogue.INSTANCE.isFunction(word) && Character.isLetterOrDigit(start);
  }

  private static boolean isPath(String text) {
    return text.startsWith("./") || text.startsWith("../") || text.startsWith("/");
  }

  private static int open(String word) {
    int open = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return open;
  }

  /// An apostrophe behind a name or a bracket is a transpose.
  private static List<Piece> split(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean quoted = false;
    char quote = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean opens = piece.isEmpty() || piece.charAt(piece.length() - 1) == '=';
      if (quote == 0 && c == ' ' || i == text.length()) {
        if (!piece.isEmpty() || quoted) {
          pieces.add(new Piece(piece.toString(), quoted));
        }
        piece.setLength(0);
        quoted = false;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && opens && (c == '\'' || c == '"')) {
        quote = c;
        quoted = true;
      } else {
        piece.append(c);
      }
    }
    return pieces;
  }
}
