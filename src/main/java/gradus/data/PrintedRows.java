package gradus.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A vector or matrix of formulas or complex numbers as gradus prints it in a pipe: one row a line,
/// its entries separated by commas outside brackets.
final class PrintedRows {
  private PrintedRows() {}

  /// The literal of the array; empty when the text is a single entry, or statements.
  static Optional<String> literal(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        List<String> cells = cells(line);
        if (cells.isEmpty()) {
          return Optional.empty();
        }
        rows.add(cells);
      }
    }
    if (rows.isEmpty() || rows.size() == 1 && rows.get(0).size() == 1) {
      return Optional.empty();
    }
    int columns = rows.get(0).size();
    List<String> literals = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.size() != columns) {
        return Optional.empty();
      }
      literals.add(columns == 1 ? row.get(0) : "[" + String.join(", ", row) + "]");
    }
    return Optional.of("[" + String.join(", ", literals) + "]");
  }

  /// The cells of a line; none when it is a statement: an assignment, a definition, or several of
  /// them.
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (depth == 0 && (c == ';' || c == '=' || c == '"' || c == '#')) {
        return List.of();
      } else if (depth == 0 && c == ',') {
        cells.add(line.substring(start, i).strip());
        start = i + 1;
      }
    }
    cells.add(line.substring(start).strip());
    return depth == 0 && cells.stream().noneMatch(String::isEmpty) ? cells : List.of();
  }
}
