package gradus.cli;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.kinds.Kinds;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.WordWrap;
import gradus.render.tex.MathMode;
import gradus.shell.Host;
import gradus.tutor.generate.Generator;
import gradus.tutor.generate.Generators;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Picture;
import gradus.value.Value;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the shell may ask of the commands.
final class ShellHost implements Host {
  private final TutorPlace place;
  private final Console console;
  private final OutputStream screen;
  private final Supplier<Welcome> welcome;

  /// @param screen where commands write
  ShellHost(TutorPlace place, Console console, OutputStream screen) {
    this(place, console, screen, () -> Welcome.begin(place));
  }

  /// @param welcome begun before the terminal was opened
  ShellHost(TutorPlace place, Console console, OutputStream screen, Supplier<Welcome> welcome) {
    this.place = place;
    this.console = console;
    this.screen = screen;
    this.welcome = welcome;
  }

  @Override
  public String version() {
    return Version.current();
  }

  @Override
  public Page page(int columns, int rows) {
    return place.page(columns, rows);
  }

  @Override
  public Path history() {
    return place.folders().state().resolve("history");
  }

  @Override
  public List<String> welcome(Page page) {
    List<String> lines = new ArrayList<>();
    for (String line : welcome.get().lines()) {
      lines.addAll(WordWrap.of(line, page.width()));
    }
    return lines;
  }

  @Override
  public void run(String command, List<String> words, Map<String, Value> bound, Dialogue dialogue) {
    Page page = dialogue.page();
    Console inner = console(page);
    LivePictures pictures = LivePictures.anywhere(inner);
    if (command.equals("plot-ascii")) {
      draw(SessionWords.known(bound, words, () -> pictures.draw(words, page)), inner, page);
      return;
    }
    Command chosen = Commands.named(command);
    ParsedArguments arguments = ArgumentParser.parse(chosen.options(), words);
    if (arguments.has(CommandOption.HELP.key())) {
      HelpCommand.show(chosen, inner);
    } else if (chosen instanceof TalkingCommand talking) {
      talking.talk(arguments, inner, dialogue);
    } else {
      SessionWords.known(bound, words, () -> chosen.run(arguments, inner));
    }
    inner.out().flush();
    inner.err().flush();
  }

  private static void draw(Picture picture, Console inner, Page page) {
    if (picture.motion().isPresent()) {
      picture.motion().get().run();
    } else {
      if (page.math() != MathMode.LINEAR) {
        picture.lines().forEach(inner.out()::println);
      }
      String words = Sanitizer.line(page.ascii() ? Ascii.of(picture.words()) : picture.words());
      WordWrap.of(words, page.width()).forEach(inner.out()::println);
    }
    inner.out().flush();
  }

  /// The streams of a command within the shell: it sees a terminal of the size of the page, and
  /// nothing to read.
  private Console console(Page page) {
    Environment here = console.environment();
    Environment inside =
        new Environment(
            true,
            true,
            true,
            page.width(),
            name ->
                name.equals("LINES")
                    ? String.valueOf(page.height())
                    : here.variables().apply(name));
    return new Console(
        InputStream.nullInputStream(), Output.forgiving(screen), Output.forgiving(screen), inside);
  }

  @Override
  public String picture(List<String> words, Map<String, Value> bound, Page page) {
    List<String> still = new ArrayList<>(words);
    still.add("--canvas=" + (page.ascii() ? "ascii" : "braille"));
    LivePictures pictures = LivePictures.anywhere(console(page));
    Picture picture = SessionWords.known(bound, words, () -> pictures.draw(still, page));
    List<String> lines = new ArrayList<>(picture.lines());
    lines.addAll(WordWrap.of(picture.words(), page.width()));
    return String.join("\n", lines);
  }

  @Override
  public List<Suggestion> operands(String command, List<String> before) {
    return switch (command) {
      case "learn" -> lessons();
      case "quiz" -> {
        List<Suggestion> topics = new ArrayList<>();
        for (Generator generator : Generators.all()) {
          topics.add(new Suggestion(generator.topic(), generator.summary()));
        }
        topics.addAll(lessons());
        yield topics;
      }
      case "plot-ascii" -> plots(before);
      default ->
          Commands.named(command).operandWords().stream()
              .map(word -> new Suggestion(word, ""))
              .toList();
    };
  }

  private List<Suggestion> lessons() {
    List<Suggestion> lessons = new ArrayList<>();
    try {
      for (Lesson lesson : place.readableCourse().lessons()) {
        lessons.add(new Suggestion(lesson.id(), lesson.number() + " " + lesson.title()));
      }
    } catch (GradusException broken) {
      return List.of(); // whoever opens a lesson is told
    }
    return lessons;
  }

  private static List<Suggestion> plots(List<String> before) {
    List<Suggestion> found = new ArrayList<>();
    List<String> words = before.stream().filter(word -> !word.isEmpty()).toList();
    Optional<PlotKind> kind =
        words.isEmpty() || !Kinds.NAMES.contains(words.getFirst())
            ? Optional.empty()
            : Optional.of(Kinds.named(words.getFirst()));
    if (words.isEmpty()) {
      for (PlotKind each : Kinds.all()) {
        found.add(new Suggestion(each.name(), each.summary()));
      }
    }
    List<PlotOption> options =
        kind.isPresent() ? kind.get().options() : List.of(PlotOption.values());
    for (PlotOption option : options) {
      found.add(new Suggestion(option.word(), option.text()));
    }
    return found;
  }

  @Override
  public List<String> statements(String text) {
    return Statements.split(text);
  }

  @Override
  public int open(String text) {
    return Statements.open(text);
  }

  @Override
  public boolean isLost(RuntimeException problem) {
    return problem instanceof Output.Failure;
  }

  @Override
  public Diagnostic bug(Throwable problem) {
    return ErrorReport.bug(problem);
  }
}
