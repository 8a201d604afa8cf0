package gradus.tutor.grade;

import gradus.json.Json;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.ClassMarking.Graded;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.List;

/// Marks in the JSON contracts `gradus.mark/1`, `gradus.question/1` and `gradus.class/1`. Only
/// additive changes are made under one version.
public final class MarkJson {
  public static final String SCHEMA = "gradus.mark/1";
  public static final String QUESTION = "gradus.question/1";
  public static final String CLASS = "gradus.class/1";

  private MarkJson() {}

  /// @param version of gradus
  /// @param key whether the model answer and its steps stand in it
  public static Json.Obj of(
      Variant variant, String answer, Mark mark, boolean key, String version) {
    Json.Fields fields = head(SCHEMA, variant, version).put("answer", answer);
    verdict(fields, mark, variant.points());
    if (key) {
      fields.put("revealing", mark.revealing());
      key(fields, variant);
    }
    return fields.build();
  }

  /// The question without an answer.
  public static Json.Obj question(Variant variant, boolean key, String version) {
    List<Json> options = new ArrayList<>();
    variant
        .options()
        .forEach(option ->
            options.add(Json.fields().put("key", option.key()).put("text", option.text()).build()));
    Json.Fields fields =
        head(QUESTION, variant, version)
            .put("skill", variant.skill())
            .put("level", variant.level())
            .put("points", Json.of(variant.points()))
            .put("prompt", variant.prompt())
            .put("options", new Json.Arr(options))
            .put("names", texts(variant.expected().variables()));
    if (key) {
      key(fields, variant);
    }
    return fields.build();
  }

  /// A marked class.
  public static Json.Obj of(List<Graded> rows, ClassStatistics statistics, String version) {
    List<Json> marks = new ArrayList<>();
    for (Graded row : rows) {
      Json.Fields fields =
          Json.fields()
              .put("student", row.row().student())
              .put("id", row.variant().stamp().toString())
              .put("attempt", row.row().attempt())
              .put("answer", row.row().answer());
      verdict(fields, row.mark(), row.variant().points());
      fields.put("awarded", Json.of(row.credit())).put("override", row.row().override());
      marks.add(fields.build());
    }
    List<Json> items = new ArrayList<>();
    for (ClassStatistics.ItemCount item : statistics.items()) {
      items.add(
          Json.fields()
              .put("item", item.item())
              .put("students", item.students())
              .put("answers", item.answers())
              .put("correct", item.correct())
              .put("partly", item.partly())
              .put("incorrect", item.incorrect())
              .put("other", item.other())
              .put("mean_credit", Json.of(item.mean()))
              .build());
    }
    List<Json> mistakes = new ArrayList<>();
    for (ClassStatistics.MistakeCount mistake : statistics.mistakes()) {
      mistakes.add(
          Json.fields()
              .put("item", mistake.item())
              .put("mistake", mistake.mistake())
              .put("answers", mistake.answers())
              .put("students", mistake.students())
              .build());
    }
    return Json.fields()
        .put("schema", CLASS)
        .put("gradus", version)
        .put("marks", new Json.Arr(marks))
        .put("items", new Json.Arr(items))
        .put("mistakes", new Json.Arr(mistakes))
        .put("undecided", statistics.undecided().size())
        .build();
  }

  private static Json.Fields head(String schema, Variant variant, String version) {
    return Json.fields()
        .put("schema", schema)
        .put("gradus", version)
        .put("id", variant.stamp().toString())
        .put("item", variant.stamp().item())
        .put("version", variant.stamp().version())
        .put("seed", Json.of(variant.stamp().seed()))
        .put("type", variant.type().word());
  }

  private static void verdict(Json.Fields fields, Mark mark, double weight) {
    List<Json> mistakes = new ArrayList<>();
    for (Mistake mistake : mark.mistakes()) {
      mistakes.add(
          Json.fields().put("id", mistake.id()).put("feedback", mistake.feedback()).build());
    }
    fields
        .put("verdict", mark.kind().word())
        .put("credit", Json.of(mark.credit()))
        .put("points", Json.of(mark.credit() * weight))
        .put("counts", Json.of(mark.counts()))
        .put("read_as", mark.readAs())
        .put("notes", texts(mark.notes()))
        .put("mistakes", new Json.Arr(mistakes))
        .put("test", mark.test());
  }

  private static void key(Json.Fields fields, Variant variant) {
    List<Json> steps = new ArrayList<>();
    for (WorkedStep step : variant.steps()) {
      steps.add(Json.fields().put("says", step.says()).put("equals", step.equals()).build());
    }
    fields.put(
        "key",
        Json.fields()
            .put("answer", ModelAnswer.of(variant, Desk.STANDARD))
            .put("steps", new Json.Arr(steps))
            .build());
  }

  private static Json.Arr texts(List<String> texts) {
    List<Json> list = new ArrayList<>();
    texts.forEach(text -> list.add(new Json.Str(text)));
    return new Json.Arr(list);
  }
}
