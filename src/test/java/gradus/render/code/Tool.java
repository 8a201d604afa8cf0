package gradus.render.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A tool that is installed beside Java, run once on a script.
final class Tool {
  private static final int SECONDS = 20;

  private Tool() {}

  /// What the script prints; the test is skipped where the tool is missing.
  ///
  /// @param command the tool and its options; the file of the script is put behind them
  static List<String> lines(List<String> command, String script, String ending, Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("script" + ending);
    Path out = folder.resolve("out.txt");
    Files.writeString(file, script);
    List<String> whole = new java.util.ArrayList<>(command);
    whole.add(file.toString());
    Process process;
    try {
      process =
          new ProcessBuilder(whole)
              .redirectOutput(out.toFile())
              .redirectError(folder.resolve("err.txt").toFile())
              .start();
    } catch (IOException missing) {
      Assumptions.abort(command.getFirst() + " is not installed");
      throw missing;
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command.getFirst() + " did not end");
    }
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    if (lines.isEmpty()) {
      Assumptions.abort(Files.readString(folder.resolve("err.txt")));
    }
    return lines;
  }
}
