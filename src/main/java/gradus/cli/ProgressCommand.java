package gradus.cli;

import gradus.diag.Suggest;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.tutor.progress.History;
import gradus.tutor.progress.Journal;
import gradus.tutor.talk.Dialogue;
import java.util.ArrayList;
import java.util.List;

/// `gradus progress`: what was learned, what is due, and the journal itself.
final class ProgressCommand implements TalkingCommand {
  static final CommandOption ANKI =
      CommandOption.valued(
          "--anki", "FILE", "export: the items you met, as a table that Anki imports");
  static final CommandOption FORCE =
      CommandOption.flag("--force", "export: replaces a file that exists");
  static final CommandOption YES = CommandOption.flag("--yes", "forget: does not ask");

  private static final List<String> ACTIONS =
      List.of("due", "export", "import", "forget", "compact");

  @Override
  public String name() {
    return "progress";
  }

  @Override
  public String summary() {
    return "Shows what was learned and what is due; exports, imports, forgets";
  }

  @Override
  public String operands() {
    return "[ACTION] [ARGUMENT...]";
  }

  @Override
  public String operandText() {
    return "nothing for the page; due lists what to repeat; export [FILE] writes the journal,"
        + " import FILE... takes in another one; forget LESSON, ITEM, CHAPTER or all;"
        + " compact writes the journal anew without what was forgotten";
  }

  @Override
  public List<String> operandWords() {
    return ACTIONS;
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(List.of(DocumentOptions.OUTPUT, ANKI, FORCE, YES));
    options.add(TutorPlace.COURSE);
    options.addAll(TutorPlace.PAGE);
    options.add(CommandOption.HELP);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus progress",
        "gradus progress due",
        "gradus progress export backup.jsonl",
        "gradus progress import laptop.jsonl",
        "gradus progress export --anki cards.tsv",
        "gradus progress forget softmax-and-temperature",
        "gradus progress -o json");
  }

  @Override
  public ExitCode talk(ParsedArguments arguments, Console console, Dialogue dialogue) {
    List<String> operands = arguments.operands();
    String action = operands.isEmpty() ? "" : operands.getFirst();
    refuseElsewhere(ANKI, "export", action, arguments);
    refuseElsewhere(FORCE, "export", action, arguments);
    refuseElsewhere(YES, "forget", action, arguments);
    TutorPlace place = new TutorPlace(arguments, console);
    List<String> rest = operands.isEmpty() ? List.of() : operands.subList(1, operands.size());
    return switch (action) {
      case "" -> show(false, place, arguments, console, dialogue);
      case "due" -> {
        none(rest, action);
        yield show(true, place, arguments, console, dialogue);
      }
      case "export" -> new ProgressTransfer(place, arguments, console).export(rest);
      case "import" -> new ProgressTransfer(place, arguments, console).take(rest);
      case "forget" -> new ProgressForgetting(place, arguments, console, dialogue).forget(rest);
      case "compact" -> {
        none(rest, action);
        yield new ProgressTransfer(place, arguments, console).compact();
      }
      default -> {
        String near = Suggest.didYouMean(action, ACTIONS);
        throw Usage.error(
            "progress does not know '" + action + "'",
            near.isEmpty() ? "one of " + String.join(", ", ACTIONS) : near);
      }
    };
  }

  private static void refuseElsewhere(
      CommandOption option, String home, String action, ParsedArguments arguments) {
    if (arguments.has(option.key()) && !action.equals(home)) {
      throw Usage.error(
          option.key() + " belongs to gradus progress " + home,
          "gradus progress " + home + " " + option.key());
    }
  }

  private static void none(List<String> operands, String action) {
    if (!operands.isEmpty()) {
      throw Usage.error(
          "progress " + action + " takes no operands, got '" + operands.getFirst() + "'",
          "gradus progress " + action);
    }
  }

  private static ExitCode show(
      boolean due,
      TutorPlace place,
      ParsedArguments arguments,
      Console console,
      Dialogue dialogue) {
    Journal journal = place.journal();
    History history = journal.read();
    ProgressReport report = ProgressReport.of(history, ProgressCourse.of(place), place.clock());
    history.warnings().forEach(console.err()::println);
    if (!report.course().trouble().isEmpty()) {
      console.err().println("Not all lessons can be read: " + report.course().trouble() + ".");
    }
    if (arguments.choice(DocumentOptions.OUTPUT, "text").equals("json")) {
      Json json = due ? report.dueJson() : report.json();
      console.out().block(JsonWriter.pretty(json));
    } else {
      dialogue.say(
          due
              ? ProgressPage.due(report, dialogue.page())
              : ProgressPage.of(report, dialogue.page()));
    }
    return ExitCode.DONE;
  }
}
