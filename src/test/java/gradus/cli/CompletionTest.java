package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files under `completions` are what the program writes now; `-Dgradus.update=true` makes them
/// anew.
class CompletionTest {
  private static final Path FOLDER = Path.of("completions");

  private static final Map<String, String> FILES =
      Map.of(
          "bash",
          "gradus.bash",
          "zsh",
          "_gradus",
          "fish",
          "gradus.fish",
          "powershell",
          "gradus.ps1");

  static Iterable<String> shells() {
    return CompletionCommand.SHELLS;
  }

  @ParameterizedTest
  @MethodSource("shells")
  void theFilesAreUpToDate(String shell) throws IOException {
    Path file = FOLDER.resolve(FILES.getOrDefault(shell, ""));
    String script = gradus("completion", shell).out();
    if (Boolean.getBoolean("gradus.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, script);
    }
    assertThat(file).content().as("run the tests with -Dgradus.update=true").isEqualTo(script);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void everyCommandAndOptionIsKnown(String shell) {
    String script = gradus("completion", shell).out();
    for (Command command : Commands.all()) {
      assertThat(script).contains(command.name());
      for (CommandOption option : command.options()) {
        String bare = option.key().replaceFirst("^-+", "");
        assertThat(script).contains(bare);
      }
    }
    assertThat(script).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void anUnknownShellIsRefused() {
    assertThat(gradus("completion", "tcsh").code()).isEqualTo(2);
    assertThat(gradus("completion").err()).contains("bash|zsh|fish|powershell");
  }
}
