package gradus.functions.arrays;

import gradus.evaluate.Broadcast;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Equality entry by entry.
public final class Eq {
  public static final Function SPEC =
      Function.named("eq", Chapter.ARRAYS)
          .summary("Which entries of two arrays are equal, as a mask")
          .details(
              "a == b asks whether two arrays are equal as a whole and gives one truth value; this"
                  + " asks every entry. Exact numbers and formulas are compared exactly.")
          .parameter("a", Kind.ANY, "array, number or word")
          .parameter("b", Kind.ANY, "the same, of a fitting shape")
          .domain("numbers, formulas or words")
          .errors("E0401 when the shapes do not fit")
          .usedFor("the accuracy of a classifier: mean(eq(predicted, labels))")
          .eval(Eq::value)
          .example("eq([1,2,3], [1,5,3])", "true\nfalse\ntrue")
          .example("mean(eq([1,2,2,1], [1,2,1,1]))", "3/4")
          .example("eq([1,2;3,4], [1,4])", "true,false\nfalse,true")
          .seeAlso("where", "count", "all")
          .build();

  private Eq() {}

  private static Value value(Arguments arguments, Context context) {
    Joining.requireEntry(arguments, 0);
    Joining.requireEntry(arguments, 1);
    Comparison comparison = new Comparison(context);
    Value a = arguments.value(0);
    Value b = arguments.value(1);
    if (!(a instanceof Array) && !(b instanceof Array)) {
      return comparison.equal(a, b);
    }
    Shape common = Broadcast.common(arguments.operands());
    context.budget().cells(common.cells());
    int[] at = a instanceof Array array ? Broadcast.positions(array.shape(), common) : new int[0];
    int[] bt = b instanceof Array array ? Broadcast.positions(array.shape(), common) : new int[0];
    List<Value> truths = new ArrayList<>(common.size());
    for (int i = 0; i < common.size(); i++) {
      context.budget().step();
      truths.add(
          comparison.equal(
              a instanceof Array array ? array.get(at[i]) : a,
              b instanceof Array array ? array.get(bt[i]) : b));
    }
    return Values.array(common, truths, labels(a, b, common));
  }

  private static Labels labels(Value a, Value b, Shape common) {
    if (a instanceof Array x && x.shape().equals(common) && !x.labels().isEmpty()) {
      return x.labels();
    }
    return b instanceof Array y && y.shape().equals(common) ? y.labels() : Labels.NONE;
  }
}
