package gradus.cli;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Worker;
import gradus.function.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `--by`: every expression once for each group of rows. Groups know nothing of each other.
final class GroupedComputation {
  private final List<Group> groups;
  private final List<Computation> computations = new ArrayList<>();

  GroupedComputation(Computation terms, List<Group> groups) {
    this.groups = groups;
    for (int i = 0; i < groups.size(); i++) {
      computations.add(terms.apart());
    }
  }

  ExitCode run(List<Task> tasks, GroupPrinter printer, Messages messages) {
    boolean first = true;
    for (Task task : tasks) {
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        Group group = groups.get(i);
        Answer answer = answer(computations.get(i), task, group, first);
        if (task.shown()) {
          Worker.callUnlimited(() -> {
            messages.warnings(answer);
            printer.print(answer, group);
            return answer;
          });
          answers.add(answer);
        }
      }
      if (task.shown()) {
        printer.endOfExpression();
        messages.notes(together(answers));
      }
      first = false;
    }
    return ExitCode.DONE;
  }

  /// What the answers say beside their results, once.
  private static Answer together(List<Answer> answers) {
    Answer last = answers.getLast();
    Set<String> applied = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    List<Check> checks = new ArrayList<>();
    for (Answer answer : answers) {
      applied.addAll(answer.applied());
      notes.addAll(answer.notes());
      checks.addAll(answer.checks());
    }
    return new Answer(
        last.input(),
        last.readAs(),
        last.result(),
        last.approximate(),
        last.conventions(),
        List.copyOf(applied),
        last.steps(),
        checks,
        List.copyOf(notes),
        List.of());
  }

  /// Names the group in what goes wrong.
  private static Answer answer(Computation computation, Task task, Group group, boolean first) {
    try {
      return computation.answer(task, first ? group.bindings() : List.of());
    } catch (GradusException mistake) {
      throw mistake
          .diagnostic()
          .detail("in the group " + group.column() + " = " + group.value())
          .toException();
    }
  }
}
