package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.json.Json;
import java.util.ArrayList;
import java.util.List;
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

  /// Whether these are the lines of `-o ndjson`, `--batch` or `--each`.
  static boolean areAnswers(Json.Arr lines) {
    for (Json line : lines.items()) {
      boolean answer =
          line instanceof Json.Obj object
              && (isAnswer(object)
                  || object.get("ok").isPresent() && object.get("line").isPresent());
      if (!answer) {
        return false;
      }
    }
    return !lines.items().isEmpty();
  }

  /// The result of the only line, or the list of the results of several.
  ///
  /// @param lines {@link #areAnswers}
  static Loaded results(String name, Json.Arr lines, ReadOptions options) {
    if (lines.items().size() == 1 && lines.items().getFirst() instanceof Json.Obj only) {
      return result(name, only, options);
    }
    List<Json> values = new ArrayList<>(lines.items().size());
    for (int i = 0; i < lines.items().size(); i++) {
      values.add(value(name + ", line " + (i + 1), (Json.Obj) lines.items().get(i)));
    }
    return DataReader.loaded(name, new Json.Arr(values), options);
  }

  static Loaded result(String name, Json.Obj answer, ReadOptions options) {
    refuseFailure(name, answer);
    Json result = answer.get("result").orElse(Json.NULL);
    Optional<Json> exact = field(result, "exact").flatMap(value -> field(value, "text"));
    if (exact.isPresent() && exact.get() instanceof Json.Str text && options.columns().isBlank()) {
      return new Loaded.Lines(name, text.value());
    }
    Optional<String> empty = empty(field(result, "shape").orElse(Json.NULL));
    if (empty.isPresent()) {
      return new Loaded.Lines(name, empty.get());
    }
    return DataReader.loaded(name, value(name, answer), options);
  }

  private static Json value(String name, Json.Obj answer) {
    refuseFailure(name, answer);
    return field(answer.get("result").orElse(Json.NULL), "value")
        .orElseThrow(() ->
            Diagnostic.error(Code.EMPTY_DATA, name + ": the answer holds no result").toException());
  }

  private static void refuseFailure(String name, Json.Obj answer) {
    if (answer.get("error").orElse(Json.NULL) instanceof Json.Obj error) {
      String message =
          error.get("message").orElse(Json.NULL) instanceof Json.Str text ? text.value() : "";
      throw Diagnostic.error(Code.EMPTY_DATA, name + " is an answer that failed: " + message)
          .toException();
    }
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
