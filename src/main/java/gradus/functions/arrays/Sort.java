package gradus.functions.arrays;

import gradus.evaluate.AxisGroups;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Value;
import java.util.Arrays;

/// Entries in order of size.
public final class Sort {
  public static final Function SPEC =
      Function.named("sort", Chapter.ARRAYS)
          .summary("Sorts a vector, or every column of a matrix by itself")
          .details(
              "Ascending unless descending=true. Exact numbers and formulas are compared exactly,"
                  + " words letter by letter. The rows of a matrix do not stay together; axis=rows"
                  + " sorts every row by itself. A tensor needs the number of the axis.")
          .parameter("v", Kind.ENTRIES, "n-vector, matrix or tensor; real numbers or words")
          .option("descending", Kind.TRUTH, "false", "largest first")
          .option("axis", Kind.TEXT, "cols", "cols sorts every column of a matrix, rows every row")
          .domain("real numbers, or words")
          .errors(
              "E0507 when two entries have no order: complex numbers, free symbols; E0504 for nan")
          .usedFor("quantiles by hand, ranking scores")
          .eval(Sort::value)
          .example("sort([3,1,2])", "1\n2\n3")
          .example("sort([sqrt(2), 3/2, 7/5], descending=true)", "3/2\nsqrt(2)\n7/5")
          .example("sort([3,1;1,2])", "1,1\n3,2")
          .seeAlso("argsort", "unique", "min", "max")
          .build();

  private Sort() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    boolean descending = arguments.truthOption("descending", false);
    AxisGroups groups = AxisGroups.of(arguments, context, data, "cols");
    Order order = new Order(arguments, context);
    return groups.map(
        entries -> order.sorted(entries, descending),
        numbers -> sorted(numbers, descending, order),
        groups.unmoved());
  }

  private static double[] sorted(double[] numbers, boolean descending, Order order) {
    order.require(numbers);
    Arrays.sort(numbers);
    if (descending) {
      for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
        double swapped = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = swapped;
      }
    }
    return numbers;
  }
}
