package gradus.render.code;

/// Which characters of a text may stand in source code as they are.
final class Characters {
  private Characters() {}

  /// Whether a character would not be seen, or would reorder what is seen (CVE-2021-42574).
  static boolean isHidden(int point) {
    return point < ' '
        || point >= 0x7F && point < 0xA0
        || point == 0x2028
        || point == 0x2029
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.SURROGATE;
  }
}
