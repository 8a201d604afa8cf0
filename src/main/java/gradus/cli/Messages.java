package gradus.cli;

import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.render.Detail;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.terminal.WordWrap;
import gradus.render.text.Footer;
import java.util.ArrayList;
import java.util.List;

/// What is said on standard error beside an answer: how data was read, warnings and notes. Below a
/// page for people it is one line, beside a pipe one line each, with `-q` nothing.
final class Messages {
  private final Console console;
  private final OutputOptions output;
  private final List<String> dataNotes = new ArrayList<>();

  Messages(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
  }

  private boolean isQuiet() {
    return output.answers().quiet();
  }

  private boolean isPage() {
    return output.format() == OutputFormat.TEXT;
  }

  /// How data was read. A page says it in the line below its first answer.
  void data(List<String> notes) {
    if (isPage()) {
      dataNotes.addAll(notes);
    } else {
      notes.forEach(this::note);
    }
  }

  /// Doubts about the reading, before the answer. JSON answers carry their own.
  void warnings(Answer answer) {
    if (isQuiet() || output.format().isJson()) {
      return;
    }
    for (Diagnostic warning : answer.warnings()) {
      ErrorReport.show(warning, output.messages(), output.wraps(), console);
    }
    console.err().flush();
  }

  /// How the answer came about. JSON answers carry that, too.
  void notes(Answer answer) {
    if (isQuiet() || output.format().isJson()) {
      return;
    }
    console.out().flush();
    if (output.answers().steps() != Detail.NONE && answer.steps().isEmpty()) {
      note("nothing here shows steps: derivatives, limits, integrals, equations and algebra do");
    }
    if (isPage()) {
      String line = Footer.of(withDataNotes(answer), output.messages());
      dataNotes.clear();
      if (!line.isEmpty()) {
        console.err().println(line);
      }
    } else {
      if (!answer.readAs().isEmpty()) {
        note("read as " + answer.readAs());
      }
      answer.notes().forEach(this::note);
      answer.applied().forEach(this::note);
    }
    console.err().flush();
  }

  private Answer withDataNotes(Answer answer) {
    if (dataNotes.isEmpty()) {
      return answer;
    }
    List<String> notes = new ArrayList<>(dataNotes);
    notes.addAll(answer.notes());
    return new Answer(
        answer.input(),
        answer.readAs(),
        answer.result(),
        answer.approximate(),
        answer.conventions(),
        answer.applied(),
        answer.steps(),
        answer.checks(),
        notes,
        answer.warnings());
  }

  /// Something to say beside the answer, at once.
  void note(String text) {
    if (!isQuiet()) {
      String label = Style.of(output.messages().colour()).apply(Style.Role.NOTE, "note:");
      String clean = Sanitizer.line(text);
      int room = output.messages().width() - "note: ".length();
      List<String> lines = output.wraps() ? WordWrap.of(clean, room) : List.of(clean);
      console.err().println(label + " " + String.join("\n      ", lines));
    }
  }
}
