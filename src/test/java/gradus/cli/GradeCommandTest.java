package gradus.cli;

import static gradus.cli.Invocation.inPipe;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
  private static final String SLOPE = "calculus/slopes/slope";
  private static final String NEXT = "calculus/slopes/at-two";
  private static final String PICK = "calculus/slopes/pick";

  @TempDir Path folder;

  @BeforeEach
  void course() throws IOException {
    Files.createDirectories(folder.resolve("01-calculus"));
    Files.writeString(
        folder.resolve("course.txt"),
        """
        format: 1
        id: test
        title: A test
        licence: CC0
        chapter calculus: Calculus
        """);
    Files.writeString(
        folder.resolve("01-calculus/01-slopes.md"),
        """
        ---
        title: Slopes
        minutes: 5
        keep: A slope is a number.
        ---

        ## Slopes

        A slope tells how steep.

        ```gradus quiz
        id: calculus/slopes/slope
        skill: power rule
        type: expression
        param a: int 2..5
        prompt: Differentiate $y = {a}x^3$.
        question: diff(a*x^3, x)
        answer: 3*a*x^2
        vars: x
        mistake not-lowered: 3*a*x^3
            The exponent goes down by one.
        mistake no-factor: a*x^2
            The exponent comes to the front.
            credit 0.5
        hint: The power rule.
        step: The exponent comes to the front
            => 3*a*x^2
        ```

        ```gradus quiz
        id: calculus/slopes/at-two
        part: b of calculus/slopes/slope
        skill: slope at a point
        type: number
        prompt: What is the slope at x = 2?
        answer: student.a at x = 2
        mistake not-put-in: 2
            Put 2 into the slope.
        hint: Put 2 in.
        step: Put 2 in
        ```

        ```gradus quiz
        id: calculus/slopes/pick
        skill: slopes
        type: choice
        prompt: What does a slope tell?
        option a: How high it is.
            The height is the value.
        option b: How steep it is.
        option c: Nothing.
            It does tell something.
        answer: b
        hint: Think of a hill.
        ```
        """);
  }

  private Result grade(String... words) {
    return grade(inPipe(), words);
  }

  private Result grade(Invocation how, String... words) {
    List<String> all = new ArrayList<>(List.of("grade", "--course", folder.toString()));
    all.addAll(List.of(words));
    return how.run(all.toArray(String[]::new));
  }

  private Result answer(String answer) {
    return grade("--item", SLOPE, "--seed", "3", "--answer", answer);
  }

  /// The factor that seed 3 draws.
  private int factor() {
    String prompt = grade("--item", SLOPE, "--seed", "3", "--show").out();
    assertThat(prompt).contains("Differentiate");
    return prompt.charAt(prompt.indexOf("y = ") + 4) - '0';
  }

  @Test
  void verdictsAreExitCodes() {
    int a = factor();
    Result right = answer(3 * a + "x^2");
    assertThat(right.out()).isEqualTo("correct (read as " + 3 * a + "*x^2)\n");
    assertThat(right.code()).isZero();
    Result known = answer(3 * a + "x^3");
    assertThat(known.code()).isEqualTo(1);
    assertThat(known.out()).startsWith("incorrect").contains("The exponent goes down by one.");
    assertThat(answer("diff(" + a + "*x^3, x)").code()).isEqualTo(3);
    assertThat(answer("diff(" + a + "*x^3, x)").out()).startsWith("handed back");
    Result broken = answer("3x^");
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.out()).startsWith("cannot be read").contains("3x^").contains("^");
    assertThat(answer("3s^2").out()).contains("s is not known here");
  }

  @Test
  void theAnswerMayComeThroughAPipe() {
    Invocation piped = inPipe().withInput(3 * factor() + "x^2\n");
    assertThat(grade(piped, "--item", SLOPE, "--seed", "3").code()).isZero();
  }

  @Test
  void aKeyIsPrintedWhenItIsAskedFor() {
    int a = factor();
    String key = grade("--item", SLOPE, "--seed", "3", "--key").out();
    assertThat(key).startsWith("Answer: `").contains("1. The exponent comes to the front");
    Result marked = grade("--item", SLOPE, "--seed", "3", "--answer", "1", "--key");
    assertThat(marked.out()).contains("the right one " + 3 * a).contains("Answer:");
    assertThat(answer("1").out()).doesNotContain("right one").doesNotContain("Answer:");
  }

  @Test
  void earlierAnswersAreCarriedForward() {
    String[] words = {"--item", NEXT, "--seed", "3", "--part", "a=7x", "--answer", "14"};
    assertThat(grade(words).code()).isZero();
    words[5] = "a=8x";
    assertThat(grade(words).code()).isEqualTo(1);
    words[5] = "8x";
    assertThat(grade(words).code()).isEqualTo(2);
  }

  @Test
  void theCommandLineIsStrict() {
    assertThat(grade("--seed", "3", "--answer", "1").code()).isEqualTo(2);
    assertThat(grade("--item", SLOPE, "--answer", "1").code()).isEqualTo(2);
    assertThat(grade("--item", SLOPE, "--seed", "x", "--answer", "1").code()).isEqualTo(2);
    assertThat(grade("--item", SLOPE, "--seed", "3", "--student", "ada").code()).isEqualTo(2);
    assertThat(grade("12", "--item", SLOPE, "--seed", "3").code()).isEqualTo(2);
    assertThat(grade("--item", SLOPE, "--seed", "3", "--answer", "1", "-o", "csv").code())
        .isEqualTo(2);
    Result near = grade("--item", "calculus/slopes/slop", "--seed", "3", "--show");
    assertThat(near.code()).isEqualTo(3);
    assertThat(near.err()).contains("there is no item").contains(SLOPE);
  }

  @Test
  void jsonKeepsItsSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("src/main/resources/gradus/mark.schema.json")));
    Path sheet = sheet("ada," + SLOPE + ",3,1,x\nbob," + PICK + ",3,1,a\n");
    for (String[] words :
        List.of(
            new String[] {"--item", SLOPE, "--seed", "3", "--answer", "x^2"},
            new String[] {"--item", SLOPE, "--seed", "3", "--answer", "x^"},
            new String[] {"--item", SLOPE, "--seed", "3", "--answer", "9x^2", "--key"},
            new String[] {"--item", PICK, "--seed", "3", "--answer", "a"},
            new String[] {"--item", PICK, "--seed", "3", "--show"},
            new String[] {"--item", SLOPE, "--seed", "3", "--show", "--key"},
            new String[] {"--item", "none", "--seed", "3", "--show"},
            new String[] {"--class", sheet.toString()})) {
      List<String> all = new ArrayList<>(List.of(words));
      all.addAll(List.of("-o", "json"));
      String out = grade(all.toArray(String[]::new)).out();
      assertThat(schema.validate(out, InputFormat.JSON)).as(out).isEmpty();
    }
    String out = grade("--item", SLOPE, "--seed", "3", "--answer", "x", "-o", "json").out();
    Json.Obj json = (Json.Obj) JsonReader.parse(out, "mark");
    assertThat(json.get("schema")).contains(Json.of("gradus.mark/1"));
    assertThat(((Json.Str) json.get("id").orElseThrow()).value())
        .matches("calculus/slopes/slope@.+#3");
    assertThat(json.get("revealing")).isEmpty();
  }

  private Path sheet(String lines) throws IOException {
    return Files.writeString(
        folder.resolve("answers.csv"), "student,item,seed,attempt,answer\n" + lines);
  }

  @Test
  void aClassIsMarkedAndATeacherOverrules() throws IOException {
    int a = factor();
    Path sheet =
        sheet(
            "ada,%s,3,1,%dx^3\nada,%s,3,2,%dx^2\nbob,%s,3,1,-%dx^2\nbob,%s,3,1,2\n"
                .formatted(SLOPE, 3 * a, SLOPE, 3 * a, SLOPE, 3 * a, NEXT));
    Result marked = grade("--class", sheet.toString());
    assertThat(marked.code()).as(marked.err()).isZero();
    List<String> lines = marked.out().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "student,item,seed,attempt,answer,verdict,credit,points,mistake,feedback,override");
    assertThat(lines.get(1)).contains(",incorrect,0,0,not-lowered,The exponent goes down by one. ");
    assertThat(lines.get(2)).contains(",correct,1,1,,");
    assertThat(lines.get(3)).contains(",'-").contains(",incorrect,");
    String overruled =
        lines.get(0) + "\n" + lines.get(3).substring(0, lines.get(3).lastIndexOf(',')) + ",0.75\n";
    Path overrides = Files.writeString(folder.resolve("marked.csv"), overruled);
    Result again = grade("--class", sheet.toString(), "--overrides", overrides.toString());
    assertThat(again.err()).isEmpty();
    assertThat(again.out().lines().toList().get(3)).contains(",0.75,0.75,").endsWith(",0.75");
    Result numbers = grade("--class", sheet.toString(), "--stats");
    assertThat(numbers.out())
        .contains("item")
        .contains(SLOPE)
        .contains("not-lowered in " + SLOPE + ": 1 answer by 1 student");
  }

  @Test
  void aSecretDerivesTheSeeds() throws IOException {
    Path secret = Files.writeString(folder.resolve("key"), "0123456789abcdef\n");
    Path students = Files.writeString(folder.resolve("students.txt"), "ada\nbob\n\n");
    Result seeds =
        grade(
            "--seeds",
            students.toString(),
            "--secret",
            secret.toString(),
            "--item",
            SLOPE,
            "--item",
            PICK);
    List<String> lines = seeds.out().lines().toList();
    assertThat(lines).hasSize(5).first().isEqualTo("student,item,seed");
    String seed = lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1);
    assertThat(lines.get(1)).isEqualTo("ada," + SLOPE + "," + seed);
    String shown = grade("--item", SLOPE, "--seed", seed, "--show").out();
    assertThat(
            grade("--item", SLOPE, "--student", "ada", "--secret", secret.toString(), "--show")
                .out())
        .isEqualTo(shown);
    Path sheet = sheet("ada," + SLOPE + ",,1,x\n");
    assertThat(grade("--class", sheet.toString(), "--secret", secret.toString()).out())
        .contains("ada," + SLOPE + "," + seed + ",1,x,");
    assertThat(grade("--class", sheet.toString()).code()).isEqualTo(3);
    Path brief = Files.writeString(folder.resolve("brief"), "secret\n");
    assertThat(
            grade("--seeds", students.toString(), "--secret", brief.toString(), "--item", SLOPE)
                .err())
        .contains("has 6 bytes; at least 16");
    assertThat(grade("--seeds", students.toString(), "--item", SLOPE).code()).isEqualTo(2);
  }

  @Test
  void aPageFitsItsWidth() {
    for (int width : new int[] {60, 80}) {
      Result page =
          grade(
              Invocation.onTerminal(),
              "--width",
              String.valueOf(width),
              "--item",
              SLOPE,
              "--seed",
              "3",
              "--answer",
              "3x^2 + sin(x) + cos(x)",
              "--key");
      assertThat(page.code()).isEqualTo(1);
      assertThat(page.out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
          .allMatch(line -> line.length() <= width);
    }
  }
}
