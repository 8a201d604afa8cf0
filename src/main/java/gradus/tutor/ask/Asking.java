package gradus.tutor.ask;

import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.progress.Recorder;
import gradus.tutor.quiz.Question;
import gradus.tutor.talk.Dialogue;
import java.util.Map;

/// Asks one item until it is done with: prompt, answer, verdict, hints, worked steps. Writes every
/// answer to the recorder before the next prompt.
public final class Asking {
  public Asking(Desk desk, Marker marker, Dialogue dialogue, Recorder recorder, Manners manners) {
    throw new UnsupportedOperationException();
  }

  /// @param label what stands before the prompt: `softmax 3/8`
  /// @param earlier answers to earlier parts of the question, by part
  public Outcome ask(Question question, long seed, String label, Map<String, String> earlier) {
    throw new UnsupportedOperationException();
  }
}
