package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reading is told exactly when it is not literally what was typed.
class EchoTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2*x + 1",
        "2 * x+1",
        "(2*x) + 1",
        "((x))^2",
        "θ·x − 1",
        "x ≤ 2 ∧ y ≠ 3",
        "x**2",
        "A'",
        "Aᵀ*B",
        "A.T",
        "[1,2;3,4]",
        "[1, 2\n, 3]",
        "{1,2} ∪ {3}",
        "|x|",
        "sin(x)",
        "-x^2",
        "2^-1",
        "A^-1",
        "1.50 + 1e3",
        "0.5*x",
        "x -> x^2",
        "f(x,y) = x*y",
        "D = [1,2]",
        "X in R^3",
        "x^2 at x=3",
        "x*y at (x=1,y=2)",
        "x*y at x=1, y=2",
        "sum(k^2, k, 1, 10)",
        "entropy(v, base=2)",
        "x = 2; 3*x",
        "2*x # twice",
        "\"a b\"",
        "5!",
        "16.7%",
        "∞"
      })
  void silentWhenLiteral(String typed) {
    assertThat(Parsed.echo(typed)).as(typed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          2x sin(x)             → 2*x*sin(x)
          x²                    → x^2
          √x                    → sqrt(x)
          √x^2                  → sqrt(x^2)
          log x^2               → log(x^2)
          sin x                 → sin(x)
          |x||y|                → |x|*|y|
          ||v||                 → norm(v)
          [1 -2]                → [1, -2]
          A^2'                  → (A^2)^T
          AB                    → A*B
          e^{-x}                → e^-x
          2^-x^2                → 2^(-x^2)
          σ(0)                  → sigmoid(0)
          sin^-1 x              → asin(x)
          X in R^(3x2)          → X in R^(3, 2)
          x = 2; 3x             → 3*x
          f(x) = 2x             → f(x) = 2*x
          xs at x=1, s=2        → x*s at x=1, s=2
          """)
  void toldWhenNot(String typed, String reading) {
    assertThat(Parsed.echo(typed)).as(typed).isEqualTo(reading);
  }
}
