package gradus.tutor.lesson;

/// A name with a number before it: `05-softmax-and-temperature`.
///
/// @param number 0 for none
record Numbered(int number, String name) {
  static Numbered of(String text) {
    int digits = 0;
    while (digits < text.length()
        && digits < 4
        && text.charAt(digits) >= '0'
        && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean numbered = digits > 0 && digits + 1 < text.length() && text.charAt(digits) == '-';
    return numbered
        ? new Numbered(Integer.parseInt(text.substring(0, digits)), text.substring(digits + 1))
        : new Numbered(0, text);
  }
}
