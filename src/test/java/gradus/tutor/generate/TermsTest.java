package gradus.tutor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.exact.Rational;
import org.junit.jupiter.api.Test;

/// How generators write formulas and sentences.
final class TermsTest {
  @Test
  void aNumberGetsParenthesesWhereItCouldNotStandWithout() {
    assertThat(Terms.put("#*# - %", -2, 3, -4)).isEqualTo("(-2)*3 - -4");
    assertThat(Terms.put("2*#", Rational.of(-1, 3))).isEqualTo("2*(-1/3)");
    assertThatThrownBy(() -> Terms.put("#*#", 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aFormulaOfASentenceBecomesLatexAndWordsStay() {
    assertThat(TypedLatex.say("$f(x) = #$ at $x = %$ is %", "3*x^2/4", -1, "steep"))
        .isEqualTo("$f(x) = \\frac{3 x^{2}}{4}$ at $x = -1$ is steep");
    assertThat(TypedLatex.say("$A = #$", Grid.of2(1, 2, 3, 4)))
        .isEqualTo("$A = \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$");
    assertThatThrownBy(() -> TypedLatex.say("$%$", 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 gaps");
  }

  @Test
  void decimalsAreWrittenShort() {
    assertThat(Terms.decimals(1, 5, -20, 0)).isEqualTo("[0.5, -2, 0]");
    assertThat(Terms.differ(1, 2, 3)).isTrue();
    assertThat(Terms.differ(1, 2, 1)).isFalse();
  }
}
