package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static gradus.cli.Invocation.inPipe;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static Json.Obj json(String line) {
    return (Json.Obj) JsonReader.parse(line, "line");
  }

  @Test
  void aBadLineIsReportedAndTheRestGoesOn() {
    Result result = inPipe().withInput("1+1\nsin(\n\n2*3\n").run("--batch", "-");
    assertThat(result.code()).isEqualTo(3);
    List<Json.Obj> lines = result.out().lines().map(BatchTest::json).toList();
    assertThat(lines)
        .map(line -> line.get("line").orElseThrow())
        .containsExactly(Json.of(1), Json.of(2), Json.of(4));
    assertThat(lines)
        .map(line -> line.get("ok").orElseThrow())
        .containsExactly(Json.TRUE, Json.FALSE, Json.TRUE);
    assertThat(((Json.Obj) lines.get(1).get("error").orElseThrow()).get("code"))
        .contains(Json.of("E0103"));
    assertThat(((Json.Obj) lines.get(2).get("result").orElseThrow()).get("value"))
        .contains(Json.of(6));
  }

  @Test
  void allGoodIsDone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("e.txt"), "x^2\nx+y\r\n");
    Result result = gradus("--batch", file.toString(), "-v", "x=3", "-v", "y=x+1");
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("\"value\":9").contains("\"value\":7");
  }

  @Test
  void linesKnowNothingOfEachOther() {
    Result result = inPipe().withInput("abc = 3\nabc\nans\n").run("--batch", "-");
    assertThat(result.out().lines().map(line -> json(line).get("ok").orElseThrow()))
        .containsExactly(Json.TRUE, Json.FALSE, Json.FALSE);
  }

  @Test
  void definitionsOfAFileAreKnown(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("f.txt"), "f(x) = x^2\n");
    Result result = inPipe().withInput("f(3)\n").run("--batch", "-", "-f", file.toString());
    assertThat(result.out()).contains("\"value\":9");
  }

  @Test
  void usage() {
    assertThat(gradus("--batch", "-", "1+1").code()).isEqualTo(2);
    assertThat(gradus("--batch", "-", "-o", "csv").code()).isEqualTo(2);
    assertThat(gradus("--batch", "-", "-v", "A=-").code()).isEqualTo(2);
    assertThat(gradus("--batch", "none.txt").code()).isEqualTo(5);
    assertThat(gradus("--batch", "-")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void aSlowLineIsLeftBehind() {
    Result result =
        inPipe()
            .withInput("sum(sin(k*1.0), k, 1, 49000000)\n1+1\n")
            .run("--batch", "-", "--timeout", "0.2");
    List<Json.Obj> lines = result.out().lines().map(BatchTest::json).toList();
    assertThat(lines)
        .map(line -> line.get("ok").orElseThrow())
        .containsExactly(Json.FALSE, Json.TRUE);
    assertThat(result.code()).isEqualTo(3);
  }

  /// A front-end sends a line and waits for its answer before it sends the next.
  @Test
  @Timeout(20)
  void answersComeAtOnce() throws Exception {
    PipedOutputStream keyboard = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream();
    try (InputStream in = new PipedInputStream(keyboard);
        OutputStream out = new PipedOutputStream(answers)) {
      Thread gradus =
          Thread.ofPlatform()
              .start(() ->
                  Main.run(
                      List.of("--batch", "-"),
                      in,
                      out,
                      OutputStream.nullOutputStream(),
                      Environment.PIPES));
      for (int i = 1; i <= 3; i++) {
        keyboard.write((i + "+1\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
          line.append((char) c);
        }
        assertThat(json(line.toString()).get("line")).contains(Json.of(i));
      }
      keyboard.close();
      gradus.join();
    }
  }
}
