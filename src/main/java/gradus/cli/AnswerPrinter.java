package gradus.cli;

import gradus.engine.Answer;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.render.json.AnswerJson;
import gradus.render.plain.CsvText;
import gradus.render.plain.PlainText;
import gradus.render.text.AnswerText;

/// Prints answers to standard output, in the form asked for, separated by an empty line; JSON ones
/// by their line ends.
final class AnswerPrinter {
  private final Output out;
  private final OutputOptions output;
  private final boolean several;
  private boolean first = true;

  /// @param several whether more than one answer is to come: then JSON is one line each
  AnswerPrinter(Output out, OutputOptions output, boolean several) {
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
      case PLAIN -> PlainText.write(answer, output.answers(), out::print);
      case CSV -> CsvText.write(answer, output.answers(), CsvText.COMMA, out::print);
      case TSV -> CsvText.write(answer, output.answers(), CsvText.TAB, out::print);
      case JSON -> json(answer, !several);
      case NDJSON -> json(answer, false);
    }
  }

  private void json(Answer answer, boolean tall) {
    Json json = AnswerJson.of(answer, Version.current());
    out.println(tall ? JsonWriter.pretty(json) : JsonWriter.compact(json));
  }
}
