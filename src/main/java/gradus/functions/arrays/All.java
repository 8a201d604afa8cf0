package gradus.functions.arrays;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// Whether a condition holds everywhere.
public final class All {
  public static final Function SPEC =
      Function.named("all", Chapter.ARRAYS)
          .summary("Whether all entries of a mask are true")
          .details("Of no entries it is true.")
          .parameter("mask", Kind.ARRAY, "truth values, such as A > 0")
          .option(Axes.OPTION, Kind.TEXT, "all", Axes.TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("conditions that are true or false")
          .errors("E0301 for numbers; E0707 when a condition is undecided")
          .usedFor("checks of data before training")
          .eval(All::value)
          .example("all([1,2,3] > 0)", "true")
          .example("all([1,2;-3,4] > 0, axis=rows)", "true\nfalse")
          .seeAlso("any", "count", "where")
          .build();

  private All() {}

  private static Value value(Arguments arguments, Context context) {
    return Conditions.fold(arguments, context, entries -> Conditions.all(entries, arguments));
  }
}
