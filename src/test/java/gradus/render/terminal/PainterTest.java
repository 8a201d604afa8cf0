package gradus.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PainterTest {
  @Test
  void plainTextHasNoSequences() {
    assertThat(Painter.PLAIN.paint("a", 0xFF0000, 0x00FF00, Painter.Weight.BOLD)).isEqualTo("a");
    Painter painter = new Painter(ColourDepth.TRUE);
    assertThat(painter.paint("a", Painter.DEFAULT, Painter.DEFAULT, Painter.Weight.NORMAL))
        .isEqualTo("a");
    assertThat(painter.paint("", 0xFF0000, 0x00FF00, Painter.Weight.BOLD)).isEmpty();
  }

  @Test
  void eachDepthHasItsSequences() {
    int red = 0xFF0000;
    assertThat(paint(ColourDepth.TRUE, red)).contains("38;2;255;0;0").contains("48;2;0;0;255");
    assertThat(paint(ColourDepth.MANY, red)).contains("38;5;196").contains("48;5;21");
    assertThat(paint(ColourDepth.SIXTEEN, red)).contains("31").contains("44").doesNotContain(";5;");
  }

  private static String paint(ColourDepth depth, int rgb) {
    return new Painter(depth).paint("a", rgb, 0x0000FF, Painter.Weight.NORMAL);
  }

  @Test
  void coloursOfSixteenKeepTheirHues() {
    assertThat(Painter.ofSixteen(0xE69F00)).isEqualTo(3);
    assertThat(Painter.ofSixteen(0x009E73)).isEqualTo(2);
    assertThat(Painter.ofSixteen(0xD55E00)).isEqualTo(1);
    assertThat(Painter.ofSixteen(0xCC79A7)).isEqualTo(5);
    assertThat(Painter.ofSixteen(0x000000)).isZero();
    assertThat(Painter.ofSixteen(0xFFFFFF)).isEqualTo(15);
    assertThat(Painter.ofSixteen(0x808080)).isEqualTo(8);
  }

  @Test
  void everyColourHasANumber() {
    for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 4099) {
      assertThat(Painter.ofSixteen(rgb)).isBetween(0, 15);
      assertThat(Painter.nearestOfMany(rgb)).isBetween(16, 255);
    }
  }

  @Test
  void depthsAreKnownByWhatTerminalsSay() {
    assertThat(ColourDepth.of("xterm-256color", "truecolor")).isEqualTo(ColourDepth.TRUE);
    assertThat(ColourDepth.of("xterm-256color", "")).isEqualTo(ColourDepth.MANY);
    assertThat(ColourDepth.of("xterm-kitty", "")).isEqualTo(ColourDepth.MANY);
    assertThat(ColourDepth.of("screen", "")).isEqualTo(ColourDepth.SIXTEEN);
    assertThat(ColourDepth.of("dumb", "truecolor")).isEqualTo(ColourDepth.NONE);
    assertThat(ColourDepth.of("", "")).isEqualTo(ColourDepth.NONE);
  }
}
