package gradus.tutor.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void quotesKeepTogether() {
    assertThat(ShellWords.split("curve 'x^2 + 1' --title \"a 'b' \\\"c\\\"\"  -x^2 ''"))
        .containsExactly("curve", "x^2 + 1", "--title", "a 'b' \"c\"", "-x^2", "");
    assertThat(ShellWords.split("a\\ b 'c\\d' e'f g'h")).containsExactly("a b", "c\\d", "ef gh");
    assertThat(ShellWords.split("  ")).isEmpty();
  }

  @Test
  void anOpenQuoteIsRefused() {
    assertThatThrownBy(() -> ShellWords.split("a 'b")).isInstanceOf(GradusException.class);
  }
}
