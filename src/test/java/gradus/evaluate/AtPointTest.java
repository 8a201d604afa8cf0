package gradus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.functions.Computing;
import org.junit.jupiter.api.Test;

/// Values put into formulas, also those that a name was bound to before.
class AtPointTest {
  @Test
  void boundFormulasTakeTheirValuesToo() {
    assertThat(Computing.text("g=2*x; g at x=3")).isEqualTo("6");
    assertThat(Computing.text("g=x^2; g+x at x=3")).isEqualTo("12");
    assertThat(Computing.text("g=x^2+y; g at x=3, y=1")).isEqualTo("10");
    assertThat(Computing.text("g=diff(x^2,x); g at x=3")).isEqualTo("6");
    assertThat(Computing.text("g=[x,2*x]; sum(g) at x=3")).isEqualTo("9");
    assertThat(Computing.refusal("g=1/x; g at x=0").code()).isEqualTo(Code.DIVISION_BY_ZERO);
  }
}
