package gradus.render.plain;

import gradus.exact.Rational;
import gradus.render.Form;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which form of an answer a pipe gets: the exact one if asked for, else the decimal one, in which
/// integers and typed decimals still stand in full.
public final class PipeValue {
  /// Integers up to 2^53 are doubles.
  private static final int EXACT_BITS = Double.PRECISION;

  private PipeValue() {}

  public static Value of(Value result, Value approximate, Form form) {
    return switch (form) {
      case EXACT -> result;
      case NUMERIC -> approximate;
      case AUTO -> merge(result, approximate);
    };
  }

  private static Value merge(Value result, Value approximate) {
    return switch (result) {
      case Scalar.Exact(Rational value, boolean decimal) ->
          decimal || value.isInteger() ? result : approximate;
      case ElementArray array when hasLongIntegers(array) -> mergeArray(array, approximate);
      case SetValue.Finite set -> mergeSet(set, approximate);
      case RecordValue record -> mergeRecord(record, approximate);
      case Scalar _, Array _, Formula _, SetValue _, Truth _, Table _, Text _, FunctionValue _ ->
          approximate;
    };
  }

  private static boolean hasLongIntegers(ElementArray array) {
    for (Value entry : array.entries()) {
      if (entry instanceof Scalar.Exact(Rational value, _)
          && value.isInteger()
          && value.bits() > EXACT_BITS) {
        return true;
      }
    }
    return false;
  }

  private static Value mergeArray(ElementArray exact, Value approximate) {
    if (!(approximate instanceof Array array)) {
      return approximate;
    }
    List<Value> entries = new ArrayList<>(exact.size());
    for (int i = 0; i < exact.size(); i++) {
      entries.add(merge(exact.get(i), array.get(i)));
    }
    return new ElementArray(exact.shape(), entries, exact.labels());
  }

  /// Elements that become equal as doubles would leave sets of different sizes: then the
  /// approximate one stands.
  private static Value mergeSet(SetValue.Finite exact, Value approximate) {
    if (!(approximate instanceof SetValue.Finite(List<Value> elements))
        || elements.size() != exact.elements().size()) {
      return approximate;
    }
    List<Value> merged = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      merged.add(merge(exact.elements().get(i), elements.get(i)));
    }
    return new SetValue.Finite(merged);
  }

  private static Value mergeRecord(RecordValue exact, Value approximate) {
    if (!(approximate instanceof RecordValue(Map<String, Value> fields))) {
      return approximate;
    }
    RecordValue.Builder merged = RecordValue.builder();
    for (Map.Entry<String, Value> field : exact.fields().entrySet()) {
      Value other = fields.getOrDefault(field.getKey(), field.getValue());
      merged.with(field.getKey(), merge(field.getValue(), other));
    }
    return merged.build();
  }
}
