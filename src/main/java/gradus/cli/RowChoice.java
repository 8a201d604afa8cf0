package gradus.cli;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.data.Loaded;
import gradus.data.ReadOptions;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// `--where`: which rows of the data a computation sees. The condition is an expression of the
/// language in which every column stands under its name.
final class RowChoice {
  private final Optional<String> condition;
  private final Optional<String> by;
  private final BiFunction<String, Dataset, Value> evaluate;

  /// @param evaluate the value of the condition, with the columns of a table bound
  RowChoice(ParsedArguments arguments, BiFunction<String, Dataset, Value> evaluate) {
    this.condition = arguments.value("--where");
    this.by = arguments.value("--by");
    this.evaluate = evaluate;
    if (condition.isPresent() && condition.get().isBlank()) {
      throw Usage.error("--where is empty", "--where 'species == \"setosa\"'");
    }
    if (by.isPresent() && by.get().isBlank()) {
      throw Usage.error("--by names no column", "--by species");
    }
  }

  /// Whether rows are chosen or grouped, so that the data must be a table in memory.
  boolean isActive() {
    return condition.isPresent() || by.isPresent();
  }

  /// Whether there is a condition on the rows.
  boolean choosesRows() {
    return condition.isPresent();
  }

  /// The options under which the columns of the condition are read, too.
  ReadOptions reading(ReadOptions options) {
    if (!isActive()) {
      return options;
    }
    List<String> also = new ArrayList<>();
    by.ifPresent(also::add);
    condition.ifPresent(text -> also.addAll(names(text)));
    return options.withAlso(also);
  }

  /// Everything in the condition that may be the name of a column.
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        names.add(text.substring(start, i));
        start = -1;
      }
    }
    return names;
  }

  /// The rows for which the condition holds.
  Loaded choose(Loaded loaded) {
    if (condition.isEmpty()) {
      return loaded;
    }
    String text = condition.get();
    if (!(loaded instanceof Loaded.Rows(Dataset data)) || !hasNames(data)) {
      throw Diagnostic.error(Code.UNKNOWN_COLUMN, "--where needs columns with names")
          .hint(
              loaded instanceof Loaded.Rows
                  ? "--header yes reads the first line as names"
                  : "rows of a matrix by its columns: A[A[:, 1] > 2, :]")
          .toException();
    }
    Value value = value(text, data);
    if (!(value instanceof Array) && assignment(text) < 0 && text.indexOf('"') < 0) {
      new ConditionAdvice(text, data).requireColumns();
    }
    int[] kept = kept(value, data, text);
    if (kept.length == 0) {
      throw new ConditionAdvice(text, data).nothing();
    }
    String note =
        data.note().replaceFirst("^[0-9]+×[0-9]+", kept.length + "×" + data.asked())
            + ", "
            + kept.length
            + " of "
            + data.rows()
            + " rows";
    return new Loaded.Rows(data.rows(kept).withNote(note));
  }

  private Value value(String text, Dataset data) {
    try {
      return evaluate.apply(text, data);
    } catch (GradusException mistake) {
      throw new ConditionAdvice(text, data).mistake(mistake);
    }
  }

  private static boolean hasNames(Dataset data) {
    for (Column column : data.columns()) {
      if (!column.name().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// Where the `=` of an assignment stands, or -1.
  private static int assignment(String text) {
    int at = text.indexOf('=');
    boolean single =
        at > 0 && "<>!=".indexOf(text.charAt(at - 1)) < 0 && text.indexOf('=', at + 1) != at + 1;
    return single ? at : -1;
  }

  private static int[] kept(Value value, Dataset data, String text) {
    if (!(value instanceof Array mask)
        || !mask.shape().equals(Shape.of(data.rows()))
        || !(mask.get(0) instanceof Truth)) {
      int assignment = assignment(text);
      throw Diagnostic.error(
              Code.USAGE,
              "--where needs a condition on the columns, and '" + text + "' is " + value.kind())
          .hint(
              assignment < 0
                  ? "such as --where 'species == \"setosa\"' or --where 'x > 0 and y < 1'"
                  : "== compares: --where '"
                      + text.substring(0, assignment)
                      + "="
                      + text.substring(assignment)
                      + "'")
          .toException();
    }
    int[] kept = new int[data.rows()];
    int count = 0;
    int row = 0;
    for (Value entry : Values.entries(mask)) {
      if (entry == Truth.TRUE) {
        kept[count++] = row;
      } else if (entry != Truth.FALSE) {
        throw Diagnostic.error(
                Code.UNDECIDED, "whether row " + (row + 1) + " has " + text + " is not known")
            .toException();
      }
      row++;
    }
    return Arrays.copyOf(kept, count);
  }
}
