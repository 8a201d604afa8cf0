package gradus.render.plain;

import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Values;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Tables by the extension of GitHub Flavored Markdown (spec 0.29, section 4.10): numbers to the
/// right, words to the left, nothing in a cell that Markdown would read as markup.
final class MarkdownTable {
  private static final int PIECE = 1 << 15;
  private static final String LEFT = ":--";
  private static final String RIGHT = "--:";

  /// Signs that begin or end markup inside a line.
  private static final String MARKUP = "\\|*`<>[]~$&#";

  private final Literals literals;
  private final Consumer<String> out;
  private final StringBuilder buffer = new StringBuilder();

  MarkdownTable(Literals literals, Consumer<String> out) {
    this.literals = literals;
    this.out = out;
  }

  /// A vector as one column. Without names the headings stay empty: Markdown has no table without
  /// headings.
  void matrix(Array array) {
    Labels labels = array.labels();
    List<String> rows = labels.rows();
    int columns = array.shape().columns();
    int first = rows.isEmpty() ? 0 : 1;
    String side = Values.isWords(array) ? LEFT : RIGHT;
    row(first + columns, j -> buffer.append(j < first ? "" : title(labels.columns(), j - first)));
    row(first + columns, j -> buffer.append(j < first ? LEFT : side));
    for (int i = 0; i < array.shape().rows(); i++) {
      int at = i;
      row(
          first + columns,
          j -> {
            if (j < first) {
              buffer.append(escape(rows.get(at)));
            } else {
              entry(array, at * columns + j - first);
            }
          });
    }
    flush();
  }

  void table(Table table) {
    List<Table.Column> columns = table.columns();
    row(columns.size(), j -> buffer.append(escape(columns.get(j).name())));
    row(
        columns.size(),
        j -> buffer.append(columns.get(j) instanceof Table.Column.Words ? LEFT : RIGHT));
    for (int i = 0; i < table.rows(); i++) {
      int at = i;
      row(columns.size(), j -> cell(columns.get(j), at));
    }
    flush();
  }

  private void cell(Table.Column column, int row) {
    switch (column) {
      case Table.Column.Numbers(_, Array values) -> entry(values, row);
      case Table.Column.Words(_, List<String> words) -> buffer.append(escape(words.get(row)));
    }
  }

  private void entry(Array array, int position) {
    if (array.get(position) instanceof Text(String word)) {
      buffer.append(escape(word));
      return;
    }
    int start = buffer.length();
    literals.entry(array, position, buffer);
    String text = buffer.substring(start);
    buffer.setLength(start);
    buffer.append(escape(text));
  }

  private static String title(List<String> names, int column) {
    return names.isEmpty() ? "" : escape(names.get(column));
  }

  private void row(int cells, IntConsumer cell) {
    for (int j = 0; j < cells; j++) {
      buffer.append(j == 0 ? "| " : " | ");
      cell.accept(j);
    }
    buffer.append(" |\n");
    if (buffer.length() >= PIECE) {
      flush();
    }
  }

  private void flush() {
    out.accept(buffer.toString());
    buffer.setLength(0);
  }

  /// The text with nothing in it that Markdown takes for markup; line ends become spaces.
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        escaped.append(' ');
        continue;
      }
      if (MARKUP.indexOf(c) >= 0 || c == '_' && !isInsideWord(text, i)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /// An underscore between letters or digits begins no emphasis: `sepal_length`.
  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
