package gradus.numeric.stream;

import gradus.numeric.stream.Demand.Bins;
import java.util.Arrays;

/// How many values of a column fell into each of its bins.
final class BinCounts {
  private final Bins bins;
  private final double[] edges;
  private final long[] counts;

  BinCounts(Bins bins) {
    this.bins = bins;
    this.edges = bins.edges().stream().mapToDouble(Double::doubleValue).toArray();
    this.counts = new long[edges.length - 1];
  }

  Bins bins() {
    return bins;
  }

  long[] counts() {
    return counts.clone();
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  void add(double[] data, int count) {
    int from = bins.column() * Summary.CHUNK;
    int last = counts.length - 1;
    double low = edges[0];
    double high = edges[counts.length];
    double perUnit = counts.length / (high - low);
    for (int i = from; i < from + count; i++) {
      double x = data[i];
      if (x >= low && x <= high) {
        // The guess may be off by one where edges were rounded.
        int bin = Math.min(last, (int) ((x - low) * perUnit));
        while (bin > 0 && x < edges[bin]) {
          bin--;
        }
        while (bin < last && x >= edges[bin + 1]) {
          bin++;
        }
        counts[bin]++;
      }
    }
  }

  void merge(BinCounts next) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += next.counts[i];
    }
  }
}
