package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.SetValue;
import gradus.value.Value;

/// Intersection of sets.
public final class Intersection {
  public static final Function SPEC =
      Function.named("intersection", Chapter.SETS)
          .aliases("intersect")
          .summary("Intersection of sets: what belongs to all of them; A intersect B")
          .repeated("A", Kind.SET, "sets")
          .domain("finite sets, intervals, number sets that contain one another")
          .errors(
              "E0301 when the intersection cannot be written down; E0707 when membership cannot be"
                  + " decided")
          .usedFor("events \"A and B\", true positives as relevant and retrieved")
          .eval(Intersection::value)
          .example("intersection({1, 2}, {2, 3})", "{2}")
          .example("[0, 2) intersect [1, 3)", "[1, 2)")
          .example("{-1, 1/2, 3} intersect N", "{3}")
          .seeAlso("union", "setminus")
          .build();

  private Intersection() {}

  private static Value value(Arguments arguments, Context context) {
    Sets sets = new Sets(context);
    SetValue result = arguments.set(0);
    for (int i = 1; i < arguments.size(); i++) {
      result = sets.intersection(result, arguments.set(i));
    }
    return result;
  }
}
