package gradus.cli;

import gradus.render.Detail;
import gradus.render.Form;
import gradus.render.RenderOptions;
import java.util.List;
import java.util.Optional;

/// The options that say how an answer looks, and what they say.
///
/// @param format the form of the answer
/// @param formatGiven whether it was asked for
/// @param answers how answers are laid out on standard output
/// @param messages how messages are laid out on standard error
/// @param wraps whether messages are broken between words
record OutputOptions(
    OutputFormat format,
    boolean formatGiven,
    RenderOptions answers,
    RenderOptions messages,
    boolean wraps) {
  /// A double has no more significant digits: further ones would be made up.
  private static final int MOST_DIGITS = 17;

  private static final int MOST_DECIMALS = 15;

  private static final int MOST_COLUMNS = 10_000;
  private static final int LEAST_COLUMNS = 20;

  private static final CommandOption OUTPUT =
      new CommandOption(
          List.of("-o", "--output"),
          String.join("|", OutputFormat.NAMES),
          OutputFormat.NAMES,
          false,
          false,
          "the form of the answer; text on a terminal, else plain");
  static final CommandOption COLOR =
      CommandOption.choice("--color", List.of("auto", "always", "never"), "whether to colour");

  static final CommandOption ASCII =
      CommandOption.flag("--ascii", "nothing but ASCII, on a terminal too");

  private static final CommandOption STEPS =
      CommandOption.bare(
          "--steps",
          List.of("full", "brief"),
          "shows how the answer is found; --steps=brief its main lines");

  static List<CommandOption> all() {
    return List.of(
        OUTPUT,
        STEPS,
        CommandOption.valued("--digits", "N", "significant digits; JSON keeps them all"),
        CommandOption.valued("--decimals", "N", "digits behind the point"),
        CommandOption.flag("--percent", "numbers in per cent"),
        CommandOption.flag(
            "--exact", "fractions and roots instead of decimals; data files are read exactly"),
        CommandOption.flag("--numeric", "decimals instead of fractions and roots"),
        CommandOption.flag("-q", "--quiet", "the result alone: no notes, no warnings"),
        COLOR,
        ASCII,
        CommandOption.valued("--width", "N", "columns to lay the answer out for"));
  }

  static OutputOptions of(ParsedArguments arguments, Environment environment) {
    OutputFormat format = format(arguments, environment);
    String colour = arguments.choice(COLOR, "auto");
    RenderOptions common =
        RenderOptions.STANDARD
            .withForm(form(arguments))
            .withPercent(arguments.has("--percent"))
            .withQuiet(arguments.has("--quiet"))
            .withSteps(steps(arguments))
            .withAscii(arguments.has("--ascii") || !environment.showsUnicode())
            .withLinear(environment.isAccessible())
            .withWidth(
                arguments
                    .integer("--width", LEAST_COLUMNS, MOST_COLUMNS)
                    .orElse(environment.widthOrUsual()))
            .withDigits(
                arguments.integer("--digits", 1, MOST_DIGITS).orElse(RenderOptions.STANDARD_DIGITS))
            .withDecimals(
                arguments
                    .integer("--decimals", 0, MOST_DECIMALS)
                    .orElse(RenderOptions.NO_DECIMALS));
    if (arguments.has("--digits") && arguments.has("--decimals")) {
      throw Usage.error(
          "--digits and --decimals contradict each other",
          "--digits counts from the first digit, --decimals from the point");
    }
    return new OutputOptions(
        format,
        arguments.has(OUTPUT.key()),
        common.withColour(environment.colours(colour, environment.outputIsTerminal())),
        common.withColour(environment.colours(colour, environment.errorIsTerminal())),
        environment.errorIsTerminal() || arguments.has("--width"));
  }

  private static OutputFormat format(ParsedArguments arguments, Environment environment) {
    Optional<String> given = arguments.value(OUTPUT.key());
    boolean page = environment.outputIsTerminal() || arguments.has(STEPS.key());
    String standard = page ? "text" : "plain";
    OutputFormat format = OutputFormat.named(arguments.choice(OUTPUT, standard));
    if (arguments.has(STEPS.key()) && !format.holdsSteps()) {
      throw Usage.error(
          "-o " + given.orElseThrow() + " holds no steps",
          "-o text, -o markdown, -o latex or -o json");
    }
    if (format.isBinary() && environment.outputIsTerminal()) {
      throw Usage.error(
          "-o " + given.orElseThrow() + " writes bytes, which a terminal cannot show",
          "> result." + given.orElseThrow());
    }
    return format;
  }

  private static Detail steps(ParsedArguments arguments) {
    if (!arguments.has(STEPS.key())) {
      return Detail.NONE;
    }
    return arguments.value(STEPS.key()).orElse("").isEmpty()
            || arguments.choice(STEPS, "full").equals("full")
        ? Detail.FULL
        : Detail.BRIEF;
  }

  private static Form form(ParsedArguments arguments) {
    boolean exact = arguments.has("--exact");
    if (exact && arguments.has("--numeric")) {
      throw Usage.error("--exact and --numeric contradict each other", "one of them");
    }
    return exact ? Form.EXACT : arguments.has("--numeric") ? Form.NUMERIC : Form.AUTO;
  }
}
