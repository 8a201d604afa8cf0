package gradus.render.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Pictures for terminals that know the graphics protocol of kitty.
///
/// @see <a href="https://sw.kovidgoyal.net/kitty/graphics-protocol/">Terminal graphics protocol</a>
public final class Kitty {
  /// The protocol allows no more in one command.
  private static final int CHUNK = 4096;

  private static final String BEGIN = "\u001b_G";
  private static final String END = "\u001b\\";

  private Kitty() {}

  /// Shows a PNG file at the cursor, over so many cells, whatever its size in pixels. The terminal
  /// is told not to answer. The cursor stays in the last row of the picture, behind it.
  public static String show(byte[] png, int columns, int rows) {
    String data = new String(Base64.getEncoder().encode(png), StandardCharsets.US_ASCII);
    StringBuilder out = new StringBuilder(data.length() + data.length() / 256 + 64);
    for (int from = 0; from < data.length(); from += CHUNK) {
      int to = Math.min(data.length(), from + CHUNK);
      out.append(BEGIN);
      if (from == 0) {
        out.append("a=T,f=100,q=2,c=").append(columns).append(",r=").append(rows).append(',');
      }
      out.append(to < data.length() ? "m=1;" : "m=0;");
      out.append(data, from, to).append(END);
    }
    return out.toString();
  }
}
