package gradus.cli;

import gradus.engine.Answer;
import gradus.json.JsonWriter;
import gradus.render.code.CodeText;
import gradus.render.json.AnswerJson;
import gradus.render.latex.LatexText;
import gradus.render.plain.CsvText;
import gradus.render.plain.MarkdownText;
import gradus.render.plain.PlainText;
import gradus.render.terminal.Sanitizer;
import gradus.render.text.AnswerText;
import java.util.Locale;
import java.util.function.Consumer;

/// Prints the answers of `--by`: a pipe gets `setosa: literal` lines, a page each answer under the
/// name of its group, CSV rows that begin with it, JSON one answer a line.
final class GroupPrinter {
  private final Output out;
  private final OutputOptions output;
  private final Consumer<String> notes;
  private boolean blankBefore;
  private boolean pictureBefore;

  /// @param notes takes what a format cannot hold
  GroupPrinter(Output out, OutputOptions output, Consumer<String> notes) {
    if (output.format().holdsOneAnswer()) {
      throw Usage.error(
          "-o " + output.format().name().toLowerCase(Locale.ROOT) + " holds one answer, not groups",
          "-o plain, csv or ndjson");
    }
    this.out = out;
    this.output = output;
    this.notes = notes;
  }

  void print(Answer answer, Group group) {
    if (blankBefore) {
      out.print("\n");
      blankBefore = false;
    }
    switch (output.format()) {
      case TEXT -> page(AnswerText.of(answer, output.answers()), group);
      case PLAIN -> PlainText.writeNamed(group.value(), answer, output.answers(), out::print);
      case CSV ->
          CsvText.writeRow(group.value(), answer, output.answers(), CsvText.COMMA, out::print);
      case TSV ->
          CsvText.writeRow(group.value(), answer, output.answers(), CsvText.TAB, out::print);
      case MARKDOWN -> {
        out.print("**" + group.value() + "**\n\n");
        MarkdownText.write(answer, output.answers(), out::print);
        out.print("\n");
      }
      case LATEX -> {
        out.print("% " + Sanitizer.line(group.value()) + "\n");
        out.print(LatexText.of(answer, output.answers(), Builtins.REGISTRY));
      }
      case NUMPY, PYTORCH, OCTAVE -> {
        out.print("# " + Sanitizer.line(group.value()) + "\n");
        CodeText.Tool tool = CodeText.Tool.valueOf(output.format().name());
        out.print(CodeText.of(answer, output.answers(), tool, Builtins.REGISTRY, notes));
      }
      case NPY, NPZ, MTX -> throw new IllegalStateException("refused before");
      case JSON, NDJSON ->
          out.println(
              JsonWriter.compact(
                  AnswerJson.ofGroup(
                      answer,
                      output.answers().steps(),
                      group.column(),
                      group.value(),
                      Version.current())));
    }
  }

  /// What fits on a line stands behind the name, a picture below it.
  private void page(String text, Group group) {
    String block = text.stripTrailing();
    boolean line = block.indexOf('\n') < 0;
    if (!line && pictureBefore) {
      out.print("\n");
    }
    pictureBefore = !line;
    out.print(group.value() + (line ? ": " : ":\n"));
    out.block(block);
  }

  /// Groups of the next expression stand apart.
  void endOfExpression() {
    blankBefore = !output.format().isJson();
    pictureBefore = false;
  }
}
