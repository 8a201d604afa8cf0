package gradus.tutor.ask;

import gradus.tutor.ask.Manners.Feedback;
import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.List;

/// What is said to an answer.
final class Response {
  private static final String FREE = "This costs nothing; answer again.";

  private final Speech speech;

  Response(Speech speech) {
    this.speech = speech;
  }

  /// @param type of the question that was answered
  /// @param recurs whether its mistake was made on another variant before
  /// @param again whether the question may be answered once more
  void say(Mark mark, AnswerType type, Feedback feedback, boolean recurs, boolean again) {
    if (!mark.readAs().isEmpty()) {
      speech.sentence("read as " + mark.readAs());
    }
    boolean silent = feedback == Feedback.NONE;
    boolean full = feedback == Feedback.FULL;
    switch (mark.kind()) {
      case CORRECT -> verdict(silent, "Right.", full ? mark.notes() : List.of());
      case PARTLY -> {
        verdict(
            silent,
            "Right in part: " + percent(mark.credit()) + ".",
            full ? mark.notes() : List.of());
        if (full) {
          wrong(mark, type, recurs);
        }
      }
      case INCORRECT -> {
        verdict(silent, "Not right.", full ? mark.notes() : List.of());
        if (full) {
          wrong(mark, type, recurs);
        }
      }
      case WRONG_FORM -> wrongForm(mark, silent, again);
      case UNDECIDED -> free("I cannot tell whether that is right.", mark, again);
      case UNREADABLE -> free("I cannot read that as an answer.", mark, again);
      case HANDED_BACK -> free("That hands the question back.", mark, again);
    }
  }

  private void verdict(boolean silent, String verdict, List<String> notes) {
    if (silent) {
      speech.sentence("Noted.");
      return;
    }
    speech.sentence(verdict);
    notes.forEach(speech::sentence);
  }

  /// What costs nothing.
  private void free(String what, Mark mark, boolean again) {
    speech.sentence(what);
    mark.notes().forEach(speech::sentence);
    again(again);
  }

  /// Whoever is told nothing before the end is not told either that the value is right.
  private void wrongForm(Mark mark, boolean silent, boolean again) {
    if (silent) {
      speech.sentence(
          "That is not written as the question asks; look at the form and the digits it wants.");
      again(again);
    } else {
      free("The value is right, the form is not yet.", mark, again);
    }
  }

  /// What was chosen from a list is no guess at what somebody did, so it is answered without one.
  private void wrong(Mark mark, AnswerType type, boolean recurs) {
    List<Mistake> mistakes =
        mark.mistakes().stream().filter(mistake -> !mistake.feedback().isBlank()).toList();
    if (mistakes.size() == 1) {
      String how =
          recurs
              ? "This has come up before, on another variant, so it is a pattern: "
              : type == AnswerType.CHOICE || type == AnswerType.SPOT
                  ? ""
                  : "This looks like a known slip: ";
      speech.markdown(how + mistakes.getFirst().feedback());
    } else if (mistakes.size() > 1) {
      speech.sentence("It could be one of these:");
      mistakes.forEach(mistake -> speech.markdown("  - ", mistake.feedback()));
    }
    if (!mark.test().isEmpty()) {
      speech.markdown("To see it: " + mark.test());
    }
  }

  private void again(boolean again) {
    if (again) {
      speech.sentence(FREE);
    }
  }

  private static String percent(double credit) {
    return Math.round(100 * credit) + " %";
  }

  /// What can be done now.
  static String afterWrong(Turn turn, Manners manners) {
    if (!manners.hints()) {
      return "Answer again, or :skip.";
    }
    if (turn.wrong() >= 2) {
      return turn.hasHint()
          ? "A hint may help: type :hint. :steps shows the worked solution."
          : "Answer again, or :steps shows the worked solution.";
    }
    return "Answer again, or :hint.";
  }
}
