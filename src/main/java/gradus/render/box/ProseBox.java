package gradus.render.box;

import gradus.render.RenderOptions;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import gradus.value.Literals;
import gradus.value.Table;
import java.util.ArrayList;
import java.util.List;

/// A short table whose last column is sentences: nothing is cut, text stands to the left, and the
/// sentences are broken between words to fit the width.
final class ProseBox {
  /// Longer tables are data.
  private static final int MOST_ROWS = 40;

  /// A column with a text of this length is prose.
  private static final int SENTENCE = 20;

  /// The sentences get at least so much room, whatever the width.
  private static final int LEAST_ROOM = 24;

  private static final int GAP = 2;

  private ProseBox() {}

  static boolean fits(Table table) {
    return table.rows() <= MOST_ROWS
        && table.columns().size() > 1
        && table.columns().getLast() instanceof Table.Column.Words(_, List<String> words)
        && words.stream().anyMatch(text -> text.length() > SENTENCE && text.indexOf(' ') > 0);
  }

  static Box of(Table table, RenderOptions options) {
    Glyphs glyphs = Glyphs.of(options.ascii());
    Literals literals = new Literals(glyphs.notation(), options.tables());
    int last = table.columns().size() - 1;
    List<List<String>> cells = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    int used = 0;
    for (int j = 0; j <= last; j++) {
      List<String> texts = new ArrayList<>();
      texts.add(line(table.columns().get(j).name(), glyphs));
      int width = Width.of(texts.getFirst());
      for (int i = 0; i < table.rows(); i++) {
        texts.add(line(TableBox.cell(table.columns().get(j), i, literals), glyphs));
        width = Math.max(width, Width.of(texts.getLast()));
      }
      cells.add(texts);
      widths.add(width);
      used += j < last ? width + GAP : 0;
    }
    int room = Math.max(LEAST_ROOM, options.width() - used);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= table.rows(); i++) {
      StringBuilder start = new StringBuilder();
      for (int j = 0; j < last; j++) {
        start.append(Width.padRight(cells.get(j).get(i), widths.get(j) + GAP));
      }
      for (String part : WordWrap.of(cells.get(last).get(i), room)) {
        lines.add(start + part);
        start = new StringBuilder(" ".repeat(used));
      }
    }
    return new Box(lines, 0);
  }

  private static String line(String text, Glyphs glyphs) {
    return glyphs.text(text).rows().getFirst();
  }
}
