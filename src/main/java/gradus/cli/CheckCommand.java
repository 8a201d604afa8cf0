package gradus.cli;

import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.json.JsonWriter;
import gradus.render.RenderOptions;
import gradus.render.json.JudgementJson;
import gradus.render.text.JudgementText;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import java.util.List;
import java.util.Optional;

/// `gradus check`: whether an answer means the same as a reference.
final class CheckCommand implements Command {
  private static final int MOST_DIGITS = 40;

  private static final CommandOption OUTPUT =
      new CommandOption(
          List.of("-o", "--output"),
          "text|plain|json",
          List.of("text", "plain", "json"),
          false,
          false,
          "the verdict in words, or JSON");
  private static final CommandOption TEST =
      new CommandOption(
          List.of("--test"),
          "WHAT",
          Criterion.words(),
          false,
          false,
          "what counts as the same: " + String.join(", ", Criterion.words()));
  private static final CommandOption STRICT =
      CommandOption.flag(
          "--strict", "rounded decimals, a missing + C and smaller domains are wrong");
  private static final CommandOption SIGNIFICANT =
      CommandOption.valued("--sig", "N", "so many significant digits are enough");
  private static final CommandOption DECIMALS =
      CommandOption.valued("--decimals", "N", "so many digits behind the point are enough");

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "Tells whether an answer means the same as a reference, and what went wrong";
  }

  @Override
  public String operands() {
    return "ANSWER REFERENCE";
  }

  @Override
  public String operandText() {
    return "what is to be judged, and what it should be: an expression, or a command such as"
        + " 'diff(x^2, x)'; = is an equation in both";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        STRICT,
        SIGNIFICANT,
        DECIMALS,
        TEST,
        WorkCheck.WORK,
        WorkCheck.MAX_RULES,
        CommandOption.valued(
                "-v",
                "NAME=FILE|-|EXPR",
                "binds a name: A=data.csv to a file, A=- to standard input, x=3 to an expression")
            .repeated(),
        CommandOption.valued("--data", "FILE", "binds `data` and every column by its name")
            .alias("-d"),
        OUTPUT,
        CommandOption.flag("-q", "--quiet", "the verdict alone"),
        OutputOptions.COLOR,
        OutputOptions.ASCII,
        DocumentOptions.WIDTH,
        CommandOption.valued("--timeout", "SECONDS", "the longest computation, 10 unless given"),
        CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus check '2x sin x + x^2 cos x' 'diff(x^2 sin x, x)'",
        "gradus check 'x^2+4' '(x+2)^2'",
        "gradus check '0.167' '1/6'",
        "gradus check 'x=1 or x=2' 'x^2 - 3x + 2 = 0'",
        "gradus check --test up-to-scale '[1,1]' '[2,2]'",
        "gradus check --work homework.md");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    if (arguments.has(WorkCheck.WORK.key())) {
      return WorkCheck.run(
          arguments,
          inputs(arguments, console),
          arguments.choice(OUTPUT, "text"),
          arguments.has(STRICT.key()),
          console);
    }
    List<String> operands = arguments.operands();
    if (operands.size() != 2) {
      throw Usage.error(
          "check needs an answer and a reference, not "
              + operands.size()
              + (operands.size() == 1 ? " text" : " texts"),
          "gradus check 'x^2+4' '(x+2)^2'");
    }
    Inputs inputs = inputs(arguments, console);
    CheckRequest request =
        new CheckRequest(
            operands.get(0),
            operands.get(1),
            inputs.bindings(),
            policy(arguments),
            arguments.value(TEST.key()).isPresent()
                ? Criterion.of(arguments.choice(TEST, Criterion.EQUIVALENT.word()))
                : Optional.empty(),
            Conventions.GRADUS,
            ComputeOptions.limits(arguments));
    Session session = new Session(Builtins.REGISTRY, Builtins.NAMES);
    Judgement judgement = Worker.call(request.limits(), () -> session.check(request));
    console.out().block(text(judgement, arguments, console.environment()));
    return code(judgement.verdict());
  }

  /// A page on a terminal or where it is asked for, else a line for each sentence.
  private static String text(
      Judgement judgement, ParsedArguments arguments, Environment environment) {
    boolean laidOut = environment.outputIsTerminal() || arguments.has(DocumentOptions.WIDTH.key());
    String form = arguments.choice(OUTPUT, laidOut ? "text" : "plain");
    boolean quiet = arguments.has("--quiet");
    if (form.equals("json")) {
      return JsonWriter.pretty(JudgementJson.of(judgement, Version.current()));
    }
    RenderOptions options = page(arguments, environment);
    return form.equals("text") && !quiet
        ? JudgementText.page(judgement, options)
        : JudgementText.of(judgement, quiet);
  }

  /// How verdicts are laid out.
  static RenderOptions page(ParsedArguments arguments, Environment environment) {
    return RenderOptions.STANDARD
        .withWidth(DocumentOptions.width(arguments, environment))
        .withAscii(arguments.has("--ascii") || !environment.showsUnicode())
        .withColour(
            environment.colours(
                arguments.choice(OutputOptions.COLOR, "auto"), environment.outputIsTerminal()))
        .withLinear(environment.isAccessible());
  }

  private static ExitCode code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Equal _ -> ExitCode.DONE;
      case Verdict.Different _ -> ExitCode.NEGATIVE;
      case Verdict.Undecided _ -> ExitCode.UNDECIDED;
    };
  }

  private static Inputs inputs(ParsedArguments arguments, Console console) {
    Computation computation = new Computation(arguments);
    Inputs inputs =
        new Inputs(
            ComputeOptions.reading(arguments),
            new StandardInput(console.in()),
            new RowChoice(arguments, computation::condition),
            computation::literal);
    inputs.read(arguments);
    return inputs;
  }

  private static Policy policy(ParsedArguments arguments) {
    if (arguments.has(SIGNIFICANT.key()) && arguments.has(DECIMALS.key())) {
      throw Usage.error(
          "--sig and --decimals contradict each other",
          "--sig counts from the first digit, --decimals from the point");
    }
    Policy policy = Policy.USUAL;
    if (arguments.has(STRICT.key())) {
      policy = policy.strictly();
    }
    if (arguments.has(SIGNIFICANT.key())) {
      policy = policy.toDigits(arguments.integer(SIGNIFICANT.key(), 1, MOST_DIGITS).orElseThrow());
    }
    if (arguments.has(DECIMALS.key())) {
      policy = policy.toDecimals(arguments.integer(DECIMALS.key(), 0, MOST_DIGITS).orElseThrow());
    }
    return policy;
  }
}
