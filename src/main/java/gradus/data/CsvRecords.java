package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.List;

/// Comma-separated text as text (RFC 4180): cells stay as they were typed, line ends in quotes too.
/// For tables whose cells are not numbers; {@link DataReader} reads the others.
public final class CsvRecords {
  /// A cell and where it begins, both from 1.
  public record Cell(String text, int line, int column) {}

  private final String text;
  private final String name;
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvRecords(String text, String name) {
    this.text = text;
    this.name = name;
  }

  /// Records in order; lines that are blank are none.
  ///
  /// @param name of the file, for messages
  /// @throws GradusException with line and column where a quote is out of place
  public static List<List<Cell>> parse(String text, String name) {
    return new CsvRecords(text, name).records();
  }

  /// The cell as it stands in a file: in quotes where it has to be.
  public static String quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length(); i++) {
      plain &= ",\"\n\r".indexOf(cell.charAt(i)) < 0;
    }
    boolean edge = !cell.equals(cell.strip());
    return plain && !edge ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private List<List<Cell>> records() {
    List<List<Cell>> records = new ArrayList<>();
    while (at < text.length()) {
      List<Cell> cells = record();
      boolean blank = cells.size() == 1 && cells.getFirst().text().isBlank();
      if (!blank) {
        records.add(cells);
      }
    }
    return records;
  }

  private List<Cell> record() {
    List<Cell> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (at >= text.length()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end == ',') {
        continue;
      }
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      newLine();
      return cells;
    }
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  private Cell cell() {
    int startLine = line;
    int startColumn = at - lineStart + 1;
    String content = at < text.length() && text.charAt(at) == '"' ? inQuotes() : bare();
    return new Cell(content, startLine, startColumn);
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw error(
            line,
            at - lineStart + 1,
            "a quote inside a cell that does not begin with one",
            "put the whole cell in quotes and double the quotes inside");
      }
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String inQuotes() {
    int startLine = line;
    int startColumn = at - lineStart + 1;
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\n') {
        newLine();
      }
      if (c != '"') {
        content.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        content.append('"');
        at++;
      } else if (at >= text.length() || ",\n\r".indexOf(text.charAt(at)) >= 0) {
        return content.toString();
      } else {
        throw error(
            line,
            at - lineStart + 1,
            "text behind the closing quote of a cell",
            "double the quotes inside a cell");
      }
    }
    throw error(startLine, startColumn, "a quote that is never closed", "close it");
  }

  private GradusException error(int row, int column, String what, String hint) {
    return Diagnostic.error(Code.BAD_DATA, name + ":" + row + ":" + column + ": " + what)
        .hint(hint)
        .toException();
  }
}
