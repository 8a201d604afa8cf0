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

/// The standard deviation: the square root of the variance.
public final class Std {
  public static final Function SPEC =
      Function.named("std", Chapter.STATISTICS)
          .summary("The standard deviation: of a vector, or of every column of a matrix")
          .details(
              "The square root of var, in the units of the data; divisor n-1, ddof=0 divides by n.")
          .parameter(
              "A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; numbers or formulas")
          .option("ddof", Kind.INTEGER, "1", "what is subtracted from n in the divisor")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("more samples than ddof")
          .errors("E0502 with too few samples, E0406 without entries")
          .usedFor("standardizing features before training")
          .eval(Std::value)
          .onePass(OnePass.of(Demand.squares(), Std::tall).option("ddof").option("axis", "cols"))
          .example("std([1,2,3])", "1")
          .example("std([1,2,3,4])", "sqrt(15)/3")
          .seeAlso("var", "mean")
          .build();

  private Std() {}

  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    Tall.columnByColumn(arguments, columns, context);
    double divisor = columns.rows() - Divisor.ddof(arguments, context, columns.rows());
    return columns.each(j -> Math.sqrt(columns.product(j, columns, j) / divisor));
  }

  private static Value value(Arguments arguments, Context context) {
    Groups groups = Groups.of(arguments, context);
    Groups.requireReal(arguments, groups.data());
    int ddof = Divisor.ddof(arguments, context, groups.length());
    ExactMoments exact = new ExactMoments(context);
    return groups.reduce(
        data -> exact.root(exact.variance(data, ddof)),
        data -> Moments.standardDeviation(data, ddof));
  }
}
