package gradus.symbolic.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of names against the rules themselves.
class MistakeNamesTest {
  private static final Path RULES = Path.of("src/main/java/gradus/symbolic/mistake");
  private static final Pattern WHOLE = Pattern.compile("\"([a-z]+/[a-z-]+)\"");
  private static final Pattern PART =
      Pattern.compile("\\b(?:finding|add)\\(\\s*(?:\\w+,\\s*)*\"([a-z-]+)\",");

  @Test
  void allRulesAreNamedAndNoOthers() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.list(RULES)) {
      for (Path file : files.filter(f -> !f.endsWith("MistakeNames.java")).toList()) {
        String text = Files.readString(file);
        ids.addAll(all(WHOLE, text, ""));
        switch (file.getFileName().toString()) {
          case "DerivativeMistakes.java" -> ids.addAll(all(PART, text, "diff/"));
          case "IntegralMistakes.java" -> ids.addAll(all(PART, text, "integrate/"));
          case "WholeAnswerMistakes.java" -> ids.addAll(all(PART, text, "whole/"));
          default -> {}
        }
      }
    }
    assertThat(MistakeNames.ALL).containsExactlyElementsOf(ids);
    assertThat(MistakeNames.families()).contains("diff", "whole");
    assertThat(MistakeNames.of("diff")).contains("diff/no-inner");
  }

  private static List<String> all(Pattern pattern, String text, String family) {
    return pattern.matcher(text).results().map(found -> family + found.group(1)).toList();
  }
}
