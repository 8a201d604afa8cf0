package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import gradus.cli.CommandRunner;
import gradus.tutor.progress.SampleJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `quiz`, `learn` and `progress` print for programs keeps its contract.
class TutorSchemaTest {
  @TempDir private Path home = Path.of("");

  private static JsonSchema schema(String name) throws IOException {
    Path file = Path.of("src/main/resources/gradus/" + name + ".schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }

  private String run(String in, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-o", "json"));
    Map<String, String> variables =
        Map.of("XDG_DATA_HOME", home.toString(), "GRADUS_CLOCK", SampleJournal.NOW.toString());
    return CommandRunner.run(all, in, variables).out();
  }

  private static void keeps(JsonSchema schema, String json) {
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  @Test
  void everyLineOfARound() throws IOException {
    JsonSchema schema = schema("quiz");
    String practice =
        run("7\n:hint\n(\n1 + 1\n:steps\n:skip\nb\n", "quiz", "--seed", "7", "--n", "4");
    String exam = run("1\n2\n3\n", "quiz", "--exam", "--seed", "2", "--n", "3", "determinants");
    assertThat(practice).contains("\"event\":\"answer\"", "\"event\":\"end\"");
    assertThat(exam).contains("\"event\":\"marks\"");
    practice.lines().forEach(line -> keeps(schema, line));
    exam.lines().forEach(line -> keeps(schema, line));
    String question =
        practice.lines().filter(l -> l.contains("\"question\"")).findFirst().orElseThrow();
    assertThat(schema.validate(question.replace("\"prompt\"", "\"other\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void aMarkedSheetAndTheListOfTopics() throws IOException {
    JsonSchema schema = schema("quiz");
    keeps(schema, run("", "quiz", "--list"));
    String sheet = home.resolve("sheet.md").toString();
    assertThat(CommandRunner.run("quiz", "sets", "--n", "3", "--seed", "7", "--export", sheet).rc())
        .isZero();
    String marks = run("1\n(\n", "quiz", "--answers", "-", "--sheet", sheet);
    assertThat(marks).contains("gradus.sheet/1", "missing");
    keeps(schema, marks);
    assertThat(schema.validate(marks.replace("\"stamp\"", "\"other\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void whatLintFinds() throws IOException {
    JsonSchema schema = schema("lint");
    Path broken = Files.writeString(home.resolve("01-broken.md"), "no front matter\n");
    String problems = run("", "lint", broken.toString());
    assertThat(problems).contains("\"severity\": \"error\"");
    keeps(schema, problems);
    String sound = run("", "lint", "lessons/03-calculus/04-chain-rule.md", "--seeds", "2");
    assertThat(sound).contains("calculus/chain-rule/power");
    keeps(schema, sound);
    assertThat(schema.validate(sound.replace("\"variants\"", "\"other\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void lessons() throws IOException {
    JsonSchema schema = schema("lessons");
    keeps(schema, run("", "learn"));
    run("[2, 1, -1]/4\n", "learn", "softmax");
    keeps(schema, run("", "learn"));
  }

  @Test
  void progress() throws IOException {
    JsonSchema schema = schema("progress");
    keeps(schema, run("", "progress"));
    SampleJournal.write(home.resolve("gradus/journal.jsonl"));
    keeps(schema, run("", "progress"));
  }
}
