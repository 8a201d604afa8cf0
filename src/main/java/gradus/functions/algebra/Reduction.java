package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.evaluate.Axes;
import gradus.evaluate.AxisGroups;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.TallColumns;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// One number from many: over all entries of an array, or over those along some of its axes.
final class Reduction {
  private Reduction() {}

  /// Reduces an array along the axes the call asks for, a finite set or a single number.
  ///
  /// @param fold from the entries to the result
  /// @param real the same for doubles
  static Value of(
      Value value,
      Arguments arguments,
      Context context,
      Function<List<Value>, Value> fold,
      ToDoubleFunction<double[]> real) {
    if (value instanceof Array array) {
      return AxisGroups.of(arguments, context, array, "all").reduce(fold, real);
    }
    if (value instanceof Table table) {
      throw arguments.wrongKind(0, table);
    }
    if (hasAxis(arguments)) {
      throw arguments
          .error(Code.WRONG_KIND, "axis= needs a matrix or tensor, and this is " + value.kind())
          .toException();
    }
    if (value instanceof Truth) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              arguments.function().name() + " needs an array, and this is one truth value")
          .hint(Arguments.WHOLE)
          .toException();
    }
    return value instanceof SetValue.Finite(List<Value> elements)
        ? fold.apply(elements)
        : fold.apply(List.of(value));
  }

  /// The same of tall data, from one result for each column.
  ///
  /// @param results of the columns
  /// @param join from those of several columns to one; also called with each alone
  static Value tall(
      Arguments arguments,
      TallColumns data,
      double[] results,
      Context context,
      ToDoubleFunction<double[]> join) {
    boolean all = arguments.wordOption(Axes.OPTION, "all", List.of("all", "cols")).equals("all");
    if (all && !data.isVector() && arguments.option(Axes.OPTION).isEmpty()) {
      context.convention("over all entries");
    }
    return all || data.isVector()
        ? Scalar.of(join.applyAsDouble(results))
        : data.each(j -> join.applyAsDouble(new double[] {results[j]}));
  }

  /// Whether the call has an option that only arrays have.
  static boolean hasAxis(Arguments arguments) {
    return arguments.option(Axes.OPTION).isPresent() || arguments.option(Axes.KEEPDIMS).isPresent();
  }
}
