package gradus.tutor.ask;

import gradus.data.CsvRecords;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.tutor.ask.FilledSheet.Filled;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.Marker;
import gradus.tutor.grade.SheetCell;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sheet that was marked.
///
/// @param rows in the order of the sheet
public record SheetMarks(List<Row> rows) {
  public SheetMarks {
    rows = List.copyOf(rows);
  }

  /// @param verdict the word of the mark, or `missing` (no answer), `changed` (the item is not what
  ///   it was when the sheet was made), `unknown` (there is no such item any more)
  /// @param points what was earned
  /// @param most what could be
  /// @param says one sentence each
  public record Row(
      Filled question,
      String verdict,
      double points,
      double most,
      String readAs,
      List<String> mistakes,
      List<String> says) {
    public Row {
      mistakes = List.copyOf(mistakes);
      says = List.copyOf(says);
    }

    /// Whether a person has to look at it: on paper nobody was asked to write it again.
    public boolean isOpen() {
      return switch (verdict) {
        case "undecided", "unreadable", "changed", "unknown" -> true;
        default -> false;
      };
    }
  }

  public static SheetMarks of(FilledSheet sheet, Pool pool) {
    Marker marker = new Marker(Desk.STANDARD);
    List<Row> rows = new ArrayList<>();
    Map<String, String> earlier = new HashMap<>();
    String before = "";
    for (Filled question : sheet.questions()) {
      String root = question.number().replaceAll("[a-z]$", "");
      if (!root.equals(before)) {
        earlier.clear();
      }
      before = root;
      rows.add(row(question, pool, marker, earlier));
    }
    return new SheetMarks(rows);
  }

  private static Row row(Filled filled, Pool pool, Marker marker, Map<String, String> earlier) {
    Optional<Question> question = pool.find(filled.stamp().item());
    if (question.isEmpty()) {
      return unmarked(filled, "unknown", "There is no item of this name any more.");
    }
    if (!question.get().version().equals(filled.stamp().version())) {
      return unmarked(
          filled, "changed", "The item was changed after the sheet was made; mark it by hand.");
    }
    Variant variant;
    try {
      variant = question.get().variant(filled.stamp().seed(), earlier);
    } catch (GradusException broken) {
      return unmarked(filled, "unknown", broken.diagnostic().message());
    }
    String letter = filled.number().replaceAll("^[0-9]+", "");
    if (!letter.isEmpty()) {
      earlier.put(
          letter, filled.answer().isEmpty() ? variant.expected().reference() : filled.answer());
    }
    if (filled.answer().isEmpty()) {
      return new Row(filled, "missing", 0, variant.points(), "", List.of(), List.of());
    }
    return marked(filled, variant, marker.mark(variant, filled.answer()));
  }

  private static Row unmarked(Filled filled, String verdict, String why) {
    return new Row(filled, verdict, 0, 0, "", List.of(), List.of(why));
  }

  private static Row marked(Filled filled, Variant variant, Mark mark) {
    List<String> says = new ArrayList<>(mark.notes());
    mark.mistakes().forEach(mistake -> says.add(mistake.feedback()));
    return new Row(
        filled,
        mark.kind().word(),
        variant.points() * mark.credit(),
        variant.points(),
        mark.readAs(),
        mark.mistakes().stream().map(Mistake::id).toList(),
        says);
  }

  public double points() {
    return rows.stream().mapToDouble(Row::points).sum();
  }

  public double most() {
    return rows.stream().mapToDouble(Row::most).sum();
  }

  public boolean hasOpen() {
    return rows.stream().anyMatch(Row::isOpen);
  }

  public void say(Speech speech) {
    speech.sentence(
        ExamMarks.number(points())
            + " of "
            + ExamMarks.number(most())
            + " points, "
            + Math.round(100 * points() / Math.max(1e-9, most()))
            + " %");
    for (Row row : rows) {
      speech.gap();
      speech.sentence(
          row.question().number()
              + ". "
              + row.verdict()
              + ", "
              + ExamMarks.number(row.points())
              + " of "
              + Wording.count(row.most(), "point", "points"));
      if (!row.question().answer().isEmpty()) {
        speech.line("   " + row.question().answer().replace("\n", "; "));
      }
      row.says().forEach(text -> speech.markdown("   ", text));
    }
    List<Row> open = rows.stream().filter(Row::isOpen).toList();
    if (!open.isEmpty()) {
      speech.gap();
      speech.sentence(
          "To be marked by hand: "
              + Wording.all(open.stream().map(row -> row.question().number()).toList())
              + ".");
    }
  }

  public Json json() {
    List<Json> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(
          Json.fields()
              .put("number", row.question().number())
              .put("stamp", row.question().stamp().toString())
              .put("answer", row.question().answer())
              .put("read_as", row.readAs())
              .put("verdict", row.verdict())
              .put("points", row.points())
              .put("of", row.most())
              .put("mistakes", Json.texts(row.mistakes()))
              .put("says", Json.texts(row.says()))
              .build());
    }
    return Json.fields()
        .put("schema", "gradus.sheet/1")
        .put("points", points())
        .put("of", most())
        .put("questions", Json.array(all))
        .build();
  }

  /// With a line of names, by RFC 4180; no cell is run by a spreadsheet.
  public String csv() {
    StringBuilder out =
        new StringBuilder("number,item,version,seed,answer,verdict,points,of,mistakes,says\n");
    for (Row row : rows) {
      Filled question = row.question();
      List<String> cells =
          List.of(
              question.number(),
              question.stamp().item(),
              question.stamp().version(),
              String.valueOf(question.stamp().seed()),
              question.answer(),
              row.verdict(),
              ExamMarks.number(row.points()),
              ExamMarks.number(row.most()),
              String.join(" ", row.mistakes()),
              String.join(" ", row.says()));
      out.append(
              String.join(
                  ",", cells.stream().map(SheetCell::written).map(CsvRecords::quoted).toList()))
          .append('\n');
    }
    return out.toString();
  }
}
