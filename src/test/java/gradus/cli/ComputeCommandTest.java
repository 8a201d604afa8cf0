package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeCommandTest {
  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Json json(String text) {
    return JsonReader.parse(text, "answer");
  }

  private static Json at(Json json, String... keys) {
    Json part = json;
    for (String key : keys) {
      part = ((Json.Obj) part).get(key).orElseThrow();
    }
    return part;
  }

  @Test
  void theCommandMayBeLeftOut() {
    for (String[] args : new String[][] {{"compute", "1/3+1/6"}, {"c", "1/3+1/6"}, {"1/3+1/6"}}) {
      assertThat(gradus(args)).isEqualTo(new Result(0, "0.5\n", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"-x^2, -9", "-x*2, -6", "-(x), -3", "--x, 3", "-x, -3"})
  void aLeadingMinusComputes(String expression, String value) {
    Result result = gradus(expression, "--at", "x=3");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(value + "\n");
  }

  @Test
  void formsOfNumbers() {
    assertThat(gradus("--exact", "1/3+1/6").out()).isEqualTo("1/2\n");
    assertThat(gradus("--numeric", "1/4").out()).isEqualTo("0.25\n");
    assertThat(gradus("--digits", "3", "2/3").out()).isEqualTo("0.667\n");
    assertThat(gradus("--decimals", "1", "2/3").out()).isEqualTo("0.7\n");
    assertThat(gradus("--exact", "--numeric", "1").code()).isEqualTo(2);
    assertThat(gradus("--digits", "3", "--decimals", "1", "1").code()).isEqualTo(2);
  }

  @Test
  void severalExpressionsShareASession() {
    assertThat(gradus("x = 3", "x^2", "ans + 1")).isEqualTo(new Result(0, "3\n\n9\n\n10\n", ""));
    assertThat(gradus("-o", "json", "1", "2").out().lines()).hasSize(2);
    assertThat(gradus("1+1", "sin(", "3").out()).isEqualTo("2\n");
  }

  @Test
  void pipedExpressionsAreEvaluated() {
    Result result = Invocation.inPipe().withInput("x = 2\n[1,2;\n3,x]\r\n\nx^10\n").run();
    assertThat(result).isEqualTo(new Result(0, "2\n\n1,2\n3,2\n\n1024\n", ""));
    assertThat(gradus().code()).isEqualTo(2);
    assertThat(gradus("compute").err()).contains("holds no expression");
    assertThat(Invocation.onTerminal().run("compute").err()).contains("nothing to compute");
  }

  @Test
  void pipedDataIsUnderscore() {
    Invocation piped = Invocation.inPipe().withInput("[[1,2],[3,4]]");
    assertThat(piped.run("_*2").out()).isEqualTo("2,4\n6,8\n");
    assertThat(piped.run("-q", "_[1,2]")).isEqualTo(new Result(0, "2\n", ""));
    assertThat(piped.run("-q", "x.*_", "-v", "x=3").out()).isEqualTo("3,6\n9,12\n");
    assertThat(piped.run("-q", "_", "-v", "_=3").out()).isEqualTo("3\n");
    assertThat(piped.run("A+_", "-v", "A=-").code()).isEqualTo(3);
    assertThat(Invocation.onTerminal().run("_*2").err()).contains("nothing is piped");
  }

  /// Reading an unused standard input could wait for ever.
  @Test
  void standardInputIsReadOnlyWhenAsked() {
    Result result =
        Invocation.inPipe()
            .run(
                java.util.List.of("1+1"),
                new java.io.InputStream() {
                  @Override
                  public int read() {
                    throw new AssertionError("read");
                  }
                });
    assertThat(result.out()).isEqualTo("2\n");
  }

  @Test
  void bindings() throws IOException {
    String csv = file("m.csv", "a,b,c\n1,2,x\n3,5,y\n");
    assertThat(gradus("-q", "A[2,2]", "-v", "A=" + csv + "[1-2]").out()).isEqualTo("5\n");
    assertThat(gradus("-q", "A", "-v", "A=" + csv, "--columns", "b").out()).isEqualTo("2\n5\n");
    assertThat(gradus("y+1", "-v", "x=2", "-v", "y=x^2").out()).isEqualTo("5\n");
    assertThat(gradus("-q", "a.*b", "-d", csv).out()).isEqualTo("2\n15\n");
    assertThat(gradus("-q", "a", "-d", csv, "-v", "a=7").out()).isEqualTo("7\n");
    assertThat(gradus("A", "-v", "A=" + csv + "[a]").err()).isEqualTo("note: A: 2×1, header yes\n");
    assertThat(gradus("--exact", "-q", "A/7", "-v", "A=" + csv + "[a]").out())
        .isEqualTo("1/7\n3/7\n");
  }

  @Test
  void standardInputIsClaimedOnce() {
    Invocation piped = Invocation.inPipe().withInput("1\n2\n");
    assertThat(piped.run("-q", "A", "-v", "A=-").out()).isEqualTo("1\n2\n");
    Result twice = piped.run("A", "-v", "A=-", "-v", "B=-");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("-v A=- has it, -v B=- cannot");
    assertThat(piped.run("A", "-v", "A=1", "-v", "A=2").err()).contains("A is bound twice");
  }

  @Test
  void whatIsPrintedReadsBack() {
    for (String expression :
        new String[] {
          "[1,2;3,4]/7", "[1,2,3]/3", "1/3", "{1,2}", "x^2 + 1", "[[1,2],[3,4]] == 1"
        }) {
      for (String form : new String[] {"plain", "json"}) {
        Result first = gradus("-q", expression, "-o", form);
        if (first.code() != 0) {
          continue;
        }
        Result again =
            Invocation.inPipe().withInput(first.out()).run("-q", "A", "-v", "A=-", "-o", "plain");
        assertThat(again.out())
            .as(expression + " " + form + again.err())
            .isEqualTo(gradus("-q", expression).out());
      }
    }
  }

  @Test
  void statementsOfAFile() throws IOException {
    String statements = file("s.txt", "f(x) = x^2\na = 3\n");
    assertThat(gradus("-f", statements, "f(a)").out()).isEqualTo("9\n");
    assertThat(gradus("-f", statements).out()).isEqualTo("3\n");
    assertThat(gradus("-f", statements + "x").code()).isEqualTo(5);
  }

  @Test
  void jsonCarriesErrorsOnStandardOutput() {
    Result result = gradus("sin(", "-o", "json");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).isEmpty();
    assertThat(at(json(result.out()), "schema")).isEqualTo(Json.of("gradus.answer/1"));
    assertThat(at(json(result.out()), "error", "code")).isEqualTo(Json.of("E0103"));
    assertThat(gradus("3", "--digts", "3", "-o", "json").out()).contains("unknown option --digts");
    assertThat(gradus("--output=ndjson", "--digts").out()).contains("unknown option --digts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latex", "numpy", "pytorch", "octave"})
  void formatsForDocumentsAndCode(String format) {
    assertThat(gradus("1", "2/2", "-o", format).out()).isEqualTo("1\n\n1\n");
    assertThat(gradus("1", "-o", "jsn").err()).contains("did you mean json");
  }

  @Test
  void limits() {
    long start = System.nanoTime();
    Result result = gradus("sum(sin(k), k, 1, 40000000)", "--timeout", "0.2");
    assertThat(result.code()).as(result.err() + result.out()).isEqualTo(4);
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    assertThat(gradus("9^9^9^9").code()).isEqualTo(4);
    assertThat(gradus("1", "--timeout", "0").code()).isEqualTo(2);
    assertThat(gradus("1", "--timeout", "1e3").code()).isEqualTo(2);
    assertThat(gradus("1", "--timeout", "0.5").code()).isZero();
  }

  @Test
  void aTerminalGetsAPageAndOneLineBelow() {
    Result result = Invocation.onTerminal().run("2x*3", "--at", "x=1/3");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("2");
    assertThat(result.err().lines().count()).isLessThanOrEqualTo(1);
    assertThat(Invocation.onTerminal().run("-q", "2x*3", "--at", "x=1/3").err()).isEmpty();
  }

  @Test
  void conventions() {
    assertThat(gradus("x[0]", "-v", "x=[7,8]").code()).isEqualTo(3);
    assertThat(gradus("x[0]", "-v", "x=[7,8]", "--index-base", "0").out()).isEqualTo("7\n");
    assertThat(gradus("x[0]", "-v", "x=[7,8]", "--conventions", "numpy").out()).isEqualTo("7\n");
    assertThat(gradus("0.1+0.2 == 0.3").out()).isEqualTo("true\n");
    assertThat(gradus("0.1+0.2 == 0.3", "--dtype", "f64").out()).isEqualTo("false\n");
  }
}
