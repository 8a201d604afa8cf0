package gradus.tutor.ask;

import gradus.data.CsvRecords;
import gradus.data.CsvRecords.Cell;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.grade.SheetCell;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answers in CSV: columns `number` and `answer`, in any order; other columns are passed over.
/// Without a line of names the first column is the number and the second the answer.
public final class AnswerList {
  private AnswerList() {}

  /// Whether the first line names the columns. Then it is a table, wherever it comes from: a pipe
  /// has no name that ends in csv.
  public static boolean hasNames(String text) {
    List<String> names =
        text.lines()
            .limit(1)
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(name -> name.replace('"', ' ').strip().toLowerCase(Locale.ROOT))
            .toList();
    return names.contains("number") && names.contains("answer");
  }

  /// @param name of the file, for messages
  /// @return answers by number, in order
  /// @throws gradus.diag.GradusException when it is no such table
  public static Map<String, String> csv(String text, String name) {
    List<List<Cell>> rows = CsvRecords.parse(text, name);
    if (rows.isEmpty()) {
      return Map.of();
    }
    List<String> head =
        rows.getFirst().stream().map(cell -> cell.text().strip().toLowerCase(Locale.ROOT)).toList();
    int number = head.indexOf("number");
    int answer = head.indexOf("answer");
    if ((number < 0) != (answer < 0)) {
      throw Diagnostic.error(
              Code.BAD_DATA, name + " has no column '" + (number < 0 ? "number" : "answer") + "'")
          .hint("number,answer")
          .toException();
    }
    if (head.size() == 1 && head.getFirst().indexOf(';') > 0) {
      throw Diagnostic.error(Code.BAD_DATA, name + " has semicolons between its columns")
          .hint("commas: number,answer; an answer with a comma in it stands in quotes")
          .toException();
    }
    boolean named = number >= 0;
    Map<String, String> answers = new LinkedHashMap<>();
    for (List<Cell> row : named ? rows.subList(1, rows.size()) : rows) {
      String key = cell(row, named ? number : 0);
      if (!key.isEmpty() && answers.put(key, cell(row, named ? answer : 1)) != null) {
        throw Diagnostic.error(
                Code.BAD_DATA,
                name + ":" + row.getFirst().line() + ": question " + key + " is answered twice")
            .hint("one line a question; gradus grade --class marks many students")
            .toException();
      }
    }
    return answers;
  }

  /// A spreadsheet needs an apostrophe before what it would run: `'-3` and `'=1/2` are answers
  /// without it.
  private static String cell(List<Cell> row, int column) {
    return column < row.size() ? SheetCell.read(row.get(column).text().strip()) : "";
  }
}
