package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules about the source files themselves.
class HouseTest {
  private static final int ASKED = 300;
  private static final int SPLIT = 500;

  /// Reports files past 300 lines, and refuses those past 500.
  @Test
  void filesStaySmall() {
    List<String> refused = new ArrayList<>();
    for (Path file : sources(Path.of("src"))) {
      int lines = read(file).size();
      if (lines > ASKED) {
        System.out.println("file size: " + file + " has " + lines + " lines; what is it two of?");
      }
      if (lines > SPLIT) {
        refused.add(file + ": " + lines);
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void escapeSequencesAreWrittenInOnePlace() {
    List<String> elsewhere = new ArrayList<>();
    for (Path file : sources(Path.of("src/main/java"))) {
      if (file.toString().replace('\\', '/').contains("gradus/render/terminal/")) {
        continue;
      }
      for (String line : read(file)) {
        if (line.contains("\\u001b") || line.contains("\\u001B") || line.contains("\\033")) {
          elsewhere.add(file + ": " + line.strip());
        }
      }
    }
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    List<Path> missing = new ArrayList<>();
    for (Path file : sources(Path.of("src/main/java"))) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info)
          || read(info).stream().noneMatch(line -> line.equals("@NullMarked"))) {
        missing.add(file);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() {
    List<String> found = new ArrayList<>();
    for (Path file : sources(Path.of("src/main/java"))) {
      for (String line : read(file)) {
        if (line.contains("TODO") || line.contains("FIXME")) {
          found.add(file + ": " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
