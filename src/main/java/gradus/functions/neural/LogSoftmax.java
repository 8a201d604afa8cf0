package gradus.functions.neural;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.special.Softmax;

/// Log-softmax of a vector or of each row of a matrix.
public final class LogSoftmax {
  public static final Function SPEC =
      Function.named("log_softmax", Chapter.NEURAL)
          .aliases("logsoftmax")
          .summary("Logarithm of the softmax, finite where the softmax has vanished")
          .details("x_i - log(e^x_1 + ... + e^x_n), computed without forming the softmax.")
          .parameter(
              "x", Kind.ARRAY, "a vector, a matrix of which each row counts by itself, or a tensor")
          .option("axis", Kind.TEXT, "rows", Slices.AXIS_TEXT)
          .domain("real entries; formulas with symbols stay formulas")
          .errors("E0406 without entries, E0301 for a tensor without axis=")
          .usedFor("cross-entropy losses from logits")
          .eval((arguments, context) ->
              Slices.map(
                  arguments,
                  context,
                  (entries, c) -> new Exponentials(entries, c).logSoftmax(entries),
                  Softmax::logSoftmax))
          .example("log_softmax([0, 0])", "-log(2)\n-log(2)")
          .example("log_softmax([0.0, 2000.0])", "-2000\n0")
          .seeAlso("softmax", "logsumexp")
          .build();

  private LogSoftmax() {}
}
