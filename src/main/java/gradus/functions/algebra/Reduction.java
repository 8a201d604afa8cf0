package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One number from many: over all entries of an array, or over each row or column of a matrix.
final class Reduction {
  static final String AXIS = "axis";
  static final String AXIS_TEXT =
      "rows: one result for each row of a matrix; cols: one for each column; all: one for"
          + " everything";

  private Reduction() {}

  /// Reduces an array along the axis the call asks for, a finite set or a single number.
  ///
  /// @param fold from the entries to the result
  static Value of(
      Value value, Arguments arguments, Context context, Function<List<Value>, Value> fold) {
    String axis = arguments.wordOption(AXIS, "all", List.of("all", "rows", "cols"));
    if (value instanceof Array array) {
      return axis.equals("all") ? all(array, context, fold) : along(array, axis, arguments, fold);
    }
    if (!axis.equals("all")) {
      throw arguments
          .error(Code.WRONG_KIND, "axis=" + axis + " needs a matrix, and this is " + value.kind())
          .toException();
    }
    return value instanceof SetValue.Finite(List<Value> elements)
        ? fold.apply(elements)
        : fold.apply(List.of(value));
  }

  private static Value all(Array array, Context context, Function<List<Value>, Value> fold) {
    if (array.shape().rank() > 1) {
      context.convention("over all entries");
    }
    return fold.apply(Values.entries(array));
  }

  private static Value along(
      Array array, String axis, Arguments arguments, Function<List<Value>, Value> fold) {
    Shape shape = array.shape();
    if (!shape.isMatrix()) {
      throw arguments
          .error(Code.WRONG_KIND, "axis=" + axis + " needs a matrix, and this is " + array.kind())
          .toException();
    }
    boolean rows = axis.equals("rows");
    int results = rows ? shape.rows() : shape.columns();
    int length = rows ? shape.columns() : shape.rows();
    List<Value> values = new ArrayList<>(results);
    for (int i = 0; i < results; i++) {
      List<Value> entries = new ArrayList<>(length);
      for (int j = 0; j < length; j++) {
        entries.add(rows ? array.get(i, j) : array.get(j, i));
      }
      values.add(fold.apply(entries));
    }
    List<String> names = rows ? array.labels().rows() : array.labels().columns();
    return Values.array(Shape.of(results), values, new Labels(names, List.of()));
  }
}
