package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Operands of sums of products: arrays of numbers and formulas; a number has no axes.
final class Entries {
  private Entries() {}

  static Array of(Arguments arguments, int index) {
    Value value = arguments.value(index);
    if (ScalarArithmetic.isScalar(value)) {
      return Values.array(Shape.of(), List.of(value), Labels.NONE);
    }
    Array array = arguments.array(index);
    if (array instanceof ElementArray elements) {
      for (Value entry : elements.entries()) {
        if (!ScalarArithmetic.isScalar(entry)) {
          throw arguments
              .error(
                  Code.WRONG_KIND,
                  index,
                  arguments.function().name() + " multiplies numbers, not " + plural(entry))
              .toException();
        }
      }
    }
    return array;
  }

  private static String plural(Value entry) {
    return entry instanceof Truth ? "truth values" : "words";
  }
}
