package gradus.render.json;

import gradus.json.Json;
import gradus.symbolic.mistake.Finding;
import gradus.work.Mark;
import gradus.work.MarkedExercise;
import gradus.work.MarkedSheet;
import gradus.work.Standing;
import java.util.ArrayList;
import java.util.List;

/// A marked sheet as JSON, `gradus.work/1`.
public final class WorkJson {
  public static final String SCHEMA = "gradus.work/1";

  private WorkJson() {}

  /// @param version of gradus
  public static Json.Obj of(MarkedSheet sheet, String version) {
    List<Json> exercises = new ArrayList<>();
    for (MarkedExercise exercise : sheet.exercises()) {
      List<Json> lines = new ArrayList<>();
      exercise.marks().forEach(mark -> lines.add(line(mark)));
      exercises.add(
          Json.fields().put("title", exercise.title()).put("lines", new Json.Arr(lines)).build());
    }
    return Json.fields()
        .put("schema", SCHEMA)
        .put("gradus", version)
        .put("file", sheet.file())
        .put("first_wrong", sheet.firstWrong().map(mark -> mark.line().number()).orElse(0))
        .put("prose_lines", sheet.prose())
        .put("exercises", new Json.Arr(exercises))
        .build();
  }

  /// The word of a verdict: `ok`, `cannot_tell`.
  private static String word(Standing standing) {
    return standing.words().replace(' ', '_');
  }

  private static Json line(Mark mark) {
    Json.Fields fields =
        Json.fields()
            .put("line", mark.line().number())
            .put("text", mark.line().text().strip())
            .put("verdict", word(mark.standing()))
            .put("compared_with", mark.against())
            .put("reasons", Json.texts(mark.reasons()))
            .put("notes", Json.texts(mark.notes()))
            .put("rules", mark.rules());
    if (!mark.expected().isEmpty()) {
      fields.put("expected", mark.expected());
    }
    if (!mark.mistakes().isEmpty()) {
      List<Json> mistakes = new ArrayList<>();
      for (Finding finding : mark.mistakes()) {
        mistakes.add(
            Json.fields()
                .put("id", finding.id())
                .put("name", finding.name())
                .put("feedback", finding.feedback())
                .build());
      }
      fields.put("mistakes", new Json.Arr(mistakes));
    }
    mark.problem().ifPresent(problem -> fields.put("error", DiagnosticJson.of(problem)));
    return fields.build();
  }
}
