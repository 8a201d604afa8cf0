package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.plot.Figure;
import gradus.plot.Symbol;
import gradus.render.terminal.ColourDepth;
import gradus.render.terminal.Painter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pictures as they were looked at. `-Dgradus.update=true` writes them anew.
class TextCanvasTest {
  private static final Path FOLDER = Path.of("src/test/resources/gradus/plot/canvas");
  private static final boolean UPDATE = Boolean.getBoolean("gradus.update");

  private static List<String> draw(Figure figure, Surface surface, int columns, int rows) {
    return TextCanvas.draw(figure, surface, columns, rows, Theme.DARK, Painter.PLAIN);
  }

  private static String pictures(Figure figure) {
    StringBuilder out = new StringBuilder();
    for (Surface surface : Surface.values()) {
      for (int columns : new int[] {80, 46}) {
        int rows = columns == 80 ? 20 : Layout.comfortableRows(figure, columns, 16, true);
        out.append("== ").append(surface).append(' ').append(columns).append('\n');
        for (String line : draw(figure, surface, columns, rows)) {
          out.append(line).append('\n');
        }
      }
    }
    return out.toString();
  }

  @Test
  void picturesAreAsTheyWereLookedAt() throws IOException {
    for (Map.Entry<String, Figure> entry : Samples.all().entrySet()) {
      Path file = FOLDER.resolve(entry.getKey() + ".txt");
      String pictures = pictures(entry.getValue());
      if (UPDATE) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, pictures);
      }
      assertThat(pictures).as(entry.getKey()).isEqualTo(Files.readString(file));
    }
  }

  @Test
  void coloursChangeNoCharacterOfCurves() {
    for (String name : List.of("curves", "area", "histogram", "field", "scatter", "names")) {
      Figure figure = Samples.all().get(name);
      for (ColourDepth depth : ColourDepth.values()) {
        List<String> coloured =
            TextCanvas.draw(figure, Surface.BRAILLE, 60, 16, Theme.LIGHT, new Painter(depth));
        List<String> bare =
            coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
        assertThat(bare).as(name + " " + depth).isEqualTo(draw(figure, Surface.BRAILLE, 60, 16));
      }
    }
  }

  @Test
  void coloursOfSeriesAreDifferentAtEveryDepth() {
    for (Theme theme : Theme.values()) {
      for (ColourDepth depth : List.of(ColourDepth.MANY, ColourDepth.TRUE)) {
        Painter painter = new Painter(depth);
        List<String> painted =
            IntStream.range(0, 8)
                .mapToObj(k ->
                    painter.paint(
                        "x",
                        theme.colour(Samples.series(k)),
                        Painter.DEFAULT,
                        Painter.Weight.NORMAL))
                .toList();
        assertThat(painted).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aMillionPointsAndAFineRasterAreQuick() {
    Figure cloud = Samples.scatter(500_000, Symbol.DOT);
    Figure surface = Samples.raster(200, false);
    long start = System.nanoTime();
    assertThat(draw(cloud, Surface.BRAILLE, 80, 24)).hasSizeLessThanOrEqualTo(24);
    assertThat(draw(surface, Surface.BLOCKS, 80, 24)).hasSizeLessThanOrEqualTo(24);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
  }
}
