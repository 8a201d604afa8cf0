package gradus.functions.neural;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.special.Softmax;

/// Softmax of a vector or of each row of a matrix. Bridle (1990).
public final class SoftmaxFunction {
  public static final Function SPEC =
      Function.named("softmax", Chapter.NEURAL)
          .summary("Turns scores into probabilities: e^x_i / (e^x_1 + ... + e^x_n)")
          .details(
              "Shifted by the largest entry, which changes nothing and keeps everything in range."
                  + " Of a matrix, each row is a distribution of its own.")
          .parameter(
              "x", Kind.ARRAY, "a vector, a matrix of which each row counts by itself, or a tensor")
          .option("axis", Kind.TEXT, "rows", Slices.AXIS_TEXT)
          .domain("real entries; formulas with symbols stay formulas")
          .errors("E0406 without entries, E0301 for a tensor without axis=")
          .usedFor("the output layer of classifiers, attention weights")
          .eval((arguments, context) ->
              Slices.map(
                  arguments,
                  context,
                  (entries, c) -> new Exponentials(entries, c).softmax(),
                  Softmax::softmax))
          .example("softmax([2, 2])", "1/2\n1/2")
          .example("softmax([1000.0, 1000.0, 1000.0, 1000.0])", "0.25\n0.25\n0.25\n0.25")
          .seeAlso("log_softmax", "logsumexp", "sigmoid")
          .build();

  private SoftmaxFunction() {}
}
