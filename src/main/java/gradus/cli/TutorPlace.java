package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.render.terminal.Style;
import gradus.render.tex.MathMode;
import gradus.shell.Screen;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.CourseReader;
import gradus.tutor.progress.Journal;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Where lessons and progress are, what time it is, and who is there: what learn, quiz, grade,
/// progress and lint have in common.
final class TutorPlace {
  static final CommandOption COURSE =
      CommandOption.valued("--course", "FOLDER", "another course than the one that comes with it");

  /// Options about how pages look.
  static final List<CommandOption> PAGE =
      List.of(TypesetCommand.MATH, OutputOptions.COLOR, OutputOptions.ASCII, DocumentOptions.WIDTH);

  private final ParsedArguments arguments;
  private final Console console;

  TutorPlace(ParsedArguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  /// The folder of the course.
  Path folder() {
    return arguments
        .value(COURSE.key())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("gradus.root", ".")).resolve("lessons"));
  }

  /// The course, and on standard error which of its lessons had to be left out.
  Course course() {
    Course course = readableCourse();
    LeftOutPage.say(course, console);
    return course;
  }

  /// The same without a word, for whoever only looks something up.
  Course readableCourse() {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no folder of lessons at " + folder)
          .hint("--course FOLDER, a folder with a course.txt")
          .toException();
    }
    return CourseReader.readable(folder);
  }

  /// The journal of this user.
  Journal journal() {
    return new Journal(folders().data().resolve("journal.jsonl"), clock());
  }

  Folders folders() {
    return Folders.of(
        console.environment(),
        System.getProperty("user.home", "."),
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
  }

  /// The clock on the wall, or the one that `GRADUS_CLOCK` says, for tests: `2026-11-23T09:00`
  /// here, or `2026-11-23T09:00:00Z`, which makes the days those of UTC too.
  Clock clock() {
    String set = console.environment().variable("GRADUS_CLOCK", "");
    ZoneId zone = ZoneId.systemDefault();
    if (set.isEmpty()) {
      return Clock.system(zone);
    }
    try {
      return set.endsWith("Z")
          ? Clock.fixed(Instant.parse(set), ZoneOffset.UTC)
          : Clock.fixed(LocalDateTime.parse(set).atZone(zone).toInstant(), zone);
    } catch (DateTimeParseException wrong) {
      throw Usage.error(
          "GRADUS_CLOCK is no time: '" + set + "'", "GRADUS_CLOCK=2026-11-23T09:00, or unset it");
    }
  }

  Page page() {
    return page(0, 0);
  }

  /// @param columns of the terminal now, likewise its rows; 0 for those it had when we began
  Page page(int columns, int rows) {
    Environment environment = console.environment();
    boolean ascii = arguments.has("--ascii") || !environment.showsUnicode();
    boolean colour =
        environment.colours(
            arguments.choice(OutputOptions.COLOR, "auto"), environment.outputIsTerminal());
    MathMode math =
        switch (arguments.choice(TypesetCommand.MATH, usualMath(ascii))) {
          case "ascii" -> MathMode.ASCII;
          case "linear" -> MathMode.LINEAR;
          default -> MathMode.UNICODE;
        };
    return new Page(
        arguments
            .integer(DocumentOptions.WIDTH.key(), 20, 1000)
            .orElse(columns > 0 ? columns : environment.widthOrUsual()),
        rows > 0 ? rows : environment.heightOrUsual(),
        ascii,
        Style.of(colour),
        math);
  }

  private String usualMath(boolean ascii) {
    return console.environment().isAccessible() ? "linear" : ascii ? "ascii" : "unicode";
  }

  /// Talks with whoever is there: on a terminal with keys, on one that only knows lines, through a
  /// pipe.
  ExitCode talking(Function<Dialogue, ExitCode> conversation) {
    Environment environment = console.environment();
    if (!environment.inputIsTerminal() || !environment.outputIsTerminal()) {
      return conversation.apply(new PipeDialogue(console.in(), console.out(), page()));
    }
    try (ShellDialogue dialogue = new ShellDialogue(this, console)) {
      return Screen.lending(dialogue::screen, () -> conversation.apply(dialogue));
    }
  }
}
