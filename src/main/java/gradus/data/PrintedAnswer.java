package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.json.Json;
import java.util.Optional;

/// The JSON answer of another gradus (`"schema":"gradus.answer/1"`) stands for its result: the
/// exact text where there is one, because that is the language and loses nothing, else the value.
final class PrintedAnswer {
  private static final String SCHEMA = "gradus.answer/";

  private PrintedAnswer() {}

  static boolean isAnswer(Json.Obj json) {
    return json.get("schema").orElse(Json.NULL) instanceof Json.Str schema
        && schema.value().startsWith(SCHEMA);
  }

  static Loaded result(String name, Json.Obj answer, ReadOptions options) {
    if (answer.get("error").orElse(Json.NULL) instanceof Json.Obj error) {
      String message =
          error.get("message").orElse(Json.NULL) instanceof Json.Str text ? text.value() : "";
      throw Diagnostic.error(Code.EMPTY_DATA, name + " is an answer that failed: " + message)
          .toException();
    }
    Json result = answer.get("result").orElse(Json.NULL);
    Optional<Json> exact = field(result, "exact").flatMap(value -> field(value, "text"));
    if (exact.isPresent() && exact.get() instanceof Json.Str text && options.columns().isBlank()) {
      return new Loaded.Lines(name, text.value());
    }
    Json value =
        field(result, "value")
            .orElseThrow(() ->
                Diagnostic.error(Code.EMPTY_DATA, name + ": the answer holds no result")
                    .toException());
    return DataReader.loaded(name, value, options);
  }

  private static Optional<Json> field(Json json, String key) {
    return json instanceof Json.Obj object ? object.get(key) : Optional.empty();
  }
}
