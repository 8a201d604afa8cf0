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

  /// 1/x has a value at -1, but log(x) has no slope there.
  @Test
  void derivativesHaveNoValueOutsideOfTheDomain() {
    assertThat(Computing.refusal("diff(log(x), x) at x=-1").code())
        .isEqualTo(Code.NOT_DIFFERENTIABLE);
    assertThat(Computing.refusal("diff(sqrt(x), x) at x=-4").code())
        .isEqualTo(Code.NOT_DIFFERENTIABLE);
    assertThat(Computing.refusal("grad(log(x*y), [x, y]) at x=-1, y=2").code())
        .isEqualTo(Code.NOT_DIFFERENTIABLE);
    assertThat(Computing.text("diff(x^2 + y^2 = 25, y, x) at (x=3, y=4)")).isEqualTo("-3/4");
    assertThat(Computing.text("diff(log(abs(x)), x) at x=-1")).isEqualTo("-1");
    assertThat(Computing.text("diff(cbrt(x), x) at x=-8")).isEqualTo("1/12");
    assertThat(Computing.text("diff(x^y, x) at x=-2, y=3")).isEqualTo("12");
    assertThat(Computing.text("diff(log(x), x) at x=a")).isEqualTo("1/a");
  }
}
