package gradus.tutor.learn;

import gradus.tutor.ask.Speech;

/// How it goes with one task.
final class Attempts {
  /// After so many wrong tries help is offered.
  private static final int MANY = 2;

  private final Task task;
  private int wrong;
  private int hints;

  Attempts(Task task) {
    this.task = task;
  }

  Task task() {
    return task;
  }

  void missed(boolean counts, Speech speech) {
    if (counts) {
      wrong++;
    }
    if (counts && wrong >= MANY) {
      speech.sentence(
          hints < task.hints().size()
              ? ":hint gives a hint, :show the whole thing."
              : ":show shows how it can be done, :skip goes on without.");
    }
  }

  void hint(Speech speech) {
    if (hints < task.hints().size()) {
      speech.markdown("Hint: " + task.hints().get(hints++));
    } else {
      speech.sentence(
          (hints == 0 ? "There is no hint for this one." : "That was the last hint.")
              + " :show shows how it can be done.");
    }
  }
}
