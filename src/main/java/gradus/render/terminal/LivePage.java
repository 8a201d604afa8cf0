package gradus.render.terminal;

import java.util.List;
import org.jline.jansi.Ansi;

/// Lines of a terminal that are drawn over and over in the same place.
public final class LivePage {
  private static final String HIDE_CURSOR = "\u001b[?25l";
  static final String SHOW_CURSOR = "\u001b[?25h";

  private int shown;

  /// What to write so that the page shows these lines and nothing else.
  ///
  /// @param lines none wider than the terminal, not more than it has rows
  public String show(List<String> lines) {
    StringBuilder out = new StringBuilder(shown == 0 ? HIDE_CURSOR : "");
    if (shown > 0) {
      out.append(Ansi.ansi().cursorUpLine(shown));
    }
    for (String line : lines) {
      out.append(line).append(Ansi.ansi().eraseLine(Ansi.Erase.FORWARD)).append('\n');
    }
    if (shown > lines.size()) {
      out.append(Ansi.ansi().eraseScreen(Ansi.Erase.FORWARD));
    }
    shown = lines.size();
    return out.toString();
  }

  /// What to write when nothing more is shown; the last page stays.
  public String end() {
    return SHOW_CURSOR;
  }
}
