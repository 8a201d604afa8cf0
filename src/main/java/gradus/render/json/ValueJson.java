package gradus.render.json;

import gradus.exact.Rational;
import gradus.json.Json;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Values as plain JSON for programs: numbers, nested lists, objects. What has no number in it (a
/// formula with free symbols, a function, ℝ) is null; `exact.text` says what it is.
public final class ValueJson {
  private ValueJson() {}

  /// @param value in decimals
  public static Json of(Value value) {
    return switch (value) {
      case Scalar.Exact(Rational exact, _) -> number(exact.doubleValue());
      case Scalar.Real(double real) -> number(real);
      case Scalar.Complex(double re, double im) ->
          Json.fields().put("re", number(re)).put("im", number(im)).build();
      case Array array -> axis(array, array.shape(), 0, 0);
      case Truth truth ->
          switch (truth) {
            case TRUE -> Json.TRUE;
            case FALSE -> Json.FALSE;
            case UNKNOWN -> Json.NULL;
          };
      case Text(String text) -> Json.of(text);
      case SetValue.Finite(List<Value> elements) -> list(elements);
      case SetValue.Intervals(List<SetValue.Interval> parts) -> intervals(parts);
      case RecordValue(Map<String, Value> fields) -> {
        Json.Fields object = Json.fields();
        fields.forEach((name, field) -> object.put(name, of(field)));
        yield object.build();
      }
      case Table table -> table(table);
      case Formula _, SetValue.NumberSet _, SetValue.Space _, FunctionValue _ -> Json.NULL;
    };
  }

  /// JSON knows no number that is not finite: those are the texts that JavaScript, Python and Java
  /// print.
  static Json number(double value) {
    return Double.isFinite(value) ? Json.of(value) : Json.of(Double.toString(value));
  }

  private static Json list(List<Value> values) {
    List<Json> items = new ArrayList<>(values.size());
    for (Value value : values) {
      items.add(of(value));
    }
    return Json.array(items);
  }

  private static Json axis(Array array, Shape shape, int axis, int from) {
    int length = shape.length(axis);
    List<Json> items = new ArrayList<>(length);
    if (axis + 1 == shape.rank()) {
      for (int i = 0; i < length; i++) {
        items.add(
            array instanceof RealArray real
                ? number(real.data()[from + i])
                : of(array.get(from + i)));
      }
      return Json.array(items);
    }
    int stride = 1;
    for (int a = axis + 1; a < shape.rank(); a++) {
      stride *= shape.length(a);
    }
    for (int i = 0; i < length; i++) {
      items.add(axis(array, shape, axis + 1, from + i * stride));
    }
    return Json.array(items);
  }

  private static Json intervals(List<SetValue.Interval> parts) {
    List<Json> items = new ArrayList<>(parts.size());
    for (SetValue.Interval part : parts) {
      items.add(
          Json.fields()
              .put("low", of(part.low()))
              .put("high", of(part.high()))
              .put("low_closed", part.lowClosed())
              .put("high_closed", part.highClosed())
              .build());
    }
    return Json.array(items);
  }

  private static Json table(Table table) {
    Json.Fields object = Json.fields();
    for (Table.Column column : table.columns()) {
      object.put(
          column.name(),
          switch (column) {
            case Table.Column.Numbers(_, Array values) -> of(values);
            case Table.Column.Words(_, List<String> words) -> Json.texts(words);
          });
    }
    return object.build();
  }
}
