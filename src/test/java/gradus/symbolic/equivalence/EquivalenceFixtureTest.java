package gradus.symbolic.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fifty published pairs on which judges go wrong.
class EquivalenceFixtureTest {
  @Test
  void judgesThePairs() throws IOException {
    List<String> falseAccepts = new ArrayList<>();
    List<String> falseRejects = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    int count = 0;
    for (String line : lines()) {
      Json.Obj pair = (Json.Obj) JsonReader.parse(line, "equivalence.jsonl");
      String student = ((Json.Str) pair.get("student").orElseThrow()).value();
      String reference = ((Json.Str) pair.get("reference").orElseThrow()).value();
      boolean equivalent = ((Json.Bool) pair.get("equivalent").orElseThrow()).value();
      count++;
      String word = Checked.word(student, reference);
      List<String> wrong =
          word.equals("undecided") ? undecided : word.equals("equal") ? falseAccepts : falseRejects;
      if (word.equals("undecided") || word.equals("equal") != equivalent) {
        wrong.add(student + " | " + reference);
      }
    }
    assertThat(count).isEqualTo(50);
    assertThat(falseAccepts).isEmpty();
    assertThat(falseRejects).isEmpty();
    assertThat(undecided).hasSizeLessThanOrEqualTo(1);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        EquivalenceFixtureTest.class.getResourceAsStream("/gradus/fixtures/equivalence.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
