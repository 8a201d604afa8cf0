package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.harness.HomeFolder.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/first-evening.md is what a new user sees who types what the script says: from the greeting
/// through the first lesson to the progress page of the next day.
class FirstEveningTest {
  private static final Path SCRIPT =
      Path.of("src/test/resources/gradus/transcript/first-evening.txt");
  private static final Path DOCUMENT = Path.of("docs/first-evening.md");
  private static final String HEAD =
      """
      # A first evening

      What a new user of gradus sees and types, from the first greeting to the progress page of the
      next day. The tests type it all again, on a terminal of 80 columns that only knows lines, and
      compare; on one with keys there are colours, moving pictures and completion besides. Only the
      version in the greeting is left out.
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void theDocumentShowsWhatAPersonSees() throws IOException {
    HomeFolder home = new HomeFolder(Files.createDirectory(folder.resolve("home")));
    StringBuilder document = new StringBuilder(HEAD);
    for (Scene scene : Scene.read(SCRIPT)) {
      Scene whole = home.resolved(scene);
      Screen screen = home.play(whole);
      assertThat(screen.rc()).as(screen.text()).isZero();
      assertThat(screen.read())
          .as("lines that were asked for in:%n%s", screen.text())
          .isEqualTo(scene.typed().size());
      document.append(section(scene, screen.text()));
    }
    if (Golden.UPDATE) {
      Files.writeString(DOCUMENT, document);
      return;
    }
    assertThat(document.toString()).isEqualTo(Files.readString(DOCUMENT));
  }

  private static String section(Scene scene, String shown) {
    StringBuilder section = new StringBuilder("\n## " + scene.title() + "\n\n");
    section.append(scene.says()).append(scene.says().isEmpty() ? "" : "\n\n");
    section.append("```console\n$ ").append(scene.command()).append('\n');
    withoutVersion(shown)
        .lines()
        .forEach(line -> section.append(line.stripTrailing()).append('\n'));
    while (section.charAt(section.length() - 2) == '\n') {
      section.setLength(section.length() - 1);
    }
    return section.append("```\n").toString();
  }

  private static String withoutVersion(String shown) {
    String version = CommandRunner.run("--version").out().strip();
    return shown.replace(version + ". ", "gradus. ");
  }
}
