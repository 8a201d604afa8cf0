package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which columns, in which order: `1-4`, `bmi,bp`, `1-2,species`, `bmi-s1`, `"a,b",3`, `/^petal/`,
/// `!species`.
///
/// Items are separated by commas; an item is a name, a number from 1, a range of two of them, or a
/// regular expression between slashes, which selects every column whose name has a match and that
/// is not selected yet. Behind an exclamation mark it is left out; a selection that begins so
/// begins with all. A name is taken as a whole before it is tried as anything else, so
/// `petal-width` can be selected.
final class ColumnSelection {
  private final List<String> names;
  private final String file;
  private final List<Integer> chosen = new ArrayList<>();
  private final BitSet taken = new BitSet();

  private ColumnSelection(List<String> names, String file) {
    this.names = names;
    this.file = file;
  }

  /// @param spec the selection; blank for all
  /// @param names of the columns, empty where a column has none
  /// @return positions from 0, each at most once
  static int[] of(String spec, List<String> names, String file) {
    ColumnSelection selection = new ColumnSelection(names, file);
    List<String> items = spec.isBlank() ? List.of() : items(spec);
    if (items.isEmpty() || selection.excludes(items.getFirst())) {
      selection.range(0, names.size() - 1, "");
    }
    for (String item : items) {
      selection.item(item);
    }
    if (!items.isEmpty() && selection.chosen.isEmpty()) {
      throw Diagnostic.error(Code.UNKNOWN_COLUMN, file + ": " + spec + " leaves no column")
          .hint(selection.listed())
          .toException();
    }
    int[] positions = new int[selection.chosen.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = selection.chosen.get(i);
    }
    return positions;
  }

  /// Columns to be read.
  ///
  /// @param positions from 0
  /// @param asked how many of them the selection names; the others are read besides
  record Wanted(int[] positions, int asked) {
    /// From 1, of the first columns.
    List<Integer> places(int count) {
      return ColumnSelection.places(positions).subList(0, count);
    }
  }

  /// Positions as people count them, from 1.
  static List<Integer> places(int[] positions) {
    return Arrays.stream(positions).mapToObj(position -> position + 1).toList();
  }

  /// The selected columns, and behind them those that are read besides.
  static Wanted of(ReadOptions options, List<String> names, String file) {
    int[] selected = of(options.columns(), names, file);
    BitSet taken = new BitSet();
    for (int position : selected) {
      taken.set(position);
    }
    int[] all = Arrays.copyOf(selected, selected.length + options.also().size());
    int count = selected.length;
    for (String name : options.also()) {
      int position = besides(name, names);
      if (position >= 0 && !taken.get(position)) {
        taken.set(position);
        all[count++] = position;
      }
    }
    return new Wanted(Arrays.copyOf(all, count), selected.length);
  }

  /// The column of that name; a near one where there is none, so that whoever misses the name can
  /// be told of it.
  private static int besides(String name, List<String> names) {
    int position = names.indexOf(name);
    List<String> near = position < 0 ? Suggest.nearest(name, names) : List.of();
    return near.isEmpty() ? position : names.indexOf(near.getFirst());
  }

  /// The position of the column of that name, or -1.
  ///
  /// @throws GradusException {@link Code#DUPLICATE_COLUMN} when two columns share the name
  static int position(String name, List<String> names, String file) {
    int first = name.isEmpty() ? -1 : names.indexOf(name);
    int last = first < 0 ? -1 : names.lastIndexOf(name);
    if (first != last) {
      throw Diagnostic.error(
              Code.DUPLICATE_COLUMN,
              file
                  + ": columns "
                  + (first + 1)
                  + " and "
                  + (last + 1)
                  + " are both named \""
                  + name
                  + "\"")
          .hint("select them by number")
          .toException();
    }
    return first;
  }

