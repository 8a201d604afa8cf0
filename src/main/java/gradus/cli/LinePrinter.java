package gradus.cli;

import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.json.JsonWriter;
import gradus.render.Detail;
import gradus.render.json.AnswerJson;
import gradus.render.plain.PlainText;

/// How the answers of `--batch` and `--each` are written, one a line.
interface LinePrinter {
  void answer(long line, Answer answer);

  void failure(long line, Diagnostic diagnostic);

  /// `{"line":…,"ok":…}`.
  static LinePrinter json(Output out, Detail steps) {
    return new LinePrinter() {
      @Override
      public void answer(long line, Answer answer) {
        out.println(JsonWriter.compact(AnswerJson.batch(line, answer, steps)));
      }

      @Override
      public void failure(long line, Diagnostic diagnostic) {
        out.println(JsonWriter.compact(AnswerJson.batchError(line, diagnostic)));
      }
    };
  }

  /// The value alone. A line without an answer leaves an empty one, so that what is pasted beside
  /// the input stays beside it; what went wrong stands on standard error.
  static LinePrinter plain(Console console, OutputOptions output) {
    return new LinePrinter() {
      @Override
      public void answer(long line, Answer answer) {
        console.out().println(PlainText.line(answer, output.answers()));
      }

      @Override
      public void failure(long line, Diagnostic diagnostic) {
        console.out().println("");
        ErrorReport.show(diagnostic, output.messages(), console);
      }
    };
  }
}
