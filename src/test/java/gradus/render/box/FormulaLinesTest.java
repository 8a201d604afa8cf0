package gradus.render.box;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.render.terminal.Width;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormulaLinesTest {
  @Test
  void shortFormulasStayInOneLine() {
    assertThat(FormulaLines.of("= x + 1", 20, 4)).containsExactly("= x + 1");
  }

  @Test
  void aRelationIsBrokenBeforeASum() {
    assertThat(FormulaLines.of("a + b + c + d = 2*e + f", 20, 4))
        .containsExactly("a + b + c + d", "= 2*e + f");
  }

  @Test
  void sumsAreBrokenOutsideOfBracketsFirst() {
    assertThat(FormulaLines.of("= (a + b + c)*sin(x) + (d + e)*cos(x) - 1", 22, 4))
        .containsExactly("= (a + b + c)*sin(x)", "+ (d + e)*cos(x)", "- 1");
  }

  @Test
  void whatHasNoPlaceToBreakStaysWhole() {
    assertThat(FormulaLines.of("abcdefghijklmnopqrst", 10, 4))
        .containsExactly("abcdefghijklmnopqrst");
  }

  @Test
  void nothingIsLost() {
    String formula = "d/dx(f(x, y)^2 + g(x)) = 2·f(x, y)·diff(f(x, y), x) + diff(g(x), x) or h = 0";
    for (int room = 12; room < 90; room++) {
      List<String> lines = FormulaLines.of(formula, room, 2);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(formula.replace(" ", ""));
      if (room >= 24) {
        for (String line : lines) {
          assertThat(Width.of(line)).isLessThanOrEqualTo(room);
        }
      }
    }
  }
}
