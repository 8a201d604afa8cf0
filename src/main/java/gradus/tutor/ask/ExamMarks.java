package gradus.tutor.ask;

import gradus.diag.GradusException;
import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The marks of an exam with the solutions, those of questions nobody came to included.
///
/// @param marks in the order of the exam
public record ExamMarks(List<Mark> marks) {
  public ExamMarks {
    marks = List.copyOf(marks);
  }

  /// @param number as in the prompt: `3`, `3b`
  /// @param answer the learner's; empty for none that could be marked
  /// @param tried whether something was typed as an answer
  public record Mark(String number, Variant variant, String answer, boolean tried, double points) {}

  /// @param slots as they were drawn
  public static ExamMarks of(List<Slot.Fixed> slots, List<Asked> asked) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot.Fixed slot = slots.get(i);
      List<Question> questions = slot.group().all();
      Map<String, String> earlier = new HashMap<>();
      for (int part = 0; part < questions.size(); part++) {
        String letter = String.valueOf((char) ('a' + part));
        String number = (i + 1) + (questions.size() > 1 ? letter : "");
        try {
          Mark mark = mark(number, questions.get(part), slot.seed(), asked, earlier);
          earlier.put(
              letter,
              mark.answer().isEmpty() ? mark.variant().expected().reference() : mark.answer());
          marks.add(mark);
        } catch (GradusException broken) {
          // An item that cannot be asked has no marks; the round says so when it comes to it.
        }
      }
    }
    return new ExamMarks(marks);
  }

  private static Mark mark(
      String number, Question question, long seed, List<Asked> asked, Map<String, String> earlier) {
    for (Asked one : asked) {
      Variant variant = one.outcome().variant();
      if (one.question().id().equals(question.id()) && variant.stamp().seed() == seed) {
        List<String> answers = one.outcome().answers();
        return new Mark(
            number,
            variant,
            answers.isEmpty() ? "" : answers.getLast(),
            one.outcome().ending() == Ending.WRONG || !answers.isEmpty(),
            variant.points() * one.outcome().credit());
      }
    }
    return new Mark(number, question.variant(seed, earlier), "", false, 0);
  }

  public double points() {
    return marks.stream().mapToDouble(Mark::points).sum();
  }

  public double most() {
    return marks.stream().mapToDouble(mark -> mark.variant().points()).sum();
  }

  public void say(Speech speech) {
    Solution solution = new Solution(Desk.STANDARD);
    speech.gap();
    speech.sentence(
        "Marks: "
            + number(points())
            + " of "
            + number(most())
            + " points, "
            + Math.round(100 * points() / Math.max(1e-9, most()))
            + " %.");
    for (Mark mark : marks) {
      speech.gap();
      speech.sentence(mark.number() + ". " + verdict(mark));
      speech.markdown("   ", mark.variant().prompt());
      mark.variant()
          .options()
          .forEach(option -> speech.markdown("   " + Wording.label(option), option.text()));
      if (!mark.answer().isEmpty()) {
        speech.line("   Your answer: " + mark.answer().replace("\n", "; "));
      }
      if (mark.points() < mark.variant().points()) {
        solution.say(mark.variant(), speech);
      }
    }
  }

  private static String verdict(Mark mark) {
    String points =
        number(mark.points()) + " of " + Wording.count(mark.variant().points(), "point", "points");
    if (mark.answer().isEmpty()) {
      return (mark.tried() ? "No answer that could be marked, " : "Not answered, ") + points;
    }
    if (mark.points() >= mark.variant().points()) {
      return "Right, " + points;
    }
    return (mark.points() > 0 ? "Right in part, " : "Not right, ") + points;
  }

  /// `2`, `1.5`.
  static String number(double points) {
    return points == Math.rint(points)
        ? String.valueOf(Math.round(points))
        : String.format(Locale.ROOT, "%.2f", points).replaceAll("0+$", "");
  }
}
