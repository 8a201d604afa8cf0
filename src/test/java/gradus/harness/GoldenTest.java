package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every golden folder prints what it promises. `mvn test -Dgradus.update=true` writes the promises
/// anew; review the diff.
class GoldenTest {
  @TestFactory
  Stream<DynamicTest> folders() {
    return Golden.all().stream()
        .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> check(golden)));
  }

  private static void check(Golden golden) {
    Run run = ShellLine.run(golden.command(), golden.read("in"), golden.settings());
    String out =
        run.out()
            .replace(golden.directory(), "$DIR")
            .replaceAll("\"gradus\": ?\"[^\"]*\"", "\"gradus\":\"VERSION\"");
    String err = run.err().replace(golden.directory(), "$DIR");
    String rc = run.rc() == 0 ? "" : run.rc() + "\n";
    if (Golden.UPDATE) {
      golden.write("out", out);
      golden.write("err", err);
      golden.write("rc", rc);
      return;
    }
    assertThat(out).as("stdout of " + golden.command()).isEqualTo(golden.read("out"));
    assertThat(err).as("stderr of " + golden.command()).isEqualTo(golden.read("err"));
    assertThat(rc).as("exit code of " + golden.command()).isEqualTo(golden.read("rc"));
  }

  /// Printing any value and reading it again gives the same value.
  @TestFactory
  Stream<DynamicTest> printedAnswersReadBack() {
    return Golden.all().stream()
        .filter(golden -> isPlainAnswer(golden))
        .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> readBack(golden)));
  }

  private static boolean isPlainAnswer(Golden golden) {
    return golden.read("rc").isEmpty()
        && golden.read("env").isEmpty()
        && golden.command().startsWith("gradus compute ")
        && !golden.command().contains(" -o ")
        && !golden.command().contains("--batch")
        && !golden.command().contains(" --each")
        && !golden.command().contains("--steps")
        && !golden.command().contains("--help")
        && !golden.command().contains("--digits")
        && !golden.command().contains("--decimals")
        && !golden.command().contains("--percent")
        && !golden.read("out").contains("\n\n");
  }

  private static void readBack(Golden golden) {
    ReadBack.check(golden.command().replace(" --exact", ""), golden.read("in"));
  }
}
