package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.tutor.ask.Pool;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.MarkJson;
import gradus.tutor.grade.Marker;
import gradus.tutor.grade.Seeds;
import gradus.tutor.lesson.Course;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import gradus.tutor.talk.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `gradus grade`: marks one answer for a script, or the answers of a class.
final class GradeCommand implements Command {
  static final CommandOption OUTPUT =
      new CommandOption(
          List.of("-o", "--output"),
          "text|plain|json|csv",
          List.of("text", "plain", "json", "csv"),
          false,
          false,
          "words, a line for each sentence, JSON; a class: csv (marks) or text (statistics)");
  static final CommandOption ITEM =
      CommandOption.valued("--item", "ID", "the item: its id, or generated/TOPIC/LEVEL").repeated();
  static final CommandOption SEED = CommandOption.valued("--seed", "N", "which variant of it");
  private static final CommandOption ANSWER =
      CommandOption.valued(
          "--answer",
          "TEXT",
          "the answer; standard input unless given. Partly right and wrong form exit with 1,"
              + " handed back with 3");
  private static final CommandOption EARLIER =
      CommandOption.valued(
              "--part", "LETTER=ANSWER", "what was answered to an earlier part of the question")
          .repeated();
  static final CommandOption STUDENT =
      CommandOption.valued("--student", "NAME", "whose seed it is, with --secret");
  static final CommandOption SECRET =
      CommandOption.valued(
          "--secret", "FILE", "derives each student's seed from the bytes of this file");
  static final CommandOption SEEDS =
      CommandOption.valued(
          "--seeds", "FILE", "prints the seed of each student, a name a line, with --secret");
  static final CommandOption CLASS =
      CommandOption.valued(
          "--class", "FILE", "marks a CSV with student, item, seed, attempt, answer");
  static final CommandOption OVERRIDES =
      CommandOption.valued(
          "--overrides", "FILE", "a marked CSV in which a teacher filled in override, 0 to 1");
  static final CommandOption STATISTICS =
      CommandOption.flag("--stats", "numbers by item and by mistake, as -o text");
  private static final CommandOption SHOW =
      CommandOption.flag("--show", "prints the question, and marks nothing");
  private static final CommandOption KEY =
      CommandOption.flag("--key", "prints the model answer and its steps too");

  @Override
  public String name() {
    return "grade";
  }

  @Override
  public String summary() {
    return "Marks one answer, or the answers of a class";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String operandText() {
    return "";
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(
            List.of(
                ITEM,
                SEED,
                ANSWER,
                EARLIER,
                SHOW,
                KEY,
                CLASS,
                OVERRIDES,
                STATISTICS,
                SECRET,
                STUDENT,
                SEEDS,
                OUTPUT,
                TutorPlace.COURSE));
    options.addAll(TutorPlace.PAGE);
    options.add(CommandOption.HELP);
    return List.copyOf(options);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus grade --item generated/derivatives/2 --seed 7 --show",
        "gradus grade --item generated/derivatives/2 --seed 7 --answer '3x^2'",
        "gradus grade --item generated/derivatives/2 --seed 7 --answer '3x^2' -o json",
        "gradus grade --class answers.csv > marked.csv",
        "gradus grade --class answers.csv --overrides marked.csv --stats",
        "gradus grade --seeds students.txt --secret key --item generated/limits/1");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    if (!arguments.operands().isEmpty()) {
      throw Usage.error(
          "grade takes the answer behind --answer, not '" + arguments.operands().getFirst() + "'",
          examples().get(1));
    }
    Items items = new Items(new TutorPlace(arguments, console));
    if (arguments.has(CLASS.key())) {
      return ClassGrading.run(arguments, console, items::find);
    }
    if (arguments.has(SEEDS.key())) {
      return ClassGrading.seeds(arguments, console, items::require);
    }
    return one(arguments, console, items);
  }

  /// The items of the course and of the generators. A course is read when an item needs it.
  private static final class Items {
    private final TutorPlace place;
    private final Map<String, Optional<Question>> known = new HashMap<>();

    Items(TutorPlace place) {
      this.place = place;
    }

    Optional<Question> find(String id) {
      return known.computeIfAbsent(id, this::look);
    }

