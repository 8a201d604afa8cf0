package gradus.plot.canvas;

import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Width;

/// Texts of pictures, as they are shown.
final class Texts {
  private Texts() {}

  /// Without control characters, and within ASCII where that is asked for.
  static String shown(String text, boolean ascii) {
    String safe = Sanitizer.line(text);
    return ascii ? Ascii.of(safe) : safe;
  }

  /// At most so many columns; dots stand for what is left out.
  static String cut(String text, int columns, boolean ascii) {
    if (Width.of(text) <= columns) {
      return text;
    }
    String dots = ascii ? ".." : "…";
    int room = columns - dots.length();
    if (room < 1) {
      return columns < 1 ? "" : dots.substring(0, 1);
    }
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += Width.of(point);
      if (width > room) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end).stripTrailing() + dots;
  }
}
