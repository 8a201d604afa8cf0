package gradus.functions.algebra;

import gradus.evaluate.Axes;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.numeric.stream.Demand;

/// Largest of numbers.
public final class Max {
  public static final Function SPEC =
      Function.named("max", Chapter.ALGEBRA)
          .aliases("maximum")
          .summary(
              "Largest number: over several arguments, or over all entries of arrays and finite"
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
          .usedFor("max pooling, relu, stable softmax")
          .eval(Extremes.MAX::value)
          .onePass(OnePass.of(Demand.SUMS, Extremes.MAX::tall).option(Axes.OPTION, "cols", "all"))
          .rule(Extremes.MAX.rule())
          .example("max([3,1;2,5])", "5")
          .example("max([3,1;2,5], axis=cols)", "3\n5")
          .example("max(pi, 22/7)", "22/7")
          .example("max(x, 0)", "max(x, 0)")
          .seeAlso("min", "relu", "sort", "sum")
          .build();

  private Max() {}
}
