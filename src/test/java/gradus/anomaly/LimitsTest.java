package gradus.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import org.junit.jupiter.api.Test;

/// Input as large as the limits allow works; one more is refused, kindly and at once.
class LimitsTest {
  @Test
  void nestingEndsAtTwoHundred() {
    assertThat(nested(200).out()).isEqualTo("1\n");
    assertThat(nested(201).rc()).isEqualTo(4);
    assertThat(nested(201).err()).contains("E0108");
    assertThat(nested(30_000).rc()).isEqualTo(4);
    assertThat(nested(100_000).rc()).isEqualTo(4);
  }

  private static Run nested(int depth) {
    return CommandRunner.run("compute", "(".repeat(depth) + "1" + ")".repeat(depth));
  }

  @Test
  void nestingOfEveryKindIsCounted() {
    for (String opening : new String[] {"[", "{", "-", "sin(", "2^", "|", "x -> ", "not "}) {
      Run run = CommandRunner.run("compute", opening.repeat(10_000) + "1");
      assertThat(run.rc()).as(opening).isIn(3, 4);
      assertThat(run.err()).as(opening).startsWith("error[E01");
    }
  }

  @Test
  void twentyThousandSummandsFitOnALine() {
    String sum = "1" + "+1".repeat(19_999);
    assertThat(CommandRunner.run("compute", sum).out()).isEqualTo("20000\n");
    String symbols = "x" + "+x".repeat(19_999);
    assertThat(CommandRunner.run("compute", symbols).out()).isEqualTo("20000*x\n");
    String product = "x" + "*x".repeat(19_999);
    assertThat(CommandRunner.run("compute", product).out()).isEqualTo("x^20000\n");
  }

  @Test
  void longerTextIsRefused() {
    Run run = CommandRunner.run("compute", "1" + "+1".repeat(40_000));
    assertThat(run.rc()).isEqualTo(4);
    assertThat(run.err()).contains("E0109");
  }

  @Test
  void largeResultsAreEstimatedFirst() {
    for (String expression :
        new String[] {
          "9^9^9^9",
          "(10^6)!",
          "2^(2^40)",
          "zeros(10^6,10^6)",
          "1..10^12",
          "power_set({1..60})",
          "binomial(10^9, 5*10^8)",
          "eye(10^5)"
        }) {
      Run run = CommandRunner.run("compute", expression);
      assertThat(run.rc()).as(expression + run.err()).isEqualTo(4);
      assertThat(run.err()).as(expression).startsWith("error[E08");
    }
  }

  @Test
  void theTimeoutIsKept() {
    Run run = CommandRunner.run("compute", "sum(sin(k), k, 1, 10^9)", "--timeout", "0.2");
    assertThat(run.rc()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void endlessRecursionIsRefused() {
    Run run = CommandRunner.run("compute", "f(x) = f(x+1); f(1)");
    assertThat(run.rc()).isEqualTo(4);
    assertThat(run.err()).contains("E0108");
  }
}
