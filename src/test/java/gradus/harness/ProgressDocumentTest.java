package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import gradus.harness.Transcript.Example;
import gradus.tutor.progress.SampleJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of docs/progress.md, one after the other, with the journal of {@link
/// SampleJournal}.
class ProgressDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/progress.md");
  private static final String FENCE = "```console";
  private static final String EXPORTED = "laptop.jsonl";

  @TempDir private Path folder = Path.of("");

  @Test
  void theExamplesPrintWhatStandsBelowThem() throws IOException {
    SampleJournal.write(folder.resolve("gradus/journal.jsonl"));
    List<Example> examples = new Transcript(DOCUMENT).examples(FENCE);
    List<String> printed = new ArrayList<>();
    for (Example example : examples) {
      printed.add(run(example.command()));
    }
    if (Golden.UPDATE) {
      update(examples, printed);
      return;
    }
    assertThat(examples).isNotEmpty();
    for (int i = 0; i < examples.size(); i++) {
      assertThat(printed.get(i)).as(examples.get(i).command()).isEqualTo(examples.get(i).printed());
    }
  }

  private String run(String command) {
    String exported = folder.resolve(EXPORTED).toString();
    Run run =
        ShellLine.run(
            command.replace(EXPORTED, exported),
            "",
            Map.of(
                "XDG_DATA_HOME", folder.toString(), "GRADUS_CLOCK", SampleJournal.NOW.toString()));
    String text = (run.out() + run.err()).replace(exported, EXPORTED).stripTrailing();
    return text.isEmpty() ? "" : text + "\n";
  }

  private static void update(List<Example> examples, List<String> printed) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(DOCUMENT));
    for (int k = examples.size() - 1; k >= 0; k--) {
      int from = examples.get(k).line() + 1;
      int old = (int) examples.get(k).printed().lines().count();
      lines.subList(from, from + old).clear();
      lines.addAll(from, printed.get(k).lines().toList());
    }
    Files.write(DOCUMENT, lines);
  }
}
