package gradus.functions.sets;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Truth;
import gradus.value.Value;

/// Exclusive or.
public final class Xor {
  public static final Function SPEC =
      Function.named("xor", Chapter.SETS)
          .summary("Exclusive or: true when exactly one of two conditions is true")
          .parameter("a", Kind.TRUTH, "a condition")
          .parameter("b", Kind.TRUTH, "a condition")
          .domain("truth values")
          .errors("E0301 for anything else")
          .usedFor("the classic problem no linear classifier solves")
          .eval(Xor::value)
          .example("xor(1 < 2, 2 < 1)", "true")
          .example("xor(true, true)", "false")
          .seeAlso("symmetric_difference")
          .build();

  private Xor() {}

  private static Value value(Arguments arguments, Context context) {
    Truth a = truth(arguments, 0);
    Truth b = truth(arguments, 1);
    return a.or(b).and(a.and(b).not());
  }

  private static Truth truth(Arguments arguments, int index) {
    if (arguments.value(index) instanceof Truth truth) {
      return truth;
    }
    throw arguments.wrongKind(index, "a truth value");
  }
}
