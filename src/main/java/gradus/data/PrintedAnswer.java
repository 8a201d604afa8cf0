package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.json.Json;
import java.util.Optional;
import java.util.StringJoiner;

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
    Optional<String> empty = empty(field(result, "shape").orElse(Json.NULL));
    if (empty.isPresent()) {
      return new Loaded.Lines(name, empty.get());
    }
    Json value =
        field(result, "value")
            .orElseThrow(() ->
                Diagnostic.error(Code.EMPTY_DATA, name + ": the answer holds no result")
                    .toException());
    return DataReader.loaded(name, value, options);
  }

  /// An array without entries in the language: nested lists do not say how long its axes are.
  private static Optional<String> empty(Json shape) {
    if (!(shape instanceof Json.Arr(var lengths)) || lengths.size() < 2) {
      return Optional.empty();
    }
    StringJoiner text = new StringJoiner(", ", "zeros(", ")");
    boolean empty = false;
    for (Json length : lengths) {
      if (!(length instanceof Json.Num number)) {
        return Optional.empty();
      }
      text.add(number.text());
      empty |= number.text().equals("0");
    }
    return empty ? Optional.of(text.toString()) : Optional.empty();
  }

  private static Optional<Json> field(Json json, String key) {
    return json instanceof Json.Obj object ? object.get(key) : Optional.empty();
  }
}
