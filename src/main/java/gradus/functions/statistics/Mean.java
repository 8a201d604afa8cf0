package gradus.functions.statistics;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// The arithmetic mean.
public final class Mean {
  public static final Function SPEC =
      Function.named("mean", Chapter.STATISTICS)
          .summary("The arithmetic mean: of a vector, or of every column of a matrix")
          .details(
              "Samples are rows, so a matrix has one mean per column; axis=rows takes one per row.")
          .parameter("A", Kind.ARRAY, "n-vector, or n×d matrix of n samples; numbers or formulas")
          .option("axis", Kind.TEXT, "cols", "cols for one result per column, rows for one per row")
          .domain("vectors and matrices with at least one entry")
          .errors("E0406 without entries, E0301 for columns of text")
          .usedFor("centering data, the average loss of a batch")
          .tex("\\operatorname{mean}\\left(#1\\right)")
          .eval(Mean::value)
          .example("mean([1,2,4])", "7/3")
          .example("mean([1,2;3,6])", "2\n4")
          .example("mean([1,2;3,6], axis=rows)", "3/2\n9/2")
          .seeAlso("var", "std", "cov")
          .build();

  private Mean() {}

  private static Value value(Arguments arguments, Context context) {
    return Groups.of(arguments, context).reduce(new ExactMoments(context)::mean, Moments::mean);
  }
}
