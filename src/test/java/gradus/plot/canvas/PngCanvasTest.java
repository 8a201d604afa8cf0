package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.plot.ColourMap;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import org.junit.jupiter.api.Test;

final class PngCanvasTest {
  private static final int WHITE = 0xFFFFFF;

  /// Of the paper around a picture.
  private static final int MARGIN = 10;

  @Test
  void theFileHoldsThePixels() {
    for (Theme theme : Theme.values()) {
      Pixels pixels = PngCanvas.pixels(Pictures.everything(), 80, 30, theme, 2);
      PngReader read = PngReader.of(PngCanvas.draw(Pictures.everything(), 80, 30, theme));
      assertThat(read.width()).isEqualTo(pixels.width());
      assertThat(read.height()).isEqualTo(pixels.height());
      assertThat(read.pixels()).isEqualTo(pixels.rgb());
    }
  }

  @Test
  void coverageOfALineIsItsWidth() {
    Mark line = Mark.Line.of(1, 2, 9, 7, Stroke.THICK, new Ink.Colour(0));
    Pixels pixels = PngCanvas.pixels(Pictures.bare(line), 40, 20, Theme.LIGHT, 1);
    double dark = 0;
    for (int rgb : pixels.rgb()) {
      dark += 1 - (rgb & 0xFF) / 255.0;
    }
    double length = Math.hypot(8 * 40, 5 * 40);
    assertThat(dark).isBetween(3.6 * length, 3.6 * length + 15);
  }

  @Test
  void areasCoverTheirArea() {
    double[] x = {1, 9, 5};
    double[] y = {1, 2, 9};
    Mark area = new Mark.Area(x, y, Fill.SOLID, new Ink.Colour(0));
    Pixels pixels = PngCanvas.pixels(Pictures.bare(area), 40, 20, Theme.LIGHT, 1);
    double dark = 0;
    for (int rgb : pixels.rgb()) {
      dark += 1 - (rgb & 0xFF) / 255.0;
    }
    // Half of |8·8 − 4·1| squares of 40 by 40 pixels.
    assertThat(dark).isBetween(0.995 * 30 * 1600, 1.005 * 30 * 1600);
  }

  @Test
  void pointsAreWhereTheyAre() {
    Mark point =
        new Mark.Points(new double[] {2.5}, new double[] {7.5}, Symbol.DISC, Ink.Role.TEXT);
    Pixels pixels = PngCanvas.pixels(Pictures.bare(point), 40, 20, Theme.LIGHT, 1);
    assertThat(pixels.at(MARGIN + 100, MARGIN + 100)).isEqualTo(0x22262C);
    assertThat(pixels.at(MARGIN + 106, MARGIN + 100)).isEqualTo(WHITE);
  }

  @Test
  void rastersFillTheirRectangle() {
    double[] values = {0, 1, 2, Double.NaN};
    Mark raster = new Mark.Raster(0, 0, 10, 10, 2, 2, values, ColourMap.GREY, 0, 2, false);
    Pixels pixels = PngCanvas.pixels(Pictures.bare(raster), 40, 20, Theme.DARK, 1);
    assertThat(pixels.at(MARGIN + 5, MARGIN + 5)).isZero();
    assertThat(pixels.at(MARGIN + 399, MARGIN)).isEqualTo(0x808080);
    assertThat(pixels.at(MARGIN, MARGIN + 399)).isEqualTo(WHITE);
    assertThat(pixels.at(MARGIN + 300, MARGIN + 300)).isEqualTo(0x15181E);
  }

  @Test
  void dashesLeaveGaps() {
    Mark line = Mark.Line.of(0, 5, 10, 5, Stroke.DASHED, new Ink.Colour(0));
    Pixels pixels = PngCanvas.pixels(Pictures.bare(line), 40, 20, Theme.LIGHT, 1);
    int changes = 0;
    for (int column = 1; column < 400; column++) {
      boolean dark = (pixels.at(MARGIN + column, MARGIN + 200) & 0xFF) < 128;
      boolean before = (pixels.at(MARGIN + column - 1, MARGIN + 200) & 0xFF) < 128;
      changes += dark == before ? 0 : 1;
    }
    assertThat(changes).isBetween(40, 80);
  }

  @Test
  void largePicturesAreCoarserAndVastOnesRefused() {
    Mark line = Mark.Line.of(1, 2, 9, 7, Stroke.SOLID, Ink.Role.TEXT);
    byte[] coarse = PngCanvas.draw(Pictures.bare(line), 400, 150, Theme.LIGHT);
    assertThat(PngReader.of(coarse).width()).isEqualTo(4_020);
    assertThatThrownBy(() -> PngCanvas.draw(Pictures.bare(line), 1_000, 500, Theme.LIGHT))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("too many pixels");
  }

  @Test
  void onATerminalTheMarginCountsToo() {
    Mark line = Mark.Line.of(1, 2, 9, 7, Stroke.SOLID, Ink.Role.TEXT);
    Pixels pixels = PngCanvas.within(Pictures.bare(line), 80, 24, Theme.LIGHT, 2);
    assertThat(pixels.columns(2)).isEqualTo(80);
    assertThat(pixels.rows(2)).isEqualTo(24);
  }
}
