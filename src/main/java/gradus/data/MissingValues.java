package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/// Deals with the missing values of number columns, which are NaN until then. Cells of text columns
/// are never missing: `NA` may be Namibia.
final class MissingValues {
  private MissingValues() {}

  /// The columns without NaN, and what was done.
  record Settled(List<Column> columns, int rows, String note) {}

  /// @param policy {@link MissingPolicy#SKIP} or {@link MissingPolicy#MEAN}; under ERROR the reader
  ///   has refused missing values where it knew their place, and there are none
  static Settled settle(List<Column> columns, int rows, MissingPolicy policy, String file) {
    return switch (policy) {
      case ERROR -> new Settled(columns, rows, "");
      case SKIP -> skip(columns, rows, file);
      case MEAN -> fill(columns, rows, file);
    };
  }

  private static Settled skip(List<Column> columns, int rows, String file) {
    boolean[] dropped = new boolean[rows];
    int kept = rows;
    for (Column column : columns) {
      if (column instanceof NumberColumn(_, double[] values, _)) {
        for (int i = 0; i < rows; i++) {
          if (!dropped[i] && Double.isNaN(values[i])) {
            dropped[i] = true;
            kept--;
          }
        }
      }
    }
    if (kept == rows) {
      return new Settled(columns, rows, "");
    }
    if (kept == 0) {
      throw Diagnostic.error(
              Code.EMPTY_DATA, file + ": every row has a missing value, none is left")
          .hint("--columns selects columns that have values, --na mean fills in means")
          .toException();
    }
    List<Column> result = new ArrayList<>(columns.size());
    for (Column column : columns) {
      result.add(
          switch (column) {
            case NumberColumn(String name, double[] values, List<Rational> exact) ->
                new NumberColumn(name, kept(values, dropped, kept), kept(exact, dropped));
            case TextColumn(String name, List<String> values) ->
                new TextColumn(name, kept(values, dropped));
          });
    }
    int gone = rows - kept;
    return new Settled(
        result, kept, gone + (gone == 1 ? " row" : " rows") + " with missing values left out");
  }

  private static double[] kept(double[] values, boolean[] dropped, int kept) {
    double[] result = new double[kept];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (!dropped[i]) {
        result[next++] = values[i];
      }
    }
    return result;
  }

  private static <T> List<T> kept(List<T> values, boolean[] dropped) {
    List<T> result = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!dropped[i]) {
        result.add(values.get(i));
      }
    }
    return result;
  }

  private static Settled fill(List<Column> columns, int rows, String file) {
    int filled = 0;
    List<Column> result = new ArrayList<>(columns.size());
    for (int position = 0; position < columns.size(); position++) {
      Column column = columns.get(position);
      int missing = column instanceof NumberColumn number ? missing(number.values()) : 0;
      if (missing == 0 || !(column instanceof NumberColumn number)) {
        result.add(column);
        continue;
      }
      if (missing == rows) {
        String title = number.name().isEmpty() ? "" + (position + 1) : "\"" + number.name() + "\"";
        throw Diagnostic.error(
                Code.EMPTY_DATA, file + ": column " + title + " holds no value, so it has no mean")
            .hint("--columns leaves it out")
            .toException();
      }
      filled += missing;
      result.add(filled(number, rows - missing));
    }
    String note =
        filled + (filled == 1 ? " missing value" : " missing values") + " filled with column means";
    return new Settled(result, rows, filled == 0 ? "" : note);
  }

  private static int missing(double[] values) {
    int missing = 0;
    for (double value : values) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return missing;
  }

  private static NumberColumn filled(NumberColumn column, int present) {
    double[] values = column.values().clone();
    List<Rational> exact = new ArrayList<>(column.exact());
    double mean = mean(values, present);
    if (!exact.isEmpty()) {
      Rational sum = Rational.ZERO;
      for (int i = 0; i < values.length; i++) {
        sum = Double.isNaN(values[i]) ? sum : sum.add(exact.get(i));
      }
      Rational exactMean = sum.divide(Rational.of(present));
      mean = exactMean.doubleValue();
      for (int i = 0; i < values.length; i++) {
        if (Double.isNaN(values[i])) {
          exact.set(i, exactMean);
        }
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? mean : values[i];
    }
    return new NumberColumn(column.name(), values, exact);
  }

  /// The mean of what is there, with Neumaier's compensation (1974), so that a long column loses no
  /// digits.
  private static double mean(double[] values, int present) {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
      }
    }
    return (Double.isFinite(lost) ? sum + lost : sum) / present;
  }
}
