package gradus.data;

import java.nio.charset.StandardCharsets;

/// A cell that is no number but was clearly meant as one. Columns of them are no text columns, and
/// each kind has its own remedy.
enum NumberSlip {
  /// `1,234.5`, `1 234`, `1'234`; `1,234` alone may be one of these
  GROUPS,
  /// `1,5` where points are the rule, `1.5` where commas are
  OTHER_SIGN,
  /// `12%`, `$3`, `5 €`
  UNIT,
  NONE;

  /// Signs that people put between groups of three digits, among them the no-break, narrow and thin
  /// spaces.
  private static final String GROUPING = ",.' _\u00a0\u202f\u2009\u2019";

  private static final String UNITS = "%$€£¥ ";

  /// @param cell without surrounding blanks
  /// @param point the decimal sign of the file
  static NumberSlip of(String cell, byte point) {
    if (cell.isEmpty()
        || Character.isLetter(cell.charAt(0))
        || Character.isLetter(cell.charAt(cell.length() - 1))) {
      return NONE;
    }
    if (isGrouped(cell)) {
      return GROUPS;
    }
    if (isNumber(cell, point == '.' ? (byte) ',' : (byte) '.')) {
      return OTHER_SIGN;
    }
    String alone = cell;
    while (!alone.isEmpty() && UNITS.indexOf(alone.charAt(alone.length() - 1)) >= 0) {
      alone = alone.substring(0, alone.length() - 1);
    }
    while (!alone.isEmpty() && UNITS.indexOf(alone.charAt(0)) >= 0) {
      alone = alone.substring(1);
    }
    boolean number = isNumber(alone, point) || isGrouped(alone);
    return alone.length() < cell.length() && number ? UNIT : NONE;
  }

  static boolean isNumber(String cell, byte point) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    return !Double.isNaN(NumberCell.parse(bytes, 0, bytes.length, point));
  }

  /// One to three digits, then groups of exactly three behind the same sign, then perhaps decimals
  /// behind another.
  private static boolean isGrouped(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    int at = cell.charAt(0) == '-' || cell.charAt(0) == '+' ? 1 : 0;
    int lead = digits(cell, at);
    if (lead < 1 || lead > 3 || at + lead == cell.length()) {
      return false;
    }
    at += lead;
    char sign = cell.charAt(at);
    if (GROUPING.indexOf(sign) < 0) {
      return false;
    }
    while (at < cell.length() && cell.charAt(at) == sign) {
      if (digits(cell, at + 1) != 3) {
        return false;
      }
      at += 4;
    }
    if (at == cell.length()) {
      return true;
    }
    char decimal = cell.charAt(at);
    return (decimal == '.' || decimal == ',') && at + 1 + digits(cell, at + 1) == cell.length();
  }

  private static int digits(String cell, int from) {
    int at = from;
    while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