  private static List<String> items(String spec) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < spec.length(); i++) {
      char c = spec.charAt(i);
      int end =
          quoted || !item.toString().isBlank() && !item.toString().strip().equals("!")
              ? -1
              : NamePattern.end(spec, i);
      if (end > 0) {
        item.append(spec, i, end);
        i = end - 1;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        items.add(item.toString().strip());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString().strip());
    return items;
  }

  /// Whether the item leaves columns out: a `!` that no column is named with.
  private boolean excludes(String item) {
    return item.startsWith("!") && !names.contains(item);
  }

  private void item(String item) {
    if (excludes(item)) {
      exclude(item);
      return;
    }
    if (NamePattern.isOne(item) && !names.contains(item)) {
      for (int position : NamePattern.matches(item, names, file)) {
        if (!taken.get(position)) {
          range(position, position, item);
        }
      }
      return;
    }
    int single = single(item);
    if (single >= 0) {
      range(single, single, item);
      return;
    }
    int from = -1;
    int to = -1;
    for (int dash = item.indexOf('-'); dash >= 0; dash = item.indexOf('-', dash + 1)) {
      int left = single(item.substring(0, dash).strip());
      int right = single(item.substring(dash + 1).strip());
      if (left >= 0 && right >= 0) {
        if (from >= 0) {
          throw Diagnostic.error(
                  Code.UNKNOWN_COLUMN, file + ": the range " + item + " can be read in two ways")
              .hint("use column numbers")
              .toException();
        }
        from = left;
        to = right;
      }
    }
    if (from < 0) {
      throw unknown(item);
    }
    range(from, to, item);
  }

  private void exclude(String item) {
    for (int position : of(item.substring(1).strip(), names, file)) {
      taken.clear(position);
      chosen.remove((Integer) position);
    }
  }

  /// A number or a name; -1 when it is neither.
  private int single(String item) {
    int named = position(item, names, file);
    int number = number(item);
    if (named >= 0 && number >= 1 && number <= names.size() && number != named + 1) {
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN,
              file
                  + ": "
                  + item
                  + " is column "
                  + number
                  + " and the name of column "
                  + (named + 1))
          .hint("rename the column")
          .toException();
    }
    if (named >= 0) {
      return named;
    }
    return number >= 1 && number <= names.size() ? number - 1 : -1;
  }

  private void range(int from, int to, String item) {
    if (from > to && !item.isBlank()) {
      throw Diagnostic.error(Code.UNKNOWN_COLUMN, file + ": the range " + item + " runs backwards")
          .hint("the first column of a range comes first in the file")
          .toException();
    }
    for (int i = from; i <= to; i++) {
      if (!item.isBlank() && taken.get(i)) {
        throw Diagnostic.error(
                Code.DUPLICATE_COLUMN,
                file + ": " + item + " selects column " + (i + 1) + " a second time")
            .toException();
      }
      taken.set(i);
      chosen.add(i);
    }
  }

  private GradusException unknown(String item) {
    String has = names.size() == 1 ? "1 column" : names.size() + " columns";
    int dash = item.indexOf('-');
    String beyond =
        dash > 0 && number(item.substring(0, dash).strip()) >= 0
            ? item.substring(dash + 1).strip()
            : item;
    Diagnostic unknown =
        number(beyond) > names.size() || item.equals(beyond) && number(item) >= 0
            ? Diagnostic.error(
                Code.UNKNOWN_COLUMN,
                file + ": there is no column " + beyond + ", the data has " + has)
            : Diagnostic.error(Code.UNKNOWN_COLUMN, file + ": there is no column \"" + item + "\"");
    return unknown.hint(hint(item)).toException();
  }

  private String hint(String item) {
    String spelling = ColumnSpelling.advice(item, names);
    if (!spelling.isEmpty()) {
      return spelling;
    }
    String meant = Suggest.didYouMean(item, names);
    int dash = item.indexOf('-');
    if (meant.isEmpty() && dash > 0) {
      String left = item.substring(0, dash).strip();
      String right = item.substring(dash + 1).strip();
      meant = Suggest.didYouMean(single(left) < 0 ? left : right, names);
    }
    return meant.isEmpty() ? listed() : meant;
  }

  private String listed() {
    List<String> named = new ArrayList<>();
    for (String name : names) {
      if (!name.isEmpty()) {
        named.add(name);
      }
    }
    if (named.isEmpty()) {
      return "the columns have no names; select by number, 1-" + names.size();
    }
    boolean all = named.size() <= 12;
    return "columns: " + String.join(", ", all ? named : named.subList(0, 12)) + (all ? "" : ", …");
  }

  /// The value of a plain number, -1 for anything else, a very large one for a very long one.
  static int number(String item) {
    if (item.isEmpty()) {
      return -1;
    }
    for (int i = 0; i < item.length(); i++) {
      if (item.charAt(i) < '0' || item.charAt(i) > '9') {
        return -1;
      }
    }
    return item.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(item);
  }
}
