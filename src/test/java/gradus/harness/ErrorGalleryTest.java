package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The gallery of errors, a file per phase: what is said is a snapshot, and its code belongs to the
/// phase.
class ErrorGalleryTest {
  private static final Path GALLERY = Path.of("src/test/resources/errors");

  @TestFactory
  Stream<DynamicTest> phases() throws IOException {
    try (Stream<Path> files = Files.list(GALLERY)) {
      return files.sorted().toList().stream().flatMap(ErrorGalleryTest::tests);
    }
  }

  private static Stream<DynamicTest> tests(Path file) {
    Transcript transcript = new Transcript(file);
    if (Golden.UPDATE) {
      transcript.update("");
      return Stream.of();
    }
    String phase = file.getFileName().toString().substring(0, 1);
    List<Transcript.Example> examples = transcript.examples("");
    return examples.stream()
        .map(example ->
            DynamicTest.dynamicTest(
                file.getFileName() + ":" + (example.line() + 1),
                () -> {
                  String printed = Transcript.run(example);
                  assertThat(printed).as(example.command()).isEqualTo(example.printed());
                  assertThat(printed).startsWith("error[E0" + phase);
                }));
  }
}
