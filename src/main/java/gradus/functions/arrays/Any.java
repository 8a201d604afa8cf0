package gradus.functions.arrays;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// Whether a condition holds somewhere.
public final class Any {
  public static final Function SPEC =
      Function.named("any", Chapter.ARRAYS)
          .summary("Whether any entry of a mask is true")
          .details("Of no entries it is false.")
          .parameter("mask", Kind.ARRAY, "truth values, such as A > 0")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("conditions that are true or false")
          .errors("E0301 for numbers; E0707 when a condition is undecided")
          .usedFor("finding missing values, saturated units")
          .eval(Any::value)
          .example("any([1,-2,3] < 0)", "true")
          .example("any([1,2;-3,4] < 0, axis=rows)", "false\ntrue")
          .seeAlso("all", "count", "where")
          .build();

  private Any() {}

  private static Value value(Arguments arguments, Context context) {
    return Conditions.fold(arguments, context, entries -> Conditions.any(entries, arguments));
  }
}
