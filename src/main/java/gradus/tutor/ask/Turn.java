package gradus.tutor.ask;

import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// The last counted answer, when it was wrong and stands.
  private Optional<Answered> wrongAnswer = Optional.empty();

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

  void count(Answered answer, boolean right) {
    attempts++;
    answers.add(answer.answer());
    bestBefore = best;
    best = Math.max(best, answer.credit());
    wrongAnswer = right ? Optional.empty() : Optional.of(answer);
    wrong += right ? 0 : 1;
    if (!answer.mistake().isEmpty()) {
      mistakes.add(answer.mistake());
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

  /// Takes the last answer back, which was wrong.
  ///
  /// @return that answer; empty when there is none to take back
  Optional<Answered> takeBack() {
    Optional<Answered> slip = wrongAnswer;
    if (slip.isEmpty()) {
      return slip;
    }
    slipTaken = true;
    wrongAnswer = Optional.empty();
    wrong--;
    best = bestBefore;
    answers.removeLast();
    if (!slip.get().mistake().isEmpty()) {
      mistakes.removeLast();
    }
    return slip;
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
