package gradus.tutor.card;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.Samples;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.List;

/// A question on a card that is being written.
final class Paper {
  private final AnswerType type;
  private final String prompt;
  private final Expected expected;
  private final List<Option> options = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();
  private final List<WorkedStep> steps = new ArrayList<>();

  private Paper(AnswerType type, String prompt, Expected expected) {
    this.type = type;
    this.prompt = prompt;
    this.expected = expected;
  }

  static Paper typed(AnswerType type, String prompt, Expected expected) {
    return new Paper(type, prompt, expected);
  }

  /// A sentence that can be chosen and is wrong.
  ///
  /// @param id the same whatever letter it gets
  record Wrong(String id, String text, String feedback) {}

  /// A question with sentences to choose from, under letters in an order of chance.
  static Paper choice(Chance chance, String prompt, String right, List<Wrong> wrong) {
    List<Wrong> all = new ArrayList<>(wrong);
    Wrong best = new Wrong("", right, "");
    all.add(best);
    List<Wrong> shown = chance.shuffled(all);
    Paper paper = new Paper(AnswerType.CHOICE, prompt, Expected.of(letter(shown.indexOf(best))));
    for (int i = 0; i < shown.size(); i++) {
      paper.options.add(new Option(letter(i), shown.get(i).text(), shown.get(i).feedback()));
    }
    for (Wrong one : wrong) {
      paper.mistake(one.id(), letter(shown.indexOf(one)), one.feedback());
    }
    return paper;
  }

  private static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }

  Paper mistake(String id, String result, String feedback) {
    mistakes.add(new Mistake(id, result, feedback, 0));
    return this;
  }

  Paper hint(String text) {
    hints.add(text);
    return this;
  }

  Paper step(String says) {
    steps.add(new WorkedStep(says, ""));
    return this;
  }

  Paper steps(List<WorkedStep> more) {
    steps.addAll(more);
    return this;
  }

  Variant variant(Stamp stamp, String skill, int level) {
    return new Variant(
        stamp,
        skill,
        level,
        type,
        1,
        prompt,
        options,
        expected,
        mistakes,
        hints,
        steps,
        Samples.NONE);
  }
}
