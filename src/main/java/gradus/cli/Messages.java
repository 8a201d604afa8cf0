package gradus.cli;

import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.render.terminal.Style;
import gradus.render.DiagnosticText;
import java.util.List;

/// What is said on standard error beside an answer: how data was read, warnings and notes. `-q` says nothing.
final class Messages {
  private final Console console;
  private final OutputOptions output;

  Messages(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
  }

  private boolean isQuiet() {
    return output.answers().quiet();
  }

  /// How data was read.
  void data(List<String> notes) {
    notes.forEach(this::note);
  }

  /// Doubts about the reading, before the answer. JSON answers carry their own.
  void warnings(Answer answer) {
    if (isQuiet() || output.format().isJson()) {
      return;
    }
    for (Diagnostic warning : answer.warnings()) {
      console.err().block(DiagnosticText.of(warning, output.messages()));
    }
    console.err().flush();
  }

  /// What the reader of the answer should know. How it was read and by which conventions stands on the page itself; a
  /// pipe, which gets the value alone, is told here.
  void notes(Answer answer) {
    if (isQuiet() || output.format().isJson()) {
      return;
    }
    console.out().flush();
    if (output.format() != OutputFormat.TEXT) {
      if (!answer.readAs().isEmpty()) {
        note("read as " + answer.readAs());
      }
      answer.applied().forEach(this::note);
    }
    answer.notes().forEach(this::note);
    console.err().flush();
  }

  private void note(String text) {
    if (!isQuiet()) {
      String label = Style.of(output.messages().colour()).apply(Style.Role.NOTE, "note:");
      console.err().println(label + " " + text);
    }
  }
}
