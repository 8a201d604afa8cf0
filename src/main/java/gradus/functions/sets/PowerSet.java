package gradus.functions.sets;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.SetValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// All subsets of a finite set.
public final class PowerSet {
  public static final Function SPEC =
      Function.named("power_set", Chapter.SETS)
          .aliases("powerset")
          .summary("Set of all subsets of a finite set; 2^n of them")
          .parameter("A", Kind.SET, "a finite set")
          .domain("finite sets")
          .errors("E0301 for sets that are not finite; E0802 when there are too many subsets")
          .usedFor("events of a finite sample space, feature selection")
          .eval(PowerSet::value)
          .example("power_set({1, 2})", "{{}, {1}, {2}, {1, 2}}")
          .example("power_set({})", "{{}}")
          .seeAlso("cardinality", "cartesian", "is_subset")
          .build();

  private PowerSet() {}

  /// The subsets by size, those of one size in the order of their elements.
  private static Value value(Arguments arguments, Context context) {
    if (!(arguments.set(0) instanceof SetValue.Finite(List<Value> elements))) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              "the power set of " + arguments.set(0).kind() + " cannot be listed")
          .hint("a finite set: power_set({1, 2, 3})")
          .toException();
    }
    int n = elements.size();
    context.budget().cells(Math.pow(2, n) * Math.max(1, n / 2.0));
    List<Value> subsets = new ArrayList<>();
    for (int size = 0; size <= n; size++) {
      choose(elements, 0, size, new ArrayList<>(), subsets, context);
    }
    return new SetValue.Finite(subsets);
  }

  private static void choose(
      List<Value> elements,
      int from,
      int missing,
      List<Value> chosen,
      List<Value> subsets,
      Context context) {
    context.budget().step();
    if (missing == 0) {
      subsets.add(new SetValue.Finite(chosen));
      return;
    }
    for (int i = from; i <= elements.size() - missing; i++) {
      chosen.add(elements.get(i));
      choose(elements, i + 1, missing - 1, chosen, subsets, context);
      chosen.remove(chosen.size() - 1);
    }
  }
}
