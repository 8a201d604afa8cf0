package gradus.plot.kinds.data;

import gradus.data.Column;
import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of a table that a picture is made of, and the groups of its rows.
final class Columns {
  /// More groups than this cannot be told apart.
  private static final int MOST_GROUPS = 8;

  private final Dataset data;
  private final List<NumberColumn> numbers = new ArrayList<>();
  private final List<TextColumn> words = new ArrayList<>();
  private final Optional<Column> by;

  private Columns(Dataset data, Optional<Column> by) {
    this.data = data;
    this.by = by;
    for (Column column : data.askedFor().columns()) {
      if (by.isPresent() && by.get() == column) {
        continue;
      }
      switch (column) {
        case NumberColumn n -> numbers.add(n);
        case TextColumn t -> words.add(t);
      }
    }
  }

  /// @throws GradusException when there are no rows, or `--by` names no column
  static Columns of(PlotRequest request) {
    Dataset data = request.data().orElseThrow();
    if (data.rows() == 0) {
      throw PlotRequest.nothing(data.name() + " has no rows", "");
    }
    return new Columns(data, request.text(PlotOption.GROUP).map(name -> column(data, name)));
  }

  private static Column column(Dataset data, String name) {
    for (Column column : data.columns()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    throw Diagnostic.error(
            Code.UNKNOWN_COLUMN, data.name() + ": there is no column \"" + name + "\" for --by")
        .hint(Suggest.didYouMean(name, data.columnNames()))
        .toException();
  }

  Dataset data() {
    return data;
  }

  /// The columns of numbers that were asked for, without that of `--by`.
  List<NumberColumn> numbers() {
    return numbers;
  }

  /// The columns of words that were asked for, without that of `--by`.
  List<TextColumn> words() {
    return words;
  }

  /// The columns of numbers, at least so many.
  ///
  /// @param kind what needs them
  /// @throws GradusException naming the columns of words, when there are fewer
  List<NumberColumn> numbers(int least, String kind) {
    if (numbers.size() >= least) {
      return numbers;
    }
    if (numbers.size() + 1 == least && by.isPresent() && by.get() instanceof NumberColumn) {
      return withGroups();
    }
    String needed = least == 1 ? "a column of numbers" : least + " columns of numbers";
    List<String> texts = new ArrayList<>();
    words.forEach(column -> texts.add(column.name()));
    throw PlotRequest.nothing(
        kind
            + " needs "
            + needed
            + ", and "
            + data.name()
            + " has "
            + (numbers.isEmpty() ? "none" : "only " + numbers.getFirst().name())
            + (texts.isEmpty() ? "" : " (words: " + String.join(", ", texts) + ")"),
        "--columns selects others; gradus 'summary(data)' -d FILE lists them");
  }

  /// All columns of numbers, that of `--by` among them.
  private List<NumberColumn> withGroups() {
    List<NumberColumn> all = new ArrayList<>();
    for (Column column : data.columns()) {
      if (column instanceof NumberColumn n
          && (numbers.contains(n) || by.filter(b -> b == n).isPresent())) {
        all.add(n);
      }
    }
    return all;
  }

  /// Exactly so many columns of numbers.
  List<NumberColumn> exactly(int count, String kind) {
    List<NumberColumn> found = numbers(count, kind);
    if (found.size() > count) {
      List<String> names = new ArrayList<>();
      found.forEach(column -> names.add(column.name()));
      throw PlotRequest.nothing(
          kind
              + " draws "
              + (count == 1 ? "one column" : count + " columns")
              + " of numbers, and here are "
              + found.size(),
          "--columns " + String.join(",", names.subList(0, count)));
    }
    return found;
  }

  boolean isGrouped() {
    return by.isPresent();
  }

  /// The name of the column of `--by`.
  String groupedBy() {
    return by.map(Column::name).orElse("");
  }

  /// The positions of the rows of each group in the order of their first rows; one group without a
  /// name where there is no `--by`.
  Map<String, int[]> groups() {
    if (by.isEmpty()) {
      int[] all = new int[data.rows()];
      Arrays.setAll(all, i -> i);
      return Map.of("", all);
    }
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int i = 0; i < data.rows(); i++) {
      rows.computeIfAbsent(group(i), key -> new ArrayList<>()).add(i);
    }
    if (rows.size() > MOST_GROUPS) {
      throw PlotRequest.nothing(
          "--by "
              + groupedBy()
              + " makes "
              + rows.size()
              + " groups, and more than "
              + MOST_GROUPS
              + " cannot be told apart",
          "--where chooses some of the rows");
    }
    Map<String, int[]> groups = new LinkedHashMap<>();
    rows.forEach((name, places) -> groups.put(name, places.stream().mapToInt(i -> i).toArray()));
    return groups;
  }

  private String group(int row) {
    return by.map(column ->
            switch (column) {
              case TextColumn(_, List<String> values) -> values.get(row);
              case NumberColumn(_, double[] values, _) -> Figures.text(values[row]);
            })
        .orElse("");
  }

  /// The entries of a column at the rows.
  static double[] at(NumberColumn column, int[] rows) {
    return column.rows(rows).values();
  }

  /// The finite numbers among them.
  static double[] finite(double[] values) {
    int count = 0;
    double[] kept = new double[values.length];
    for (double value : values) {
      if (Double.isFinite(value)) {
        kept[count++] = value;
      }
    }
    return count == values.length ? values : Arrays.copyOf(kept, count);
  }
}
