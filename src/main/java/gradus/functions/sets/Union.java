package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.SetValue;
import gradus.value.Value;

/// Union of sets.
public final class Union {
  public static final Function SPEC =
      Function.named("union", Chapter.SETS)
          .summary("Union of sets: everything that belongs to at least one of them; A union B")
          .repeated("A", Kind.SET, "sets")
          .domain(
              "finite sets, intervals, R; N, Z, Q and spaces with sets that contain them or that"
                  + " they contain")
          .errors("E0301 when the union cannot be written down")
          .usedFor("events \"A or B\", joining vocabularies")
          .eval(Union::value)
          .example("union({1, 2}, {2, 3})", "{1, 2, 3}")
          .example("[0, 1) union [1, 2)", "[0, 2)")
          .seeAlso("intersection", "setminus", "cardinality")
          .build();

  private Union() {}

  private static Value value(Arguments arguments, Context context) {
    Sets sets = new Sets(context);
    SetValue result = arguments.set(0);
    for (int i = 1; i < arguments.size(); i++) {
      result = sets.union(result, arguments.set(i));
    }
    return result;
  }
}
