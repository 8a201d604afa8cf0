package gradus.cli;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Binding;
import gradus.syntax.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rows that share a value of the column of `--by`.
///
/// @param value as it stands in the column; numbers as the shortest decimals
/// @param bindings the data of these rows alone
record Group(String column, String value, List<Binding> bindings) {
  /// More groups than this are no categories but measurements.
  private static final int MOST = 1000;

  Group {
    bindings = List.copyOf(bindings);
  }

  /// The positions of the rows of each group: words in the order of Unicode, numbers ascending.
  static Map<String, int[]> positions(Column column, Dataset data) {
    Map<String, int[]> positions =
        switch (column) {
          case Column.TextColumn(_, List<String> values) -> {
            Map<String, List<Integer>> rows = new TreeMap<>();
            for (int i = 0; i < values.size(); i++) {
              rows.computeIfAbsent(values.get(i), _ -> new ArrayList<>()).add(i);
            }
            yield packed(rows);
          }
          case Column.NumberColumn numbers -> {
            Map<Double, List<Integer>> rows = new TreeMap<>();
            for (int i = 0; i < numbers.size(); i++) {
              rows.computeIfAbsent(numbers.values()[i] + 0.0, _ -> new ArrayList<>()).add(i);
            }
            yield packed(rows);
          }
        };
    if (positions.size() > MOST) {
      throw Diagnostic.error(
              Code.BAD_DATA,
              "--by "
                  + column.name()
                  + " makes "
                  + positions.size()
                  + " groups of "
                  + data.rows()
                  + " rows; at most "
                  + MOST
                  + " are answered")
          .hint("group by a column of categories")
          .toException();
    }
    return positions;
  }

  private static <K> Map<String, int[]> packed(Map<K, List<Integer>> rows) {
    Map<String, int[]> packed = new LinkedHashMap<>();
    rows.forEach(
        (key, list) -> packed.put(text(key), list.stream().mapToInt(Integer::intValue).toArray()));
    return packed;
  }

  private static String text(Object key) {
    return key instanceof Double number ? NumberText.of(number) : key.toString();
  }
}
