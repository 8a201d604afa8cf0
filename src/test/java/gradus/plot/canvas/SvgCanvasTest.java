package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import java.io.StringReader;
import java.util.Base64;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class SvgCanvasTest {
  @Test
  void everyMarkIsWellFormedXml() throws Exception {
    for (Theme theme : Theme.values()) {
      Document document = read(SvgCanvas.draw(Pictures.everything(), 90, 30, theme));
      Element root = document.getDocumentElement();
      assertThat(root.getTagName()).isEqualTo("svg");
      assertThat(root.getFirstChild().getNextSibling().getTextContent()).contains("gradus");
      assertThat(text(document, "title")).isEqualTo("Every mark");
      assertThat(text(document, "desc")).isEqualTo("Everything <at once>. And \"more\".");
      assertThat(document.getElementsByTagName("pattern").getLength()).isPositive();
      assertNumbersAreNear(root);
    }
  }

  /// No coordinate is infinite, NaN, or far from the picture.
  private static void assertNumbersAreNear(Element root) {
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String path = ((Element) all.item(i)).getAttribute("d");
      for (String number : path.split("[^-0-9.eE]+", -1)) {
        if (!number.isEmpty()) {
          assertThat(Math.abs(Double.parseDouble(number))).as(path).isLessThan(5_000);
        }
      }
      assertThat(path).doesNotContain("NaN").doesNotContain("Inf");
    }
  }

  @Test
  void aLineKeepsItsPlace() throws Exception {
    Mark line = Mark.Line.of(0, 0, 10, 10, Stroke.SOLID, Ink.Role.TEXT);
    Document document = read(SvgCanvas.draw(Pictures.bare(line), 40, 20, Theme.LIGHT));
    Element path = (Element) document.getElementsByTagName("path").item(0);
    assertThat(path.getAttribute("d")).isEqualTo("M0 400l400 -400");
    assertThat(path.getAttribute("stroke")).isEqualTo("#22262c");
  }

  @Test
  void linesEndAtTheFrame() throws Exception {
    Mark line = Mark.Line.of(-10, 5, 20, 5, Stroke.SOLID, Ink.Role.TEXT);
    Document document = read(SvgCanvas.draw(Pictures.bare(line), 40, 20, Theme.LIGHT));
    Element path = (Element) document.getElementsByTagName("path").item(0);
    assertThat(path.getAttribute("d")).isEqualTo("M0 200l400 0");
  }

  @Test
  void manyPointsAreThinnedAndNoneIsInvented() {
    Random random = new Random(1);
    double[] x = new double[200_000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 4 + random.nextDouble();
      y[i] = 4 + random.nextDouble();
    }
    Mark points = new Mark.Points(x, y, Symbol.DISC, new Ink.Series(0));
    String svg = SvgCanvas.draw(Pictures.bare(points), 40, 20, Theme.LIGHT);
    assertThat(svg.length()).isLessThan(41 * 41 * 20 + 2_000);
    assertThat(svg).contains("h0M");
  }

  @Test
  void longLinesKeepTheirExtrema() {
    double[] x = new double[500_000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10.0 * i / x.length;
      y[i] = i == 250_000 ? 10 : 5 + Math.sin(i);
    }
    Mark line = new Mark.Line(x, y, Stroke.SOLID, new Ink.Series(0));
    String svg = SvgCanvas.draw(Pictures.bare(line), 40, 20, Theme.LIGHT);
    assertThat(svg.length()).isLessThan(60_000);
    Pixels pixels = PngCanvas.pixels(Pictures.bare(line), 40, 20, Theme.LIGHT, 1);
    assertThat(pixels.at(10 + 200, 10 + 1)).isNotEqualTo(0xFFFFFF);
  }

  @Test
  void largeRastersAreEmbedded() throws Exception {
    double[] values = new double[300 * 400];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    Mark raster =
        new Mark.Raster(
            0, 0, 10, 10, 300, 400, values, ColourMap.GREY, 0, values.length - 1, false);
    Document document = read(SvgCanvas.draw(Pictures.bare(raster), 40, 20, Theme.LIGHT));
    Element image = (Element) document.getElementsByTagName("image").item(0);
    String data = image.getAttribute("href");
    String prefix = "data:image/png;base64,";
    assertThat(data).startsWith(prefix);
    PngReader png = PngReader.of(Base64.getDecoder().decode(data.substring(prefix.length())));
    assertThat(png.width()).isEqualTo(400);
    assertThat(png.pixels()[0]).isZero();
    assertThat(png.pixels()[values.length - 1]).isEqualTo(0xFFFFFF);
  }

  @Test
  void rowsOfOneColourAreOneRectangle() throws Exception {
    double[] values = {1, 1, 1, 2, 2, Double.NaN};
    Mark raster = new Mark.Raster(0, 0, 10, 10, 2, 3, values, ColourMap.GREY, 1, 2, false);
    Document document = read(SvgCanvas.draw(Pictures.bare(raster), 40, 20, Theme.LIGHT));
    // The background, the clip path, and two runs.
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(4);
  }

  @Test
  void neighboursOfARasterMeet() throws Exception {
    double[] values = new double[37];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    Mark raster = new Mark.Raster(0, 0, 10, 10, 37, 1, values, ColourMap.GREY, 0, 36, false);
    Document document = read(SvgCanvas.draw(Pictures.bare(raster), 40, 20, Theme.LIGHT));
    NodeList rects = document.getElementsByTagName("rect");
    double bottom = 0;
    for (int i = rects.getLength() - values.length; i < rects.getLength(); i++) {
      Element rect = (Element) rects.item(i);
      assertThat(Double.parseDouble(rect.getAttribute("y"))).isEqualTo(bottom, within(1e-9));
      bottom += Double.parseDouble(rect.getAttribute("height"));
    }
    assertThat(bottom).isEqualTo(400, within(1e-9));
  }

  @Test
  void fillsDiffer() {
    Figure figure =
        Pictures.bare(
            new Mark.Bar(0, 0, 1, 5, Fill.LIGHT, new Ink.Series(0)),
            new Mark.Bar(2, 0, 3, 5, Fill.HATCHED, new Ink.Series(0)));
    assertThat(SvgCanvas.draw(figure, 40, 20, Theme.LIGHT))
        .contains("fill-opacity=\"0.22\"", "url(#hatch-0072b2)", "<pattern id=\"hatch-0072b2\"");
  }

  private static String text(Document document, String tag) {
    return document.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static Document read(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
