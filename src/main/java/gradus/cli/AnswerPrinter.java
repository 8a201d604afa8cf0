package gradus.cli;

import gradus.engine.Answer;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.render.code.CodeText;
import gradus.render.json.AnswerJson;
import gradus.render.latex.LatexText;
import gradus.render.npy.NpyFile;
import gradus.render.npy.NpzFile;
import gradus.render.plain.CsvText;
import gradus.render.plain.MarkdownText;
import gradus.render.plain.MatrixMarketText;
import gradus.render.plain.PlainText;
import gradus.render.text.AnswerText;
import gradus.render.text.StepsText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;

/// Prints answers to standard output, in the form asked for, separated by an empty line; JSON ones
/// by their line ends.
final class AnswerPrinter {
  private final Output out;
  private final OutputOptions output;
  private final boolean several;
  private final Consumer<String> notes;
  private boolean first = true;

  /// @param several whether more than one answer is to come: then JSON is one line each
  /// @param notes takes what a format cannot hold
  AnswerPrinter(Output out, OutputOptions output, boolean several, Consumer<String> notes) {
    this.notes = notes;
    if (several && output.format().holdsOneAnswer()) {
      throw Usage.error(
          "-o " + output.format().name().toLowerCase(Locale.ROOT) + " holds one answer",
          "one expression, or a record of them in -o npz: eig(A)");
    }
    this.out = out;
    this.output = output;
    this.several = several;
  }

  void print(Answer answer) {
    if (!first && !output.format().isJson()) {
      out.print("\n");
    }
    first = false;
    switch (output.format()) {
      case TEXT -> out.block(AnswerText.of(answer, output.answers()));
      case PLAIN -> plain(answer);
      case CSV -> CsvText.write(answer, output.answers(), CsvText.COMMA, out::print);
      case TSV -> CsvText.write(answer, output.answers(), CsvText.TAB, out::print);
      case JSON -> json(answer, !several);
      case NDJSON -> json(answer, false);
      case MARKDOWN -> MarkdownText.write(answer, output.answers(), out::print);
      case LATEX -> out.print(LatexText.of(answer, output.answers(), Builtins.REGISTRY));
      case NUMPY, PYTORCH, OCTAVE -> code(answer);
      case MTX -> MatrixMarketText.write(answer, output.answers(), out::print);
      case NPY -> binary(stream -> NpyFile.write(answer, output.answers(), stream, notes));
      case NPZ -> binary(stream -> NpzFile.write(answer, output.answers(), stream, notes));
    }
  }

  /// The value alone, or as the last line of its derivation.
  private void plain(Answer answer) {
    if (StepsText.areShown(answer, output.answers())) {
      out.block(AnswerText.of(answer, output.answers().withAscii(true)));
    } else {
      PlainText.write(answer, output.answers(), out::print);
    }
  }

  private void code(Answer answer) {
    CodeText.Tool tool = CodeText.Tool.valueOf(output.format().name());
    out.print(CodeText.of(answer, output.answers(), tool, Builtins.REGISTRY, notes));
  }

  /// Writes bytes to a stream.
  @FunctionalInterface
  private interface Encoder {
    void write(OutputStream stream) throws IOException;
  }

  private void binary(Encoder encoder) {
    try {
      encoder.write(out.bytes());
    } catch (IOException unwritten) {
      throw new Output.Failure(unwritten);
    }
  }

  private void json(Answer answer, boolean tall) {
    Json json = AnswerJson.of(answer, output.answers().steps(), Version.current());
    out.println(tall ? JsonWriter.pretty(json) : JsonWriter.compact(json));
  }
}
