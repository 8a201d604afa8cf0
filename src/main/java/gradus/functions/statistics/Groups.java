package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The data a statistic is taken of: a vector is one group, a matrix has one for each column, or
/// for each row.
final class Groups {
  private final Array data;
  private final boolean columns;

  private Groups(Array data, boolean columns) {
    this.data = data;
    this.columns = columns;
  }

  /// The first argument, and the direction that `axis=` or the conventions ask for.
  static Groups of(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    if (data.shape().rank() > 2) {
      throw arguments.wrongKind(0, "a vector or a matrix");
    }
    if (data.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, arguments.function().name() + " of no numbers is undefined")
          .toException();
    }
    String standard = context.conventions().samplesAreRows() ? "cols" : "rows";
    boolean columns =
        arguments.wordOption("axis", standard, List.of("rows", "cols")).equals("cols");
    if (data.shape().isMatrix()) {
      context.convention(columns ? "column by column" : "row by row");
    }
    return new Groups(data, columns);
  }

  Array data() {
    return data;
  }

  boolean areColumns() {
    return columns;
  }

  boolean isOne() {
    return data.shape().isVector();
  }

  /// How many groups.
  int count() {
    return isOne() ? 1 : columns ? data.shape().columns() : data.shape().rows();
  }

  /// How many numbers are in each.
  int length() {
    return isOne() ? data.size() : columns ? data.shape().rows() : data.shape().columns();
  }

  /// The row-major position of one number of a group.
  int position(int group, int index) {
    int width = data.shape().columns();
    return isOne() ? index : columns ? index * width + group : group * width + index;
  }

  private double[] reals(RealArray array, int group) {
    double[] numbers = new double[length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.data()[position(group, i)];
    }
    return numbers;
  }

  List<Value> values(int group) {
    List<Value> values = new ArrayList<>(length());
    for (int i = 0; i < length(); i++) {
      values.add(data.get(position(group, i)));
    }
    return values;
  }

  /// One number for a vector, a vector of them for a matrix, named as the columns or rows are.
  Value reduce(Function<List<Value>, Value> exact, ToDoubleFunction<double[]> real) {
    int count = count();
    if (data instanceof RealArray array) {
      double[] results = new double[count];
      for (int group = 0; group < count; group++) {
        results[group] = real.applyAsDouble(reals(array, group));
      }
      return isOne() ? Scalar.of(results[0]) : new RealArray(Shape.of(count), results, names());
    }
    List<Value> results = new ArrayList<>(count);
    for (int group = 0; group < count; group++) {
      results.add(exact.apply(values(group)));
    }
    return isOne() ? results.get(0) : Values.array(Shape.of(count), results, names());
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

  private Labels names() {
    return Labels.rows(columns ? data.labels().columns() : data.labels().rows());
  }
}
