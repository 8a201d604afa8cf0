package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON as values, the way the answers of gradus write them: objects are records, lists arrays,
/// `{"re":…,"im":…}` a complex number, `"NaN"` and `"Infinity"` the doubles JSON has no number for.
final class JsonValues {
  private JsonValues() {}

  /// @param source what errors call the text
  /// @param exactly whether numbers are what the text says, not the nearest doubles
  /// @throws GradusException {@link Code#BAD_JSON} for what is no value: null, lists of objects,
  ///   mixed and ragged lists
  static Value value(Json json, String source, boolean exactly) {
    return switch (json) {
      case Json.Num number when exactly -> Scalar.of(JsonNumbers.exact(number));
      case Json.Num number -> new Scalar.Real(JsonNumbers.number(number, source, false));
      case Json.Bool(boolean truth) -> Truth.of(truth);
      case Json.Str text ->
          JsonNumbers.isNonFinite(text)
              ? new Scalar.Real(Double.parseDouble(text.value()))
              : new Text(text.value());
      case Json.Nul _ ->
          throw bad(source + ": null is no value", "leave it out, or write a number in its place");
      case Json.Obj object -> {
        Optional<Scalar> complex = complex(object);
        yield complex.isPresent() ? complex.get() : record(object, source, exactly);
      }
      case Json.Arr array -> array(array, source, exactly);
    };
  }

  private static RecordValue record(Json.Obj object, String source, boolean exactly) {
    RecordValue.Builder record = RecordValue.builder();
    for (Map.Entry<String, Json> field : object.fields().entrySet()) {
      String place = source + ", \"" + field.getKey() + "\"";
      record.with(field.getKey(), value(field.getValue(), place, exactly));
    }
    return record.build();
  }

  private static Optional<Scalar> complex(Json.Obj object) {
    boolean pair =
        object.fields().size() == 2
            && object.get("re").orElse(Json.NULL) instanceof Json.Num
            && object.get("im").orElse(Json.NULL) instanceof Json.Num;
    if (!pair) {
      return Optional.empty();
    }
    return Optional.of(Scalar.of(number(object, "re"), number(object, "im")));
  }

  private static double number(Json.Obj object, String key) {
    return object.get(key).orElse(Json.NULL) instanceof Json.Num number
        ? number.value()
        : Double.NaN;
  }

  private static Array array(Json.Arr array, String source, boolean exactly) {
    List<Value> parts = new ArrayList<>(array.items().size());
    for (int i = 0; i < array.items().size(); i++) {
      parts.add(value(array.items().get(i), source + ", entry " + (i + 1), exactly));
    }
    if (parts.isEmpty()) {
      return Values.array(Shape.of(0), parts, Labels.NONE);
    }
    if (!(parts.getFirst() instanceof Array first)) {
      return Values.array(Shape.of(parts.size()), scalars(parts, source), Labels.NONE);
    }
    List<Value> entries = new ArrayList<>();
    for (Value part : parts) {
      if (!(part instanceof Array inner) || !inner.shape().equals(first.shape())) {
        throw bad(
            source + ": the lists in this list are not of one shape",
            "all lists of one level have the same length");
      }
      entries.addAll(Values.entries(inner));
    }
    return Values.array(first.shape().prepend(parts.size()), entries, Labels.NONE);
  }

  private static List<Value> scalars(List<Value> parts, String source) {
    boolean words = parts.getFirst() instanceof Text;
    for (int i = 0; i < parts.size(); i++) {
      Value part = parts.get(i);
      if (words ? !(part instanceof Text) : !(part instanceof Scalar || part instanceof Truth)) {
        throw bad(
            source
                + ", entry "
                + (i + 1)
                + ": "
                + part.kind()
                + (words ? " in a list of words" : " in a list of numbers"),
            "a list holds numbers, truth values, words alone, or lists of them");
      }
    }
    return parts;
  }

  private static GradusException bad(String message, String hint) {
    return Diagnostic.error(Code.BAD_JSON, message).hint(hint).toException();
  }
}
