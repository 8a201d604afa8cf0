package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--where`, `--by` and `--columns` together.
class RowsTest {
  private static final String SCORES =
      "name,group,score,age\nann,b,1,30\nbob,a,2,20\ncyd,b,4,50\ndan,10,8,\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void theConditionMayUseColumnsThatAreNotSelected() throws IOException {
    String scores = file("s.csv", SCORES);
    Result result =
        gradus("-q", "A", "-v", "A=" + scores, "--columns", "score", "--where", "group == \"b\"");
    assertThat(result).isEqualTo(new Result(0, "1\n4\n", ""));
  }

  @Test
  void theConditionKnowsSetsAndIntervals() throws IOException {
    String scores = file("s.csv", SCORES);
    assertThat(
            gradus(
                    "-q",
                    "score",
                    "-d",
                    scores,
                    "--na",
                    "mean",
                    "--where",
                    "name in {\"bob\", \"dan\"}")
                .out())
        .isEqualTo("2\n8\n");
    assertThat(
            gradus("-q", "score", "-d", scores, "--na", "mean", "--where", "score in [1, 4)").out())
        .isEqualTo("1\n2\n");
  }

  @Test
  void missingValuesAreSettledBeforeRowsAreChosen() throws IOException {
    String scores = file("s.csv", SCORES);
    Result refused = gradus("age", "-d", scores, "--where", "score < 5");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("line 5").contains("--na");
    assertThat(gradus("-q", "age", "-d", scores, "--na", "skip", "--where", "score < 3").out())
        .isEqualTo("30\n20\n");
  }

  @Test
  void rowsOfJsonTablesAndPipesAreChosenToo() {
    Result result =
        Invocation.inPipe()
            .withInput("[{\"x\":1,\"ok\":true},{\"x\":2,\"ok\":false},{\"x\":3,\"ok\":true}]")
            .run("-q", "sum(_.x)", "--where", "x > 1");
    assertThat(result.out()).isEqualTo("5\n");
    assertThat(
            Invocation.inPipe()
                .withInput("x,ok\n1,True\n2,False\n3,True\n")
                .run("-q", "x", "-d", "-", "--where", "ok")
                .out())
        .isEqualTo("1\n3\n");
  }

  @Test
  void aTableWithoutNamesHasNoConditions() {
    Result result = Invocation.inPipe().withInput("1,2\n3,4\n").run("sum(_)", "--where", "x > 1");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("columns with names").contains("--header yes");
  }

  @Test
  void groupsOfNumbersAscendAndWordsFollowUnicode() throws IOException {
    String numbers = file("n.csv", "g,x\n10,1\n-2,2\n3,3\n10,5\n");
    assertThat(gradus("-q", "sum(x)", "-d", numbers, "--by", "g").out())
        .isEqualTo("-2: 2\n3: 3\n10: 6\n");
    String words = file("w.csv", "g,x\nb,1\na,2\nB,3\nb,4\n");
    assertThat(gradus("-q", "sum(x)", "-d", words, "--by", "g", "-o", "csv").out())
        .isEqualTo("B,3\na,2\nb,5\n");
  }

  @Test
  void definitionsStayInsideTheirGroup() throws IOException {
    String data = file("d.csv", "g,x\na,1\nb,2\na,3\n");
    assertThat(gradus("-q", "m = mean(x); m", "sum(x - m)", "-d", data, "--by", "g").out())
        .isEqualTo("a: 2\nb: 2\n\na: 0\nb: 0\n");
  }

  @Test
  void theGroupingColumnStaysWhereItIsSelectedByName() throws IOException {
    String data = file("d.csv", "g,x\n1,1\n2,2\n1,3\n2,4\n1,5\n");
    assertThat(gradus("-q", "shape(A)", "-v", "A=" + data, "--by", "g").out())
        .isEqualTo("1: [3]\n2: [2]\n");
    assertThat(gradus("-q", "shape(A)", "-v", "A=" + data, "--by", "g", "--columns", "x,g").out())
        .isEqualTo("1: [3, 2]\n2: [2, 2]\n");
  }

  @Test
  void everyTableWithTheColumnIsGrouped() throws IOException {
    String left = file("l.csv", "g,x\na,1\nb,2\na,3\n");
    String right = file("r.csv", "g,y\nb,10\na,20\na,30\n");
    assertThat(gradus("-q", "dot(A, B)", "-v", "A=" + left, "-v", "B=" + right, "--by", "g").out())
        .isEqualTo("a: 110\nb: 20\n");
    Result alone =
        gradus("-q", "A", "-v", "A=" + left, "-v", "B=" + file("c.csv", "g,y\na,1\n"), "--by", "g");
    assertThat(alone.code()).isEqualTo(3);
    assertThat(alone.err()).contains("A has rows with g = b, B has none");
  }

  @Test
  void oneRowIsStillAList() throws IOException {
    String data = file("d.csv", "g,x\na,1\nb,2\nb,3\n");
    assertThat(gradus("-q", "mean(A)", "-v", "A=" + data, "--by", "g").out())
        .isEqualTo("a: 1\nb: 2.5\n");
    assertThat(
            gradus("-q", "mean(A)", "-v", "A=" + data, "--columns", "x", "--where", "g == \"a\"")
                .out())
        .isEqualTo("1\n");
  }

  @Test
  void measurementsAreNoGroups() throws IOException {
    StringBuilder text = new StringBuilder("g,x\n");
    for (int i = 0; i < 1001; i++) {
      text.append(i).append(".5,1\n");
    }
    Result result = gradus("sum(x)", "-d", file("many.csv", text.toString()), "--by", "g");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("makes 1001 groups of 1001 rows");
  }

  @Test
  void aHundredThousandLinesAreAnsweredInOrder() {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder lines = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      int a = random.nextInt(100);
      int b = random.nextInt(100);
      lines.append('[').append(a).append(", ").append(b).append("]\n");
      expected.append(a * b).append('\n');
    }
    Result result =
        Invocation.inPipe().withInput(lines.toString()).run("-q", "_[1]*_[2]", "--each");
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo(expected.toString());
  }

  @Test
  void anEachWithoutExactlyOneExpressionIsRefused() {
    assertThat(gradus("--each").code()).isEqualTo(2);
    assertThat(gradus("_", "_", "--each").err()).contains("one expression");
    assertThat(gradus("_", "--each", "-o", "csv").code()).isEqualTo(2);
  }

  @Test
  void patternsThatTryEverythingAreStopped() {
    Result result =
        Invocation.inPipe()
            .withInput("a".repeat(60) + "b,c\n1,2\n")
            .run("sum(_)", "--columns", "/(a+)\\1(a+)+$/");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("takes too long");
  }
}
