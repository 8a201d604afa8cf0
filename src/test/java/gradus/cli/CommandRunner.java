package gradus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Runs gradus inside the test's own process and catches everything it says.
public final class CommandRunner {
  private static final Path NOBODY = Path.of("target", "homes").toAbsolutePath();

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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int rc =
        Main.run(
            args,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            environment(settings));
    return new Run(rc, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Runs before a person: what it says appears on one screen while it is said.
  ///
  /// @return the exit code
  public static int talk(
      List<String> args, InputStream in, OutputStream screen, Map<String, String> settings) {
    return Main.run(args, in, screen, screen, environment(settings));
  }

  private static Environment environment(Map<String, String> settings) {
    String tty = settings.getOrDefault("tty", "");
    String id = UUID.randomUUID().toString();
    return new Environment(
        tty.contains("0"),
        tty.contains("1"),
        tty.contains("2"),
        Integer.parseInt(settings.getOrDefault("width", "0")),
        name ->
            settings.containsKey(name)
                ? settings.getOrDefault(name, "")
                : isFolder(name) ? NOBODY.resolve(id).resolve(name).toString() : "");
  }

  /// Whether a variable says where files of the user are. Those of the person who runs the tests
  /// are left alone; each run has its own, which are made when something is written.
  private static boolean isFolder(String variable) {
    return variable.startsWith("XDG_") && variable.endsWith("_HOME");
  }
}
