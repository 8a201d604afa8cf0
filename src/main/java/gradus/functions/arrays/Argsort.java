package gradus.functions.arrays;

import gradus.evaluate.AxisGroups;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The places of the entries in order of size.
public final class Argsort {
  public static final Function SPEC =
      Function.named("argsort", Chapter.ARRAYS)
          .summary("Where the sorted entries come from: v[argsort(v)] is sort(v)")
          .details(
              "Places are counted from 1 (--index-base 0: from 0). Equal entries keep their order."
                  + " A matrix is taken column by column, with axis=rows row by row.")
          .parameter("v", Kind.ENTRIES, "n-vector, matrix or tensor; real numbers or words")
          .option("descending", Kind.TRUTH, "false", "the place of the largest first")
          .option("axis", Kind.TEXT, "cols", "cols sorts every column of a matrix, rows every row")
          .domain("real numbers, or words")
          .errors(
              "E0507 when two entries have no order: complex numbers, free symbols; E0504 for nan")
          .usedFor("ranking classes by their score, top-k accuracy")
          .eval(Argsort::value)
          .example("argsort([30,10,20])", "2\n3\n1")
          .example("argsort([0.2,0.5,0.3], descending=true)", "2\n3\n1")
          .seeAlso("sort", "argmax", "argmin")
          .build();

  private Argsort() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    boolean descending = arguments.truthOption("descending", false);
    AxisGroups groups = AxisGroups.of(arguments, context, data, "cols");
    Order order = new Order(arguments, context);
    int base = context.conventions().indexBase();
    List<Value> places = new ArrayList<>(Values.entries(data));
    for (int group = 0; group < groups.count(); group++) {
      List<Integer> positions =
          data instanceof RealArray array
              ? order.positions(groups.reals(array, group), descending)
              : order.positions(groups.values(group), descending);
      for (int i = 0; i < positions.size(); i++) {
        places.set(groups.position(group, i), Scalar.of(positions.get(i) + (long) base));
      }
    }
    return Values.array(data.shape(), places, groups.unmoved());
  }
}
