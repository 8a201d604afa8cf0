package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Difference of sets.
public final class SetMinus {
  public static final Function SPEC =
      Function.named("setminus", Chapter.SETS)
          .aliases("set_difference")
          .summary("Difference of two sets: what belongs to A and not to B; A \\ B or A minus B")
          .parameter("A", Kind.SET, "a set")
          .parameter("B", Kind.SET, "a set")
          .domain("finite A with any B; intervals and R with finite sets and intervals")
          .errors(
              "E0301 when the difference cannot be written down; E0707 when membership cannot be"
                  + " decided")
          .usedFor("complements of events, held-out data")
          .eval((arguments, context) ->
              new Sets(context).difference(arguments.set(0), arguments.set(1)))
          .example("setminus({1, 2, 3}, {2})", "{1, 3}")
          .example("R minus {0}", "(-inf, 0) union (0, inf)")
          .seeAlso("symmetric_difference", "union", "intersection")
          .build();

  private SetMinus() {}
}
