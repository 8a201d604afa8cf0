package gradus.functions.neural;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.AxisGroups;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Applies a function of vectors to a vector, each row or column of a matrix, or along the axes of
/// a tensor.
final class Slices {
  /// Exact entries up to this many are answered with a formula, more of them in decimals.
  private static final int LONGEST_FORMULA = 8;

  /// For the documentation of the option `axis=`.
  static final String AXIS_TEXT =
      "rows, cols or all: what of a matrix counts by itself; of a tensor the number of the axis a"
          + " slice runs along, which it needs";

  private Slices() {}

  /// @param exact from exact entries to one entry for each
  /// @param real the same in doubles
  static Value map(
      Arguments arguments,
      Context context,
      BiFunction<List<Value>, Context, List<Value>> exact,
      UnaryOperator<double[]> real) {
    AxisGroups groups = groups(arguments, context);
    return groups.map(
        entries -> slice(entries, context, exact, real), real, groups.data().labels());
  }

  /// One result for each slice.
  static Value reduce(
      Arguments arguments,
      Context context,
      BiFunction<List<Value>, Context, List<Value>> exact,
      UnaryOperator<double[]> real) {
    return groups(arguments, context)
        .reduce(entries -> slice(entries, context, exact, real).get(0), x -> real.apply(x)[0]);
  }

  private static AxisGroups groups(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    if (array.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, arguments.function().name() + " of no numbers is undefined")
          .toException();
    }
    return AxisGroups.of(arguments, context, array, "rows");
  }

  private static List<Value> slice(
      List<Value> entries,
      Context context,
      BiFunction<List<Value>, Context, List<Value>> exact,
      UnaryOperator<double[]> real) {
    Array vector = Values.vector(entries);
    boolean closed = !Matrices.isSymbolic(vector);
    boolean formula =
        vector instanceof ElementArray
            && !Matrices.hasDecimals(vector)
            && (entries.size() <= LONGEST_FORMULA || !closed);
    if (formula || !closed) {
      return exact.apply(entries, context);
    }
    double[] result = real.apply(Matrices.doubles(vector, new Approximation(context.registry())));
    List<Value> values = new ArrayList<>(result.length);
    for (double value : result) {
      values.add(Scalar.of(value));
    }
    return values;
  }
}
