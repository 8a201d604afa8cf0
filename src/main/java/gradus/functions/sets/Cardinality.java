package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Number of elements of a set.
public final class Cardinality {
  public static final Function SPEC =
      Function.named("cardinality", Chapter.SETS)
          .aliases("card")
          .summary("Number of elements of a set; inf for sets that are not finite; |A|")
          .parameter("A", Kind.SET, "a set")
          .domain("all sets")
          .errors("none")
          .usedFor("counting outcomes for probabilities")
          .eval((arguments, context) -> new Sets(context).cardinality(arguments.set(0)))
          .example("cardinality({1, 2, 2})", "2")
          .example("cardinality(power_set({1, 2, 3}))", "8")
          .example("cardinality([0, 1))", "inf")
          .seeAlso("power_set", "cartesian")
          .build();

  private Cardinality() {}
}
