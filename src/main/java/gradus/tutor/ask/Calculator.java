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
import gradus.tutor.talk.Dialogue;
import java.util.List;

/// Calculates at an answer prompt, in a session of its own: what is defined there stays until the
/// round ends, and reaches nothing else.
final class Calculator {
  private final Desk desk;
  private final Session session = Desk.session();

  Calculator(Desk desk) {
    this.desk = desk;
  }

  void answer(String text, Dialogue dialogue) {
    Request request = new Request(text, "", List.of(), "", Conventions.GRADUS, desk.limits());
    try {
      Answer answer = Worker.call(desk.limits(), () -> session.compute(request));
      dialogue.say(AnswerText.of(answer, dialogue.page().answers()).stripTrailing() + "\n");
    } catch (GradusException wrong) {
      dialogue.say(DiagnosticText.of(wrong.diagnostic(), dialogue.page().answers(), true));
    }
  }
}
