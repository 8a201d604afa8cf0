package gradus.cli;

import gradus.tutor.talk.Dialogue;
import java.util.ArrayList;
import java.util.List;

/// `gradus quiz`: rounds of questions, exams, sheets to hand out and their marks.
final class QuizCommand implements TalkingCommand {
  static final int MOST = 200;
  static final int USUAL = 10;

  static final CommandOption COUNT =
      CommandOption.valued("--n", "N", "how many questions, 10 unless given").alias("-n");
  static final CommandOption SEED =
      CommandOption.valued("--seed", "N", "the same questions again for the same answers");
  static final CommandOption DUE = CommandOption.flag("--due", "only what is due for review");
  static final CommandOption NEW = CommandOption.flag("--new", "only what was never asked");
  static final CommandOption LEVEL =
      CommandOption.valued("--level", "1-5", "this difficulty, instead of one that follows you");
  static final CommandOption LIST =
      CommandOption.flag("--list", "the topics, and what you know of each");
  static final CommandOption FEEDBACK =
      CommandOption.choice(
          "--feedback",
          List.of("none", "verdict", "full"),
          "what is said to a wrong answer; none tells all at the end");
  static final CommandOption EXAM =
      CommandOption.flag(
          "--exam", "no hints, no calculator, one level for all questions, marks at the end");
  static final CommandOption ATTEMPTS =
      CommandOption.valued(
          "--attempts",
          "N",
          "how often a question may be tried; with 1, each line of a pipe answers one question");
  static final CommandOption MINUTES =
      CommandOption.valued(
          "--minutes",
          "N",
          "how long an exam lasts, 30 unless given; what is typed later does not count");
  static final CommandOption EXPORT =
      CommandOption.valued("--export", "FILE", "writes a sheet to hand out, in Markdown");
  static final CommandOption KEY =
      CommandOption.valued("--export-key", "FILE", "writes its answers and worked solutions");
  static final CommandOption FORCE =
      CommandOption.flag("--force", "an export replaces a file that exists");
  static final CommandOption ANSWERS =
      CommandOption.valued("--answers", "FILE", "marks a sheet that was filled in");
  static final CommandOption SHEET =
      CommandOption.valued(
          "--sheet", "FILE", "the sheet that --answers belongs to, when that is a list or CSV");
  static final CommandOption OUTPUT =
      new CommandOption(
          List.of("-o", "--output"),
          "text|json|csv",
          List.of("text", "json", "csv"),
          false,
          false,
          "a conversation, or a line of JSON for each event; the report of --answers also as CSV");

  @Override
  public String name() {
    return "quiz";
  }

  @Override
  public String summary() {
    return "Asks questions, judges the answers, and repeats what is due";
  }

  @Override
  public String operands() {
    return "[TOPIC...]";
  }

  @Override
  public String operandText() {
    return "topics (derivatives, matrix-product, ...), chapters, lessons, functions or items;"
        + " nothing asks what is due and then something new";
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(
            List.of(
                COUNT,
                SEED,
                DUE,
                NEW,
                LEVEL,
                LIST,
                FEEDBACK,
                EXAM,
                MINUTES,
                ATTEMPTS,
                EXPORT,
                KEY,
                FORCE,
                ANSWERS,
                SHEET,
                TutorPlace.COURSE,
                OUTPUT));
    options.addAll(TutorPlace.PAGE);
    options.add(CommandOption.HELP);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus quiz derivatives",
        "gradus quiz --due",
        "gradus quiz calculus --exam --minutes 30",
        "gradus quiz inverses --export sheet.md --export-key key.md --n 20",
        "gradus quiz --answers sheet.md -o csv");
  }

  @Override
  public ExitCode talk(ParsedArguments arguments, Console console, Dialogue dialogue) {
    refuseContradictions(arguments);
    QuizCall call = QuizCall.of(arguments, console, dialogue);
    if (arguments.has(LIST.key())) {
      return new QuizList(call).show();
    }
    if (arguments.has(ANSWERS.key())) {
      return new QuizSheets(call).mark();
    }
    if (arguments.has(EXPORT.key()) || arguments.has(KEY.key())) {
      return new QuizSheets(call).export();
    }
    return new QuizRound(call).run();
  }

  private static void refuseContradictions(ParsedArguments arguments) {
    boolean exports = arguments.has(EXPORT.key()) || arguments.has(KEY.key());
    boolean marks = arguments.has(ANSWERS.key());
    contradict(arguments.has(DUE.key()) && arguments.has(NEW.key()), "--due and --new", "");
    contradict(exports && marks, "--export and --answers", "export first, mark later");
    if (arguments.has(LIST.key())) {
      refuse(
          arguments,
          LIST,
          "it lists all topics",
          List.of(
              COUNT, SEED, DUE, NEW, LEVEL, FEEDBACK, ATTEMPTS, EXAM, MINUTES, EXPORT, KEY,
              ANSWERS));
    }
    if (marks) {
      refuse(
          arguments,
          ANSWERS,
          "it marks what the sheet asks",
          List.of(COUNT, SEED, DUE, NEW, LEVEL, FEEDBACK, ATTEMPTS, EXAM));
    }
    if (exports) {
      CommandOption option = arguments.has(EXPORT.key()) ? EXPORT : KEY;
      refuse(arguments, option, "a sheet has no clock", List.of(EXAM));
      refuse(arguments, option, "a sheet knows no learner", List.of(DUE, NEW, FEEDBACK, ATTEMPTS));
      refuse(arguments, option, "a sheet is Markdown", List.of(OUTPUT));
    }
    if (arguments.has(EXAM.key())) {
      refuse(arguments, EXAM, "an exam tells its marks at the end", List.of(FEEDBACK));
      refuse(arguments, EXAM, "an exam asks each question once", List.of(ATTEMPTS));
      refuse(arguments, EXAM, "an exam is the same for everybody", List.of(DUE, NEW));
    }
    needs(arguments, MINUTES, arguments.has(EXAM.key()), "--exam --minutes 30");
    needs(arguments, FORCE, exports, "--export sheet.md --force");
    needs(arguments, SHEET, marks, "--answers answers.csv --sheet sheet.md");
    if (!marks && arguments.choice(OUTPUT, "text").equals("csv")) {
      throw Usage.error("-o csv is for the report of --answers", "-o json, a line for each event");
    }
    if (!arguments.operands().isEmpty()) {
      String topic = "'" + arguments.operands().getFirst() + "'";
      if (marks) {
        throw Usage.error(
            "--answers marks what the sheet asks, not " + topic, "gradus quiz --answers sheet.md");
      }
      if (arguments.has(LIST.key())) {
        throw Usage.error("--list lists all topics, not " + topic, "gradus quiz --list");
      }
    }
  }

  /// Refuses options that would do nothing beside another.
  private static void refuse(
      ParsedArguments arguments, CommandOption option, String why, List<CommandOption> others) {
    for (CommandOption other : others) {
      contradict(arguments.has(other.key()), option.key() + " and " + other.key(), why);
    }
  }

  private static void contradict(boolean both, String options, String hint) {
    if (both) {
      throw Usage.error(options + " contradict each other", hint.isEmpty() ? "one of them" : hint);
    }
  }

  private static void needs(
      ParsedArguments arguments, CommandOption option, boolean there, String example) {
    if (arguments.has(option.key()) && !there) {
      throw Usage.error(option.key() + " does nothing alone", "gradus quiz " + example);
    }
  }
}
