package gradus.render.json;

import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.json.Json;
import gradus.render.Detail;
import java.util.ArrayList;
import java.util.List;

/// Answers and errors in the JSON contract `gradus.answer/1`, which the schema
/// `gradus/answer.schema.json` describes. Only additive changes are made under one version.
public final class AnswerJson {
  public static final String SCHEMA = "gradus.answer/1";

  private AnswerJson() {}

  /// @param steps how much of the way is told
  /// @param version of gradus
  public static Json.Obj of(Answer answer, Detail steps, String version) {
    Json.Fields fields = head(answer, version);
    body(answer, steps, fields);
    return fields.build();
  }

  /// An answer about the rows of a table that have a value in a column.
  ///
  /// @param version of gradus
  public static Json.Obj ofGroup(
      Answer answer, Detail steps, String column, String value, String version) {
    Json.Fields fields = head(answer, version);
    fields.put("group", Json.fields().put("column", column).put("value", value).build());
    body(answer, steps, fields);
    return fields.build();
  }

  private static Json.Fields head(Answer answer, String version) {
    return Json.fields()
        .put("schema", SCHEMA)
        .put("gradus", version)
        .put("conventions", conventions(answer.conventions(), answer.applied()));
  }

  /// An error that ended the computation.
  public static Json.Obj error(Diagnostic diagnostic, String version) {
    return Json.fields()
        .put("schema", SCHEMA)
        .put("gradus", version)
        .put("error", DiagnosticJson.of(diagnostic))
        .build();
  }

  /// One line of `--batch`.
  ///
  /// @param line number of the line in the input, from 1
  public static Json.Obj batch(long line, Answer answer, Detail steps) {
    Json.Fields fields = Json.fields().put("line", line).put("ok", true);
    body(answer, steps, fields);
    return fields.build();
  }

  /// One line of `--batch` that failed.
  public static Json.Obj batchError(long line, Diagnostic diagnostic) {
    return Json.fields()
        .put("line", line)
        .put("ok", false)
        .put("error", DiagnosticJson.of(diagnostic))
        .build();
  }

  private static void body(Answer answer, Detail steps, Json.Fields fields) {
    fields
        .put("input", answer.input())
        .put("read_as", answer.readAs().isEmpty() ? answer.input() : answer.readAs())
        .put("result", ResultJson.of(answer.result(), answer.approximate()))
        .put("steps", StepsJson.of(answer.steps(), steps))
        .put("checks", checks(answer.checks()))
        .put("notes", Json.texts(answer.notes()))
        .put("warnings", warnings(answer.warnings()));
  }

  private static Json conventions(Conventions conventions, List<String> applied) {
    return Json.fields()
        .put("name", conventions.name())
        .put("index_base", conventions.indexBase())
        .put("ddof", conventions.ddof())
        .put("samples", conventions.samplesAreRows() ? "rows" : "columns")
        .put(
            "dtype",
            switch (conventions.dtype()) {
              case EXACT -> "exact";
              case F64 -> "f64";
              case F32 -> "f32";
            })
        .put("applied", Json.texts(applied))
        .build();
  }

  private static Json checks(List<Check> checks) {
    List<Json> items = new ArrayList<>(checks.size());
    for (Check check : checks) {
      items.add(
          Json.fields()
              .put("what", check.what())
              .put("residual", ValueJson.number(check.residual()))
              .put("tolerance", ValueJson.number(check.tolerance()))
              .put("passed", check.passed())
              .build());
    }
    return Json.array(items);
  }

  private static Json warnings(List<Diagnostic> warnings) {
    List<Json> items = new ArrayList<>(warnings.size());
    for (Diagnostic warning : warnings) {
      items.add(DiagnosticJson.of(warning));
    }
    return Json.array(items);
  }
}
