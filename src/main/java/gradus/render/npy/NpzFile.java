package gradus.render.npy;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.render.RenderOptions;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `-o npz`: the parts of a record or the columns of a table as arrays under their names, as
/// `numpy.load` reads them; a single array is called `arr_0`, as `numpy.savez` calls it. Nothing is
/// compressed and the clock is left out, so equal answers are equal files.
public final class NpzFile {
  /// The first moment a zip archive can tell.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NpzFile() {}

  /// @param notes takes what is lost on the way, one sentence each
  /// @throws gradus.diag.GradusException {@link Code#USAGE} when a part is no array or has a name
  ///   that no archive should hold, before anything is written
  public static void write(
      Answer answer, RenderOptions options, OutputStream out, Consumer<String> notes)
      throws IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    NpyArrays types = new NpyArrays(options.form(), notes);
    Value result = answer.result();
    switch (result) {
      case RecordValue record -> record(record, answer.approximate(), "", types, arrays);
      case Table table -> columns(table, "", types, arrays);
      case Scalar _, Array _, Formula _, SetValue _, Truth _, Text _, FunctionValue _ ->
          arrays.put("arr_0", types.of(result, answer.approximate(), ""));
    }
    // closing would close what the caller gave
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
      add(array.getKey() + ".npy", array.getValue(), zip);
    }
    zip.finish();
  }

  private static void record(
      RecordValue record,
      Value approximate,
      String prefix,
      NpyArrays types,
      Map<String, NpyArray> arrays) {
    Map<String, Value> decimals =
        approximate instanceof RecordValue(Map<String, Value> fields) ? fields : record.fields();
    for (Map.Entry<String, Value> field : record.fields().entrySet()) {
      String name = prefix + field.getKey();
      Value value = field.getValue();
      Value decimal = decimals.getOrDefault(field.getKey(), value);
      switch (value) {
        case RecordValue inner -> record(inner, decimal, name + ".", types, arrays);
        case Table inner -> columns(inner, name + ".", types, arrays);
        case Scalar _, Array _, Formula _, SetValue _, Truth _, Text _, FunctionValue _ ->
            put(name, types.of(value, decimal, name), arrays);
      }
    }
  }

  private static void columns(
      Table table, String prefix, NpyArrays types, Map<String, NpyArray> arrays) {
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      String name = prefix + (column.name().isEmpty() ? "column_" + (i + 1) : column.name());
      Value values = column.array();
      put(name, types.of(values, values, name), arrays);
    }
  }

  private static void put(String name, NpyArray array, Map<String, NpyArray> arrays) {
    if (!isMemberName(name)) {
      throw Diagnostic.error(
              Code.USAGE, "\"" + name + "\" cannot be the name of an array in an NPZ file")
          .hint("names without slashes, colons and control characters can")
          .toException();
    }
    if (arrays.putIfAbsent(name, array) != null) {
      throw Diagnostic.error(Code.USAGE, "several parts are named \"" + name + "\"")
          .hint("an NPZ file holds every name once; select columns with --columns")
          .toException();
    }
  }

  /// Archives are unpacked into folders: no name may lead out of them.
  private static boolean isMemberName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/' || c == '\\' || c == ':' || Character.isISOControl(c)) {
        return false;
      }
    }
    return !name.isBlank();
  }

  private static void add(String name, NpyArray array, ZipOutputStream zip) throws IOException {
    CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    array.write(sum);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(array.length());
    entry.setCompressedSize(array.length());
    entry.setCrc(sum.getChecksum().getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    array.write(zip);
    zip.closeEntry();
  }
}