    /// The lesson in the id comes first, so that other lessons need not be read.
    private Optional<Question> look(String id) {
      if (id.startsWith("generated/")) {
        return new Pool(empty()).find(id);
      }
      String lesson = id.substring(0, Math.max(0, id.lastIndexOf('/')));
      return pool().ofLesson(lesson).stream()
          .filter(question -> question.id().equals(id))
          .findFirst()
          .or(() -> pool().find(id));
    }

    private Pool pool() {
      return new Pool(place.course());
    }

    private static Course empty() {
      return new Course("", "", "", Path.of("."), List.of());
    }

    Question require(String id) {
      return find(id)
          .orElseThrow(() -> {
            String near =
                id.startsWith("generated/")
                    ? ""
                    : Suggest.didYouMean(id, pool().all().stream().map(Question::id).toList());
            return Diagnostic.error(Code.UNKNOWN_NAME, "there is no item " + id)
                .hint(near.isEmpty() ? "gradus quiz --list shows what there is" : near)
                .toException();
          });
    }
  }

  private static ExitCode one(ParsedArguments arguments, Console console, Items items) {
    if (arguments.values(ITEM.key()).size() != 1) {
      throw Usage.error(
          "grade needs one --item ID, or --class FILE",
          "gradus grade --item generated/derivatives/2 --seed 7 --answer '3x^2'");
    }
    Question question = items.require(arguments.values(ITEM.key()).getFirst());
    Variant variant = question.variant(seed(arguments, question), earlier(arguments));
    String form =
        arguments.choice(OUTPUT, console.environment().outputIsTerminal() ? "text" : "plain");
    if (form.equals("csv") || arguments.has(OVERRIDES.key()) || arguments.has(STATISTICS.key())) {
      throw Usage.error(
          "-o csv, --overrides and --stats are for a class", "gradus grade --class answers.csv");
    }
    Page layout = new TutorPlace(arguments, console).page();
    GradePage page = new GradePage(layout, form);
    boolean key = arguments.has(KEY.key());
    boolean asked = arguments.has(ANSWER.key());
    if (arguments.has(SHOW.key()) || key && !asked) {
      console
          .out()
          .block(
              form.equals("json")
                  ? JsonWriter.pretty(MarkJson.question(variant, key, Version.current()))
                  : page.question(variant, arguments.has(SHOW.key()), key));
      return ExitCode.DONE;
    }
    String answer =
        arguments
            .value(ANSWER.key())
            .orElseGet(() -> new StandardInput(console.in()).text("the answer"));
    Marker marker = new Marker(Desk.STANDARD).linear(layout.answers().linear());
    Mark mark = marker.mark(variant, answer);
    Json json = MarkJson.of(variant, answer, mark, key, Version.current());
    console
        .out()
        .block(form.equals("json") ? JsonWriter.pretty(json) : page.mark(variant, mark, key));
    return code(mark);
  }

  static ExitCode code(Mark mark) {
    return switch (mark.kind()) {
      case CORRECT -> ExitCode.DONE;
      case PARTLY, WRONG_FORM, INCORRECT -> ExitCode.NEGATIVE;
      case UNDECIDED -> ExitCode.UNDECIDED;
      case UNREADABLE, HANDED_BACK -> ExitCode.INPUT;
    };
  }

  private static long seed(ParsedArguments arguments, Question question) {
    Optional<Seeds> secret = ClassGrading.secret(arguments);
    Optional<String> student = arguments.value(STUDENT.key());
    Optional<String> given = arguments.value(SEED.key());
    if (secret.isPresent() && student.isPresent() && given.isEmpty()) {
      return secret.get().of(student.get(), question.id());
    }
    if (secret.isPresent() || student.isPresent()) {
      throw Usage.error(
          "--secret and --student belong together, and stand instead of --seed",
          "--secret FILE --student NAME");
    }
    String text =
        given.orElseThrow(
            () -> Usage.error("grade needs --seed N, the variant that was asked", "--seed 7"));
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException no) {
      throw Usage.error("--seed needs a whole number, not '" + text + "'", "--seed 7");
    }
  }

  private static Map<String, String> earlier(ParsedArguments arguments) {
    Map<String, String> earlier = new HashMap<>();
    for (String part : arguments.values(EARLIER.key())) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw Usage.error("--part needs LETTER=ANSWER, not '" + part + "'", "--part a=3/4");
      }
      earlier.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return earlier;
  }
}
