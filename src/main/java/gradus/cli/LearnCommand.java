package gradus.cli;

import gradus.json.JsonWriter;
import gradus.tutor.ask.Pool;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.learn.Classroom;
import gradus.tutor.learn.LessonList;
import gradus.tutor.learn.LessonMenu;
import gradus.tutor.learn.LessonName;
import gradus.tutor.learn.Placement;
import gradus.tutor.learn.PrintedLesson;
import gradus.tutor.learn.Standings;
import gradus.tutor.learn.Walk;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.History;
import gradus.tutor.progress.Journal;
import gradus.tutor.progress.Recorder;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `gradus learn`: the list of lessons, a walk through one, a lesson on paper, a placement.
final class LearnCommand implements TalkingCommand {
  private static final CommandOption LIST = CommandOption.flag("--list", "lists the lessons");
  private static final CommandOption PRINT =
      CommandOption.flag("--print", "writes the whole lesson, with everything answered");
  private static final CommandOption FORMAT =
      new CommandOption(
          List.of("-o", "--output"),
          "text|markdown|json",
          List.of("text", "markdown", "json"),
          false,
          false,
          "text or markdown for --print, text or json for the list");
  private static final CommandOption FROM =
      CommandOption.valued("--from", "STEP", "begins at a step, by its number or name");
  private static final CommandOption RESTART =
      CommandOption.flag("--restart", "begins at the first step");
  private static final CommandOption PLACEMENT =
      CommandOption.valued(
          "--placement", "CHAPTER", "a short quiz that can mark a chapter as known");
  private static final CommandOption SEED =
      CommandOption.valued("--seed", "N", "which variants of the questions");

  @Override
  public String name() {
    return "learn";
  }

  @Override
  public String summary() {
    return "Walks through a lesson, or lists them";
  }

  @Override
  public String operands() {
    return "[LESSON]";
  }

