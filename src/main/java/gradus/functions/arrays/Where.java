package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.evaluate.Broadcast;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Places where a condition holds, or a choice entry by entry.
public final class Where {
  public static final Function SPEC =
      Function.named("where", Chapter.ARRAYS)
          .summary("Where a mask is true; with two values, the one or the other, entry by entry")
          .details(
              "where(mask) lists the places, counted from 1 (--index-base 0: from 0): numbers for a"
                  + " vector, one row of indices each for a matrix or tensor. where(mask, a, b)"
                  + " takes a where the mask is true and b elsewhere; numbers and arrays of fitting"
                  + " shapes are stretched.")
          .parameter("mask", Kind.ANY, "truth values, such as A > 0")
          .optional("a", Kind.ANY, "what stands where it is true")
          .optional("b", Kind.ANY, "what stands elsewhere")
          .domain("conditions that are true or false")
          .errors(
              "E0301 when the first argument is no condition; E0401 when the shapes do not fit;"
                  + " E0707 when a condition is undecided")
          .usedFor("choosing samples, masking attention scores, leaky activations by hand")
          .eval(Where::value)
          .example("where([3,-1,2] > 0)", "1\n3")
          .example("where([1,2;3,4] > 2)", "2,1\n2,2")
          .example("where([3,-1,2] > 0, 1, 0)", "1\n0\n1")
          .seeAlso("any", "all", "count", "argmax")
          .build();

  private Where() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.size() == 2) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "where takes a mask, or a mask and two values")
          .hint("where(A > 0, A, 0)")
          .toException();
    }
    if (arguments.size() == 3) {
      return choice(arguments, context);
    }
    Array mask = Conditions.mask(arguments);
    int base = context.conventions().indexBase();
    Shape shape = mask.shape();
    List<Value> places = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < mask.size(); i++) {
      if (Conditions.holds(mask.get(i), arguments)) {
        found++;
        if (shape.isVector()) {
          places.add(Places.indices(shape, i, base));
        } else {
          places.addAll(Values.entries((Array) Places.indices(shape, i, base)));
        }
      }
    }
    return Values.array(
        shape.isVector() ? Shape.of(found) : Shape.of(found, shape.rank()), places, Labels.NONE);
  }

  private static Value choice(Arguments arguments, Context context) {
    if (arguments.value(0) instanceof Truth truth) {
      return arguments.value(Conditions.holds(truth, arguments) ? 1 : 2);
    }
    Array mask = Conditions.mask(arguments);
    for (int i = 1; i <= 2; i++) {
      Joining.requireEntry(arguments, i);
    }
    if (Joining.isWords(arguments.value(1)) != Joining.isWords(arguments.value(2))) {
      throw arguments
          .error(Code.WRONG_KIND, "an array holds words alone or numbers alone")
          .toException();
    }
    Shape common = Broadcast.common(arguments.operands());
    context.budget().cells(common.cells());
    int[] at = Broadcast.positions(mask.shape(), common);
    int[][] from = {positions(arguments.value(1), common), positions(arguments.value(2), common)};
    List<Value> entries = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      int chosen = Conditions.holds(mask.get(at[i]), arguments) ? 0 : 1;
      Value value = arguments.value(chosen + 1);
      entries.add(value instanceof Array array ? array.get(from[chosen][i]) : value);
    }
    return Values.array(common, entries, labels(arguments, common));
  }

  private static int[] positions(Value value, Shape common) {
    return value instanceof Array array ? Broadcast.positions(array.shape(), common) : new int[0];
  }

  private static Labels labels(Arguments arguments, Shape common) {
    for (int i = 0; i < 3; i++) {
      if (arguments.value(i) instanceof Array array
          && array.shape().equals(common)
          && !array.labels().isEmpty()) {
        return array.labels();
      }
    }
    return Labels.NONE;
  }
}
