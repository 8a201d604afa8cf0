package gradus.tutor.learn;

import gradus.diag.GradusException;
import gradus.tutor.ask.Speech;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.util.List;
import java.util.Optional;

/// The prompt below the list of lessons: Enter goes on with the next one, a name opens another.
public final class LessonMenu {
  /// What no name of a lesson holds, and calculations do.
  private static final String OPERATORS = "+*/^()[]!=<>";

  private final Classroom room;
  private final LessonName names;
  private final Optional<Lesson> next;
  private final Dialogue dialogue;
  private final Speech speech;
  private final Stage stage;

  public LessonMenu(Classroom room) {
    this.room = room;
    this.names = new LessonName(room.course());
    this.next = new NextLesson(room.course(), new Standings(room.history())).atAll();
    this.dialogue = room.dialogue();
    this.speech = new Speech(dialogue);
    this.stage = new Stage(new Bench(room.desk()), room.pictures(), dialogue);
  }

  /// Shows the list and waits until a lesson is chosen.
  ///
  /// @return empty when the learner left
  public Optional<Lesson> choose() {
    list();
    while (true) {
      switch (dialogue.ask(Prompt.pause("learn >"))) {
        case Reply.End _, Reply.Interrupted _ -> {
          return Optional.empty();
        }
        case Reply.Line(String typed) -> {
          String text = named(typed.strip());
          if (leaves(text)) {
            return Optional.empty();
          }
          Optional<Lesson> lesson = text.isEmpty() ? entered() : meant(text);
          if (lesson.isPresent()) {
            return lesson;
          }
        }
      }
    }
  }

  private void list() {
    LessonList list = new LessonList(room.course(), new Standings(room.history()));
    dialogue.say(list.lessons(dialogue.page()));
    speech.gap();
    help();
  }

  private void help() {
    String others = "A number or a name opens another, a function its card; :quit leaves.";
    speech.sentence(
        next.map(lesson -> "Enter goes on with " + lesson.title() + ". " + others)
            .orElse("Every lesson is behind you. " + others));
  }

  private Optional<Lesson> entered() {
    if (next.isEmpty()) {
      help();
    }
    return next;
  }

  /// What stands behind `learn`, which was typed to get here and may be typed once more.
  private static String named(String text) {
    for (String learn : List.of("gradus learn ", ":learn ", "learn ")) {
      if (text.startsWith(learn)) {
        return text.substring(learn.length()).strip();
      }
    }
    return text;
  }

  private static boolean leaves(String text) {
    return Guide.command(text).filter(LessonCommand.QUIT::equals).isPresent();
  }

  private Optional<Lesson> meant(String text) {
    if (text.startsWith(":") || Guide.command(text).isPresent()) {
      obey(text);
      return Optional.empty();
    }
    try {
      return Optional.of(names.find(text));
    } catch (GradusException noLesson) {
      if (text.chars().anyMatch(c -> OPERATORS.indexOf(c) >= 0)) {
        stage.compute(Guide.calculation(text));
      } else {
        stage.refuse(noLesson.diagnostic());
      }
      return Optional.empty();
    }
  }

  private void obey(String text) {
    if (Guide.command(text).filter(LessonCommand.HELP::equals).isPresent()) {
      help();
    } else {
      speech.sentence(
          "There is no command "
              + Guide.firstWord(text)
              + " here: no lesson is open. Enter, a number or a name opens one; :quit leaves.");
    }
  }
}
