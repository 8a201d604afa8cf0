package gradus.functions.statistics;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.TallColumns;
import gradus.numeric.stream.Demand;
import gradus.value.Value;
import java.util.List;

/// The arithmetic mean.
public final class Mean {
  public static final Function SPEC =
      Function.named("mean", Chapter.STATISTICS)
          .summary("The arithmetic mean: of a vector, or of every column of a matrix")
          .details(
              "Samples are rows, so a matrix has one mean per column; axis=rows takes one per row,"
                  + " axis=all one of everything. A tensor needs the axis: axis=1 joins the first,"
                  + " axis=[1, 3] two of them. Of a mask it is the share that is true.")
          .parameter(
              "A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; numbers or formulas")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("arrays with at least one entry")
          .errors("E0406 without entries, E0605 for columns of text")
          .usedFor("centering data, the average loss of a batch")
          .eval(Mean::value)
          .onePass(OnePass.of(Demand.SUMS, Mean::tall).option("axis", "cols"))
          .example("mean([1,2,4])", "7/3")
          .example("mean([1,2;3,6])", "2\n4")
          .example("mean([1,2;3,6], axis=rows)", "3/2\n9/2")
          .example("mean([1,2;3,6], axis=rows, keepdims=true)", "3/2\n9/2")
          .example("mean([1,2,3,4] > 1)", "3/4")
          .seeAlso("var", "std", "cov")
          .build();

  private Mean() {}

  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    Tall.columnByColumn(arguments, columns, context);
    return columns.each(columns::mean);
  }

  private static Value value(Arguments arguments, Context context) {
    return Groups.of(arguments, context).reduce(new ExactMoments(context)::mean, Moments::mean);
  }
}
