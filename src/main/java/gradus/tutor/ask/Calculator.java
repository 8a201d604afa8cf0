package gradus.tutor.ask;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.render.DiagnosticText;
import gradus.render.text.AnswerText;
import gradus.tutor.desk.Desk;
import gradus.tutor.talk.Page;
import java.util.List;

/// Calculates at an answer prompt, in a session of its own: what is defined there stays until the
/// round ends, and reaches nothing else.
final class Calculator {
  private final Desk desk;
  private final Session session = Desk.session();

  Calculator(Desk desk) {
    this.desk = desk;
  }

  /// @return what is said: a value, or why there is none
  String answer(String text, Page page) {
    Request request = new Request(text, "", List.of(), "", Conventions.GRADUS, desk.limits());
    try {
      Answer answer = Worker.call(desk.limits(), () -> session.compute(request));
      return AnswerText.of(answer, page.answers()).stripTrailing();
    } catch (GradusException wrong) {
      return DiagnosticText.of(wrong.diagnostic(), page.answers(), true).stripTrailing();
    }
  }
}
