package gradus.functions.arrays;

import gradus.evaluate.AxisGroups;
import gradus.evaluate.Masks;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Conventions.Dtype;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Running sums and products.
enum Running {
  SUM,
  PRODUCT;

  Value value(Arguments arguments, Context context) {
    Array data = Masks.counted(arguments.array(0));
    AxisGroups groups = AxisGroups.of(arguments, context, data, "cols");
    return groups.map(
        entries -> exact(entries, context), numbers -> real(numbers, context), data.labels());
  }

  private List<Value> exact(List<Value> entries, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> totals = new ArrayList<>(entries.size());
    for (Value entry : entries) {
      context.budget().step();
      if (totals.isEmpty()) {
        totals.add(entry);
      } else {
        Value before = totals.getLast();
        totals.add(this == SUM ? scalars.add(before, entry) : scalars.multiply(before, entry));
      }
    }
    return totals;
  }

  /// Sums are compensated like those of `sum`, so that the last entry is the sum of all. What
  /// leaves the range of doubles goes the long way, which knows what to say.
  private double[] real(double[] numbers, Context context) {
    Dtype dtype = context.conventions().dtype();
    double[] totals = new double[numbers.length];
    double total = this == SUM ? 0 : 1;
    double lost = 0;
    for (int i = 0; i < numbers.length; i++) {
      double x = numbers[i];
      double next = dtype.round(this == SUM ? total + x : total * x);
      if (this == SUM && dtype == Dtype.EXACT) {
        lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
      }
      total = next;
      totals[i] = total + lost;
      if (!Double.isFinite(totals[i]) || this == PRODUCT && total == 0) {
        return slowly(numbers, context);
      }
    }
    return totals;
  }

  private double[] slowly(double[] numbers, Context context) {
    List<Value> entries = new ArrayList<>(numbers.length);
    for (double x : numbers) {
      entries.add(Scalar.of(x));
    }
    List<Value> totals = exact(entries, context);
    double[] result = new double[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = ((Scalar.Real) totals.get(i)).value();
    }
    return result;
  }
}
