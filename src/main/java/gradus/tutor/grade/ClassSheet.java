package gradus.tutor.grade;

import gradus.data.CsvRecords;
import gradus.data.CsvRecords.Cell;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the answers of a class: CSV with the columns student, item, seed, attempt, answer in any
/// order. The columns that marking adds may be there too; of them only `override` is read.
public final class ClassSheet {
  private static final List<String> NEEDED =
      List.of("student", "item", "seed", "attempt", "answer");
  private static final List<String> ADDED =
      List.of("verdict", "credit", "points", "mistake", "feedback", "override");

  /// The header of a marked sheet.
  static final List<String> HEADER =
      List.of(
          "student",
          "item",
          "seed",
          "attempt",
          "answer",
          "verdict",
          "credit",
          "points",
          "mistake",
          "feedback",
          "override");

  private static final int MOST_DIGITS = 18;

  private final String name;
  private final Optional<Seeds> seeds;
  private final Map<String, Integer> columns = new HashMap<>();

  private ClassSheet(String name, Optional<Seeds> seeds) {
    this.name = name;
    this.seeds = seeds;
  }

  /// @param name of the file, for messages
  /// @param seeds where the column of seeds is empty
  /// @throws GradusException with line and column
  public static List<ClassRow> read(String text, String name, Optional<Seeds> seeds) {
    return new ClassSheet(name, seeds).rows(records(text, name));
  }

  /// The rows in which a teacher filled in `override`.
  ///
  /// @throws GradusException with line and column
  public static List<ClassRow> overrides(String text, String name, Optional<Seeds> seeds) {
    List<List<Cell>> records = records(text, name);
    ClassSheet sheet = new ClassSheet(name, seeds);
    List<ClassRow> rows = sheet.rows(records);
    if (!sheet.columns.containsKey("override")) {
      throw sheet.error(
          records.getFirst().getFirst(),
          "there is no column override",
          "the sheet that gradus grade --class wrote, with its last column filled in");
    }
    return rows.stream().filter(row -> !row.override().isEmpty()).toList();
  }

  /// Told before anything inside the lines is.
  private static List<List<Cell>> records(String text, String name) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    if (first.indexOf(',') < 0 && (first.indexOf(';') >= 0 || first.indexOf('\t') >= 0)) {
      String between = first.indexOf(';') >= 0 ? "semicolons" : "tabs";
      throw Diagnostic.error(Code.BAD_DATA, name + ":1:1: the columns are separated by " + between)
          .hint("save it as CSV with commas between the cells")
          .toException();
    }
    return CsvRecords.parse(text, name);
  }

  private List<ClassRow> rows(List<List<Cell>> records) {
    if (records.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_DATA, name + " is empty")
          .hint("a first line " + String.join(",", NEEDED))
          .toException();
    }
    header(records.getFirst());
    List<ClassRow> rows = new ArrayList<>();
    for (List<Cell> cells : records.subList(1, records.size())) {
      if (cells.stream().allMatch(cell -> cell.text().isBlank())) {
        continue; // spreadsheets leave commas behind where a line was cleared
      }
      if (cells.size() != columns.size()) {
        throw error(
            cells.getLast(),
            "this line has " + cells.size() + " cells, the header " + columns.size(),
            "an answer with commas stands in quotes: \"[1, 2]\"");
      }
      rows.add(row(cells));
    }
    return rows;
  }

  private void header(List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (!HEADER.contains(cell.text())) {
        String near = Suggest.didYouMean(cell.text(), HEADER);
        throw error(
            cell,
            "there is no column '" + SheetCell.clean(cell.text()) + "' in a class sheet",
            near.isEmpty() ? "the columns are " + String.join(", ", NEEDED) : near);
      }
      if (columns.put(cell.text(), i) != null) {
        throw error(cell, "the column " + cell.text() + " is there twice", "leave one of them out");
      }
    }
    for (String needed : NEEDED) {
      if (!columns.containsKey(needed)) {
        throw error(
            cells.getFirst(),
            "the column " + needed + " is missing",
            "the first line is " + String.join(",", NEEDED) + "; further ones are " + ADDED);
      }
    }
  }

  private ClassRow row(List<Cell> cells) {
    Cell student = cell(cells, "student");
    Cell item = cell(cells, "item");
    if (text(student).isEmpty() || text(item).isEmpty()) {
      Cell empty = text(student).isEmpty() ? student : item;
      throw error(empty, "student and item may not be empty", "one line for each answer");
    }
    Cell attempt = cell(cells, "attempt");
    long number = whole(attempt, "attempt");
    if (number < 1 || number > 1_000_000) {
      throw error(attempt, "attempts are counted from 1", "1 for the first answer");
    }
    return new ClassRow(
        text(student),
        text(item),
        seed(cell(cells, "seed"), text(student), text(item)),
        (int) number,
        text(cell(cells, "answer")),
        columns.containsKey("override") ? override(cell(cells, "override")) : "",
        name + ":" + student.line());
  }

  private Cell cell(List<Cell> cells, String column) {
    return cells.get(columns.getOrDefault(column, 0));
  }

  private static String text(Cell cell) {
    return SheetCell.clean(SheetCell.read(cell.text()).strip());
  }

  private long seed(Cell cell, String student, String item) {
    if (!text(cell).isEmpty()) {
      return whole(cell, "seed");
    }
    return seeds
        .orElseThrow(() ->
            error(
                cell,
                "the seed is missing",
                "--secret FILE derives it; otherwise every line has one"))
        .of(student, item);
  }

  private long whole(Cell cell, String what) {
    String text = text(cell);
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      throw error(cell, "the " + what + " '" + text + "' is no whole number", "such as 7");
    }
    return Long.parseLong(text);
  }

  private String override(Cell cell) {
    String text = text(cell);
    if (text.isEmpty()) {
      return "";
    }
    try {
      double credit = Double.parseDouble(text);
      if (credit >= 0 && credit <= 1) {
        return text;
      }
    } catch (NumberFormatException no) {
      // told below
    }
    throw error(
        cell, "the override '" + text + "' is no credit", "a number from 0 to 1, or nothing");
  }

  private GradusException error(Cell cell, String what, String hint) {
    return Diagnostic.error(
            Code.BAD_DATA, name + ":" + cell.line() + ":" + cell.column() + ": " + what)
        .hint(hint)
        .toException();
  }
}
