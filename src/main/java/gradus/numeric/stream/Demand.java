package gradus.numeric.stream;

import java.util.ArrayList;
import java.util.List;

/// What a pass has to collect beside rows, sums, smallest and largest values.
///
/// @param moments how much of the second moments
/// @param triangle whether to reduce the rows to a triangle for least squares
/// @param bins what to count
public record Demand(Moments moments, boolean triangle, List<Bins> bins) {
  /// Sums, smallest and largest values alone.
  public static final Demand SUMS = new Demand(Moments.NONE, false, List.of());

  /// In ascending order of work.
  public enum Moments {
    NONE,
    /// The sum of squared distances from the mean of each column.
    SQUARES,
    /// The sums of products of the distances of each pair of columns.
    PRODUCTS
  }

  public Demand {
    bins = List.copyOf(bins);
  }

  public static Demand squares() {
    return new Demand(Moments.SQUARES, false, List.of());
  }

  public static Demand products() {
    return new Demand(Moments.PRODUCTS, false, List.of());
  }

  public static Demand ofTriangle() {
    return new Demand(Moments.NONE, true, List.of());
  }

  /// What serves both.
  public Demand and(Demand other) {
    List<Bins> all = new ArrayList<>(bins);
    for (Bins wanted : other.bins) {
      if (!all.contains(wanted)) {
        all.add(wanted);
      }
    }
    Moments larger = moments.compareTo(other.moments) >= 0 ? moments : other.moments;
    return new Demand(larger, triangle || other.triangle, all);
  }

  /// How many doubles a summary of this many columns takes.
  public long cells(int columns) {
    long square = (long) columns * columns;
    long cells = 8L * columns;
    cells += moments == Moments.PRODUCTS ? square : 0;
    cells += triangle ? 2 * square : 0;
    for (Bins wanted : bins) {
      cells += wanted.edges().size();
    }
    return cells;
  }

  /// Bins of one column.
  ///
  /// @param edges ascending; a value counts in the bin between two of them, the right one excluded
  ///   except for the last
  public record Bins(int column, List<Double> edges) {
    public Bins {
      edges = List.copyOf(edges);
    }
  }
}
