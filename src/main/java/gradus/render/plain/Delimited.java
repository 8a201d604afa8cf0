package gradus.render.plain;

import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Values;
import java.util.List;
import java.util.function.Consumer;

/// Writes rows of cells (RFC 4180 with LF): a cell that holds the separator, a quote or a line end
/// is quoted.
final class Delimited {
  /// Text is handed on in pieces of about this size.
  private static final int PIECE = 1 << 15;

  /// Signs that an unquoted cell of a table would be taken for the language by.
  private static final String FORMULAS = "()[]{}^*=+<>|\\:;!";

  private final char separator;
  private final Literals literals;
  private final Consumer<String> out;
  private final StringBuilder buffer = new StringBuilder();

  Delimited(char separator, Literals literals, Consumer<String> out) {
    this.separator = separator;
    this.literals = literals;
    this.out = out;
  }

  /// A vector as one cell a line, a matrix row by row.
  void rows(Array array) {
    int columns = array.shape().columns();
    boolean words = Values.isWords(array);
    for (int i = 0; i < array.size(); i++) {
      entry(array, i, words);
      endCell((i + 1) % columns == 0);
    }
    flush();
  }

  /// A name and the entries of a vector on one line.
  void row(String name, Array vector) {
    boolean words = Values.isWords(vector);
    cell(name, vector.size() == 0);
    for (int i = 0; i < vector.size(); i++) {
      entry(vector, i, words);
      endCell(i + 1 == vector.size());
    }
    flush();
  }

  private void entry(Array array, int position, boolean words) {
    int start = buffer.length();
    if (words) {
      buffer.append(((Text) array.get(position)).value());
    } else {
      literals.entry(array, position, buffer);
    }
    quoteFrom(start);
  }

  /// The names of the columns, then the rows.
  void table(Table table) {
    int last = table.columns().size() - 1;
    for (int j = 0; j <= last; j++) {
      cell(table.columns().get(j).name(), j == last);
    }
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j <= last; j++) {
        switch (table.columns().get(j)) {
          case Table.Column.Numbers(_, Array values) -> {
            literals.entry(values, i, buffer);
            endCell(j == last);
          }
          case Table.Column.Words(_, List<String> words) -> text(words.get(i), j == last);
        }
      }
    }
    flush();
  }

  private void cell(String text, boolean last) {
    int start = buffer.length();
    buffer.append(text);
    quoteFrom(start);
    endCell(last);
  }

  /// Words with signs of the language in them are quoted, so that they read back as words.
  private void text(String text, boolean last) {
    for (int i = 0; i < text.length(); i++) {
      if (FORMULAS.indexOf(text.charAt(i)) >= 0) {
        buffer.append('"').append(text.replace("\"", "\"\"")).append('"');
        endCell(last);
        return;
      }
    }
    cell(text, last);
  }

  private void endCell(boolean last) {
    buffer.append(last ? '\n' : separator);
    if (buffer.length() >= PIECE) {
      flush();
    }
  }

  private void quoteFrom(int start) {
    for (int i = start; i < buffer.length(); i++) {
      char c = buffer.charAt(i);
      if (c == separator || c == '"' || c == '\n' || c == '\r') {
        String quoted = '"' + buffer.substring(start).replace("\"", "\"\"") + '"';
        buffer.replace(start, buffer.length(), quoted);
        return;
      }
    }
  }

  private void flush() {
    if (!buffer.isEmpty()) {
      out.accept(buffer.toString());
      buffer.setLength(0);
    }
  }
}
