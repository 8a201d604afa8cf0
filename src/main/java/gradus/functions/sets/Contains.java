package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Membership in a set.
public final class Contains {
  public static final Function SPEC =
      Function.named("contains", Chapter.SETS)
          .summary("Whether a set contains an element; x in A")
          .parameter("A", Kind.SET, "a set")
          .parameter("x", Kind.ANY, "the element")
          .domain("all sets and values")
          .errors("none: what cannot be decided is unknown")
          .usedFor("events as sets of outcomes")
          .eval((arguments, context) ->
              new Sets(context).contains(arguments.set(0), arguments.value(1)))
          .example("contains({1, 2}, 2)", "true")
          .example("sqrt(2) in Q", "false")
          .example("[1, 2] in R^2", "true")
          .seeAlso("is_subset", "cardinality")
          .build();

  private Contains() {}
}
