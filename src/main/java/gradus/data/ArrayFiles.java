package gradus.data;

import gradus.data.npy.NpyReader;
import gradus.data.npy.NpzReader;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.value.RecordValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What `--columns` and `--na` mean for files of arrays: in an archive of several a selection names
/// arrays, everywhere else columns.
final class ArrayFiles {
  /// So many arrays are told with their sizes.
  private static final int TOLD = 8;

  private ArrayFiles() {}

  static Loaded npy(String name, byte[] bytes, ReadOptions options, Memory memory) {
    return settled(NpyReader.read(name, bytes, options.exact(), memory), options);
  }

  /// The array of an archive, or a record of its arrays.
  static Loaded npz(String name, byte[] bytes, ReadOptions options, Memory memory) {
    List<String> selected = names(options.columns());
    Map<String, Loaded> arrays = NpzReader.read(name, bytes, selected, options.exact(), memory);
    boolean byName = arrays.keySet().containsAll(selected);
    ReadOptions rest = byName ? options.withColumns("") : options;
    if (arrays.size() == 1) {
      return settled(arrays.values().iterator().next(), rest);
    }
    RecordValue.Builder record = RecordValue.builder();
    StringBuilder note = new StringBuilder("NPZ");
    int told = 0;
    for (Map.Entry<String, Loaded> array : arrays.entrySet()) {
      Loaded loaded = settled(array.getValue(), rest);
      record.with(array.getKey(), value(loaded));
      if (told++ < TOLD) {
        String how = Binder.note(loaded).replace(" NPY", "").replace("NPY, ", "");
        note.append(told == 1 ? ": " : "; ").append(array.getKey()).append(' ').append(how);
      }
    }
    note.append(told > TOLD ? "; … (" + told + " arrays)" : "");
    return new Loaded.Typed(name, record.build(), note.toString());
  }

  private static Value value(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Numbers numbers -> Binder.value(numbers);
      case Loaded.Typed typed -> typed.value();
      case Loaded.Rows _, Loaded.JsonValue _, Loaded.Lines _ ->
          throw new IllegalStateException("no array");
    };
  }

  /// The array after columns were selected and missing values dealt with.
  static Loaded settled(Loaded loaded, ReadOptions options) {
    if (loaded instanceof Loaded.Numbers numbers) {
      return NumberArray.settle(numbers, options);
    }
    if (loaded instanceof Loaded.Typed typed && !options.columns().isBlank()) {
      throw Diagnostic.error(
              Code.UNKNOWN_COLUMN,
              typed.name() + ": columns are selected from real numbers; this is " + typed.note())
          .hint("A[:, 1:2] selects columns of any matrix")
          .toException();
    }
    return loaded;
  }

  private static List<String> names(String selection) {
    List<String> names = new ArrayList<>();
    if (!selection.isBlank()) {
      for (String name : selection.split(",")) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
