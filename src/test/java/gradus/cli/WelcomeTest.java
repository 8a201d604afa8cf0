package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.tutor.progress.SampleJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The greeting of the shell, on a terminal that only knows lines.
class WelcomeTest {
  @TempDir private Path folder = Path.of("");

  private Result gradus(String... words) {
    return Invocation.onTerminal()
        .withVariable("TERM", "dumb")
        .withVariable("XDG_DATA_HOME", folder.toString())
        .withVariable("XDG_STATE_HOME", folder.toString())
        .withVariable("GRADUS_CLOCK", SampleJournal.NOW.toString())
        .run(words);
  }

  private Path journal() {
    return folder.resolve("gradus/journal.jsonl");
  }

  @Test
  void aNewUserIsLedIntoTheFirstLesson() {
    assertThat(gradus().out()).contains("New here? :learn begins the first lesson.");
    assertThat(journal()).doesNotExist();
  }

  @Test
  void whatIsDueIsCounted() {
    SampleJournal.write(journal());
    assertThat(gradus().out())
        .contains("One question is due for review: :quiz --due asks it. :learn goes on.");
  }

  @Test
  void theGreetingTellsNothingThatProgressHasToTell() throws IOException {
    SampleJournal.write(journal());
    Files.writeString(journal(), "{\"format\":1,\"id\"\n", StandardOpenOption.APPEND);
    assertThat(gradus().out()).contains("One question is due");
    assertThat(gradus("progress").err()).contains("journal.damaged");
  }

  @Test
  void aLongJournalDoesNotKeepAnybodyWaiting() throws IOException {
    SampleJournal.write(journal());
    Files.writeString(
        journal(), (" ".repeat(99) + "\n").repeat(400_000), StandardOpenOption.APPEND);
    assertThat(gradus().out()).containsAnyOf("One question is due", ":quiz --due asks what is due");
  }
}
