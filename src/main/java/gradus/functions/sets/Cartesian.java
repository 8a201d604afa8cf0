package gradus.functions.sets;

import gradus.evaluate.Sets;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.SetValue;
import gradus.value.Value;

/// Cartesian product of finite sets.
public final class Cartesian {
  public static final Function SPEC =
      Function.named("cartesian", Chapter.SETS)
          .aliases("cartesian_product")
          .summary("Cartesian product of finite sets: all pairs, as vectors; A × B")
          .repeated("A", Kind.SET, "finite sets of numbers or vectors")
          .domain("finite sets")
          .errors("E0301 for sets that are not finite; E0802 when there are too many pairs")
          .usedFor("joint outcomes, grids of hyperparameters")
          .eval(Cartesian::value)
          .example("cartesian({1, 2}, {3})", "{[1, 3], [2, 3]}")
          .example("cardinality(cartesian({0, 1}, {0, 1}, {0, 1}))", "8")
          .seeAlso("power_set", "cardinality")
          .build();

  private Cartesian() {}

  private static Value value(Arguments arguments, Context context) {
    Sets sets = new Sets(context);
    SetValue result = arguments.set(0);
    for (int i = 1; i < arguments.size(); i++) {
      result = sets.product(result, arguments.set(i));
    }
    return result;
  }
}
