package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StrokeFontTest {
  private final StrokeFont font = new StrokeFont();

  @Test
  void knowsAsciiGreekAndMathematics() {
    for (int point = ' '; point < 0x7F; point++) {
      assertThat(font.knows(point)).as(Character.toString(point)).isTrue();
    }
    String others = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉−·×√π∞≤≥≠≈′→∂∇∑…°ₙⁿᵀ";
    others.codePoints().forEach(p -> assertThat(font.knows(p)).as(Character.toString(p)).isTrue());
    assertThat(font.knows('漢')).isFalse();
  }

  @Test
  void lettersStayInTheirRowAndDiffer() {
    Set<String> drawings = new HashSet<>();
    for (int point = '!'; point < 0x7F; point++) {
      StrokeFont.Written letter = font.write(Character.toString(point), false);
      assertThat(letter.strokes()).as(Character.toString(point)).isNotEmpty();
      StringBuilder drawing = new StringBuilder();
      for (Outline.Path stroke : letter.strokes()) {
        for (int i = 0; i < stroke.length(); i++) {
          assertThat(stroke.x()[i]).isBetween(0.0, 9.0);
          assertThat(stroke.y()[i]).isBetween(0.0, 19.5);
          drawing.append(stroke.x()[i]).append(' ').append(stroke.y()[i]).append(';');
        }
      }
      assertThat(drawings.add(drawing.toString())).as(Character.toString(point)).isTrue();
    }
  }

  @Test
  void spacedLettersHaveACellEach() {
    assertThat(font.write("ill|WM", true).width()).isEqualTo(60);
    assertThat(font.write("x̂", true).width()).isEqualTo(10);
    assertThat(font.write("111", false).width()).isEqualTo(font.write("888", false).width());
  }
}
