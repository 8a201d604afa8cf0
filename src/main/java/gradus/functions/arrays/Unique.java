package gradus.functions.arrays;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every value once.
public final class Unique {
  public static final Function SPEC =
      Function.named("unique", Chapter.ARRAYS)
          .summary("The distinct entries of an array, in ascending order")
          .details(
              "Entries are the same when they are exactly equal: 1/2 and 0.5 are, 0.1 + 0.2 and 0.3"
                  + " in doubles are not. A matrix is taken as all of its entries.")
          .parameter("v", Kind.ENTRIES, "vector, matrix or tensor; real numbers or words")
          .domain("real numbers, or words")
          .errors(
              "E0507 when two entries have no order: complex numbers, free symbols; E0504 for nan")
          .usedFor("the classes among labels, the vocabulary of a text")
          .eval(Unique::value)
          .example("unique([3,1,3,2,1])", "1\n2\n3")
          .example("unique([sqrt(8), 2*sqrt(2), 1])", "1\n2*sqrt(2)")
          .seeAlso("sort", "count")
          .build();

  private Unique() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    Order order = new Order(arguments, context);
    if (data instanceof RealArray array) {
      return RealArray.vector(distinct(array.data(), order));
    }
    List<Value> distinct = new ArrayList<>();
    for (Value entry : order.sorted(Values.entries(data), false)) {
      if (distinct.isEmpty() || order.compare(distinct.getLast(), entry) != 0) {
        distinct.add(entry);
      }
    }
    return Values.vector(distinct);
  }

  private static double[] distinct(double[] numbers, Order order) {
    order.require(numbers);
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int found = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[found++] = sorted[i] + 0.0;
      }
    }
    return Arrays.copyOf(sorted, found);
  }
}
