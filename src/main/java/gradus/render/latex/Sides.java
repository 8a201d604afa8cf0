package gradus.render.latex;

import gradus.exact.Rational;
import gradus.render.RenderOptions;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.Map;

/// The exact form and the decimal one of a result, side by side where the page for people has both:
/// `\frac{\sqrt{2}}{2} \approx 0.707106781`.
final class Sides {
  /// As {@link gradus.render.box.ValueBox} has it: a longer exact form is not shown unless asked
  /// for.
  private static final int SHORT = 40;

  /// Arrays with more entries are not looked at one by one.
  private static final int SMALL = 1000;

  private final RenderOptions options;

  Sides(RenderOptions options) {
    this.options = options;
  }

  String of(Value result, Value approximate) {
    return switch (options.form()) {
      case EXACT -> exact(result);
      case NUMERIC -> decimal(approximate);
      case AUTO -> both(result, approximate);
    };
  }

  private String exact(Value value) {
    return Latex.of(value, Decimal.SHORTEST);
  }

  private String decimal(Value value) {
    return Latex.of(value, options.scalars(), options.tables());
  }

  private String both(Value result, Value approximate) {
    return switch (result) {
      case RecordValue record -> record(record, approximate);
      case ElementArray array -> array(array, approximate);
      case Scalar _, Formula _, SetValue _ -> side(result, approximate);
      case Table _ -> decimal(approximate);
      case Array _, Truth _, Text _, FunctionValue _ -> decimal(result);
    };
  }

  private String side(Value result, Value approximate) {
    boolean machine =
        result instanceof Scalar.Real
            || result instanceof Scalar.Complex
            || result instanceof Scalar.Exact(Rational value, boolean decimal)
                && (decimal || value.isInteger());
    String exact = Literals.of(result);
    if (machine || exact.equals(Literals.of(approximate))) {
      return decimal(result);
    }
    return exact.length() >= SHORT ? decimal(approximate) : pair(result, approximate);
  }

  private String pair(Value result, Value approximate) {
    return exact(result) + " \\approx " + decimal(approximate);
  }

  private String array(ElementArray array, Value approximate) {
    if (!(approximate instanceof Array decimal)
        || array.size() > SMALL
        || !decimal.shape().equals(array.shape())) {
      return decimal(approximate);
    }
    boolean integral = true;
    int line = 0;
    int longest = 0;
    int columns = Math.max(1, array.shape().length(array.shape().rank() - 1));
    for (int i = 0; i < array.size(); i++) {
      if (decimal.get(i) instanceof Formula || decimal.get(i) instanceof Truth) {
        return decimal(array);
      }
      integral &=
          array.get(i) instanceof Scalar.Exact(Rational value, boolean typed)
              && (typed || value.isInteger());
      line = (i % columns == 0 ? 0 : line + 2) + Literals.of(array.get(i)).length();
      longest = Math.max(longest, line);
    }
    if (integral || Literals.of(array).equals(Literals.of(decimal))) {
      return decimal(array);
    }
    return longest >= SHORT ? decimal(decimal) : pair(array, decimal.withLabels(Labels.NONE));
  }

  private String record(RecordValue record, Value approximate) {
    Map<String, Value> decimals =
        approximate instanceof RecordValue(Map<String, Value> fields) ? fields : record.fields();
    StringBuilder out = new StringBuilder("\\begin{aligned}");
    boolean first = true;
    for (Map.Entry<String, Value> field : record.fields().entrySet()) {
      out.append(first ? " " : " \\\\ ");
      first = false;
      out.append("\\text{").append(Words.of(field.getKey())).append("} &= ");
      Value decimal = decimals.getOrDefault(field.getKey(), field.getValue());
      out.append(both(field.getValue(), decimal));
    }
    return out.append(" \\end{aligned}").toString();
  }
}
