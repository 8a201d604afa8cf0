package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every example in the README and the documents prints what stands below it. Blocks that open with
///
/// ```gradus are run.
/// ```
class DocumentsTest {
  private static final String FENCE = "```gradus";

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return documents().stream().flatMap(DocumentsTest::tests);
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static Stream<DynamicTest> tests(Path document) {
    Transcript transcript = new Transcript(document);
    if (Golden.UPDATE) {
      transcript.update(FENCE);
      return Stream.of();
    }
    return transcript.examples(FENCE).stream()
        .map(example ->
            DynamicTest.dynamicTest(
                document + ":" + (example.line() + 1),
                () ->
                    assertThat(Transcript.run(example))
                        .as(example.command())
                        .isEqualTo(example.printed())));
  }
}