  @Override
  public String operandText() {
    return "a lesson by its number or name, or a function, which has a card; without it the list";
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(List.of(LIST, PRINT, FORMAT, FROM, RESTART, PLACEMENT, SEED));
    options.add(TutorPlace.COURSE);
    options.addAll(TutorPlace.PAGE);
    options.add(CommandOption.HELP);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus learn",
        "gradus learn 1.5",
        "gradus learn softmax --from 3",
        "gradus learn sigmoid",
        "gradus learn --print chain-rule --width 60 --ascii",
        "gradus learn 1.5 --math linear",
        "gradus learn --placement algebra");
  }

  @Override
  public ExitCode talk(ParsedArguments arguments, Console console, Dialogue dialogue) {
    refuseMisuse(arguments);
    TutorPlace place = new TutorPlace(arguments, console);
    Course course = place.course();
    LessonName names = new LessonName(course);
    Journal journal = place.journal();
    if (arguments.has(PLACEMENT.key())) {
      Course.Chapter chapter = names.chapter(arguments.value(PLACEMENT.key()).orElseThrow());
      Classroom room = room(course, journal.read(), journal, console, dialogue);
      long seed = seed(arguments).orElse(place.clock().millis() / 1000 % 1_000_000);
      new Placement(room, chapter, seed).run();
      return ExitCode.DONE;
    }
    boolean chooses =
        dialogue.isLive() && !arguments.has(LIST.key()) && !arguments.has(FORMAT.key());
    if (arguments.operands().isEmpty() && !chooses) {
      list(arguments, new LessonList(course, new Standings(journal.read())), console, dialogue);
      return ExitCode.DONE;
    }
    if (arguments.operands().isEmpty()) {
      Classroom room = room(course, journal.read(), journal, console, dialogue);
      new LessonMenu(room)
          .choose()
          .ifPresent(chosen -> new Walk(room, chosen, seed(arguments)).goOn());
      return ExitCode.DONE;
    }
    Lesson lesson = names.find(arguments.operands().getFirst());
    if (arguments.has(PRINT.key())) {
      dialogue.say(printed(arguments, course, lesson, console, dialogue.page()));
      return ExitCode.DONE;
    }
    Classroom room = room(course, journal.read(), journal, console, dialogue);
    Walk walk = new Walk(room, lesson, seed(arguments));
    Optional<String> from = arguments.value(FROM.key());
    if (from.isPresent()) {
      walk.beginAt(from.get());
    } else if (arguments.has(RESTART.key())) {
      walk.begin();
    } else {
      walk.goOn();
    }
    return ExitCode.DONE;
  }

  private static Classroom room(
      Course course, History history, Journal journal, Console console, Dialogue dialogue) {
    return new Classroom(
        course,
        new Pool(course),
        Desk.STANDARD,
        new Marker(Desk.STANDARD).linear(dialogue.page().answers().linear()),
        LivePictures.of(console, course.folder()),
        dialogue,
        saying(journal, dialogue),
        history);
  }

  /// Says once when nothing can be kept; learning goes on.
  private static Recorder saying(Journal journal, Dialogue dialogue) {
    List<String> said = new ArrayList<>();
    return event -> {
      journal.record(event);
      String trouble = journal.trouble();
      if (!trouble.isEmpty() && !said.contains(trouble)) {
        said.add(trouble);
        dialogue.say(trouble + "\n");
      }
    };
  }

  private static void list(
      ParsedArguments arguments, LessonList list, Console console, Dialogue dialogue) {
    if (arguments.choice(FORMAT, "text").equals("json")) {
      console.out().println(JsonWriter.pretty(list.json()));
    } else {
      dialogue.say(list.text(dialogue.page()));
    }
  }

  private static String printed(
      ParsedArguments arguments, Course course, Lesson lesson, Console console, Page page) {
    Pool pool = new Pool(course);
    LivePictures pictures = LivePictures.of(console, course.folder());
    long seed = seed(arguments).orElse(1);
    return arguments.choice(FORMAT, "text").equals("markdown")
        ? PrintedLesson.markdown(lesson, pool, Desk.STANDARD, pictures, seed, page)
        : PrintedLesson.text(lesson, pool, Desk.STANDARD, pictures, seed, page);
  }

  private static OptionalLong seed(ParsedArguments arguments) {
    Optional<Integer> seed = arguments.integer(SEED.key(), 0, 999_999_999);
    return seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty();
  }

  private static void refuseMisuse(ParsedArguments arguments) {
    int lessons = arguments.operands().size();
    boolean places = arguments.has(PLACEMENT.key());
    boolean lists = arguments.has(LIST.key());
    if (lessons > 1) {
      throw Usage.error("one lesson at a time, not " + lessons, "gradus learn 1.5");
    }
    if (lessons == 1 && (lists || places)) {
      String option = lists ? LIST.key() : PLACEMENT.key();
      throw Usage.error(
          option + " takes no lesson",
          lists ? "gradus learn --list" : "gradus learn --placement algebra");
    }
    if (lists && places) {
      throw Usage.error("--list and --placement are two things", "one of them");
    }
    for (CommandOption option : List.of(PRINT, FROM, RESTART)) {
      if (lessons == 0 && arguments.has(option.key())) {
        throw Usage.error(option.key() + " needs a lesson", "gradus learn 1.5 " + option.key());
      }
    }
    if (arguments.has(FROM.key()) && arguments.has(RESTART.key())) {
      throw Usage.error("--restart begins at the first step", "--from or --restart");
    }
    String format = arguments.choice(FORMAT, "");
    boolean prints = arguments.has(PRINT.key());
    if (format.equals("json") && (prints || lessons == 1 || places)) {
      throw Usage.error("-o json is for the list of lessons", "gradus learn --list -o json");
    }
    if (format.equals("markdown") && !prints) {
      throw Usage.error(
          "-o markdown is for a lesson on paper", "gradus learn --print 1.5 -o markdown");
    }
  }
}
