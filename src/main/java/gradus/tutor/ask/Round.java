package gradus.tutor.ask;

import gradus.diag.GradusException;
import gradus.tutor.ask.Outcome.Ending;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Recorder;
import gradus.tutor.quiz.Question;
import gradus.tutor.review.Schedule;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Asks the questions of a round one after the other. Not for several threads.
public final class Round {
  private final Asking asking;
  private final Dialogue dialogue;
  private final Speech speech;
  private final Manners manners;
  private final Schedule schedule;
  private final Drawing drawing;
  private final Notebook notebook;
  private final Set<String> finished = new HashSet<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Slot.Fixed> drawn = new ArrayList<>();
  private boolean left;

  /// @param manners those of mode `quiz` become `review` or `practice` item by item
  public Round(
      Dialogue dialogue,
      Recorder recorder,
      Manners manners,
      Backdrop backdrop,
      Schedule schedule,
      Drawing drawing) {
    this.dialogue = dialogue;
    this.speech = new Speech(dialogue);
    this.manners = manners;
    this.schedule = schedule;
    this.drawing = drawing;
    this.notebook = new Notebook(backdrop.watcher());
    this.asking =
        new Asking(
            Desk.STANDARD,
            new Marker(Desk.STANDARD).linear(dialogue.page().answers().linear()),
            dialogue,
            event -> keep(event, recorder),
            manners,
            backdrop.watchedBy(notebook));
  }

  /// What stands before a prompt.
  @FunctionalInterface
  public interface Labels {
    /// @param number of the question with its part: `3`, `3b`
    String of(String topic, String number, int count);

    Labels USUAL = (topic, number, count) -> topic + " " + number + "/" + count;
  }

  /// @return the questions that were asked, in order; the last may not be done with
  public List<Asked> run(List<Slot> slots, Labels labels) {
    for (int i = 0; i < slots.size() && !left; i++) {
      Slot.Fixed slot = slots.get(i).drawn(drawing);
      List<Question> questions = slot.group().all();
      drawn.add(slot);
      Map<String, String> earlier = new HashMap<>();
      for (int part = 0; part < questions.size() && !left; part++) {
        String letter = String.valueOf((char) ('a' + part));
        String number = (i + 1) + (questions.size() > 1 ? letter : "");
        String label = labels.of(slot.topic(), number, slots.size());
        ask(questions.get(part), slot, label, letter, earlier);
      }
    }
    if (!left && dialogue.isLive() && asking.mayBeEasy()) {
      praise();
    }
    return List.copyOf(asked);
  }

  /// Behind the last item there is no other prompt to say it at.
  private void praise() {
    Reply reply =
        dialogue.ask(Prompt.pause("Enter ends the round; :easy if the last one was too easy >"));
    if (reply instanceof Reply.Line(String text)
        && text.strip().toLowerCase(Locale.ROOT).matches(":?easy")) {
      asking.callEasy();
    }
  }

  private void ask(
      Question question,
      Slot.Fixed slot,
      String label,
      String letter,
      Map<String, String> earlier) {
    asking.turnTo(manners.in(mode(question)));
    try {
      Outcome outcome = asking.ask(question, slot.seed(), label, earlier);
      asked.add(new Asked(slot.topic(), question, outcome, notebook.rating()));
      left = outcome.ending() == Ending.LEFT || outcome.ending() == Ending.COMMAND;
      earlier.put(letter, carried(outcome));
    } catch (GradusException broken) {
      String why =
          "An item cannot be asked and is left out: "
              + question.id()
              + ": "
              + broken.diagnostic().message()
              + ". gradus lint tells more.";
      speech.sentence(why);
      notebook.told(why);
    }
  }

  /// What later parts of a question go on from: the learner's own answer, right or wrong, or the
  /// right one when there is none.
  private static String carried(Outcome outcome) {
    return outcome.answers().isEmpty()
        ? outcome.variant().expected().reference()
        : outcome.answers().getLast();
  }

  /// What is known and not due is practised, which changes no schedule.
  private String mode(Question question) {
    if (!manners.mode().equals(Manners.QUIZ.mode())) {
      return manners.mode();
    }
    if (finished.contains(question.id())) {
      return "practice";
    }
    return schedule
        .of(question.id())
        .map(memory -> memory.due().isAfter(schedule.today()) ? "practice" : "review")
        .orElse("quiz");
  }

  private void keep(Event event, Recorder recorder) {
    recorder.record(event);
    if (event instanceof Event.Finished done) {
      if (done.rating() < 4) {
        drawing.levels().learn(done);
      }
      finished.add(done.item());
    }
  }

  /// What was asked, and what would have been: a level that has changed since changes nothing.
  public List<Slot.Fixed> drawn(List<Slot> slots) {
    for (Slot slot : slots.subList(drawn.size(), slots.size())) {
      drawn.add(slot.drawn(drawing));
    }
    return List.copyOf(drawn);
  }

  /// Whether the learner left before the end.
  public boolean wasLeft() {
    return left;
  }

  List<Notebook.Entry> recurring() {
    return notebook.recurring();
  }
}
