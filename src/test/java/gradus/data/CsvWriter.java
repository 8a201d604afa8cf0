package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.exact.Rational;
import gradus.json.ShortestDecimal;
import java.io.IOException;
import java.util.List;

/// Writes tables for tests of the readers, as CSV or TSV that reads back bit for bit: shortest
/// decimals, `inf` and `-inf`, `NaN`; lines end with LF. A text is quoted only when it must be.
final class CsvWriter {
  private final Appendable out;
  private final char separator;
  private final StringBuilder line = new StringBuilder();

  /// @param separator `,` or a tab
  CsvWriter(Appendable out, char separator) {
    this.out = out;
    this.separator = separator;
  }

  /// A line of names or other texts.
  void texts(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      separate(i);
      text(cells.get(i));
    }
    end();
  }

  /// A line of numbers.
  void numbers(double... cells) throws IOException {
    numbers(cells, 0, cells.length);
  }

  /// A line of numbers, `cells[from]` … `cells[to - 1]`: a row of a row-major matrix.
  void numbers(double[] cells, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      separate(i - from);
      number(cells[i]);
    }
    end();
  }

  /// The whole table; columns read exactly are written exactly.
  void table(Dataset data) throws IOException {
    if (data.headerRead()) {
      texts(data.columnNames());
    }
    for (int row = 0; row < data.rows(); row++) {
      for (int i = 0; i < data.columns().size(); i++) {
        separate(i);
        switch (data.columns().get(i)) {
          case NumberColumn(_, double[] values, List<Rational> exact) -> {
            if (exact.isEmpty()) {
              number(values[row]);
            } else {
              line.append(exact.get(row));
            }
          }
          case TextColumn(_, List<String> values) -> text(values.get(row));
        }
      }
      end();
    }
  }

  private void separate(int position) {
    if (position > 0) {
      line.append(separator);
    }
  }

  private void number(double value) {
    if (Double.isFinite(value)) {
      ShortestDecimal.append(value, line);
    } else if (Double.isNaN(value)) {
      line.append("NaN");
    } else {
      line.append(value > 0 ? "inf" : "-inf");
    }
  }

  private void text(String cell) {
    if (!mustQuote(cell)) {
      line.append(cell);
      return;
    }
    line.append('"');
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      line.append(c);
      if (c == '"') {
        line.append('"');
      }
    }
    line.append('"');
  }

  /// An empty text too: alone on its line it would be an empty line.
  private boolean mustQuote(String cell) {
    if (cell.isEmpty() || cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == separator
          || c == '"'
          || c == '\n'
          || c == '\r'
          || c == ';'
          || c == '\t'
          || c == ',') {
        return true;
      }
    }
    return false;
  }

  private void end() throws IOException {
    out.append(line.append('\n'));
    line.setLength(0);
  }
}
