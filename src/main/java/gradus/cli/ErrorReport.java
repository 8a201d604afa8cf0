package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Worker;
import gradus.json.JsonWriter;
import gradus.render.DiagnosticText;
import gradus.render.RenderOptions;
import gradus.render.json.AnswerJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// Says what went wrong: on standard error in words, or on standard output in JSON where that was
/// asked for.
///
/// Works from the raw words of the command line, because the mistake may be in them.
final class ErrorReport {
  /// Narrower is no width that a command takes.
  private static final int NARROWEST = 20;

  private ErrorReport() {}

  static ExitCode mistake(GradusException mistake, List<String> args, Console console) {
    report(mistake.diagnostic(), args, console);
    return ExitCode.of(mistake.code().outcome());
  }

  /// An exhausted stack or heap is a limit; anything else that was thrown is a bug of gradus.
  static ExitCode fatal(Throwable problem, List<String> args, Console console) {
    if ((problem instanceof StackOverflowError || problem instanceof OutOfMemoryError)
        && Worker.unwrapped(problem) instanceof GradusException limit) {
      return mistake(limit, args, console);
    }
    report(bug(problem), args, console);
    if (!console.environment().variable("GRADUS_DEBUG", "").isEmpty()) {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace));
      console.err().block(trace.toString());
    }
    return ExitCode.BUG;
  }

  static Diagnostic bug(Throwable problem) {
    String message = problem.getMessage();
    String name = problem.getClass().getSimpleName();
    return Diagnostic.error(Code.BUG, "this is a bug in gradus, not in what you wrote")
        .detail(message == null ? name : name + ": " + message)
        .detail("gradus " + Version.current() + ", Java " + Runtime.version())
        .hint("please report it with the command; GRADUS_DEBUG=1 adds where it happened");
  }

  /// Standard output could not be written. A reader that went away is no reason to complain.
  static ExitCode failedWrite(Output.Failure failure, Console console) {
    if (failure.isClosedPipe()) {
      return ExitCode.CLOSED_PIPE;
    }
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.CANNOT_WRITE, "the output could not be written: " + failure.getMessage())
            .hint("is the disk full?");
    show(diagnostic, options(List.of(), console), console);
    return ExitCode.IO;
  }

  /// On standard error; sentences are broken where a person reads them on a terminal.
  static void show(Diagnostic diagnostic, RenderOptions options, Console console) {
    show(diagnostic, options, console.environment().errorIsTerminal(), console);
  }

  static void show(Diagnostic diagnostic, RenderOptions options, boolean wraps, Console console) {
    console.err().block(DiagnosticText.of(diagnostic, options, wraps));
  }

  private static void report(Diagnostic diagnostic, List<String> args, Console console) {
    String format = lastValue(args, "-o", "--output");
    if (format.equals("json") || format.equals("ndjson")) {
      // one line, even beside a tall answer: it may follow other lines
      console.out().println(JsonWriter.compact(AnswerJson.error(diagnostic, Version.current())));
      return;
    }
    console.out().flush();
    int asked = width(args);
    RenderOptions options = options(args, console);
    boolean wraps = asked > 0 || console.environment().errorIsTerminal();
    show(diagnostic, asked > 0 ? options.withWidth(asked) : options, wraps, console);
  }

  /// The width that seems to be asked for; 0 for none. What is wrong with it is told elsewhere.
  private static int width(List<String> args) {
    String value = lastValue(args, DocumentOptions.WIDTH.key(), DocumentOptions.WIDTH.key());
    boolean number =
        !value.isEmpty() && value.length() <= 5 && value.chars().allMatch(ErrorReport::isDigit);
    int width = number ? Integer.parseInt(value) : 0;
    return width < NARROWEST ? 0 : width;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static RenderOptions options(List<String> args, Console console) {
    Environment environment = console.environment();
    String colour = lastValue(args, "--color", "--color");
    return RenderOptions.STANDARD
        .withAscii(args.contains("--ascii") || !environment.showsUnicode())
        .withWidth(environment.widthOrUsual())
        .withLinear(environment.isAccessible())
        .withColour(environment.colours(colour, environment.errorIsTerminal()));
  }

  /// The value an option seems to have; empty for none.
  private static String lastValue(List<String> args, String shortName, String name) {
    String value = "";
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      String arg = args.get(i);
      if ((arg.equals(shortName) || arg.equals(name)) && i + 1 < args.size()) {
        value = args.get(i + 1);
      } else if (arg.startsWith(name + "=")) {
        value = arg.substring(name.length() + 1);
      }
    }
    return value;
  }
}
