package gradus.tutor.grade;

import gradus.data.CsvRecords;
import gradus.json.Json;
import gradus.tutor.grade.ClassMarking.Graded;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.ArrayList;
import java.util.List;

/// A marked class as CSV, ready for a spreadsheet and for the next run.
public final class MarkedSheet {
  private MarkedSheet() {}

  public static String of(List<Graded> rows) {
    StringBuilder text = new StringBuilder(String.join(",", ClassSheet.HEADER)).append('\n');
    for (Graded row : rows) {
      line(
          text,
          List.of(
              row.row().student(),
              row.row().item(),
              String.valueOf(row.row().seed()),
              String.valueOf(row.row().attempt()),
              row.row().answer(),
              row.mark().kind().word(),
              number(row.credit()),
              number(row.points()),
              mistakes(row.mark()),
              feedback(row.mark()),
              row.row().override()));
    }
    return text.toString();
  }

  /// The seed of each student for each item, as a sheet to be handed out.
  public static String seeds(List<String> students, List<String> items, Seeds seeds) {
    StringBuilder text = new StringBuilder("student,item,seed\n");
    for (String student : students) {
      for (String item : items) {
        line(text, List.of(student, item, String.valueOf(seeds.of(student, item))));
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    String separator = "";
    for (String cell : cells) {
      text.append(separator).append(CsvRecords.quoted(SheetCell.written(SheetCell.clean(cell))));
      separator = ",";
    }
    text.append('\n');
  }

  /// At most four digits behind the point.
  static String number(double value) {
    double rounded = Math.round(value * 1e4) / 1e4;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : Json.of(rounded) instanceof Json.Num(String digits) ? digits : "";
  }

  private static String mistakes(Mark mark) {
    return String.join(
        " or ", mark.mistakes().stream().map(Mistake::id).filter(id -> !id.isEmpty()).toList());
  }

  /// What is said to the student, in one text.
  static String feedback(Mark mark) {
    List<String> sentences = new ArrayList<>(mark.notes());
    if (mark.mistakes().size() > 1) {
      sentences.add("It could be one of these.");
    }
    mark.mistakes().stream()
        .map(Mistake::feedback)
        .filter(text -> !text.isEmpty())
        .forEach(sentences::add);
    if (!mark.test().isEmpty()) {
      sentences.add(mark.test());
    }
    return String.join(" ", sentences).replaceAll("\\s+", " ");
  }
}
