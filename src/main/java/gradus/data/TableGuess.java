package gradus.data;

import gradus.data.ReadOptions.Separator;
import java.util.Arrays;
import java.util.Set;

/// Is a text without a telling name a table, or is it written in the gradus language?
///
/// It is language when its lines are those of a printed record (`name: literal`), when a bracket
/// opens in one cell and closes in another (`max(1, 2)`), when an operator stands alone between
/// spaces (`2*x + 1`), or when a cell is a complex number. Otherwise it is a table if some column
/// is numeric, or if several lines of plain words have equally many cells.
final class TableGuess {
  private static final int SAMPLE_LINES = 100;

  /// Signs that plain words do not have.
  private static final String SYMBOLS = "()[]{}^*=+<>|\\:;'!";

  /// What stands in exact numbers without symbols.
  private static final Set<String> EXACT_NAMES =
      Set.of("sqrt", "pi", "e", "i", "log", "exp", "sin", "cos", "tan", "atan", "asin", "acos");

  private static final String OPERATORS = "+*/^=<>!|&:";

  private final Content content;
  private int[] numbers = new int[8];
  private int[] texts = new int[8];
  private boolean language;
  private boolean closedForms;
  private boolean words;
  private boolean plain = true;

  private TableGuess(Content content) {
    this.content = content;
  }

  static boolean isTable(Content content) {
    return !MarketHeader.begins(content)
        && !isRecord(content)
        && new TableGuess(content).looksLikeTable();
  }

  /// Whether all that is no number is a number as gradus prints it exactly: `1,2*i`, `sqrt(2)/2,1`.
  /// As a table the first line would become names and be lost.
  static boolean holdsClosedForms(Content content) {
    TableGuess guess = new TableGuess(content);
    guess.looksLikeTable();
    return guess.closedForms && !guess.words;
  }

  private boolean looksLikeTable() {
    byte separator = Separators.of(content, Separator.AUTO);
    CellCursor cursor = new CellCursor(content, separator, content.firstLine());
    int width = 0;
    boolean even = true;
    int lines = 0;
    for (; lines < SAMPLE_LINES && cursor.nextRecord() && !language; lines++) {
      int cells = 0;
      while (cursor.nextCell()) {
        count(cursor, cells++);
      }
      width = lines == 0 ? cells : width;
      even &= cells == width;
      if (lines == 0 && cursor.offset() < cursor.limit()) {
        // The first of several lines may be names: it says nothing about its columns.
        Arrays.fill(numbers, 0);
        Arrays.fill(texts, 0);
      }
    }
    if (language || closedForms && !words) {
      return false;
    }
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > texts[i]) {
        return true;
      }
    }
    return plain && even && lines > 1;
  }

  private void count(CellCursor cell, int position) {
    if (position == numbers.length) {
      numbers = Arrays.copyOf(numbers, position * 2);
      texts = Arrays.copyOf(texts, position * 2);
    }
    byte[] bytes = content.bytes();
    if (isNumber(bytes, cell.start(), cell.end())) {
      numbers[position]++;
    } else if (!MissingMarker.matches(bytes, cell.start(), cell.end())) {
      texts[position]++;
      if (!cell.quoted()) {
        String text = cell.text();
        language |= unbalanced(text) || hasLoneOperator(text) || isComplex(text);
        boolean closed = isClosedForm(text);
        closedForms |= closed;
        words |= !closed;
        plain &= !hasSymbol(text);
      }
    }
  }

  private static boolean isNumber(byte[] bytes, int from, int to) {
    return !Double.isNaN(NumberCell.parse(bytes, from, to, (byte) '.'))
        || !Double.isNaN(NumberCell.parse(bytes, from, to, (byte) ','));
  }

  private static boolean unbalanced(String cell) {
    int open = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        open++;
      } else if (")]}".indexOf(c) >= 0) {
        open--;
      }
      if (open < 0) {
        return true;
      }
    }
    return open != 0;
  }

  private static boolean hasLoneOperator(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      boolean before = i == 0 || cell.charAt(i - 1) == ' ';
      boolean after = i + 1 == cell.length() || cell.charAt(i + 1) == ' ';
      if (before && after && OPERATORS.indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// `1+2i`, `3i`: the columns of a table are real, the language has complex numbers.
  private static boolean isComplex(String cell) {
    int last = cell.length() - 1;
    if (last < 1 || cell.charAt(last) != 'i' || Character.isLetter(cell.charAt(0))) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if ("0123456789.eE+-*/ ".indexOf(cell.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /// `sqrt(23)/2`, `pi/4`: a number as gradus prints it exactly, which no table has. `f(x)` may be
  /// a heading.
  private static boolean isClosedForm(String cell) {
    boolean digit = false;
    boolean operator = false;
    boolean named = false;
    int at = 0;
    while (at < cell.length()) {
      char c = cell.charAt(at);
      int start = at++;
      if (c >= 'a' && c <= 'z') {
        while (at < cell.length() && cell.charAt(at) >= 'a' && cell.charAt(at) <= 'z') {
          at++;
        }
        if (!EXACT_NAMES.contains(cell.substring(start, at))) {
          return false;
        }
        named = true;
      } else if (c >= '0' && c <= '9') {
        digit = true;
      } else if ("(*/^".indexOf(c) >= 0) {
        operator = true;
      } else if (") +-.".indexOf(c) < 0) {
        return false;
      }
    }
    return named && digit && operator;
  }

  private static boolean hasSymbol(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (SYMBOLS.indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Every line that is not empty begins with a name, a colon and a space.
  private static boolean isRecord(Content content) {
    byte[] bytes = content.bytes();
    int at = content.firstVisible();
    while (at < bytes.length) {
      int colon = at;
      while (colon < bytes.length && isNamePart(bytes[colon])) {
        colon++;
      }
      boolean label =
          colon > at && colon + 1 < bytes.length && bytes[colon] == ':' && bytes[colon + 1] == ' ';
      if (!label || bytes[at] >= '0' && bytes[at] <= '9') {
        return false;
      }
      at = colon;
      while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
        at++;
      }
      while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
        at++;
      }
    }
    return true;
  }

  private static boolean isNamePart(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '_'
        || b == '.';
  }
}
