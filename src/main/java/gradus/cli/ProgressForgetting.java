package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.History;
import gradus.tutor.progress.Journal;
import gradus.tutor.quiz.Question;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `gradus progress forget`.
final class ProgressForgetting {
  /// What stands before the topics of `gradus quiz` in the journal.
  private static final String GENERATED = "generated/";

  private final TutorPlace place;
  private final ParsedArguments arguments;
  private final Console console;
  private final Dialogue dialogue;

  ProgressForgetting(
      TutorPlace place, ParsedArguments arguments, Console console, Dialogue dialogue) {
    this.place = place;
    this.arguments = arguments;
    this.console = console;
    this.dialogue = dialogue;
  }

  ExitCode forget(List<String> names) {
    if (names.isEmpty()) {
      throw Usage.error(
          "forget needs a lesson, an item, a chapter or all",
          "gradus progress forget softmax-and-temperature");
    }
    Journal journal = place.journal();
    History history = journal.read();
    ProgressCourse course = ProgressCourse.of(place);
    List<String> subjects = new ArrayList<>();
    for (String name : names) {
      subjects.addAll(subjects(name, history, course));
    }
    long events =
        history.entries().stream()
            .filter(entry -> subjects.stream().anyMatch(s -> History.isAbout(entry.event(), s)))
            .count();
    if (events == 0) {
      dialogue.say("Nothing is recorded.\n");
      return ExitCode.DONE;
    }
    String count = events == 1 ? "1 event" : events + " events";
    String what = subjects.contains("*") ? count : count + " about " + String.join(", ", names);
    if (!isWanted("Forget " + what + "? [y/N]")) {
      dialogue.say("Nothing was forgotten.\n");
      return ExitCode.DONE;
    }
    subjects.forEach(subject -> journal.record(new Forgotten(subject)));
    if (journal.unkept() > 0) {
      throw Diagnostic.error(
              Code.CANNOT_WRITE, "the journal " + journal.file() + " cannot be written")
          .toException();
    }
    dialogue.say(
        "Forgotten: "
            + what
            + ".\n"
            + "gradus progress compact takes the lines out of the journal too.\n");
    return ExitCode.DONE;
  }

  private boolean isWanted(String question) {
    if (arguments.has(ProgressCommand.YES.key())) {
      return true;
    }
    if (!dialogue.isLive() && !console.environment().inputIsTerminal()) {
      throw Usage.error(
          "nobody is there to be asked",
          "gradus progress forget --yes "
              + String.join(" ", arguments.operands().subList(1, arguments.operands().size())));
    }
    return dialogue.ask(Prompt.answer(question)) instanceof Reply.Line(String answer)
        && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  /// A lesson has its items forgotten too, whatever they are called.
  private static List<String> subjects(String name, History history, ProgressCourse course) {
    if (name.equals("all")) {
      return List.of("*");
    }
    List<String> lesson = lesson(name, history, course);
    List<String> others =
        Stream.of(name, GENERATED + name)
            .filter(subject -> !lesson.contains(subject) && !isUnheardOf(subject, history))
            .toList();
    if (!lesson.isEmpty() && !others.isEmpty()) {
      throw Diagnostic.error(Code.USAGE, "a lesson and a topic are called '" + name + "'")
          .hint(lesson.getFirst() + " or " + others.getFirst())
          .toException();
    }
    List<String> subjects = lesson.isEmpty() ? others : lesson;
    if (subjects.isEmpty()) {
      throw Diagnostic.error(Code.UNKNOWN_NAME, "nothing is recorded about '" + name + "'")
          .hint(Suggest.didYouMean(name, known(history)))
          .toException();
    }
    return subjects;
  }

  /// What is recorded about a lesson and its items, by its number, id or slug.
  private static List<String> lesson(String name, History history, ProgressCourse course) {
    List<String> subjects = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      if (lesson.id().equals(name)
          || lesson.number().equals(name)
          || lesson.id().endsWith("/" + name)) {
        subjects.add(lesson.id());
        course.items(lesson).stream().map(Question::id).forEach(subjects::add);
      }
    }
    subjects.removeIf(subject -> isUnheardOf(subject, history));
    return subjects;
  }

  private static boolean isUnheardOf(String subject, History history) {
    return history.entries().stream().noneMatch(entry -> History.isAbout(entry.event(), subject));
  }

  /// Everything that could be forgotten: what the journal names, and what stands above it.
  private static Set<String> known(History history) {
    Set<String> names = new TreeSet<>();
    for (History.Entry entry : history.entries()) {
      String id = entry.event() instanceof Forgotten ? "" : History.subject(entry.event());
      for (int slash = id.length(); slash > 0; slash = id.lastIndexOf('/', slash - 1)) {
        String above = id.substring(0, slash);
        names.add(above.startsWith(GENERATED) ? above.substring(GENERATED.length()) : above);
      }
    }
    return names;
  }
}
