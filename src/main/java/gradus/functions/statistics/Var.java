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

/// The variance: the mean squared distance from the mean.
public final class Var {
  public static final Function SPEC =
      Function.named("var", Chapter.STATISTICS)
          .summary("The variance: of a vector, or of every column of a matrix")
          .details(
              "The sum of squared distances from the mean divided by n-1 (ddof=0: by n, the"
                  + " variance of a whole population). Two passes with a correction, so that data"
                  + " far from zero keep their digits.")
          .parameter(
              "A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; numbers or formulas")
          .option("ddof", Kind.INTEGER, "1", "what is subtracted from n in the divisor")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("more samples than ddof")
          .errors("E0502 with too few samples, E0406 without entries")
          .usedFor("batch normalization, finding features that do not vary")
          .eval(Var::value)
          .onePass(OnePass.of(Demand.squares(), Var::tall).option("ddof").option("axis", "cols"))
          .example("var([1,2,3,4])", "5/3")
          .example("var([1,2,3,4], ddof=0)", "5/4")
          .example("var([7])", "error: var needs at least 2 samples for the divisor n−1, not 1")
          .seeAlso("std", "mean", "cov")
          .build();

  private Var() {}

  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    Tall.columnByColumn(arguments, columns, context);
    double divisor = columns.rows() - Divisor.ddof(arguments, context, columns.rows());
    return columns.each(j -> columns.product(j, columns, j) / divisor);
  }

  private static Value value(Arguments arguments, Context context) {
    Groups groups = Groups.of(arguments, context);
    Groups.requireReal(arguments, groups.data());
    int ddof = Divisor.ddof(arguments, context, groups.length());
    ExactMoments exact = new ExactMoments(context);
    return groups.reduce(data -> exact.variance(data, ddof), data -> Moments.variance(data, ddof));
  }
}
