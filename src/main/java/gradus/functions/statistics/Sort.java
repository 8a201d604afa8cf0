package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Entries in order of size.
public final class Sort {
  public static final Function SPEC =
      Function.named("sort", Chapter.STATISTICS)
          .summary("Sorts a vector, or every column of a matrix by itself")
          .details(
              "Ascending unless descending=true. Exact numbers and formulas are compared exactly."
                  + " The rows of a matrix do not stay together; axis=rows sorts every row by"
                  + " itself.")
          .parameter("v", Kind.ARRAY, "n-vector, or matrix; real numbers")
          .option("descending", Kind.TRUTH, "false", "largest first")
          .option("axis", Kind.TEXT, "cols", "cols sorts every column of a matrix, rows every row")
          .domain("real numbers")
          .errors("E0507 when two entries have no order: complex numbers, free symbols, nan")
          .usedFor("quantiles by hand, ranking scores")
          .tex("\\operatorname{sort}\\left(#1\\right)")
          .eval(Sort::value)
          .example("sort([3,1,2])", "1\n2\n3")
          .example("sort([sqrt(2), 3/2, 7/5], descending=true)", "3/2\nsqrt(2)\n7/5")
          .example("sort([3,1;1,2])", "1,1\n3,2")
          .seeAlso("mean", "min", "max")
          .build();

  private Sort() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = arguments.array(0);
    if (data.size() == 0) {
      return data;
    }
    Groups groups = Groups.of(arguments, context);
    boolean descending = arguments.truthOption("descending", false);
    Comparator<Value> order = order(arguments, context);
    List<Value> entries = new ArrayList<>(Values.entries(data));
    for (int group = 0; group < groups.count(); group++) {
      List<Value> sorted = groups.values(group);
      requireOrdered(sorted, order);
      sorted.sort(descending ? order.reversed() : order);
      for (int i = 0; i < sorted.size(); i++) {
        entries.set(groups.position(group, i), sorted.get(i));
      }
    }
    return Values.array(data.shape(), entries, labels(groups));
  }

  /// The first number is compared with itself too, so that a single nan is refused like several.
  private static void requireOrdered(List<Value> values, Comparator<Value> order) {
    for (Value value : values) {
      order.compare(value, value);
    }
  }

  private static Comparator<Value> order(Arguments arguments, Context context) {
    Comparison comparison = new Comparison(context);
    return (x, y) -> {
      context.budget().step();
      return comparison
          .sign(x, y)
          .orElseThrow(() ->
              arguments
                  .error(
                      Code.UNDEFINED,
                      0,
                      x.equals(y)
                          ? Literals.of(x) + " has no place in an order"
                          : Literals.of(x) + " and " + Literals.of(y) + " have no order")
                  .detail("sort needs real numbers")
                  .toException());
    };
  }

  /// Names stay with what is not moved: those of the columns when columns are sorted.
  private static Labels labels(Groups groups) {
    Labels labels = groups.data().labels();
    if (groups.isOne()) {
      return Labels.NONE;
    }
    return groups.areColumns() ? Labels.columns(labels.columns()) : Labels.rows(labels.rows());
  }
}
