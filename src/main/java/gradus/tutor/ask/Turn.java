package gradus.tutor.ask;

import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.List;

/// How far the learner has come with one variant.
///
/// Not for several threads.
final class Turn {
  private final Variant variant;
  private final List<String> answers = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private int attempts;
  private int wrong;
  private int hints;
  private boolean slipTaken;
  private double best;
  private double bestBefore;

  /// Whether the last counted answer was wrong and stands.
  private boolean wrongStands;

  /// The mistake of that answer; empty for none.
  private String lastMistake = "";

  Turn(Variant variant) {
    this.variant = variant;
  }

  Variant variant() {
    return variant;
  }

  /// What the next answer is counted as, from 1.
  int nextAttempt() {
    return attempts + 1;
  }

  int wrong() {
    return wrong;
  }

  int hints() {
    return hints;
  }

  void count(String answer, Mark mark, String mistake) {
    attempts++;
    answers.add(answer);
    bestBefore = best;
    best = Math.max(best, mark.credit());
    wrongStands = !mark.isCorrect();
    lastMistake = mistake;
    if (wrongStands) {
      wrong++;
    }
    if (!mistake.isEmpty()) {
      mistakes.add(mistake);
    }
  }

  boolean hasHint() {
    return hints < variant.hints().size();
  }

  String nextHint() {
    return variant.hints().get(hints++);
  }

  boolean slipTaken() {
    return slipTaken;
  }

  boolean wrongStands() {
    return wrongStands;
  }

  /// Takes the last wrong answer back.
  void takeBack() {
    slipTaken = true;
    wrongStands = false;
    wrong--;
    best = bestBefore;
    answers.removeLast();
    if (!lastMistake.isEmpty()) {
      mistakes.removeLast();
    }
  }

  /// On the scale of the schedule: right the first time is Good, right after a hint or one wrong
  /// answer is Hard, everything else Again. Easy is only for whom types it.
  int rating(Ending ending) {
    if (ending != Ending.RIGHT || wrong > 1) {
      return 1;
    }
    return wrong == 1 || hints > 0 ? 2 : 3;
  }

  Outcome outcome(Ending ending) {
    return outcome(ending, "");
  }

  Outcome outcome(Ending ending, String command) {
    return new Outcome(variant, ending, best, hints, answers, mistakes, command);
  }
}
