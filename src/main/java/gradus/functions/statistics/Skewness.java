package gradus.functions.statistics;

import gradus.evaluate.Axes;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// How lopsided data are.
public final class Skewness {
  public static final Function SPEC =
      Function.named("skewness", Chapter.STATISTICS)
          .aliases("skew")
          .summary("How lopsided data are: positive with a long tail to the right")
          .details(
              "The mean cube of the distances from the mean in standard deviations, divisor n (as"
                  + " scipy.stats.skew); 0 for symmetric data.")
          .parameter("A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; real numbers")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("numbers that are not all the same")
          .errors("E0502 for constant data, E0406 without entries, E0504 for NaN and infinities")
          .usedFor("features that want a logarithm before training")
          .eval((arguments, context) -> new ShapeMoments(arguments, context, 3).of(0))
          .example("skewness([1,2,3])", "0")
          .example("skewness([0,0,0,4])", "2*sqrt(3)/3")
          .seeAlso("kurtosis", "std", "histogram")
          .build();

  private Skewness() {}
}
