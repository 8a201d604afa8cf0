package gradus.functions.arrays;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// How often a condition holds.
public final class Count {
  public static final Function SPEC =
      Function.named("count", Chapter.ARRAYS)
          .summary("How many entries of a mask are true")
          .details("The same as sum(mask); mean(mask) is the share.")
          .parameter("mask", Kind.ARRAY, "truth values, such as A > 0")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("conditions that are true or false")
          .errors("E0301 for numbers; E0707 when a condition is undecided")
          .usedFor("accuracy: count(predicted .* labels > 0)")
          .eval(Count::value)
          .example("count([1,-2,3] > 0)", "2")
          .example("count([1,2;-3,4] > 1, axis=cols)", "0\n2")
          .seeAlso("sum", "any", "where")
          .build();

  private Count() {}

  private static Value value(Arguments arguments, Context context) {
    return Conditions.fold(arguments, context, entries -> Conditions.count(entries, arguments));
  }
}
