package gradus.cli;

import gradus.json.JsonWriter;
import gradus.tutor.ask.Asked;
import gradus.tutor.ask.Backdrop;
import gradus.tutor.ask.Closing;
import gradus.tutor.ask.Drawing;
import gradus.tutor.ask.ExamMarks;
import gradus.tutor.ask.Manners;
import gradus.tutor.ask.Manners.Feedback;
import gradus.tutor.ask.Readings;
import gradus.tutor.ask.Round;
import gradus.tutor.ask.RoundJson;
import gradus.tutor.ask.Slot;
import gradus.tutor.ask.Speech;
import gradus.tutor.ask.TimedDialogue;
import gradus.tutor.ask.Watcher;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.progress.Journal;
import gradus.tutor.review.Recurrences;
import gradus.tutor.review.Schedule;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A round of questions, or an exam.
final class QuizRound {
  private static final int USUAL_MINUTES = 30;

  private final QuizCall call;
  private final ParsedArguments arguments;
  private final Console console;
  private final Dialogue dialogue;
  private final Clock clock;
  private final Journal journal;
  private final Speech speech;
  private final Readings readings;
  private final Manners manners;
  private final Optional<RoundJson> json;

  QuizRound(QuizCall call) {
    this.call = call;
    this.arguments = call.arguments();
    this.console = call.console();
    this.clock = call.place().clock();
    this.journal = call.place().journal();
    this.readings = new Readings(call.pool());
    this.manners = manners(arguments);
    boolean scripted = call.output().equals("json");
    this.dialogue =
        scripted
            ? new PipeDialogue(
                console.in(),
                Output.forgiving(OutputStream.nullOutputStream()),
                call.dialogue().page())
            : call.dialogue();
    this.json =
        scripted
            ? Optional.of(
                new RoundJson(
                    event -> {
                      console.out().println(JsonWriter.compact(event));
                      console.out().flush();
                    },
                    manners.feedback()))
            : Optional.empty();
    this.speech = new Speech(dialogue);
  }

  private static Manners manners(ParsedArguments arguments) {
    if (arguments.has(QuizCommand.EXAM.key())) {
      return Manners.EXAM;
    }
    String word = arguments.choice(QuizCommand.FEEDBACK, "full").toUpperCase(Locale.ROOT);
    Manners manners = Manners.QUIZ.saying(Feedback.valueOf(word));
    return arguments
        .integer(QuizCommand.ATTEMPTS.key(), 1, 100)
        .map(manners::trying)
        .orElse(manners);
  }

  ExitCode run() {
    History history = journal.read();
    history.warnings().forEach(warning -> console.err().println("note: " + warning));
    QuizChoice choice = new QuizChoice(call, history);
    List<Slot> found = choice.slots();
    choice.remarks().forEach(this::remark);
    boolean offers = found.isEmpty() && arguments.has(QuizCommand.DUE.key()) && dialogue.isLive();
    List<Slot> slots = offers ? offered(choice) : found;
    if (slots.isEmpty()) {
      json.ifPresent(events -> {
        events.begun(choice.seed(), 0, manners.mode());
        events.ended(List.of(), false, new Schedule(history, clock));
      });
      return ExitCode.DONE;
    }
    json.ifPresent(events -> events.begun(choice.seed(), slots.size(), manners.mode()));
    return arguments.has(QuizCommand.EXAM.key())
        ? exam(slots, choice, history)
        : practise(slots, choice, history);
  }

  private void remark(String text) {
    speech.sentence(text);
    json.ifPresent(events -> events.told(text));
  }

  /// Practice, when nothing is due and somebody is there who may want it.
  private List<Slot> offered(QuizChoice choice) {
    Reply reply = dialogue.ask(Prompt.pause("Enter practises a little, :quit leaves >"));
    return reply instanceof Reply.Line(String text) && text.isBlank()
        ? choice.practice()
        : List.of();
  }

  private ExitCode practise(List<Slot> slots, QuizChoice choice, History history) {
    speech.sentence(
        questions(slots)
            + ". Type your answer as you would write it; = calculates, :hint helps, :help lists"
            + " all.");
    again(choice);
    Round round = round(dialogue, choice.drawing(), history);
    List<Asked> asked = round.run(slots, Round.Labels.USUAL);
    Schedule after = new Schedule(journal.read(), clock);
    if (manners.feedback() == Feedback.NONE) {
      marks(round.drawn(slots), asked);
    }
    new Closing(speech, readings::of).say(round, asked, after, journal.unkept() == 0);
    json.ifPresent(events -> events.ended(asked, round.wasLeft(), after));
    return ExitCode.DONE;
  }

  private ExitCode exam(List<Slot> slots, QuizChoice choice, History history) {
    int minutes = arguments.integer(QuizCommand.MINUTES.key(), 1, 1440).orElse(USUAL_MINUTES);
    speech.sentence(
        "Exam: "
            + questions(slots)
            + " in "
            + minutes
            + (minutes == 1 ? " minute" : " minutes")
            + ", all of level "
            + choice.examLevels()
            + ". No hints, no calculator; "
            + (dialogue.isLive()
                ? "what cannot be read, or is not in the form asked for, costs nothing."
                : "each line answers one question.")
            + " An answer counts when it is sent in time. Marks and solutions come at the end.");
    again(choice);
    TimedDialogue timed = new TimedDialogue(dialogue, clock, Duration.ofMinutes(minutes));
    Round round = round(timed, choice.drawing(), history);
    List<Asked> asked = round.run(slots, (topic, number, count) -> "exam " + number + "/" + count);
    speech.gap();
    if (timed.isOver()) {
      remark("The time is over. An answer that was not sent by then does not count.");
    }
    marks(round.drawn(slots), asked);
    json.ifPresent(
        events -> events.ended(asked, round.wasLeft(), new Schedule(journal.read(), clock)));
    return ExitCode.DONE;
  }

  /// On a line of its own, so that it can be copied.
  private void again(QuizChoice choice) {
    if (choice.isRepeatable()) {
      speech.line("The same questions again: --seed " + choice.seed());
    }
  }

  private void marks(List<Slot.Fixed> slots, List<Asked> asked) {
    ExamMarks marks = ExamMarks.of(slots, asked);
    marks.say(speech);
    json.ifPresent(events -> events.marked(marks));
  }

  private static String questions(List<Slot> slots) {
    List<String> topics = slots.stream().map(Slot::topic).distinct().toList();
    String about =
        topics.size() <= 3
            ? " about " + String.join(", ", topics)
            : " about " + topics.size() + " topics";
    return slots.size() + (slots.size() == 1 ? " question" : " questions") + about;
  }

  private Round round(Dialogue with, Drawing drawing, History history) {
    Backdrop backdrop =
        Backdrop.blank()
            .accepting(List.of())
            .knowing(Recurrences.of(history))
            .reading(readings::of)
            .watchedBy(json.<Watcher>map(events -> events).orElse(Watcher.NONE));
    return new Round(with, this::keep, manners, backdrop, new Schedule(history, clock), drawing);
  }

  private void keep(Event event) {
    journal.record(event);
    String trouble = journal.trouble();
    if (trouble.isEmpty()) {
      return;
    }
    if (json.isPresent()) {
      console.err().println("note: " + trouble);
    } else {
      speech.sentence(trouble);
    }
  }
}
