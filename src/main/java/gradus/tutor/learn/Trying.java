package gradus.tutor.learn;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Judgement;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.mistake.Finding;
import gradus.tutor.desk.Desk;
import gradus.value.Array;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges what a learner types for a task: anything with the right meaning will do.
final class Trying {
  private final Bench bench;
  private final Sameness sameness;

  Trying(Bench bench, Desk desk) {
    this.bench = bench;
    this.sameness = new Sameness(desk);
  }

  /// What came of a try.
  sealed interface Result {
    /// Done, with what was computed.
    record Done(Answer answer, List<String> notes) implements Result {}

    /// Not yet.
    ///
    /// @param answer what was computed
    /// @param says Markdown: the feedback of a known slip, or what differs
    /// @param counts whether it was a wrong try: a right value by another way is none
    record NotYet(Answer answer, String says, boolean counts) implements Result {}

    /// It cannot be read or computed, which costs nothing.
    record Refused(Diagnostic why) implements Result {}
  }

  Result judge(Task task, String typed) {
    try {
      String text = meant(task, typed);
      Bench.Trial trial = bench.attempt(text);
      return switch (task.accept()) {
        case SAME_RESULT -> byResult(task, trial);
        case SAME_COMMAND -> byCommand(task, text, trial);
        case EQUIVALENT -> byMeaning(task, text, trial);
      };
    } catch (GradusException refused) {
      return new Result.Refused(refused.diagnostic());
    }
  }

  /// What was typed, or that between brackets where a vector is asked for and nothing else is one:
  /// `1, 1/2`, `(1, -1)`, `3; 3`.
  private String meant(Task task, String typed) {
    boolean lists = typed.indexOf(',') >= 0 || typed.indexOf(';') >= 0;
    if (!lists || isVector(typed) || !isVector(task.expect())) {
      return typed;
    }
    boolean enclosed = typed.startsWith("(") && typed.endsWith(")");
    String inside = enclosed ? typed.substring(1, typed.length() - 1) : typed;
    String listed = "[" + inside + "]";
    return isVector(listed) ? listed : typed;
  }

  private boolean isVector(String text) {
    return value(text)
        .filter(value -> value instanceof Array array && array.shape().rank() <= 2)
        .isPresent();
  }

  private Result byResult(Task task, Bench.Trial trial) {
    Sameness.Comparison comparison = compared(trial, task.expect());
    if (comparison.isSame()) {
      bench.keep(trial);
      return new Result.Done(trial.answer(), comparison.notes());
    }
    String says = slip(task, trial).orElse(comparison.difference());
    return new Result.NotYet(trial.answer(), says, true);
  }

  private Sameness.Comparison compared(Bench.Trial trial, String expression) {
    return sameness.of(trial.answer(), bench.attempt(expression).answer());
  }

  private Optional<String> slip(Task task, Bench.Trial trial) {
    for (Task.Slip slip : task.slips()) {
      if (yields(slip, trial)) {
        return Optional.of(slip.feedback());
      }
    }
    return Optional.empty();
  }

  private boolean yields(Task.Slip slip, Bench.Trial trial) {
    try {
      return compared(trial, slip.yields()).isSame();
    } catch (GradusException hasNoValue) {
      return false;
    }
  }

  private Result byCommand(Task task, String typed, Bench.Trial trial) {
    if (bench.reading(typed).equals(bench.reading(task.expect()))) {
      bench.keep(trial);
      return new Result.Done(trial.answer(), List.of());
    }
    Optional<String> slip = slip(task, trial);
    if (slip.isPresent()) {
      return new Result.NotYet(trial.answer(), slip.get(), true);
    }
    Sameness.Comparison comparison = compared(trial, task.expect());
    return comparison.isSame()
        ? new Result.NotYet(
            trial.answer(),
            "The value is right. Here another way to write it is asked for; read the task again.",
            false)
        : new Result.NotYet(trial.answer(), comparison.difference(), true);
  }

  private Result byMeaning(Task task, String typed, Bench.Trial trial) {
    Judgement judgement = bench.judge(typed, task.expect(), task.free());
    return switch (judgement.verdict()) {
      case Verdict.Equal equal -> {
        bench.keep(trial);
        yield new Result.Done(trial.answer(), equal.notes());
      }
      case Verdict.Undecided undecided ->
          new Result.NotYet(
              trial.answer(),
              "Whether that is the same could not be decided: "
                  + undecided.reason()
                  + ". Try to write it in another way.",
              false);
      case Verdict.Different different ->
          new Result.NotYet(trial.answer(), why(task, typed, trial, judgement, different), true);
    };
  }

  private String why(
      Task task,
      String typed,
      Bench.Trial trial,
      Judgement judgement,
      Verdict.Different different) {
    for (Task.Slip slip : task.slips()) {
      if (means(typed, slip.yields(), task.free())) {
        return slip.feedback();
      }
    }
    List<String> reasons = new ArrayList<>();
    for (Finding mistake : judgement.mistakes()) {
      reasons.add(mistake.feedback());
    }
    Value mine = trial.answer().result();
    reasons.addAll(Difference.ofFormulas(mine, value(task.expect()).orElse(mine), different));
    return reasons.isEmpty()
        ? "Yours means `" + judgement.answerReadAs() + "`, which is not what is asked for."
        : String.join("\n\n", reasons);
  }

  private Optional<Value> value(String expression) {
    try {
      return Optional.of(bench.attempt(expression).answer().result());
    } catch (GradusException hasNone) {
      return Optional.empty();
    }
  }

  private boolean means(String typed, String other, List<String> free) {
    try {
      return bench.judge(typed, other, free).verdict().isEqual();
    } catch (GradusException notForTheJudge) {
      return false;
    }
  }
}
