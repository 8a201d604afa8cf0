package gradus.render.npy;

import gradus.engine.Answer;
import gradus.render.RenderOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/// `-o npy`: one array, one number, truth value or word, as `numpy.load` reads it.
public final class NpyFile {
  private NpyFile() {}

  /// @param notes takes what is lost on the way, one sentence each, at most one
  /// @throws gradus.diag.GradusException {@link gradus.diag.Code#USAGE} when the value is no array,
  ///   before anything is written
  public static void write(
      Answer answer, RenderOptions options, OutputStream out, Consumer<String> notes)
      throws IOException {
    new NpyArrays(options.form(), notes).of(answer.result(), answer.approximate(), "").write(out);
  }
}
