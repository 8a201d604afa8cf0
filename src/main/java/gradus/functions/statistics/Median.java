package gradus.functions.statistics;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.statistics.Quantiles.Share;
import gradus.value.Value;
import java.util.List;

/// The median: as many entries lie below it as above.
public final class Median {
  public static final Function SPEC =
      Function.named("median", Chapter.STATISTICS)
          .summary("The median: of a vector, or of every column of a matrix")
          .details(
              "The middle of the sorted entries; of an even number of them the mean of the two in"
                  + " the middle. A few wild entries do not move it, as they move the mean.")
          .parameter("A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; real numbers")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("arrays with at least one entry")
          .errors("E0406 without entries, E0504 for NaN, E0507 for entries without an order")
          .usedFor("filling gaps in data, robust centres, the absolute loss")
          .eval(Median::value)
          .example("median([3,1,10])", "3")
          .example("median([1,2,3,10])", "5/2")
          .example("median([1,2;3,4;5,60])", "3\n4")
          .seeAlso("quantile", "mean", "summary")
          .build();

  private Median() {}

  private static Value value(Arguments arguments, Context context) {
    Groups groups = Groups.of(arguments, context);
    return new Quantiles(arguments, context, QuantileMethod.LINEAR)
        .of(groups, List.of(Share.HALF))
        .getFirst();
  }
}
