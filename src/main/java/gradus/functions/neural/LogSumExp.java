package gradus.functions.neural;

import gradus.evaluate.Axes;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.special.Softmax;
import java.util.List;

/// Log-sum-exp of a vector or of each row of a matrix. Blanchard, Higham and Higham (2021).
public final class LogSumExp {
  public static final Function SPEC =
      Function.named("logsumexp", Chapter.NEURAL)
          .aliases("lse")
          .summary("Logarithm of the sum of exponentials: log(e^x_1 + ... + e^x_n)")
          .details(
              "Shifted by the largest entry, so that nothing overflows. A smooth version of the"
                  + " maximum.")
          .parameter(
              "x", Kind.ARRAY, "a vector, a matrix of which each row counts by itself, or a tensor")
          .option("axis", Kind.TEXT, "rows", Slices.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("real entries; formulas with symbols stay formulas")
          .errors("E0406 without entries, E0301 for a tensor without axis=")
          .usedFor("normalising constants, mixture likelihoods, the softmax loss")
          .eval((arguments, context) ->
              Slices.reduce(
                  arguments,
                  context,
                  (entries, c) -> List.of(new Exponentials(entries, c).logSumExp()),
                  x -> new double[] {Softmax.logSumExp(x)}))
          .example("logsumexp([0, 0])", "log(2)")
          .example("logsumexp([1000.0, 1000.0])", "1000.6931471805599")
          .seeAlso("softmax", "log_softmax", "max")
          .build();

  private LogSumExp() {}
}
