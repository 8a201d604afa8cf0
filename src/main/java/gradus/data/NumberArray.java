package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/// Applies what the user asked for, columns and what missing values do, to an array of numbers that
/// was read; in an array a missing value is NaN.
final class NumberArray {
  private final Loaded.Numbers read;
  private final ReadOptions options;

  private NumberArray(Loaded.Numbers read, ReadOptions options) {
    this.read = read;
    this.options = options;
  }

  /// @param read its note says how it was read, without the shape that is put in front of it
  static Loaded.Numbers settle(Loaded.Numbers read, ReadOptions options) {
    return new NumberArray(read, options).settled();
  }

  private Loaded.Numbers settled() {
    String name = read.name();
    boolean selects = !options.columns().isBlank();
    int missing = missing();
    if (!selects && (missing == 0 || options.missing() == MissingPolicy.ERROR)) {
      String more = missing == 0 ? "" : missing + " of them NaN (--na skip leaves their rows out)";
      return with(read.shape(), read.values(), read.exact(), more, List.of());
    }
    int rank = read.shape().size();
    if (selects && rank != 2) {
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN,
              name
                  + " has no columns to select from: it is "
                  + (rank == 0
                      ? "a single number"
                      : "an array of " + rank + (rank == 1 ? " dimension" : " dimensions")))
          .toException();
    }
    if (rank != 1 && rank != 2) {
      throw Diagnostic.error(
              Code.NOT_A_NUMBER,
              name + (rank == 0 ? " is NaN" : " has missing values and more than two dimensions"))
          .hint("--na skip and --na mean work on lists and tables")
          .toException();
    }
    return viaColumns();
  }

  private int missing() {
    int missing = 0;
    for (double value : read.values()) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return missing;
  }

  /// Missing values and selections are matters of columns: takes the array apart and puts it
  /// together again.
  private Loaded.Numbers viaColumns() {
    int rows = read.shape().getFirst();
    int width = read.shape().size() == 2 ? read.shape().getLast() : 1;
    List<String> unnamed = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      unnamed.add("");
    }
    boolean exactly = !read.exact().isEmpty();
    int[] selected = ColumnSelection.of(options.columns(), unnamed, read.name());
    List<Column> columns = new ArrayList<>(selected.length);
    for (int position : selected) {
      double[] column = new double[rows];
      List<Rational> exactColumn = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        column[i] = read.values()[i * width + position];
        if (exactly) {
          exactColumn.add(read.exact().get(i * width + position));
        }
      }
      columns.add(new NumberColumn("", column, exactColumn));
    }
    MissingValues.Settled settled =
        MissingValues.settle(columns, rows, options.missing(), read.name());
    return packed(settled, exactly, ColumnSelection.places(selected));
  }

  private Loaded.Numbers packed(
      MissingValues.Settled settled, boolean exactly, List<Integer> places) {
    int width = settled.columns().size();
    double[] packed = new double[settled.rows() * width];
    List<Rational> packedExact = new ArrayList<>();
    for (int i = 0; i < settled.rows(); i++) {
      for (int j = 0; j < width; j++) {
        NumberColumn column = (NumberColumn) settled.columns().get(j);
        packed[i * width + j] = column.values()[i];
        if (exactly) {
          packedExact.add(column.exact().get(i));
        }
      }
    }
    List<Integer> shape =
        read.shape().size() == 2 ? List.of(settled.rows(), width) : List.of(settled.rows());
    return with(shape, packed, packedExact, settled.note(), places);
  }

  private Loaded.Numbers with(
      List<Integer> shape,
      double[] values,
      List<Rational> exact,
      String more,
      List<Integer> places) {
    StringBuilder note = new StringBuilder();
    for (int length : shape) {
      note.append(note.isEmpty() ? "" : "×").append(length);
    }
    note.append(read.note()).append(more.isEmpty() ? "" : ", ").append(more);
    return new Loaded.Numbers(read.name(), shape, values, exact, note.toString(), places);
  }
}
