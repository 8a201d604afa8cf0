package gradus.functions.statistics;

import gradus.evaluate.Axes;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// How heavy the tails of data are.
public final class Kurtosis {
  public static final Function SPEC =
      Function.named("kurtosis", Chapter.STATISTICS)
          .summary("How heavy the tails of data are, compared with the normal distribution")
          .details(
              "The mean fourth power of the distances from the mean in standard deviations, divisor"
                  + " n, less the 3 of the normal distribution (as scipy.stats.kurtosis);"
                  + " excess=false leaves the 3 in.")
          .parameter("A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; real numbers")
          .option("excess", Kind.TRUTH, "true", "whether 3 is subtracted")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("numbers that are not all the same")
          .errors("E0502 for constant data, E0406 without entries, E0504 for NaN and infinities")
          .usedFor("outliers in features, activations that blow up")
          .eval((arguments, context) ->
              new ShapeMoments(arguments, context, 4)
                  .of(arguments.truthOption("excess", true) ? 3 : 0))
          .example("kurtosis([1,2,3])", "-3/2")
          .example("kurtosis([0,0,0,4], excess=false)", "7/3")
          .seeAlso("skewness", "std", "histogram")
          .build();

  private Kurtosis() {}
}
