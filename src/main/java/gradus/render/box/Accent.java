package gradus.render.box;

/// Signs over and under letters and whole formulas.
public enum Accent {
  HAT("\u0302", "^", "^"),
  BAR("\u0304", "_", "_"),
  TILDE("\u0303", "~", "~"),
  CHECK("\u030C", "v", "ˇ"),
  BREVE("\u0306", "u", "˘"),
  ACUTE("\u0301", "/", "´"),
  GRAVE("\u0300", "\\", "`"),
  RING("\u030A", "o", "˚"),
  DOT("\u0307", ".", "."),
  DOUBLE_DOT("\u0308", "..", ".."),
  TRIPLE_DOT("\u20DB", "...", "..."),
  QUADRUPLE_DOT("\u20DC", "....", "...."),
  VECTOR("\u20D7", "->", "→"),
  /// Arrows as long as what is under them.
  RIGHT_ARROW("", "->", "→"),
  LEFT_ARROW("", "<-", "←"),
  BOTH_ARROW("", "<->", "↔");

  private final String mark;
  private final String ascii;
  private final String unicode;

  Accent(String mark, String ascii, String unicode) {
    this.mark = mark;
    this.ascii = ascii;
    this.unicode = unicode;
  }

  /// The mark that combines with one character; empty where it needs a row of its own.
  String mark() {
    return mark;
  }

  /// What stands in the row above what is wider than a character.
  String row(boolean inAscii) {
    return inAscii ? ascii : unicode;
  }
}
