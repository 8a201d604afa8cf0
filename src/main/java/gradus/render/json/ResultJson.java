package gradus.render.json;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.json.Json;
import gradus.render.latex.Latex;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
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

/// The `result` of an answer: `{kind, exact, value, shape, labels, parts}`.
///
/// `exact` is null where every number is a machine double: a numeric answer never pretends to be
/// exact. `labels` and `parts` (the kind, exact form, shape and labels of each part of a record)
/// stand only where there are any.
final class ResultJson {
  private ResultJson() {}

  static Json.Obj of(Value result, Value approximate) {
    Json.Fields fields =
        Json.fields()
            .put("kind", kind(result))
            .put("exact", exact(result))
            .put("value", ValueJson.of(approximate));
    describe(result, fields);
    return fields.build();
  }

  private static Json.Obj part(Value value) {
    Json.Fields fields = Json.fields().put("kind", kind(value)).put("exact", exact(value));
    describe(value, fields);
    return fields.build();
  }

  private static void describe(Value value, Json.Fields fields) {
    fields.put("shape", value instanceof Array array ? shape(array) : Json.NULL);
    if (value instanceof Array array && !array.labels().isEmpty()) {
      fields.put("labels", labels(array.labels()));
    }
    if (value instanceof RecordValue(Map<String, Value> parts)) {
      Json.Fields described = Json.fields();
      parts.forEach((name, part) -> described.put(name, part(part)));
      fields.put("parts", described.build());
    }
  }

  private static Json shape(Array array) {
    List<Json> lengths = new ArrayList<>(array.shape().rank());
    for (int length : array.shape().toArray()) {
      lengths.add(Json.of(length));
    }
    return Json.array(lengths);
  }

  private static Json labels(Labels labels) {
    return Json.fields()
        .put("rows", Json.texts(labels.rows()))
        .put("columns", Json.texts(labels.columns()))
        .build();
  }

  private static Json exact(Value value) {
    return hasText(value)
        ? Json.fields().put("text", Literals.of(value)).put("latex", Latex.of(value)).build()
        : Json.NULL;
  }

  /// Whether the text says more than `value` does: it is exact, or has symbols.
  private static boolean hasText(Value value) {
    return switch (value) {
      case Scalar.Exact _ -> true;
      case Scalar.Real _, Scalar.Complex _, RealArray _, ComplexArray _ -> false;
      case Formula formula -> !formula.isClosed() || !Formulas.hasDoubles(formula.expr());
      case ElementArray array -> allHaveText(array.entries()) || hasSymbols(array);
      case SetValue.Finite(List<Value> elements) -> allHaveText(elements);
      case SetValue.NumberSet _, SetValue.Space _, SetValue.Intervals _ -> true;
      case Truth _, FunctionValue _ -> true;
      case Text _, RecordValue _, Table _ -> false;
    };
  }

  private static boolean allHaveText(List<Value> values) {
    for (Value value : values) {
      if (!hasText(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSymbols(ElementArray array) {
    for (Value entry : array.entries()) {
      if (entry instanceof Formula formula && !formula.isClosed()) {
        return true;
      }
    }
    return false;
  }

  private static String kind(Value value) {
    return switch (value) {
      case Scalar.Exact _, Scalar.Real _ -> "number";
      case Scalar.Complex _ -> "complex";
      case Formula formula -> formulaKind(formula);
      case Array array ->
          switch (array.shape().rank()) {
            case 1 -> "vector";
            case 2 -> "matrix";
            default -> "tensor";
          };
      case SetValue.Intervals _ -> "interval";
      case SetValue.Finite _, SetValue.NumberSet _, SetValue.Space _ -> "set";
      case Truth _ -> "truth";
      case RecordValue _ -> "record";
      case Table _ -> "table";
      case Text _ -> "text";
      case FunctionValue _ -> "function";
    };
  }

  private static String formulaKind(Formula formula) {
    if (formula.expr() instanceof Expr.Relation) {
      return "relation";
    }
    if (!formula.isClosed()) {
      return "formula";
    }
    return Formulas.hasImaginary(formula.expr()) ? "complex" : "number";
  }
}
