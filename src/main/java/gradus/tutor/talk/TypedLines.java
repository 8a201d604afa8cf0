package gradus.tutor.talk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The lines that come through a stream, as replies. Nothing is read ahead, so that whoever reads
/// the stream next finds what belongs to it.
public final class TypedLines {
  /// What is longer is cut off.
  private static final int LONGEST = 1 << 16;

  private final InputStream in;

  public TypedLines(InputStream in) {
    this.in = in;
  }

  /// Waits for the next line, in UTF-8; its end may be that of Windows.
  public Reply next() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = in.read();
      if (b < 0) {
        return new Reply.End();
      }
      while (b >= 0 && b != '\n') {
        if (line.size() < LONGEST) {
          line.write(b);
        }
        b = in.read();
      }
    } catch (IOException gone) {
      return new Reply.End();
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return new Reply.Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
