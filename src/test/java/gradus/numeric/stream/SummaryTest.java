package gradus.numeric.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.numeric.linalg.LeastSquares;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SummaryTest {
  private static final Demand ALL = Demand.products().and(Demand.ofTriangle());

  /// Rows of normal numbers with the given middle and spread; column j is also pulled by column 0.
  private static double[][] rows(int count, int width, double middle, double spread, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[count][width];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      for (int j = 0; j < width; j++) {
        row[j] = middle + spread * (common + (j + 1) * random.nextGaussian());
      }
    }
    return rows;
  }

  private static void add(Summary summary, double[][] rows, int from, int to) {
    double[] chunk = new double[summary.width() * Summary.CHUNK];
    for (int start = from; start < to; start += Summary.CHUNK) {
      int count = Math.min(Summary.CHUNK, to - start);
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < summary.width(); j++) {
          chunk[j * Summary.CHUNK + i] = rows[start + i][j];
        }
      }
      summary.add(chunk, count);
    }
  }

  private static Summary whole(Demand demand, double[][] rows) {
    Summary summary = new Summary(demand, rows[0]);
    add(summary, rows, 0, rows.length);
    return summary;
  }

  /// The same in pieces that are merged.
  private static Summary merged(Demand demand, double[][] rows, int piece) {
    Summary total = new Summary(demand, rows[0]);
    for (int from = 0; from < rows.length; from += piece) {
      Summary part = new Summary(demand, rows[0]);
      add(part, rows, from, Math.min(rows.length, from + piece));
      total.merge(part);
    }
    return total;
  }

  private static BigDecimal exactProduct(double[][] rows, int i, int j) {
    BigDecimal n = BigDecimal.valueOf(rows.length);
    BigDecimal x = BigDecimal.ZERO;
    BigDecimal y = BigDecimal.ZERO;
    BigDecimal xy = BigDecimal.ZERO;
    for (double[] row : rows) {
      BigDecimal a = new BigDecimal(row[i]);
      BigDecimal b = new BigDecimal(row[j]);
      x = x.add(a);
      y = y.add(b);
      xy = xy.add(a.multiply(b));
    }
    return xy.subtract(x.multiply(y).divide(n, new MathContext(80)));
  }

  private static double exactMean(double[][] rows, int column) {
    BigDecimal n = BigDecimal.valueOf(rows.length);
    return bigSum(rows, column).divide(n, new MathContext(60)).doubleValue();
  }

  private static double exactSum(double[][] rows, int column) {
    return bigSum(rows, column).doubleValue();
  }

  private static BigDecimal bigSum(double[][] rows, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double[] row : rows) {
      sum = sum.add(new BigDecimal(row[column]));
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 100",
    "1e8, 1e-6, 257",
    "-1e8, 1e-3, 1000",
    "1e15, 1, 300",
    "1e-300, 1e-302, 512",
    "1e100, 1e90, 999"
  })
  void momentsKeepTheirDigitsWhereverTheDataLie(double middle, double spread, int piece) {
    double[][] rows = rows(1500, 3, middle, spread, 7);
    for (Summary summary : List.of(whole(ALL, rows), merged(ALL, rows, piece))) {
      assertThat(summary.rows()).isEqualTo(1500);
      for (int i = 0; i < 3; i++) {
        assertThat(summary.sum(i)).isEqualTo(exactSum(rows, i));
        assertThat(summary.mean(i)).isEqualTo(exactMean(rows, i));
        for (int j = 0; j <= i; j++) {
          double exact = exactProduct(rows, i, j).doubleValue();
          double scale =
              Math.sqrt(exactProduct(rows, i, i).doubleValue())
                  * Math.sqrt(exactProduct(rows, j, j).doubleValue());
          assertThat(summary.product(i, j)).isCloseTo(exact, within(1e-12 * scale));
        }
      }
    }
  }

  /// A drift takes the data far from where they began.
  @Test
  void aTrendDoesNotSpoilTheMoments() {
    double[][] rows = rows(5000, 2, 0, 1, 11);
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] += 1000.0 * i;
    }
    Summary summary = merged(Demand.products(), rows, 400);
    double exact = exactProduct(rows, 0, 0).doubleValue();
    assertThat(summary.product(0, 0)).isCloseTo(exact, within(1e-13 * exact));
  }

  @Test
  void squaresAreTheDiagonalOfTheProducts() {
    double[][] rows = rows(700, 4, 3, 2, 5);
    Summary squares = merged(Demand.squares(), rows, 300);
    Summary products = merged(Demand.products(), rows, 300);
    for (int j = 0; j < 4; j++) {
      assertThat(squares.product(j, j)).isEqualTo(products.product(j, j));
    }
  }

  @Test
  void sumsSurviveCancellation() {
    double[][] rows = new double[3000][1];
    for (int i = 0; i < 1000; i++) {
      rows[3 * i][0] = 1e16 + i * 1e13;
      rows[3 * i + 1][0] = 0.5;
      rows[3 * i + 2][0] = -1e16 - i * 1e13;
    }
    assertThat(merged(Demand.SUMS, rows, 777).sum(0)).isEqualTo(500);
  }

  @Test
  void knowsWhereNumbersEnd() {
    double[][] rows = rows(600, 2, 0, 1, 3);
    rows[300][1] = Double.POSITIVE_INFINITY;
    rows[500][1] = Double.NaN;
    Summary summary = merged(Demand.SUMS, rows, 256);
    assertThat(summary.firstNotFinite(0)).isEqualTo(-1);
    assertThat(summary.firstNotFinite(1)).isEqualTo(300);
    assertThat(summary.mean(1)).isNaN();
    assertThat(summary.smallest(1)).isNaN();
    assertThat(summary.smallest(0)).isEqualTo(DoubleStream.of(column(rows, 0)).min().orElseThrow());
    assertThat(summary.largest(0)).isEqualTo(DoubleStream.of(column(rows, 0)).max().orElseThrow());
  }

  @Test
  void aMeanNeedNotOverflowWithItsSum() {
    double[][] rows = new double[400][1];
    for (double[] row : rows) {
      row[0] = 1.5e308;
    }
    Summary summary = whole(Demand.squares(), rows);
    assertThat(summary.sum(0)).isInfinite();
    assertThat(summary.mean(0)).isEqualTo(1.5e308);
  }

  private static double[] column(double[][] rows, int j) {
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(rows.length)
        .map(i -> rows[(int) i][j])
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({"40, 5, 256", "1000, 6, 300", "3, 3, 2", "2, 4, 1"})
  void theTriangleStandsForTheRows(int count, int width, int piece) {
    double[][] rows = rows(count, width, 1, 1, 19);
    Matrix a = Matrix.ofRows(rows);
    int[] all = new int[width];
    for (int j = 0; j < width; j++) {
      all[j] = j;
    }
    Matrix r = merged(Demand.ofTriangle(), rows, piece).triangle(all);
    Matrix gram = a.transpose().times(a);
    Matrix again = r.transpose().times(r);
    assertThat(Norms.frobenius(gram.minus(again)) / Norms.frobenius(gram)).isLessThan(1e-14);
  }

  /// The condition of the columns 1, t, …, t⁷ is beyond 10⁸: the normal equations would lose all
  /// digits.
  @Test
  void leastSquaresByTheTriangleAreThoseOfTheRows() {
    Random random = new Random(23);
    int n = 2000;
    double[][] rows = new double[n][9];
    for (int i = 0; i < n; i++) {
      double t = 1 + i / (double) n;
      for (int j = 0; j < 8; j++) {
        rows[i][j] = Math.pow(t, j);
      }
      rows[i][8] = Math.sin(3 * t) + 0.01 * random.nextGaussian();
    }
    Matrix all = Matrix.ofRows(rows);
    LeastSquares direct = LeastSquares.solve(all.columns(0, 8), all.columns(8, 9));
    Summary summary = merged(Demand.ofTriangle(), rows, 512);
    LeastSquares reduced =
        LeastSquares.solve(summary.triangle(0, 1, 2, 3, 4, 5, 6, 7), summary.triangle(8));
    double size = Norms.frobenius(direct.x());
    assertThat(Norms.frobenius(direct.x().minus(reduced.x())) / size).isLessThan(1e-7);
    assertThat(reduced.errors()[0]).isCloseTo(direct.errors()[0], within(1e-12));
    assertThat(reduced.rank()).isEqualTo(direct.rank());
  }

  @Test
  void countsByTheEdgesAlone() {
    double[][] rows = rows(2000, 2, 0, 1, 31);
    rows[0][1] = 3;
    rows[1][1] = -3;
    rows[2][1] = Math.nextUp(3.0);
    List<Double> edges = List.of(-3.0, -0.1, 0.0, 0.3, 3.0);
    Demand.Bins bins = new Demand.Bins(1, edges);
    long[] counts =
        merged(new Demand(Demand.Moments.NONE, false, List.of(bins)), rows, 300).counts(bins);
    long[] expected = new long[4];
    for (double[] row : rows) {
      for (int b = 0; b < 4; b++) {
        boolean last = b == 3 && row[1] == 3;
        expected[b] += row[1] >= edges.get(b) && (row[1] < edges.get(b + 1) || last) ? 1 : 0;
      }
    }
    assertThat(counts).isEqualTo(expected);
  }
}
