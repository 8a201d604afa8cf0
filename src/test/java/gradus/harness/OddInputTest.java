package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Odd but legal input: what it is worth, and what is said about how it was read. Users of other
/// tools mean something else by some of it, so silence would be a wrong answer.
class OddInputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          gradus 'exp(1000)'                        → exp(1000)            → beyond the range of doubles
          gradus 'exp(-1000)'                       → exp(-1000)           → beyond the range of doubles
          gradus '-2^2'                             → -4                   → ``
          gradus '2^-2^2'                           → 0.0625               → read as 2^(-2^2)
          gradus '6/2(1+2)'                         → 9                    → (6/2)*(1+2)
          gradus '5!=120'                           → true                 → != is read as unequal
          gradus '1j^2'                             → j^2                  → the imaginary unit is i
          gradus '2Pi'                              → 2*Pi                 → the number is pi
          gradus 'sin^-1 1'                         → 1.5707963267948966   → inverse function asin
          gradus '(-8)^(1/3)'                       → -2                   → ``
          gradus 'sqrt(-4)'                         → 2*i                  → principal value
          gradus 'x+y' --at x=1 --at y=2            → 3                    → ``
          gradus 'max([-1,2], 0)'                   → 2                    → over all entries of all arguments
          gradus 'sum([1,2;3,4])'                   → 10                   → over all entries
          gradus 'std([1,2,3])'                     → 1                    → divisor n−1
          gradus 'norm([3,0;0,4])'                  → 4                    → operator 2-norm
          gradus 'log(100)'                         → 4.605170185988092    → ``
          gradus 'Γ(5) + σ(0)'                      → 24.5                 → sigmoid(0)
          gradus 'round(2.5)'                       → 3                    → ``
          gradus '0.1+0.2 == 0.3'                   → true                 → ``
          gradus --dtype f64 '0.1+0.2 == 0.3'       → false                → ``
          gradus '1/2x' -v x=4                      → 2                    → read from left to right
          gradus 'sqrt 16 + 9'                      → 13                   → read as sqrt(16) + 9
          gradus 'sin 2x' -v x=0                    → 0                    → read as sin(2*x)
          gradus 'xy' -v x=2 -v y=3                 → 6                    → xy is read as x*y
          gradus '[1 -2]*[3;4]^T' -q                → 3,4⏎-6,-8            → ``
          gradus '[1 - 2]'                          → -1                   → ``
          printf '# one\\n1+1\\n# two\\n' | gradus      → 2                    → ``
          gradus '|1|2|' --at x=1                   → !                    → a number directly behind
          """)
  void isSaid(String line, String out, String said) {
    Run run = ShellLine.run(line, "", Map.of());
    if (out.equals("!")) {
      assertThat(run.rc()).as(line).isEqualTo(3);
      assertThat(run.out()).as(line).isEmpty();
    } else {
      assertThat(run.out().strip().replace('\n', '⏎')).as(line).isEqualTo(out);
      assertThat(run.rc()).as(line).isZero();
    }
    assertThat(run.err()).as(line).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          [1,2,3]*[4,5,6]^T → 4,5,6⏎8,10,12⏎12,15,18 → outer product
          """)
  void outerProductsAreNamed(String expression, String out, String said) {
    Run run = ShellLine.run("gradus '" + expression + "'", "", Map.of());
    assertThat(run.out().strip().replace('\n', '⏎')).isEqualTo(out);
    assertThat(run.err()).contains(said);
  }
}
