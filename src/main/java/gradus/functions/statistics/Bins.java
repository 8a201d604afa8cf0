package gradus.functions.statistics;

import gradus.evaluate.Approximation;
import gradus.evaluate.Comparison;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Value;

/// Counts entries between edges. A bin holds its left edge; the last one holds both.
final class Bins {
  private final Arguments arguments;
  private final Context context;
  private final Comparison comparison;

  Bins(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.comparison = new Comparison(context);
  }

  /// @param edges ascending, one more than bins
  long[] counts(Array data, Array edges) {
    long[] counts = new long[edges.size() - 1];
    if (data instanceof RealArray || edges instanceof RealArray) {
      Approximation approximation = new Approximation(context.registry());
      double[] ends = Matrices.doubles(edges, approximation);
      double[] entries = Matrices.doubles(data, approximation);
      for (int i = 0; i < entries.length; i++) {
        if ((i & 0xffff) == 0) {
          context.budget().check();
        }
        int bin = bin(entries[i], ends);
        if (bin >= 0) {
          counts[bin]++;
        }
      }
      return counts;
    }
    for (int i = 0; i < data.size(); i++) {
      context.budget().step();
      int bin = bin(data.get(i), edges);
      if (bin >= 0) {
        counts[bin]++;
      }
    }
    return counts;
  }

  /// The bin of a number, -1 for none: a guess from equal widths, mended by comparing with the
  /// edges, which alone decide.
  private static int bin(double x, double[] edges) {
    int last = edges.length - 1;
    if (!(x >= edges[0] && x <= edges[last])) {
      return -1;
    }
    if (x == edges[last]) {
      return last - 1;
    }
    int guess = (int) ((x - edges[0]) / (edges[last] - edges[0]) * last);
    guess = Math.clamp(guess, 0, last - 1);
    if (edges[guess] <= x && x < edges[guess + 1]) {
      return guess;
    }
    int low = 0;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (edges[middle] <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int bin(Value x, Array edges) {
    int last = edges.size() - 1;
    if (compare(x, edges.get(0)) < 0 || compare(x, edges.get(last)) > 0) {
      return -1;
    }
    int low = 0;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (compare(edges.get(middle), x) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The sign of a − b.
  int compare(Value a, Value b) {
    return Numbers.compare(a, b, comparison, arguments);
  }
}
