package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import java.util.Map;

/// Printing any value and reading it again gives the same value.
final class ReadBack {
  private ReadBack() {}

  /// @param command prints one value; without `--exact`
  static void check(String command, String in) {
    String exact = print(command.replace("gradus compute", "gradus compute --exact"), in);
    if (exact.contains("inf")) {
      // Exact numbers end before infinity.
      assertThat(again(exact, "")).isEqualTo(exact);
      return;
    }
    String second = again(exact, " --exact");
    // Read exactly, 0.6 is 3/5: another spelling once, and the same from then on.
    assertThat(again(second, " --exact")).isEqualTo(second);
    assertThat(again(second, "")).as("in decimals").isEqualTo(again(exact, ""));
    String decimals = print(command, in);
    if (decimals.length() < 16 || decimals.contains(".")) {
      // A longer integer is printed in full, and read as the nearest double.
      assertThat(again(decimals, "")).isEqualTo(decimals);
    }
  }

  private static String print(String command, String in) {
    return ShellLine.run(command, in, Map.of()).out();
  }

  private static String again(String printed, String option) {
    Run run = ShellLine.run("gradus compute _ -q" + option, printed, Map.of());
    assertThat(run.err()).as("reading back " + printed).isEmpty();
    return run.out();
  }
}
