package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.SetValue;
import gradus.value.Value;

/// Symmetric difference of sets.
public final class SymmetricDifference {
  public static final Function SPEC =
      Function.named("symmetric_difference", Chapter.SETS)
          .summary("Symmetric difference of two sets: what belongs to exactly one of them")
          .parameter("A", Kind.SET, "a set")
          .parameter("B", Kind.SET, "a set")
          .domain("as for union and setminus")
          .errors("E0301 when the result cannot be written down")
          .usedFor("items on which two sets of labels differ")
          .eval(SymmetricDifference::value)
          .example("symmetric_difference({1, 2}, {2, 3})", "{1, 3}")
          .example("symmetric_difference({1}, {1})", "{}")
          .seeAlso("setminus", "union", "xor")
          .build();

  private SymmetricDifference() {}

  private static Value value(Arguments arguments, Context context) {
    Sets sets = new Sets(context);
    SetValue a = arguments.set(0);
    SetValue b = arguments.set(1);
    return sets.union(sets.difference(a, b), sets.difference(b, a));
  }
}
