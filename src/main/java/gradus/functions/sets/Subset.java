package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Inclusion of sets.
public final class Subset {
  public static final Function SPEC =
      Function.named("is_subset", Chapter.SETS)
          .aliases("subset")
          .summary("Whether every element of A belongs to B; A subset B")
          .parameter("A", Kind.SET, "a set")
          .parameter("B", Kind.SET, "a set")
          .domain("all sets")
          .errors("none: what cannot be decided is unknown")
          .usedFor("nested hypothesis classes")
          .eval(
              (arguments, context) -> new Sets(context).subset(arguments.set(0), arguments.set(1)))
          .example("is_subset({1, 2}, {1, 2, 3})", "true")
          .example("N subset Z", "true")
          .example("is_subset([0, 1), {0})", "false")
          .seeAlso("contains", "union")
          .build();

  private Subset() {}
}
