package gradus.functions.algebra;

import gradus.evaluate.Axes;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.numeric.stream.Demand;

/// Smallest of numbers.
public final class Min {
  public static final Function SPEC =
      Function.named("min", Chapter.ALGEBRA)
          .aliases("minimum")
          .summary(
              "Smallest number: over several arguments, or over all entries of arrays and finite"
                  + " sets")
          .details(
              "Closed formulas such as sqrt(2) and 7/5 are compared exactly; with free symbols the"
                  + " call stays a formula. axis=rows gives one result for each row of a matrix,"
                  + " axis=cols one for each column.")
          .repeated("x", Kind.ANY, "real numbers, arrays or finite sets")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("real numbers, at least one")
          .errors(
              "E0406 for no numbers; E0504 for nan; E0301 for complex numbers; E0707 when two"
                  + " formulas are too close to tell")
          .usedFor("clipping, early stopping")
          .eval(Extremes.MIN::value)
          .onePass(OnePass.of(Demand.SUMS, Extremes.MIN::tall).option(Axes.OPTION, "cols", "all"))
          .rule(Extremes.MIN.rule())
          .example("min(3, 1, 2)", "1")
          .example("min([3,1;2,5], axis=rows)", "1\n2")
          .example("min(sqrt(2), 7/5)", "7/5")
          .seeAlso("max", "sort", "sum")
          .build();

  private Min() {}
}
