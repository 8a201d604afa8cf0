package gradus.cli;

import gradus.data.Binder;
import gradus.data.Column;
import gradus.data.Dataset;
import gradus.data.Loaded;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Binding;
import gradus.value.RecordValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One input of a computation and the names it binds.
sealed interface BoundInput {
  /// All of it.
  List<Binding> bindings();

  /// A binding that is settled: an expression, an array, a record.
  record Settled(List<Binding> bindings) implements BoundInput {
    public Settled {
      bindings = List.copyOf(bindings);
    }
  }

  /// A table, bound as a whole and, with `-d`, column by column.
  ///
  /// @param columns the names under which the columns are bound by themselves
  /// @param chosen whether the data is a part of the rows: then one of them is still a list of one
  record Rows(String name, Dataset data, Set<String> columns, boolean chosen)
      implements BoundInput {
    public Rows {
      columns = Set.copyOf(columns);
    }

    @Override
    public List<Binding> bindings() {
      return bindings(data.askedFor(), data, chosen);
    }

    /// Some of the rows. The column that groups them says nothing inside a group and stays out of
    /// the whole, where it was not selected by name.
    List<Binding> bindings(int[] rows, String by, boolean selected) {
      Dataset part = selected ? data : data.without(column(by).orElseThrow());
      return bindings(part.askedFor().rows(rows), data.rows(rows), true);
    }

    private List<Binding> bindings(Dataset whole, Dataset parts, boolean chosen) {
      List<Binding> bindings = new ArrayList<>();
      boolean oneColumn = chosen && whole.columns().size() == 1;
      bindings.add(
          new Binding.Data(
              name, oneColumn ? Binder.value(whole.columns().getFirst()) : Binder.value(whole)));
      Set<String> taken = new HashSet<>();
      for (Column column : parts.columns()) {
        String canonical = BindingRule.canonical(column.name());
        if (columns.contains(canonical) && taken.add(canonical)) {
          bindings.add(new Binding.Data(canonical, Binder.value(column)));
        }
      }
      return bindings;
    }

    Optional<Column> column(String wanted) {
      return data.columns().stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
  }

  /// What `-v` binds.
  ///
  /// @param chosen whether the rows are those of a condition
  /// @param evaluate the value of a literal in the language, for printed records
  static BoundInput named(
      String name, Loaded loaded, boolean chosen, Function<String, Value> evaluate) {
    return loaded instanceof Loaded.Rows(Dataset data)
        ? new Rows(name, data, Set.of(), chosen)
        : new Settled(List.of(Binder.bind(name, loaded, evaluate)));
  }

  /// What `-d` binds: the whole as `data` and every part whose name is free.
  ///
  /// @param chosen whether the rows are those of a condition
  /// @param taken names that something else binds
  /// @param left collects the names of parts that could not be bound
  static BoundInput spread(
      Loaded loaded,
      boolean chosen,
      Set<String> taken,
      List<String> left,
      Function<String, Value> evaluate) {
    Set<String> known = new HashSet<>(taken);
    if (loaded instanceof Loaded.Rows(Dataset data)) {
      refuseTwins(data);
      Set<String> columns = new HashSet<>();
      for (Column column : data.columns()) {
        if (isFree(column.name(), known, left)) {
          columns.add(BindingRule.canonical(column.name()));
        }
      }
      return new Rows("data", data, columns, chosen);
    }
    List<Binding> bindings = new ArrayList<>();
    bindings.add(Binder.bind("data", loaded, evaluate));
    if (bindings.getFirst() instanceof Binding.Data(_, RecordValue record)) {
      record
          .fields()
          .forEach((name, value) -> {
            if (isFree(name, known, left)) {
              bindings.add(new Binding.Data(BindingRule.canonical(name), value));
            }
          });
    }
    return new Settled(bindings);
  }

  /// The names that stand for single columns, and their positions from 0.
  ///
  /// @param taken names that something else binds
  /// @param left collects the names of columns that could not be bound
  static Map<String, Integer> free(List<String> header, Set<String> taken, List<String> left) {
    Set<String> known = new HashSet<>(taken);
    Map<String, Integer> free = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (isFree(header.get(i), known, left)) {
        free.put(BindingRule.canonical(header.get(i)), i);
      }
    }
    return free;
  }

  /// A name that two columns have would stand for one of them, and nobody would know for which.
  private static void refuseTwins(Dataset data) {
    List<String> names = data.columnNames();
    for (int i = 0; i < names.size(); i++) {
      int first = names.indexOf(names.get(i));
      if (first < i && !names.get(i).isEmpty()) {
        throw Diagnostic.error(
                Code.DUPLICATE_COLUMN,
                data.name()
                    + ": columns "
                    + (first + 1)
                    + " and "
                    + (i + 1)
                    + " are both named \""
                    + names.get(i)
                    + "\", and -d binds columns by their names")
            .hint("--columns selects by number; -v NAME=FILE binds a matrix")
            .toException();
      }
    }
  }

  private static boolean isFree(String name, Set<String> known, List<String> left) {
    if (name.isEmpty()) {
      return false;
    }
    boolean free = BindingRule.isName(name) && known.add(BindingRule.canonical(name));
    if (!free) {
      left.add('"' + name + '"');
    }
    return free;
  }
}
