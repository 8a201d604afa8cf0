package gradus.numeric.stream;

import gradus.numeric.linalg.Matrix;
import gradus.numeric.stream.Demand.Bins;
import gradus.numeric.stream.Demand.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is known of rows that went by: their number, and of each column the sum, the smallest and
/// the largest value, the second moments about the mean, the triangular factor.
///
/// Chunks of rows are summed up in two passes over the chunk and merged by the update of Chan,
/// Golub and LeVeque (The American Statistician 37, 1983). All moments are those of x − shift for a
/// shift near the data, so that data far from zero keep their digits. Sums are carried in two
/// doubles (Knuth's two-sum), so that none depends on the size of what cancels.
///
/// Two summaries of the same rows in the same chunks are equal bit by bit.
public final class Summary {
  /// Rows of a chunk: ten columns of it stay in the first-level cache.
  public static final int CHUNK = 256;

  private final int width;
  private final Demand demand;
  private final double[] shift;
  private long rows;
  private final double[] sum;
  private final double[] lost;
  private final double[] smallest;
  private final double[] largest;

  /// Of x − shift.
  private final double[] mean;

  /// Row-major, the lower triangle; only the diagonal where no products are asked for.
  private final double[] products;

  private final Triangle triangle;
  private final List<BinCounts> counts = new ArrayList<>();
  private final long[] firstNotFinite;
  private final double[] notFinite;

  private final double[] chunkMean;
  private final double[] distance;

  /// @param shift a value near those of each column
  public Summary(Demand demand, double[] shift) {
    this.width = shift.length;
    this.demand = demand;
    this.shift = shift.clone();
    this.sum = new double[width];
    this.lost = new double[width];
    this.smallest = new double[width];
    this.largest = new double[width];
    this.mean = new double[width];
    this.products =
        new double
            [switch (demand.moments()) {
              case NONE -> 0;
              case SQUARES -> width;
              case PRODUCTS -> width * width;
            }];
    this.triangle = new Triangle(demand.triangle() ? width : 0);
    for (Bins bins : demand.bins()) {
      counts.add(new BinCounts(bins));
    }
    this.firstNotFinite = new long[width];
    this.notFinite = new double[width];
    this.chunkMean = new double[width];
    this.distance = new double[width];
    clear();
  }

  /// Back to no rows.
  public void clear() {
    rows = 0;
    Arrays.fill(sum, 0);
    Arrays.fill(lost, 0);
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    Arrays.fill(mean, 0);
    Arrays.fill(products, 0);
    Arrays.fill(firstNotFinite, -1);
    triangle.clear();
    counts.forEach(BinCounts::clear);
  }

  /// Takes up a chunk and destroys it.
  ///
  /// @param data the column j begins at {@code j·CHUNK}
  /// @param count rows, at most {@link #CHUNK}
  public void add(double[] data, int count) {
    if (count == 0) {
      return;
    }
    for (int j = 0; j < width; j++) {
      addColumn(data, j, count);
    }
    for (BinCounts bins : counts) {
      bins.add(data, count);
    }
    if (demand.moments() != Moments.NONE) {
      if (demand.triangle()) {
        addMoments(data.clone(), count);
      } else {
        addMoments(data, count);
      }
    }
    if (demand.triangle()) {
      triangle.reflect(data, count, CHUNK);
    }
    rows += count;
  }

  private void addColumn(double[] data, int j, int count) {
    int from = j * CHUNK;
    int to = from + count;
    double low = smallest[j];
    double high = largest[j];
    double s0 = 0;
    double s1 = 0;
    double e0 = 0;
    double e1 = 0;
    int i = from;
    for (; i + 1 < to; i += 2) {
      double x = data[i];
      double y = data[i + 1];
      low = Math.min(low, Math.min(x, y));
      high = Math.max(high, Math.max(x, y));
      double s = s0 + x;
      double b = s - s0;
      e0 += (s0 - (s - b)) + (x - b);
      s0 = s;
      double t = s1 + y;
      double c = t - s1;
      e1 += (s1 - (t - c)) + (y - c);
      s1 = t;
    }
    if (i < to) {
      low = Math.min(low, data[i]);
      high = Math.max(high, data[i]);
      double s = s0 + data[i];
      double b = s - s0;
      e0 += (s0 - (s - b)) + (data[i] - b);
      s0 = s;
    }
    smallest[j] = low;
    largest[j] = high;
    addTo(j, s0, e0);
    addTo(j, s1, e1);
    if (firstNotFinite[j] < 0 && (!Double.isFinite(low) || !Double.isFinite(high))) {
      for (int k = 0; k < count; k++) {
        if (!Double.isFinite(data[from + k])) {
          firstNotFinite[j] = rows + k;
          notFinite[j] = data[from + k];
          break;
        }
      }
    }
  }

  private void addTo(int j, double value, double rest) {
    double s = sum[j] + value;
    double b = s - sum[j];
    lost[j] += (sum[j] - (s - b)) + (value - b) + rest;
    sum[j] = s;
  }

  private void addMoments(double[] data, int count) {
    for (int j = 0; j < width; j++) {
      center(data, j, count);
    }
    absorbMeans(count);
    boolean all = demand.moments() == Moments.PRODUCTS;
    for (int i = 0; i < width; i++) {
      for (int j = all ? 0 : i; j <= i; j++) {
        products[all ? i * width + j : i] += Triangle.dot(data, i * CHUNK, j * CHUNK, count);
      }
    }
  }

