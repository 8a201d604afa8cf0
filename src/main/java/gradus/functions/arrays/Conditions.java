package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.evaluate.AxisGroups;
import gradus.evaluate.Masks;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.function.Function;

/// Conditions over a mask.
final class Conditions {
  private Conditions() {}

  /// The first argument, an array of truth values; an empty array is one.
  static Array mask(Arguments arguments) {
    if (arguments.value(0) instanceof Array array) {
      if (array.size() == 0 || Masks.hasConditions(array)) {
        return array;
      }
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              arguments.function().name() + " needs truth values, and this is " + array.kind())
          .hint("a comparison such as A > 0 or A != 0")
          .toException();
    }
    throw arguments.wrongKind(0, "an array of truth values");
  }

  /// Whether an entry of a mask is true.
  ///
  /// @throws gradus.diag.GradusException E0707 when that depends on symbols or cannot be told
  static boolean holds(Value entry, Arguments arguments) {
    if (entry == Truth.TRUE || entry == Truth.FALSE) {
      return entry == Truth.TRUE;
    }
    if (entry instanceof Formula) {
      throw arguments
          .error(Code.UNDECIDED, 0, "whether " + Literals.of(entry) + " depends on its symbols")
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    throw arguments.error(Code.UNDECIDED, 0, "one of the conditions is unknown").toException();
  }

  /// Folds the mask along the axes the call asks for, all of them without one.
  static Value fold(Arguments arguments, Context context, Function<List<Value>, Value> fold) {
    return AxisGroups.of(arguments, context, mask(arguments), "all").reduce(fold);
  }

  /// How many are true.
  static Scalar count(List<Value> entries, Arguments arguments) {
    long found = 0;
    for (Value entry : entries) {
      found += holds(entry, arguments) ? 1 : 0;
    }
    return Scalar.of(found);
  }

  /// Whether one is true; unknown ones do not matter beside one that is.
  static Truth any(List<Value> entries, Arguments arguments) {
    if (entries.contains(Truth.TRUE)) {
      return Truth.TRUE;
    }
    for (Value entry : entries) {
      holds(entry, arguments);
    }
    return Truth.FALSE;
  }

  /// Whether none is false.
  static Truth all(List<Value> entries, Arguments arguments) {
    if (entries.contains(Truth.FALSE)) {
      return Truth.FALSE;
    }
    for (Value entry : entries) {
      holds(entry, arguments);
    }
    return Truth.TRUE;
  }
}
