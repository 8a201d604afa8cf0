package gradus.cli;

import gradus.budget.Limits;
import gradus.data.ReadOptions;
import gradus.data.ReadOptions.Header;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.function.Conventions;
import gradus.function.Conventions.Dtype;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options of `compute`, read into the terms of the packages they are for.
final class ComputeOptions {
  static final CommandOption HEADER =
      CommandOption.choice(
          "--header", List.of("auto", "yes", "no"), "whether data files begin with column names");
  static final CommandOption MISSING =
      CommandOption.choice(
          "--na",
          List.of("error", "skip", "mean"),
          "what a missing number does: refuse, drop its row, take the mean");
  private static final CommandOption CONVENTIONS =
      CommandOption.choice(
          "--conventions",
          List.of("gradus", "numpy", "mml"),
          "index base, divisors and layouts to follow");
  private static final CommandOption INDEX_BASE =
      CommandOption.choice("--index-base", List.of("0", "1"), "the index of the first entry");
  private static final CommandOption DTYPE =
      CommandOption.choice(
          "--dtype", List.of("f64", "f32"), "computes everything in machine numbers");

  private static final CommandOption TIMEOUT =
      CommandOption.valued("--timeout", "SECONDS", "the longest computation, 10 unless given");

  private ComputeOptions() {}

  static List<CommandOption> all() {
    List<CommandOption> all = new ArrayList<>();
    all.add(
        CommandOption.valued(
                "-v",
                "NAME=FILE|-|EXPR",
                "binds a name: A=data.csv to a file (A=@data always), A=- to standard input, x=3 to"
                    + " an expression")
            .repeated());
    all.add(
        CommandOption.valued("--data", "FILE", "binds `data` and every column by its name")
            .alias("-d"));
    all.add(
        CommandOption.valued("--file", "FILE", "evaluates the statements of a file first")
            .alias("-f")
            .repeated());
    all.add(
        CommandOption.valued("--at", "x=1,y=2", "substitutes after the work is done").repeated());
    all.add(
        CommandOption.valued(
            "--batch", "FILE|-", "evaluates one expression a line, prints one JSON line each"));
    all.add(
        CommandOption.flag(
            "--each",
            "the lines of standard input, or of --batch, are data: _ is one after the other"));
    all.add(
        CommandOption.valued(
            "--columns", "LIST", "which columns of data files: 1-4, bmi,bp, /^petal/, !species"));
    all.add(
        CommandOption.valued(
            "--where", "CONDITION", "which rows of data files: 'age > 30 and sex == \"f\"'"));
    all.add(
        CommandOption.valued(
            "--by",
            "COLUMN|METHOD",
            "answers once for each group of rows of a data file; with the name of a method, works"
                + " that way: definition, parts, substitution, lhopital"));
    all.add(HEADER);
    all.add(MISSING);
    all.addAll(OutputOptions.all());
    all.add(CONVENTIONS);
    all.add(INDEX_BASE);
    all.add(DTYPE);
    all.add(TIMEOUT);
    all.add(CommandOption.HELP);
    return all;
  }

  /// How data files are read.
  static ReadOptions reading(ParsedArguments arguments) {
    Header header =
        switch (arguments.choice(HEADER, "auto")) {
          case "yes" -> Header.YES;
          case "no" -> Header.NO;
          default -> Header.AUTO;
        };
    MissingPolicy missing =
        switch (arguments.choice(MISSING, "error")) {
          case "skip" -> MissingPolicy.SKIP;
          case "mean" -> MissingPolicy.MEAN;
          default -> MissingPolicy.ERROR;
        };
    return ReadOptions.DEFAULT
        .withHeader(header)
        .withMissing(missing)
        .withColumns(columns(arguments))
        .withExact(arguments.has("--exact"));
  }

  private static String columns(ParsedArguments arguments) {
    List<String> given = arguments.values("--columns");
    if (given.size() > 1 || (!given.isEmpty() && given.getFirst().isBlank())) {
      throw Usage.error(
          given.size() > 1 ? "--columns is given twice" : "--columns selects nothing",
          "one list: --columns 1-4,7");
    }
    return String.join("", given);
  }

  static Conventions conventions(ParsedArguments arguments) {
    Conventions conventions =
        switch (arguments.choice(CONVENTIONS, "gradus")) {
          case "numpy" -> Conventions.NUMPY;
          case "mml" -> Conventions.MML;
          default -> Conventions.GRADUS;
        };
    if (arguments.has("--index-base")) {
      conventions =
          conventions.withIndexBase(arguments.choice(INDEX_BASE, "1").equals("0") ? 0 : 1);
    }
    return switch (arguments.choice(DTYPE, "exact")) {
      case "f64" -> conventions.withDtype(Dtype.F64);
      case "f32" -> conventions.withDtype(Dtype.F32);
      default -> conventions;
    };
  }

  /// The standard limits, with the time of `--timeout`.
  static Limits limits(ParsedArguments arguments) {
    Optional<String> given = arguments.value(TIMEOUT.key());
    if (given.isEmpty()) {
      return Limits.DEFAULT;
    }
    double seconds = seconds(given.get());
    // a day: beyond it nanoseconds on a clock of 64 bits are still safe, and nobody waits that long
    // by intent
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw Usage.error(
          "--timeout needs seconds, not '" + given.get() + "'",
          "more than 0, up to 86400 (a day): --timeout 60");
    }
    return Limits.DEFAULT.withTime(Duration.ofNanos((long) (seconds * 1e9)));
  }

  /// A plain decimal number; NaN for anything else, such as the `1d` and `0x1p3` of Java.
  private static double seconds(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
