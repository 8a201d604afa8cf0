package gradus.cli;

import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.json.JsonWriter;
import gradus.render.json.WorkJson;
import gradus.render.text.WorkText;
import gradus.work.MarkedSheet;
import gradus.work.Standing;
import gradus.work.WorkMarker;
import gradus.work.WorkRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// `gradus check --work FILE`: marks derivations line by line.
final class WorkCheck {
  static final CommandOption WORK =
      CommandOption.valued(
              "--work", "FILE|-", "marks a derivation line by line: plain text, Markdown or LaTeX")
          .repeated();
  static final CommandOption MAX_RULES =
      CommandOption.valued(
          "--max-rules", "N", "with --work: a line that takes more rules than this is a jump");

  private static final int MOST_RULES = 1_000;

  private WorkCheck() {}

  /// @param output `text`, `plain` or `json`
  static ExitCode run(
      ParsedArguments arguments, Inputs inputs, String output, boolean strict, Console console) {
    if (!arguments.operands().isEmpty()) {
      throw Usage.error(
          "--work marks a file and takes no answer beside it", "gradus check --work homework.md");
    }
    WorkMarker marker = new WorkMarker(Builtins.REGISTRY, Builtins.NAMES);
    List<MarkedSheet> sheets = new ArrayList<>();
    for (String file : arguments.values(WORK.key())) {
      WorkRequest request = request(file, inputs.statements(file), arguments, strict);
      MarkedSheet sheet = Worker.callUnlimited(() -> marker.mark(request));
      sheets.add(sheet);
      boolean quiet = arguments.has("--quiet") && !output.equals("json");
      console
          .out()
          .block(
              quiet
                  ? WorkText.summary(sheet)
                  : text(sheet, output, arguments, console.environment()));
    }
    return code(sheets);
  }

  private static WorkRequest request(
      String file, String text, ParsedArguments arguments, boolean strict) {
    return new WorkRequest(
        file.equals("-") ? "standard input" : file,
        text,
        file.endsWith(".md") || file.endsWith(".markdown"),
        arguments
            .integer(MAX_RULES.key(), 1, MOST_RULES)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        strict,
        Conventions.GRADUS,
        ComputeOptions.limits(arguments));
  }

  private static String text(
      MarkedSheet sheet, String output, ParsedArguments arguments, Environment environment) {
    return switch (output) {
      case "json" -> JsonWriter.pretty(WorkJson.of(sheet, Version.current()));
      case "plain" -> WorkText.plain(sheet);
      default -> WorkText.of(sheet, CheckCommand.page(arguments, environment));
    };
  }

  /// A wrong line weighs more than one that cannot be read, and that more than an open question.
  private static ExitCode code(List<MarkedSheet> sheets) {
    if (count(sheets, Standing.WRONG) + count(sheets, Standing.JUMP) > 0) {
      return ExitCode.NEGATIVE;
    }
    if (count(sheets, Standing.UNREADABLE) > 0 || isEmpty(sheets)) {
      return ExitCode.INPUT;
    }
    return count(sheets, Standing.UNDECIDED) > 0 ? ExitCode.UNDECIDED : ExitCode.DONE;
  }

  private static int count(List<MarkedSheet> sheets, Standing standing) {
    return sheets.stream().mapToInt(sheet -> sheet.count(standing)).sum();
  }

  private static boolean isEmpty(List<MarkedSheet> sheets) {
    return count(sheets, Standing.OK) + count(sheets, Standing.UNDECIDED) == 0;
  }
}
