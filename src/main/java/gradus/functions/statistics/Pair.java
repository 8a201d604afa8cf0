package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Masks;
import gradus.function.Arguments;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Two vectors of the same length as samples of two variables.
final class Pair {
  private Pair() {}

  static Samples of(Arguments arguments) {
    Array x = Masks.counted(arguments.vector(0));
    Array y = Masks.counted(arguments.vector(1));
    if (x.size() != y.size()) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH,
              arguments.function().name() + " needs vectors of the same length")
          .at(arguments.operand(0).span().to(arguments.operand(1).span()))
          .detail(" left: " + arguments.operand(0).labelled(x.shape().noun()))
          .detail("right: " + arguments.operand(1).labelled(y.shape().noun()))
          .toException();
    }
    if (x.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, arguments.function().name() + " of no samples is undefined")
          .toException();
    }
    Groups.requireReal(arguments, x);
    Groups.requireReal(arguments, y);
    List<Value> entries = new ArrayList<>(2 * x.size());
    for (int i = 0; i < x.size(); i++) {
      entries.add(x.get(i));
      entries.add(y.get(i));
    }
    return new Samples(Values.array(Shape.of(x.size(), 2), entries, Labels.NONE), true);
  }
}
