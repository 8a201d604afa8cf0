package gradus.render.code;

import gradus.render.terminal.Sanitizer;
import java.util.function.IntFunction;

/// A text as a literal of source code.
final class TextLiteral {
  private TextLiteral() {}

  /// In double quotes, which NumPy, PyTorch and Octave all read.
  ///
  /// @param escaped how a character is written that cannot stand as it is
  static String of(String text, boolean ascii, IntFunction<String> escaped) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          if (point == '"' || point == '\\') {
            out.append('\\').append((char) point);
          } else if (point == '\n') {
            out.append("\\n");
          } else if (point == '\t') {
            out.append("\\t");
          } else if (Sanitizer.isHarmful(point) || ascii && point > '~') {
            out.append(escaped.apply(point));
          } else {
            out.appendCodePoint(point);
          }
        });
    return out.append('"').toString();
  }
}
