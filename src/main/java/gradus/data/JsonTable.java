package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A JSON array of flat objects as a table: each key is a column, `null` and a key that is not
/// there are missing values. A column is text when at least half of its values are no numbers, as
/// in CSV; a text that looks like a number is a text, because JSON could have said otherwise.
final class JsonTable {
  private final String name;
  private final List<Json.Obj> objects;
  private final ReadOptions options;

  private JsonTable(String name, List<Json.Obj> objects, ReadOptions options) {
    this.name = name;
    this.objects = objects;
    this.options = options;
  }

  /// Whether the value is a non-empty array of objects that hold only scalars.
  static boolean isTable(Json json) {
    if (!(json instanceof Json.Arr array) || array.items().isEmpty()) {
      return false;
    }
    for (Json item : array.items()) {
      if (!(item instanceof Json.Obj object) || object.fields().isEmpty()) {
        return false;
      }
      for (Json field : object.fields().values()) {
        if (field instanceof Json.Obj || field instanceof Json.Arr) {
          return false;
        }
      }
    }
    return true;
  }

  /// @param json {@link #isTable}
  static Dataset read(String name, Json.Arr json, ReadOptions options) {
    List<Json.Obj> objects = new ArrayList<>(json.items().size());
    for (Json item : json.items()) {
      objects.add((Json.Obj) item);
    }
    return new JsonTable(name, objects, options).table();
  }

  private Dataset table() {
    Set<String> keys = new LinkedHashSet<>();
    for (Json.Obj object : objects) {
      keys.addAll(object.fields().keySet());
    }
    List<String> names = List.copyOf(keys);
    List<Column> columns = new ArrayList<>();
    ColumnSelection.Wanted wanted = ColumnSelection.of(options, names, name);
    for (int position : wanted.positions()) {
      columns.add(column(names.get(position)));
    }
    MissingValues.Settled settled =
        MissingValues.settle(columns, objects.size(), options.missing(), name);
    String note = settled.rows() + "×" + columns.size() + ", keys as names";
    return new Dataset(
        name,
        settled.columns(),
        wanted.asked(),
        settled.rows(),
        true,
        settled.note().isEmpty() ? note : note + ", " + settled.note(),
        wanted.places(settled.columns().size()));
  }

  private Column column(String key) {
    int numbers = 0;
    int others = 0;
    for (Json.Obj object : objects) {
      switch (object.get(key).orElse(Json.NULL)) {
        case Json.Nul _ -> {}
        case Json.Num _ -> numbers++;
        case Json.Str text when JsonNumbers.isNonFinite(text) -> numbers++;
        case Json.Str _, Json.Bool _, Json.Arr _, Json.Obj _ -> others++;
      }
    }
    return others > 0 && others >= numbers ? texts(key) : numbers(key);
  }

  private Column texts(String key) {
    List<String> values = new ArrayList<>(objects.size());
    for (int i = 0; i < objects.size(); i++) {
      if (objects.get(i).get(key).isEmpty()) {
        refuseMissing(i, key, "has no key \"" + key + "\"");
      }
      values.add(
          switch (objects.get(i).get(key).orElse(Json.NULL)) {
            case Json.Nul _ -> "";
            case Json.Str text -> text.value();
            case Json.Num number -> number.text();
            case Json.Bool bool -> bool.value() ? "true" : "false";
            case Json.Arr _, Json.Obj _ -> throw new IllegalStateException("not a scalar");
          });
    }
    return new TextColumn(key, values);
  }

  private Column numbers(String key) {
    double[] values = new double[objects.size()];
    List<Rational> exact = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Json cell = objects.get(i).get(key).orElse(Json.NULL);
      String place = place(i) + ", key \"" + key + "\"";
      values[i] = JsonNumbers.number(cell, place, options.exact());
      if (Double.isNaN(values[i])) {
        boolean absent = objects.get(i).get(key).isEmpty();
        refuseMissing(
            i, key, absent ? "has no key \"" + key + "\"" : "has no number under \"" + key + "\"");
      }
      if (options.exact()) {
        exact.add(JsonNumbers.exact(cell));
      }
    }
    return new NumberColumn(key, values, exact);
  }

  private void refuseMissing(int index, String key, String what) {
    if (options.missing() == MissingPolicy.ERROR) {
      throw missing(index, key, what);
    }
  }

  private GradusException missing(int index, String key, String what) {
    return Diagnostic.error(Code.NOT_A_NUMBER, place(index) + " " + what)
        .hint("--na skip leaves such objects out, --na mean fills in the mean of \"" + key + "\"")
        .toException();
  }

  private String place(int index) {
    return name + ", object " + (index + 1);
  }
}
