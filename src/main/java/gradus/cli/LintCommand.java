package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.json.JsonWriter;
import gradus.tutor.desk.Desk;
import gradus.tutor.lint.Linter;
import gradus.tutor.lint.Report;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// `gradus lint`: what an author wants to know before learners do.
final class LintCommand implements Command {
  private static final CommandOption SEEDS =
      CommandOption.valued("--seeds", "N", "seeds to try each item with, 50 unless given");
  private static final CommandOption LOCK =
      CommandOption.flag("--lock", "writes the ids there are to ids.lock; none may vanish later");
  private static final CommandOption WATCH =
      CommandOption.flag("--watch", "looks again whenever a file changes; Ctrl-C ends");

  private static final int MOST_SEEDS = 100_000;

  /// Waits between two looks at the files; false ends watching.
  private final BooleanSupplier pause;

  LintCommand() {
    this(LintCommand::sleep);
  }

  LintCommand(BooleanSupplier pause) {
    this.pause = pause;
  }

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String summary() {
    return "Checks lessons and quiz items";
  }

  @Override
  public String operands() {
    return "PATH...";
  }

  @Override
  public String operandText() {
    return "courses, lessons, or folders of them";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        SEEDS,
        LOCK,
        WATCH,
        DocumentOptions.OUTPUT,
        OutputOptions.COLOR,
        OutputOptions.ASCII,
        DocumentOptions.WIDTH,
        CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus lint lessons",
        "gradus lint lessons/03-calculus/04-chain-rule.md --watch",
        "gradus lint my-course --seeds 200 -o json");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    if (arguments.operands().isEmpty()) {
      throw Usage.error("there is nothing to look at", "gradus lint lessons");
    }
    List<Path> paths = arguments.operands().stream().map(LintCommand::path).toList();
    boolean json = arguments.choice(DocumentOptions.OUTPUT, "text").equals("json");
    boolean watch = arguments.has(WATCH.key());
    if (watch && arguments.has(LOCK.key())) {
      throw Usage.error("--watch and --lock contradict each other", "lock once, when all is well");
    }
    int seeds = arguments.integer(SEEDS.key(), 1, MOST_SEEDS).orElse(Linter.SEEDS);
    LintPage page =
        new LintPage(
            arguments.has("--ascii") || !console.environment().showsUnicode(),
            arguments.integer(DocumentOptions.WIDTH.key(), 20, 10_000).orElse(0));
    if (watch) {
      return new LintWatch(paths, pause, console, () -> once(paths, seeds, false, console), page)
          .run(json);
    }
    Report report = once(paths, seeds, arguments.has(LOCK.key()), console);
    if (json) {
      console.out().println(JsonWriter.pretty(LintJson.of(report, Version.current())).strip());
    } else {
      console.out().block(page.of(report));
    }
    return report.errors() == 0 ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static Report once(List<Path> paths, int seeds, boolean lock, Console console) {
    return new Linter(Desk.STANDARD, course -> LivePictures.of(console, course), seeds, lock)
        .lint(paths);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException wrong) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "'" + name + "' cannot be the name of a file")
          .toException();
    }
  }

  private static boolean sleep() {
    try {
      Thread.sleep(500);
      return true;
    } catch (InterruptedException ended) {
      return false;
    }
  }
}
