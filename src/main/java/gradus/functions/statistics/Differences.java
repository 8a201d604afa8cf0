package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.AxisGroups;
import gradus.evaluate.Masks;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Differences of neighbours.
public final class Differences {
  public static final Function SPEC =
      Function.named("differences", Chapter.STATISTICS)
          .summary("Each entry less the one before it")
          .details(
              "x2-x1, x3-x2, ...: one entry fewer. Of a matrix down the columns, with axis=rows"
                  + " along the rows; order=2 takes differences of differences. Names of columns"
                  + " stay.")
          .parameter("v", Kind.ARRAY, "n-vector, matrix or tensor; numbers or formulas")
          .option("order", Kind.INTEGER, "1", "how many times differences are taken")
          .option("axis", Kind.TEXT, "cols", "cols or rows of a matrix; the axis of a tensor")
          .domain("more entries along the axis than the order")
          .errors("E0502 with too few entries, E0304 for axes that are more than one")
          .usedFor("trends of a loss, increments of a time series")
          .eval(Differences::value)
          .example("differences([1,4,9,16])", "3\n5\n7")
          .example("differences([1,4,9,16], order=2)", "2\n2")
          .example("differences([1,2;4,8])", "3,6")
          .example("differences([1,4;9,16], axis=rows)", "3\n7")
          .seeAlso("sort", "mean")
          .build();

  private Differences() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = Masks.counted(arguments.array(0));
    int order = arguments.integerOption("order", 1);
    if (order < 0) {
      throw arguments
          .error(Code.BAD_OPTION_VALUE, "order of differences cannot be negative")
          .toException();
    }
    String standard = context.conventions().samplesAreRows() ? "cols" : "rows";
    int axis = AxisGroups.of(arguments, context, data, standard).onlyAxis();
    if (axis < 0) {
      throw arguments
          .error(Code.BAD_OPTION_VALUE, "differences run along one axis, and this names several")
          .hint("axis=cols or axis=rows")
          .toException();
    }
    int length = data.shape().length(axis);
    if (length <= order) {
      throw arguments
          .error(
              Code.OUTSIDE_DOMAIN,
              0,
              "differences of order "
                  + order
                  + " need at least "
                  + (order + 1)
                  + " entries, not "
                  + length)
          .toException();
    }
    for (int i = 0; i < order; i++) {
      data = step(data, axis, context);
    }
    return data;
  }

  private static Array step(Array data, int axis, Context context) {
    int[] lengths = data.shape().toArray();
    int stride = 1;
    for (int i = axis + 1; i < lengths.length; i++) {
      stride *= lengths[i];
    }
    int block = stride * lengths[axis];
    lengths[axis]--;
    Shape shape = Shape.of(lengths);
    int[] before = new int[shape.size()];
    int[] after = new int[shape.size()];
    int inner = block - stride;
    for (int i = 0; i < before.length; i++) {
      before[i] = i / inner * block + i % inner;
      after[i] = before[i] + stride;
    }
    Array difference =
        subtract(Gather.of(data, shape, after), Gather.of(data, shape, before), context);
    return difference.withLabels(labels(data.labels(), shape, axis));
  }

  private static Array subtract(Array after, Array before, Context context) {
    context.budget().check();
    if (after instanceof RealArray x && before instanceof RealArray y) {
      double[] differences = new double[x.size()];
      for (int i = 0; i < differences.length; i++) {
        differences[i] = x.data()[i] - y.data()[i];
      }
      return new RealArray(x.shape(), differences, Labels.NONE);
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> differences = new ArrayList<>(after.size());
    for (int i = 0; i < after.size(); i++) {
      context.budget().step();
      differences.add(scalars.subtract(after.get(i), before.get(i)));
    }
    return Values.array(after.shape(), differences, Labels.NONE);
  }

  /// What the differences are taken along loses its names.
  private static Labels labels(Labels labels, Shape shape, int axis) {
    if (!shape.isMatrix()) {
      return Labels.NONE;
    }
    return axis == 0 ? Labels.columns(labels.columns()) : Labels.rows(labels.rows());
  }
}
