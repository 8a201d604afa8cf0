package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/// The place of each sample in the order of one variable, from 1; equal numbers share the mean of
/// their places.
final class Ranks {
  private final Arguments arguments;
  private final Context context;
  private final Comparison comparison;

  Ranks(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.comparison = new Comparison(context);
  }

  /// The same samples with ranks in place of numbers, samples as rows.
  Samples of(Samples samples) {
    Numbers.requireOrdered(arguments, 0, samples.data());
    int n = samples.count();
    int d = samples.variables();
    Value[] ranks = new Value[n * d];
    for (int j = 0; j < d; j++) {
      IntBinaryOperator comparing = comparing(samples, j);
      Integer[] order = new Integer[n];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, comparing::applyAsInt);
      for (int from = 0; from < n; ) {
        int to = from + 1;
        while (to < n && comparing.applyAsInt(order[from], order[to]) == 0) {
          to++;
        }
        Rational rank = Rational.of(from + 1L + to, 2);
        for (int k = from; k < to; k++) {
          ranks[order[k] * d + j] = rank(samples.data(), rank);
        }
        from = to;
      }
    }
    Labels labels = Labels.columns(samples.names());
    Shape shape = samples.data().shape().isVector() ? Shape.of(n) : Shape.of(n, d);
    return new Samples(Values.array(shape, List.of(ranks), labels), true);
  }

  /// Compares two samples by one of their variables.
  private IntBinaryOperator comparing(Samples samples, int variable) {
    if (samples.data() instanceof RealArray) {
      double[] column = samples.matrix(context).column(variable);
      // One zero, not two.
      Arrays.setAll(column, i -> column[i] + 0.0);
      return (a, b) -> Double.compare(column[a], column[b]);
    }
    List<Value> column = samples.values(variable);
    return (a, b) -> compare(column.get(a), column.get(b));
  }

  private static Value rank(Array data, Rational rank) {
    return data instanceof RealArray ? Scalar.of(rank.doubleValue()) : Scalar.of(rank);
  }

  private int compare(Value a, Value b) {
    context.budget().step();
    return comparison
        .sign(a, b)
        .orElseThrow(() ->
            arguments
                .error(Code.UNDEFINED, 0, "ranks need numbers that have an order")
                .toException());
  }
}
