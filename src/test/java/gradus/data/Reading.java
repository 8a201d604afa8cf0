package gradus.data;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.diag.GradusException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Short ways to read a text in tests.
final class Reading {
  private Reading() {}

  static Loaded stream(String text, ReadOptions options) {
    return stream(text.getBytes(StandardCharsets.UTF_8), options);
  }

  static Loaded stream(byte[] bytes, ReadOptions options) {
    return DataReader.read("in", bytes, "", options, Memory.ofThisMachine());
  }

  static Loaded file(String extension, byte[] bytes, ReadOptions options) {
    return DataReader.read("t." + extension, bytes, extension, options, Memory.ofThisMachine());
  }

  static Dataset csv(String text, ReadOptions options) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ((Loaded.Rows) file("csv", bytes, options)).data();
  }

  static Dataset csv(String text) {
    return csv(text, ReadOptions.DEFAULT);
  }

  static Loaded json(String text, ReadOptions options) {
    return file("json", text.getBytes(StandardCharsets.UTF_8), options);
  }

  static double[] numbers(Dataset data, int column) {
    return ((NumberColumn) data.columns().get(column)).values();
  }

  static List<String> texts(Dataset data, int column) {
    return ((TextColumn) data.columns().get(column)).values();
  }

  static GradusException refusal(Runnable reading) {
    GradusException refused = catchThrowableOfType(GradusException.class, reading::run);
    if (refused == null) {
      throw new AssertionError("was not refused");
    }
    return refused;
  }
}
