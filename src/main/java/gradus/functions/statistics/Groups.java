package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Axes;
import gradus.evaluate.AxisGroups;
import gradus.evaluate.Masks;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;

/// The data a statistic is taken of: a vector is one group, a matrix has one for each column, or
/// for each row where samples are columns.
final class Groups extends AxisGroups {
  /// For the documentation of the option `axis=`.
  static final String AXIS_TEXT =
      "cols: one result for each column, rows: one for each row, all: one for everything; of a"
          + " tensor the number of the axis that is joined, or a list of them";

  private Groups(Array data, boolean[] joined, boolean keepdims) {
    super(data, joined, keepdims);
  }

  /// The first argument, and the direction that `axis=` or the conventions ask for. Truth values
  /// count as 1 and 0.
  static Groups of(Arguments arguments, Context context) {
    Array data = Masks.counted(arguments.array(0));
    if (data.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, arguments.function().name() + " of no numbers is undefined")
          .toException();
    }
    String standard = context.conventions().samplesAreRows() ? "cols" : "rows";
    return new Groups(
        data,
        Axes.of(arguments, context, data.shape(), standard),
        arguments.truthOption(Axes.KEEPDIMS, false));
  }

  /// Spread is a matter of real numbers.
  static void requireReal(Arguments arguments, Array data) {
    boolean imaginary =
        data instanceof ComplexArray
            || data instanceof ElementArray elements
                && elements.entries().stream()
                    .anyMatch(e -> e instanceof Formula(var expr) && Formulas.hasImaginary(expr));
    if (imaginary) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              arguments.function().name() + " needs real numbers, and some are complex")
          .toException();
    }
  }
}
