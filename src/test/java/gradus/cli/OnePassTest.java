package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expressions on data that are made to go by in one pass, against the same in memory.
final class OnePassTest {
  private static final Map<String, String> ONE_PASS = Map.of("GRADUS_STREAM_ABOVE", "0");

  @TempDir private Path folder;
  private String file = "";
  private String text = "";

  @BeforeEach
  void write() throws IOException {
    Random random = new Random(42);
    StringBuilder rows = new StringBuilder("a,b,c,d\n");
    for (int i = 0; i < 300; i++) {
      double a = 1e4 + random.nextGaussian();
      double b = random.nextInt(-50, 50) / 4.0;
      rows.append(a).append(',').append(b).append(',').append(3 * a - b + random.nextGaussian());
      rows.append(',').append(i % 7).append('\n');
    }
    text = rows.toString();
    Path path = folder.resolve("data.csv");
    Files.writeString(path, text);
    file = path.toString();
  }

  private Run run(Map<String, String> settings, String... arguments) {
    return CommandRunner.run(List.of(arguments), "", settings);
  }

  /// Numbers agree to ten digits, everything else to the letter.
  private static void assertAlike(String one, String other) {
    assertThat(shape(one)).isEqualTo(shape(other));
    String[] numbers = numbers(one);
    String[] others = numbers(other);
    assertThat(numbers).hasSameSizeAs(others);
    for (int i = 0; i < numbers.length; i++) {
      double x = Double.parseDouble(numbers[i]);
      double y = Double.parseDouble(others[i]);
      assertThat(Math.abs(x - y)).isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(y)));
    }
  }

  private static final String NUMBER = "-?\\d+(\\.\\d+)?(e-?\\d+)?";

  private static String shape(String text) {
    return text.replaceAll(NUMBER, "#");
  }

  private static String[] numbers(String text) {
    return Pattern.compile(NUMBER)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean(A)",
        "mean(A, axis=cols)",
        "mean(A.b)",
        "mean(A[:, 2..3])",
        "mean(A[:, [4, 1]])",
        "mean(A[:, 2..end])",
        "mean(A[:, 2])",
        "var(A)",
        "var(A, ddof=0)",
        "std(A[:, 1])",
        "cov(A)",
        "cov(A.a)",
        "cov(A.a, A.c)",
        "cov(A, ddof=0)",
        "corr(A)",
        "corr(A[:, 1], A[:, 3])",
        "corr(A.b)",
        "min(A)",
        "max(A, axis=cols)",
        "sum(A)",
        "sum(A, axis=cols)",
        "sum(A.b)",
        "lstsq(A[:, [1, 2]], A.c)",
        "lstsq(A[:, 1..2], A[:, 3..4])",
        "pca(A).ratios",
        "pca(A[:, 1..3]).components",
        "pca(A).mean",
        "histogram(A.b)",
        "histogram(A.b, 5)",
        "histogram(A, bins=4, range=[-10, 10])",
        "histogram(A.d, [0, 2, 4, 7], density=true)",
        "sqrt(diag(cov(A))) - std(A)",
        "cov(A) - mean(A)*mean(A)^T",
        "m = mean(A); m[1] + m[2]",
        "f(x) = x + max(A); f(2)",
        "[mean(A.a), std(A.a)]",
        "eigvals(cov(A[:, 1..2]))",
        "x = 2; x*sum(A.d)"
      })
  void agreesWithTheSameInMemory(String expression) {
    Run held = run(Map.of(), expression, "-v", "A=" + file);
    Run gone = run(ONE_PASS, expression, "-v", "A=" + file);
    assertThat(gone.rc()).isEqualTo(held.rc()).isZero();
    assertAlike(gone.out(), held.out());
    assertThat(gone.err()).contains("read in one pass");
    String kept =
        gone.err()
            .replace(", read in one pass", "")
            .replace("note: without scores, which are as tall as the data\n", "");
    assertAlike(kept, held.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort(A)[1, 1]",
        "A[3, 1]",
        "mean(A, axis=rows)[1]",
        "mean(A + 1)",
        "pca(A).scores[1, 1]",
        "p = pca(A); p.scores[1, 2]",
        "corr(A, method=spearman)",
        "histogram(A.b, auto).counts",
        "mean(A); A[1, 1]",
        "f(A) = mean(A); f([1, 2])",
        "mean(x) = 7; mean(A)",
        "max(A.a, 3)",
        "lstsq(A)"
      })
  void whatNeedsAllDataHoldsThem(String expression) {
    Run held = run(Map.of(), expression, "-v", "A=" + file);
    Run gone = run(ONE_PASS, expression, "-v", "A=" + file);
    assertThat(gone.err()).doesNotContain("one pass");
    assertThat(gone).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cov(A.d, A)",
        "corr(A[:, 1], A)",
        "mean(A, ddof=1)",
        "lstsq(A.a, A.b)",
        "var(A, ddof=400)",
        "histogram(A.a, 0)",
        "histogram(A.a, range=[2, 1])",
        "std(A, ddof=-1)"
      })
  void refusesInTheSameWords(String expression) {
    Run held = run(Map.of(), expression, "-v", "A=" + file);
    Run gone = run(ONE_PASS, expression, "-v", "A=" + file);
    assertThat(gone.rc()).isEqualTo(held.rc()).isNotZero();
    // What can be told before the data are read is told before, and without their height.
    String told = held.err().replace("300×4 matrix", "matrix").replace("300-vector", "vector");
    assertThat(told).endsWith(gone.err().replaceFirst("note: .*one pass\n", ""));
  }

  @Test
  void severalExpressionsShareThePass() {
    String[] arguments = {"mean(a)", "n = 2", "std(data.b)*n", "max(c) - min(c)", "-d", file};
    Run held = run(Map.of(), arguments);
    Run gone = run(ONE_PASS, arguments);
    assertAlike(gone.out(), held.out());
    assertThat(gone.err()).contains("data: 300×4, header yes, read in one pass");
  }

  @Test
  void functionsAreCalledLater() {
    String[] arguments = {
      "f(x) = x*mean(A)", "f(2)", "g(3)", "-v", "A=" + file, "-v", "g=x -> x + max(A.b)"
    };
    Run held = run(Map.of(), arguments);
    Run gone = run(ONE_PASS, arguments);
    assertAlike(gone.out(), held.out());
    assertThat(gone.rc()).isEqualTo(held.rc());
    assertThat(gone.err()).contains("read in one pass");
  }

  @Test
  void aPipeGoesByAsWell() {
    List<String> arguments = List.of("cov(_)", "mean(_)");
    Run held = CommandRunner.run(arguments, text, Map.of());
    Run gone = CommandRunner.run(arguments, text, ONE_PASS);
    assertAlike(gone.out(), held.out());
    assertThat(gone.err()).contains("_: 300×4, header yes, read in one pass");
    Run all = CommandRunner.run(List.of("sort(_[:, 4])[1]"), text, ONE_PASS);
    assertThat(all.out()).isEqualTo("0\n");
    Run range = CommandRunner.run(List.of("histogram(_)"), text, ONE_PASS);
    assertThat(range.err())
        .contains("histogram(_): the range of a stream is known only at its end");
  }

  @Test
  void tablesWithTextAreRefusedAsAlways() throws IOException {
    Path path = folder.resolve("words.csv");
    Files.writeString(path, "name,x\n" + "Ann,1\nBob,2\n".repeat(50));
    String[] arguments = {"cov(A)", "-v", "A=" + path};
    Run gone = run(ONE_PASS, arguments);
    assertThat(gone.rc()).isEqualTo(run(Map.of(), arguments).rc());
    assertThat(gone.err())
        .contains("cov needs numbers, and A has text in name")
        .contains("--columns 2 reads the columns of numbers");
    assertThat(run(ONE_PASS, "mean(A.x)", "-v", "A=" + path).out()).isEqualTo("1.5\n");
    Run counted = run(ONE_PASS, "unique(A.name)", "-v", "A=" + path);
    assertThat(counted).isEqualTo(run(Map.of(), "unique(A.name)", "-v", "A=" + path));
  }

  @Test
  void constantsAndInfinitiesAreToldByName() throws IOException {
    Path path = folder.resolve("flat.csv");
    Files.writeString(path, "x,y\n" + "1,0.1\n2,0.1\n".repeat(200) + "inf,0.1\n");
    Path finite = folder.resolve("finite.csv");
    Files.writeString(finite, "x,y\n" + "1,0.1\n2,0.1\n".repeat(200));
    assertThat(run(ONE_PASS, "corr(A)", "-v", "A=" + finite).err())
        .contains("the correlation with 'y' is undefined: it is constant");
    assertThat(run(ONE_PASS, "pca(A)", "-v", "A=" + path).err())
        .contains("row 401, column 1 ('x') of A is inf");
    assertThat(run(ONE_PASS, "max(A.x)", "-v", "A=" + path).out()).isEqualTo("inf\n");
    assertThat(run(ONE_PASS, "mean(A.y)", "-v", "A=" + path).out()).isEqualTo("0.1\n");
  }

  /// The same refusal at the same place, whether the data are held or went by.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cov(A)",
        "corr(A)",
        "cov(A.x, A.y)",
        "corr(A[:, 2], A.x)",
        "pca(A)",
        "histogram(A.x)",
        "histogram(A)",
        "lstsq(A[:, [2, 1]], A.y)"
      })
  void whatIsNotFiniteIsRefusedWithItsPlace(String expression) throws IOException {
    Path path = folder.resolve("infinite.csv");
    Files.writeString(path, "x,y\n" + "1,0.1\n2,0.3\n".repeat(200) + "-inf,0.1\n5,inf\n");
    Run passed = run(ONE_PASS, expression, "-v", "A=" + path);
    assertThat(passed.out()).isEmpty();
    assertThat(passed.err()).contains("error[E0504]");
    String held = run(Map.of(), expression, "-v", "A=" + path).err();
    assertThat(passed.err().substring(passed.err().indexOf("error")))
        .isEqualTo(held.substring(held.indexOf("error")));
  }

  @Test
  void infinitiesOfTheDataAreNotCalledOverflows() throws IOException {
    Path path = folder.resolve("infinite.csv");
    Files.writeString(path, "x,y\n1,2\ninf,3\n4,5\n");
    Run passed = run(ONE_PASS, "mean(A)", "-v", "A=" + path);
    assertThat(passed.out()).startsWith("inf\n3.33333333333333");
    assertThat(passed.err()).doesNotContain("beyond the range");
  }

  @Test
  void principalComponentsOfOneColumnAreRefused() throws IOException {
    Path path = folder.resolve("one.csv");
    Files.writeString(path, "x\n1\n2\n4\n");
    Run passed = run(ONE_PASS, "pca(A)", "-v", "A=" + path);
    assertThat(passed.rc()).isEqualTo(3);
    assertThat(passed.err()).contains("E0301]: pca needs a matrix, not 'A', which is a vector");
  }

  @ParameterizedTest
  @ValueSource(strings = {"min(A)", "sum(A)", "max(A, axis=rows)", "min(A, 0)"})
  void tablesWithWordsAreRefusedByTheColumn(String expression) throws IOException {
    Path path = folder.resolve("words.csv");
    Files.writeString(path, "x,w\n1,a\n2,b\n");
    for (Map<String, String> settings : List.of(ONE_PASS, Map.<String, String>of())) {
      assertThat(run(settings, expression, "-v", "A=" + path).err())
          .contains("needs numbers, and A has text in w")
          .contains("--columns 1 reads the columns of numbers");
    }
  }
}
