package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.engine.Binding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `--by`: the inputs of a computation once for each value of a column. Every table that has the
/// column is cut down to the rows of the group, everything else is the same in all groups.
final class Grouping {
  private static final int MOST_NAMES = 12;
  private static final int[] NO_ROWS = {};

  private final List<BoundInput> inputs;
  private final String column;
  private final boolean selected;

  /// @param selected whether the column was asked for by name, and so stays in its tables
  Grouping(List<BoundInput> inputs, String column, boolean selected) {
    this.inputs = List.copyOf(inputs);
    this.column = column;
    this.selected = selected;
  }

  List<Group> groups() {
    List<BoundInput.Rows> tables = tables();
    List<Map<String, int[]>> positions = new ArrayList<>();
    for (BoundInput.Rows table : tables) {
      positions.add(Group.positions(table.column(column).orElseThrow(), table.data()));
      refuseLoneGroup(tables, positions);
    }
    List<Group> groups = new ArrayList<>();
    for (String value : positions.getFirst().keySet()) {
      List<Binding> bindings = new ArrayList<>();
      for (BoundInput input : inputs) {
        int at = tables.indexOf(input);
        bindings.addAll(
            at < 0
                ? input.bindings()
                : tables
                    .get(at)
                    .bindings(positions.get(at).getOrDefault(value, NO_ROWS), column, selected));
      }
      groups.add(new Group(column, value, bindings));
    }
    return groups;
  }

  /// The tables that have the column.
  private List<BoundInput.Rows> tables() {
    List<BoundInput.Rows> having = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (BoundInput input : inputs) {
      if (input instanceof BoundInput.Rows table) {
        names.addAll(table.data().columnNames());
        if (table.column(column).isPresent()) {
          having.add(table);
        }
      }
    }
    if (having.isEmpty()) {
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN, "--by " + column + ": the data has no column of this name")
          .hint(advice(names))
          .toException();
    }
    return having;
  }

  private String advice(List<String> names) {
    if (names.isEmpty()) {
      return "-d data.csv reads a table";
    }
    if (names.contains(column.substring(0, Math.max(0, column.indexOf(','))).strip())) {
      return "one column makes the groups; --where chooses rows of another one";
    }
    String near = Suggest.didYouMean(column, names);
    boolean all = names.size() <= MOST_NAMES;
    String listed = String.join(", ", all ? names : names.subList(0, MOST_NAMES));
    return near.isEmpty() ? "columns: " + listed + (all ? "" : ", …") : near;
  }

  /// The last table has rows in the same groups as the first.
  private void refuseLoneGroup(List<BoundInput.Rows> tables, List<Map<String, int[]>> positions) {
    Set<String> first = positions.getFirst().keySet();
    Set<String> last = positions.getLast().keySet();
    if (first.equals(last)) {
      return;
    }
    boolean inFirst = !last.containsAll(first);
    Set<String> lone = new LinkedHashSet<>(inFirst ? first : last);
    lone.removeAll(inFirst ? last : first);
    String one = tables.getFirst().name();
    String other = tables.get(positions.size() - 1).name();
    String rows = " has rows with " + column + " = " + lone.iterator().next() + ", ";
    throw Diagnostic.error(
            Code.BAD_DATA,
            "--by "
                + column
                + ": "
                + (inFirst ? one + rows + other : other + rows + one)
                + " has none")
        .hint("--where keeps the rows of groups that all tables have")
        .toException();
  }
}
