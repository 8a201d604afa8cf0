package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import gradus.functions.Catalogue;
import gradus.tutor.progress.SampleJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that are read and not talked with: progress, findings, functions, verdicts, derivations,
/// pictures.
class ScreenReaderPagesTest {
  @TempDir private Path home = Path.of("");

  private Heard heard() {
    return new Heard(home);
  }

  @Test
  void progressHasANumberForEveryBarAndADateForEverySquare() {
    heard().plain("", "progress");
    SampleJournal.write(home.resolve("gradus/journal.jsonl"));
    Run page = heard().plain("", "progress");
    assertThat(page.out()).contains(" %", "due", "Practised on ", ". none", "# 30 or more");
    assertThat(page.out().lines().filter(line -> line.contains("[#")))
        .isNotEmpty()
        .allMatch(line -> line.contains(" %"));
    Run seen = heard().seen("", false, "progress");
    assertThat(numbers(page.out())).isEqualTo(numbers(seen.out()));
    heard().plain("", "progress", "due");
    heard().losesNothing("", "progress", "due");
  }

  /// The letters and digits of a page in their order.
  private static String numbers(String page) {
    return page.replaceAll("[^A-Za-z0-9%]", "");
  }

  @Test
  void everyFunctionIsExplained() {
    for (String name : Catalogue.INSTANCE.names()) {
      heard().plain("", "doc", name);
    }
    for (String words : List.of("eigen values", "∇", "nabla", "R^n", "theta", "x^T")) {
      Run run = heard().plain("", "doc", words);
      assertThat(run.out() + run.err()).as(words).isNotBlank();
    }
    heard().plain("", "doc");
  }

  @Test
  void verdictsKeepTheirReasons() {
    for (String[] words :
        List.of(
            new String[] {"check", "x^2+4", "(x+2)^2"},
            new String[] {"check", "[1,2;3,4]", "[1,2;3,5]"},
            new String[] {"check", "0.167", "1/6"},
            new String[] {"check", "x=1 or x=2", "x^2 - 3x + 2 = 0"},
            new String[] {"check", "1+", "2"})) {
      Run plain = heard().plain("", words);
      Run seen = CommandRunner.run(Heard.with(words, List.of("--width", "80")), "", Map.of());
      assertThat(plain.rc()).isEqualTo(seen.rc());
      assertThat(numbers(plain.out() + plain.err())).isEqualTo(numbers(seen.out() + seen.err()));
    }
  }

  @Test
  void markedWorkSaysWhereItWentWrong() {
    String work = "(x+1)^2 + 1\n= x^2 + 2x + 2\n= x^2 + 4x + 2\n= (x\n";
    Run plain = heard().plain(work, "check", "--work", "-");
    assertThat(plain.out()).contains("does not follow");
    Run listened =
        CommandRunner.run(
            List.of("check", "--work", "-", "--width", "60"),
            work,
            Map.of("GRADUS_ACCESSIBLE", "1"));
    assertThat(listened.out()).contains("at column ").doesNotContain("^^");
  }

  @Test
  void derivationsAreOneLineForEachStep() {
    Map<String, String> listening = new HashMap<>(heard().settings());
    listening.put("GRADUS_ACCESSIBLE", "1");
    for (String task :
        List.of(
            "diff(x^2/sin(x), x)",
            "int(x*exp(x), x)",
            "limit((x^2-1)/(x-1), x, 1)",
            "solve(x^2 - 5x + 6 = 0, x)",
            "det([1,2;3,4])")) {
      heard().plain("", "compute", task, "--steps");
      Run run =
          CommandRunner.run(List.of("compute", task, "--steps", "--width", "60"), "", listening);
      Heard.fits(task, run.out());
      assertThat(run.out()).as(task).isNotBlank().doesNotContain("---");
    }
  }

  @Test
  void answersAreWrittenAsTheyAreTyped() {
    Map<String, String> listening = Map.of("GRADUS_ACCESSIBLE", "1", "tty", "012", "width", "60");
    for (String[] pair :
        List.of(
            new String[] {"[1/2, x/y; 3, 4]", "[1/2, x/y; 3, 4]\n"},
            new String[] {"x/(y + 1/x)", "x/(y + 1/x)\n"},
            new String[] {"{1/x, sqrt(2)}", "{"},
            new String[] {"1/3", "1/3 ~= 0.333333333\n"},
            new String[] {"inv([2,1;1,2])", "[2/3, -1/3; -1/3, 2/3]"})) {
      Run run = CommandRunner.run(List.of(pair[0]), "", listening);
      Heard.fits(pair[0], run.out() + run.err());
      assertThat(run.out()).startsWith(pair[1]);
    }
  }

  @Test
  void errorsSayTheColumn() {
    Run run = CommandRunner.run(List.of("(1 + 2)) * 3"), "", Map.of("GRADUS_ACCESSIBLE", "1"));
    assertThat(run.err()).contains("  (1 + 2)) * 3\n  at column 8: )\n").doesNotContain("^");
    Run end = CommandRunner.run(List.of("f(1, 2\n + "), "", Map.of("GRADUS_ACCESSIBLE", "1"));
    assertThat(end.err()).contains("at ").doesNotContain("^");
  }

  @Test
  void picturesHaveWords() {
    for (String[] words :
        List.of(
            new String[] {"plot-ascii", "sin(x)", "--x", "0..pi"},
            new String[] {"plot-ascii", "field", "[-y, x]"},
            new String[] {"plot-ascii", "transform", "[1,1;0,1]"},
            new String[] {"plot-ascii", "x^2 + y^2"})) {
      Run drawn = heard().plain("", words);
      Run told = heard().plain("", Heard.with(words, List.of("--describe")).toArray(String[]::new));
      assertThat(drawn.rc()).as(words[1]).isZero();
      assertThat(told.out()).as(words[1]).contains(".");
      Run listened =
          CommandRunner.run(
              Heard.with(words, List.of("--width", "60")), "", Map.of("GRADUS_ACCESSIBLE", "1"));
      assertThat(listened.out()).isEqualTo(told.out());
    }
  }

  @Test
  void findingsOfLintAreBroken() throws IOException {
    Path lesson = home.resolve("01-wrong.md");
    Files.writeString(
        lesson,
        "---\ntitle: Wrong\n---\n\n# One\n\n```gradus quiz\nid: x\nask: What?\nanswer: 1 +\n```\n");
    Run run = heard().plain("", "lint", "--seeds", "2", lesson.toString());
    assertThat(run.rc()).isNotZero();
    assertThat(run.out() + run.err()).isNotBlank();
  }

  @Test
  void readingAloud() {
    assertThat(heard().plain("", "read", "x^2 + 1 >= 0", "f(x; theta)").out()).contains("theta");
  }
}