  /// Less the shift and the mean of the chunk, which goes to {@link #chunkMean}.
  private void center(double[] data, int j, int count) {
    int from = j * CHUNK;
    double origin = shift[j];
    double total = 0;
    for (int i = from; i < from + count; i++) {
      data[i] -= origin;
      total += data[i];
    }
    double middle = total / count;
    double rest = 0;
    for (int i = from; i < from + count; i++) {
      rest += data[i] - middle;
    }
    middle += rest / count;
    for (int i = from; i < from + count; i++) {
      data[i] -= middle;
    }
    chunkMean[j] = middle;
  }

  /// The mean of what was there and the chunk, and what their distance adds to the products.
  private void absorbMeans(long count) {
    double all = (double) rows + count;
    double weight = rows * (count / all);
    for (int j = 0; j < width; j++) {
      distance[j] = chunkMean[j] - mean[j];
      mean[j] += distance[j] * (count / all);
    }
    if (rows == 0) {
      return;
    }
    boolean pairs = demand.moments() == Moments.PRODUCTS;
    for (int i = 0; i < width; i++) {
      double scaled = distance[i] * weight;
      for (int j = pairs ? 0 : i; j <= i; j++) {
        products[pairs ? i * width + j : i] += scaled * distance[j];
      }
    }
  }

  /// Takes up rows that came behind these.
  ///
  /// @param next of the same demand and shift
  public void merge(Summary next) {
    if (next.rows == 0) {
      return;
    }
    for (int j = 0; j < width; j++) {
      smallest[j] = Math.min(smallest[j], next.smallest[j]);
      largest[j] = Math.max(largest[j], next.largest[j]);
      addTo(j, next.sum[j], next.lost[j]);
      if (firstNotFinite[j] < 0 && next.firstNotFinite[j] >= 0) {
        firstNotFinite[j] = rows + next.firstNotFinite[j];
        notFinite[j] = next.notFinite[j];
      }
    }
    if (demand.moments() != Moments.NONE) {
      System.arraycopy(next.mean, 0, chunkMean, 0, width);
      absorbMeans(next.rows);
      for (int i = 0; i < products.length; i++) {
        products[i] += next.products[i];
      }
    }
    if (demand.triangle()) {
      triangle.merge(next.triangle);
    }
    for (int i = 0; i < counts.size(); i++) {
      counts.get(i).merge(next.counts.get(i));
    }
    rows += next.rows;
  }

  public int width() {
    return width;
  }

  public long rows() {
    return rows;
  }

  /// Infinite or NaN where the column holds such numbers or leaves the range of doubles.
  public double sum(int column) {
    // Beyond the doubles the rest is NaN.
    return Double.isFinite(lost[column]) ? sum[column] + lost[column] : sum[column];
  }

  /// Also where the sum leaves the range of doubles, if second moments were asked for.
  public double mean(int column) {
    double quotient = sum(column) / rows;
    // What the division has left over, so that the mean is rounded once.
    double rest = Math.fma(-quotient, (double) rows, sum[column]) + lost[column];
    double direct = Double.isFinite(rest) ? quotient + rest / rows : quotient;
    boolean overflowed = !Double.isFinite(direct) && firstNotFinite[column] < 0;
    return overflowed && demand.moments() != Moments.NONE ? shift[column] + mean[column] : direct;
  }

  public double smallest(int column) {
    return smallest[column];
  }

  public double largest(int column) {
    return largest[column];
  }

  /// The sum of products of distances from the means, not divided by anything.
  public double product(int i, int j) {
    return switch (demand.moments()) {
      case NONE -> throw new IllegalStateException("no moments were asked for");
      case SQUARES -> products[requireSame(i, j)];
      case PRODUCTS -> products[Math.max(i, j) * width + Math.min(i, j)];
    };
  }

  private static int requireSame(int i, int j) {
    if (i != j) {
      throw new IllegalStateException("no products were asked for");
    }
    return i;
  }

  /// The first row, counted from 0, whose value in the column is NaN or infinite; -1 for none.
  public long firstNotFinite(int column) {
    return firstNotFinite[column];
  }

  /// What stands in the row {@link #firstNotFinite}: NaN or an infinity.
  public double notFinite(int column) {
    return notFinite[column];
  }

  /// Whether a column holds NaN, or else an infinity.
  public boolean holds(boolean nan) {
    for (int j = 0; j < width; j++) {
      boolean infinite = Double.isInfinite(smallest[j]) || Double.isInfinite(largest[j]);
      if (firstNotFinite[j] >= 0 && (nan ? Double.isNaN(smallest[j]) : infinite)) {
        return true;
      }
    }
    return false;
  }

  /// R with AᵀA = RᵀR, of the given columns: width×columns.
  public Matrix triangle(int... columns) {
    if (!demand.triangle()) {
      throw new IllegalStateException("no triangle was asked for");
    }
    double[] r = triangle.entries();
    double[] part = new double[width * columns.length];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < columns.length; j++) {
        part[i * columns.length + j] = r[i * width + columns[j]];
      }
    }
    return new Matrix(width, columns.length, part);
  }

  /// How many values fell into each of the bins.
  public long[] counts(Bins bins) {
    for (BinCounts counted : counts) {
      if (counted.bins().equals(bins)) {
        return counted.counts();
      }
    }
    throw new IllegalStateException("these bins were not asked for");
  }
}
