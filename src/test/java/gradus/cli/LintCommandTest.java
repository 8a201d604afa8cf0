package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final String LESSON =
      """
      ---
      title: Sums
      minutes: 1
      keep: Adding is easy.
      ---
      ## One

      ```gradus show
      run: 1 + 1
      expect: 2
      ```
      ```gradus quiz
      id: algebra/sums/add
      skill: add
      type: number
      param a: int 2..9
      prompt: What is ${a} + 1$?
      answer: a + 1
      ```
      """;

  @TempDir Path course;

  private Path lesson;

  @BeforeEach
  void aCourse() throws IOException {
    lesson = Files.createDirectory(course.resolve("01-algebra")).resolve("01-sums.md");
    write();
  }

  private void write() throws IOException {
    Files.writeString(
        course.resolve("course.txt"), "format: 1\nid: c\ntitle: C\nchapter algebra: Algebra\n");
    Files.writeString(lesson, LESSON);
  }

  private Run lint(String... more) {
    List<String> words = new ArrayList<>(List.of("lint", course.toString()));
    words.addAll(List.of(more));
    return CommandRunner.run(words.toArray(new String[0]));
  }

  @Test
  void warningsAreNoProblems() {
    Run run = lint("--seeds", "20");
    assertThat(run.rc()).isZero();
    assertThat(run.out().lines())
        .contains(
            lesson + ":12:1: warning: the item has no worked solution (step: …)",
            "1 lesson, 1 item, 20 seeds each: no problems, 5 warnings");
  }

  @Test
  void problemsAreLinesWithTheirPlaces() throws IOException {
    Files.writeString(
        lesson, LESSON.replace("expect: 2", "expct: 2").replace("type: number", "type: numbr"));
    Run run = lint();
    assertThat(run.rc()).isEqualTo(1);
    assertThat(run.out().lines())
        .contains(
            lesson + ":10:1: unknown key 'expct' in gradus show (did you mean expect?)",
            lesson + ":15:7: there is no type 'numbr' (did you mean number?)");
    assertThat(run.out()).contains("1 lesson, 0 items: 2 problems, ");
  }

  @Test
  void whatIsRefusedAsAWholeIsWrongInput() throws IOException {
    Files.writeString(course.resolve("course.txt"), "format: 9\n");
    Run run = lint();
    assertThat(run.rc()).isEqualTo(3);
    assertThat(run.err()).contains("this gradus reads courses of format 1, not 9");
    assertThat(CommandRunner.run("lint", course.resolve("none").toString()).rc()).isEqualTo(5);
    assertThat(CommandRunner.run("lint").rc()).isEqualTo(2);
    assertThat(lint("--watch", "--lock").rc()).isEqualTo(2);
    assertThat(lint("--seeds", "0").rc()).isEqualTo(2);
  }

  @Test
  void programsReadJson() throws IOException {
    Files.writeString(lesson, LESSON.replace("expect: 2", "expect: 3"));
    Run run = lint("-o", "json", "--seeds", "10");
    assertThat(run.rc()).isEqualTo(1);
    Json.Obj report = (Json.Obj) JsonReader.parse(run.out(), "lint");
    assertThat(report.get("errors")).contains(Json.of(1L));
    assertThat(report.get("seeds")).contains(Json.of(10L));
    Json.Obj problem =
        ((Json.Arr) report.get("problems").orElseThrow())
            .items().stream()
                .map(Json.Obj.class::cast)
                .filter(p -> p.get("severity").equals(java.util.Optional.of(Json.of("error"))))
                .findFirst()
                .orElseThrow();
    assertThat(problem.get("file")).contains(Json.of(lesson.toString()));
    assertThat(problem.get("line")).contains(Json.of(10L));
    assertThat(problem.get("column")).contains(Json.of(9L));
    assertThat(problem.get("check")).contains(Json.of("show"));
    Json.Obj item = (Json.Obj) ((Json.Arr) report.get("items").orElseThrow()).items().getFirst();
    assertThat(item.get("id")).contains(Json.of("algebra/sums/add"));
    assertThat(item.get("seeds")).contains(Json.of(10L));
  }

  @Test
  void lockWritesIdsAndNothingElseIsWritten() throws IOException {
    assertThat(lint().rc()).isZero();
    assertThat(course.resolve("ids.lock")).doesNotExist();
    assertThat(lint("--lock").rc()).isZero();
    assertThat(course.resolve("ids.lock")).content().endsWith("\nalgebra/sums/add\n");
    Files.writeString(lesson, LESSON.replace("sums/add", "sums/plus"));
    assertThat(lint().rc()).isEqualTo(1);
    assertThat(lint("--lock").rc()).isZero();
    assertThat(lint().rc()).isZero();
  }

  @Test
  void idsAreNotLockedWhileALessonCannotBeRead() throws IOException {
    assertThat(lint("--lock").rc()).isZero();
    Path lock = course.resolve("ids.lock");
    String before = Files.readString(lock);
    Files.write(lesson, new byte[] {'#', ' ', (byte) 0xff});
    Run run = lint("--lock");
    assertThat(run.rc()).isEqualTo(1);
    assertThat(run.out()).contains("ids.lock is not written while there are problems");
    assertThat(lock).content().isEqualTo(before);
  }

  @Test
  void asciiIsAscii() {
    assertThat(lint("--ascii").out()).matches("\\p{ASCII}*");
  }

  @Test
  void watchingLooksAgainWhenAFileChanges() {
    List<Integer> pauses = new ArrayList<>();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> seen = new ArrayList<>();
    BooleanSupplier pause =
        () -> {
          pauses.add(pauses.size());
          seen.add(err.toString(StandardCharsets.UTF_8));
          try {
            switch (pauses.size()) {
              case 2 -> Files.writeString(lesson, LESSON.replace("expect: 2", "expect: 33"));
              case 4 -> Files.delete(course.resolve("course.txt"));
              case 6 -> write();
              default -> {}
            }
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
          return pauses.size() < 8;
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LintCommand command = new LintCommand(pause);
    Output lines = Output.strict(out);
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]), lines, Output.forgiving(err), Environment.PIPES);
    ExitCode end =
        command.run(
            ArgumentParser.parse(
                command.options(), List.of(course.toString(), "--watch", "--seeds", "3")),
            console);
    lines.flush();
    console.err().flush();
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(said.lines().filter(line -> line.startsWith("watching"))).hasSize(4);
    assertThat(said).contains("no problems, 5 warnings").contains(": 1 problem, 5 warnings");
    assertThat(seen.get(3)).isEmpty();
    assertThat(seen.get(4)).as("while it watches").contains("there is no course in");
    assertThat(end).isEqualTo(ExitCode.DONE);
  }
}
