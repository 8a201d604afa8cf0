package gradus.function;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.numeric.stream.Summary;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// An argument that is too tall to be held, and what one pass over it has found. Columns count from
/// 0 in the order of the argument.
public final class TallColumns {
  private final Summary summary;
  private final int[] columns;
  private final boolean vector;
  private final List<String> names;

  /// @param columns of the summary
  /// @param vector whether the argument is one column as a vector
  /// @param names of the columns; empty without
  public TallColumns(Summary summary, int[] columns, boolean vector, List<String> names) {
    this.summary = summary;
    this.columns = columns.clone();
    this.vector = vector;
    this.names = List.copyOf(names);
  }

  public Summary summary() {
    return summary;
  }

  public long rows() {
    return summary.rows();
  }

  public int width() {
    return columns.length;
  }

  public boolean isVector() {
    return vector;
  }

  public List<String> names() {
    return names;
  }

  /// The place of a column in the summary.
  public int place(int column) {
    return columns[column];
  }

  public int[] places() {
    return columns.clone();
  }

  /// How errors call a column.
  public String name(int column) {
    return names.isEmpty() ? "column " + (column + 1) : "'" + names.get(column) + "'";
  }

  /// One number for each column: a vector labelled with their names, or a number for a vector.
  public Value each(IntToDoubleFunction statistic) {
    double[] results = results(statistic);
    return vector
        ? Scalar.of(results[0])
        : new RealArray(Shape.of(results.length), results, Labels.rows(names));
  }

  public double[] results(IntToDoubleFunction statistic) {
    double[] results = new double[columns.length];
    for (int j = 0; j < results.length; j++) {
      results[j] = statistic.applyAsDouble(j);
    }
    return results;
  }

  public double mean(int column) {
    return summary.mean(columns[column]);
  }

  /// The sum of products of distances from the means of a column here and one there.
  ///
  /// @throws gradus.diag.GradusException E0504 where finite data lead beyond the doubles
  public double product(int column, TallColumns other, int otherColumn) {
    int i = columns[column];
    int j = other.columns[otherColumn];
    double product = summary.product(i, j);
    boolean finite = summary.firstNotFinite(i) < 0 && summary.firstNotFinite(j) < 0;
    if (finite && !Double.isFinite(product)) {
      throw Diagnostic.error(
              Code.NOT_FINITE, "the squares of " + name(column) + " are beyond the doubles")
          .detail("one pass over tall data adds them up")
          .hint("rescale the column")
          .toException();
    }
    return product;
  }

  /// The products of all pairs, each divided.
  public Array products(double divisor) {
    int d = columns.length;
    double[] entries = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = product(i, this, j) / divisor;
        entries[i * d + j] = entry;
        entries[j * d + i] = entry;
      }
    }
    return new RealArray(Shape.of(d, d), entries, Labels.both(names));
  }

  /// What stands in the row {@link #firstNotFinite}.
  public double notFinite(int column) {
    return summary.notFinite(columns[column]);
  }

  /// The first row, from 0, that is not finite in the column; -1 for none.
  public long firstNotFinite(int column) {
    return summary.firstNotFinite(columns[column]);
  }
}
