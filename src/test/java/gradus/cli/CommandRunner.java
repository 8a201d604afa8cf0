package gradus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Runs gradus inside the test's own process and catches everything it says.
public final class CommandRunner {
  private CommandRunner() {}

  /// What a run left behind.
  public record Run(int rc, String out, String err) {}

  /// Runs in a pipe: no stream is a terminal.
  public static Run run(String... args) {
    return run(List.of(args), "", Map.of());
  }

  /// @param settings `tty` (the numbers of the streams that are terminals, as in `12`), `width`,
  ///   and environment variables by their names
  public static Run run(List<String> args, String in, Map<String, String> settings) {
    String tty = settings.getOrDefault("tty", "");
    Environment environment =
        new Environment(
            tty.contains("0"),
            tty.contains("1"),
            tty.contains("2"),
            Integer.parseInt(settings.getOrDefault("width", "0")),
            name -> settings.getOrDefault(name, ""));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int rc =
        Main.run(
            args,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            environment);
    return new Run(rc, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
