package gradus.cli;

import gradus.json.Json;
import gradus.tutor.lint.Problem;
import gradus.tutor.lint.Report;
import gradus.tutor.lint.Spread.Range;
import java.util.ArrayList;
import java.util.List;

/// What lint found, for programs, by the contract `lint.schema.json`.
final class LintJson {
  private LintJson() {}

  static Json of(Report report, String version) {
    List<Json> problems = new ArrayList<>();
    report.problems().forEach(problem -> problems.add(of(problem)));
    List<Json> items = new ArrayList<>();
    report.items().forEach(item -> items.add(of(item)));
    return Json.fields()
        .put("schema", "gradus.lint/1")
        .put("gradus", version)
        .put("lessons", Json.of((long) report.lessons()))
        .put("seeds", Json.of((long) report.seeds()))
        .put("errors", Json.of(report.errors()))
        .put("warnings", Json.of(report.warnings()))
        .put("problems", Json.array(problems))
        .put("items", Json.array(items))
        .build();
  }

  private static Json of(Problem problem) {
    return Json.fields()
        .put("file", problem.place().file())
        .put("line", Json.of((long) problem.place().line()))
        .put("column", Json.of((long) problem.place().column()))
        .put("severity", problem.isError() ? "error" : "warning")
        .put("check", problem.check())
        .put("message", problem.what())
        .put("hint", problem.hint().isEmpty() ? Json.NULL : Json.of(problem.hint()))
        .put("seed", problem.seed().isPresent() ? Json.of(problem.seed().getAsLong()) : Json.NULL)
        .build();
  }

  private static Json of(Report.Item item) {
    return Json.fields()
        .put("id", item.id())
        .put("seeds", Json.of((long) item.seeds()))
        .put("variants", Json.of((long) item.variants()))
        .put("digits", of(item.spread().digits()))
        .put("denominator", of(item.spread().denominator()))
        .put("steps", of(item.spread().steps()))
        .build();
  }

  private static Json of(Range range) {
    return range.most() < range.least()
        ? Json.NULL
        : Json.array(Json.of((long) range.least()), Json.of((long) range.most()));
  }
}
