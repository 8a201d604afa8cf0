package gradus.plot.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotOption;
import gradus.plot.Symbol;
import gradus.plot.canvas.Surface;
import gradus.plot.canvas.SvgCanvas;
import gradus.plot.canvas.TextCanvas;
import gradus.plot.canvas.Theme;
import gradus.render.terminal.Painter;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class CurvePicturesTest {
  @Test
  void wordsAreExactWhereTheEngineIs() {
    assertThat(Drawn.words(Drawn.plot("curve", "x^3-3*x+2")))
        .contains("maximum of 4 at x = -1", "minimum of 0 at x = 1", "x = -2");
    assertThat(Drawn.words(Drawn.plot("curve", "sin(x)")))
        .contains("period 2*pi", "The maximum 1 is reached at");
    assertThat(Drawn.words(Drawn.plot("curve", "1/x")))
        .contains("vertical asymptote at x = 0", "approaches 0 far out on both sides");
    assertThat(Drawn.words(Drawn.plot("curve", "sin(x)/x"))).contains("hole", "x = 0");
    assertThat(Drawn.words(Drawn.plot("curve", "sigmoid(x)"))).contains("rises", "approaches 1");
    assertThat(Drawn.words(Drawn.plot("curve", "3"))).contains("constant: 3");
    assertThat(Drawn.words(Drawn.plot("curve", Map.of(PlotOption.X, "-3..4"), "sqrt(2-x)")))
        .contains("no real value right of x = 2");
  }

  @Test
  void areasAndStripsStandBesideTheIntegral() {
    assertThat(Drawn.words(Drawn.plot("curve", Map.of(PlotOption.SHADE, "0..1"), "x^2")))
        .contains("shaded area from 0 to 1 is 1/3");
    assertThat(Drawn.words(Drawn.plot("curve", Map.of(PlotOption.SHADE, "0..2*pi"), "sin(x)")))
        .contains("is 0", "counted negative");
    Plot strips =
        Drawn.plot("curve", Map.of(PlotOption.RIEMANN, "left,8", PlotOption.X, "0..1"), "x^2");
    assertThat(Drawn.words(strips)).contains("0.27344", "1/3");
    Plot trapezoid =
        Drawn.plot("curve", Map.of(PlotOption.RIEMANN, "trapezoid,4", PlotOption.X, "0..1"), "x^2");
    assertThat(Drawn.words(trapezoid)).contains("0.34375");
    assertThat(Drawn.words(Drawn.plot("riemann", Map.of(PlotOption.X, "0..1"), "x^2")))
        .contains("0.21875", "0.30273", "0.32556");
  }

  @Test
  void tangentsHaveTheSlopeOfTheDerivative() {
    Plot tangent = Drawn.plot("tangent", Map.of(PlotOption.POINT, "pi/4"), "sin(x)");
    assertThat(Drawn.words(tangent)).contains("slope sqrt(2)/2");
    Figure last = tangent.motion().orElseThrow().at(1);
    List<Mark.Line> lines = Drawn.marks(last, Mark.Line.class);
    Mark.Line line = lines.getLast();
    double slope = (line.y()[1] - line.y()[0]) / (line.x()[1] - line.x()[0]);
    assertThat(slope).isCloseTo(Math.sqrt(0.5), Offset.offset(1e-9));
    assertThat(Drawn.words(Drawn.plot("tangent", Map.of(PlotOption.POINT, "0"), "abs(x)")))
        .contains("-1 on the left and 1 on the right");
  }

  @Test
  void slidersShowThreeValuesOnTheSameAxes() {
    Plot slider = Drawn.plot("curve", Map.of(PlotOption.SLIDE, "a=-3..3"), "max(0,a*x+1)");
    List<Panel> panels = slider.still().panels();
    assertThat(panels).extracting(Panel::title).containsExactly("a = -3", "a = 0", "a = 3");
    assertThat(panels).extracting(Panel::x).containsOnly(panels.getFirst().x());
    assertThat(panels).extracting(Panel::y).containsOnly(panels.getFirst().y());
    assertThat(slider.motion().orElseThrow().at(0.75).title()).contains("a = 1.5");
  }

  @Test
  void equationsAreLinesAndInequalitiesRegions() {
    Figure circle = Drawn.plot("curve", "x^2+y^2=1").still();
    assertThat(circle.panels().getFirst().equal()).isTrue();
    for (Mark.Line line : Drawn.marks(circle, Mark.Line.class)) {
      for (int i = 0; i < line.x().length; i++) {
        assertThat(Math.hypot(line.x()[i], line.y()[i])).isCloseTo(1, Offset.offset(1e-6));
      }
    }
    Figure disc =
        Drawn.plot("curve", Map.of(PlotOption.X, "-2..2", PlotOption.Y, "-2..2"), "x^2+y^2<1")
            .still();
    Mark.Area area = Drawn.marks(disc, Mark.Area.class).getFirst();
    assertThat(Math.abs(Drawn.area(area.x(), area.y()))).isCloseTo(Math.PI, Offset.offset(0.01));
  }

  @Test
  void contoursMarkTheMinimumAndFollowPaths() {
    Plot plot = Drawn.plot("contour", "(1-x)^2 + 100*(y-x^2)^2");
    assertThat(Drawn.words(plot)).contains("minimum of 0 at (1, 1)", "grow by factors");
    assertThat(Drawn.marks(plot.still(), Mark.Points.class))
        .anyMatch(p -> p.symbol() == Symbol.STAR && p.x()[0] == 1 && p.y()[0] == 1);
    Plot path =
        Drawn.plot(
            "contour",
            Map.of(PlotOption.PATH, "[0,0;1,1],[2,2;1,0]", PlotOption.POINT, "1,1"),
            "x^2+3*y^2");
    assertThat(Drawn.words(path)).contains("gradient at (1, 1) is (2, 6)", "from the value 0 to 4");
    assertThat(Drawn.marks(path.still(), Mark.Arrow.class)).hasSize(1);
  }

  @Test
  void cutsHaveThePartialDerivative() {
    Plot plot = Drawn.plot("slice", Map.of(PlotOption.POINT, "1,0.5"), "x^2+x*y+y^2");
    assertThat(Drawn.words(plot)).contains("respect to x is 5/2");
    assertThat(plot.still().panels()).hasSize(2);
  }

  @Test
  void fieldsSayWhatHappensAroundTheirZeros() {
    assertThat(Drawn.words(Drawn.plot("field", "[-y, x]"))).contains("arrows circle");
    assertThat(Drawn.words(Drawn.plot("field", "[x, -y]"))).contains("a saddle");
    assertThat(Drawn.words(Drawn.plot("field", "[-x, -y]"))).contains("arrows lead to it");
    Plot gradient = Drawn.plot("field", "x^2 + 3*y^2");
    for (Mark.Arrow arrow : Drawn.marks(gradient.still(), Mark.Arrow.class)) {
      double x = (arrow.x0() + arrow.x1()) / 2;
      double y = (arrow.y0() + arrow.y1()) / 2;
      double cross = (arrow.x1() - arrow.x0()) * 6 * y - (arrow.y1() - arrow.y0()) * 2 * x;
      assertThat(cross).isCloseTo(0, Offset.offset(1e-9));
    }
  }

  @Test
  void graphsShowValuesAndGradients() {
    Plot plot = Drawn.plot("graph", "sigmoid(w*x+b)");
    assertThat(Drawn.words(plot)).contains("3 inputs and 3 operations", "v1 is w*x");
    assertThat(plot.still().panels().getFirst().frame()).isEqualTo(Panel.Frame.CELLS);
  }

  @Test
  void taylorPolynomialsAndDerivatives() {
    assertThat(Drawn.words(Drawn.plot("taylor", "sin(x)")))
        .contains("Order 1: x", "Order 5: ", "x^5/120");
    assertThat(Drawn.words(Drawn.plot("taylor", "cos(x)"))).contains("Order 2: ", "Order 4: ");
    Figure pair = Drawn.plot("derivative", "x^3-3*x").still();
    assertThat(pair.panels()).hasSize(2);
    assertThat(pair.panels().get(0).x()).isEqualTo(pair.panels().get(1).x());
  }

  @Test
  void axesCountInPi() {
    Axis x = Drawn.plot("curve", "sin(x)").still().panels().getFirst().x();
    assertThat(x.unit()).isEqualTo(Axis.Unit.PI);
    Axis given =
        Drawn.plot("curve", Map.of(PlotOption.X, "-pi..pi"), "x").still().panels().getFirst().x();
    assertThat(given.unit()).isEqualTo(Axis.Unit.PI);
    assertThat(given.high()).isEqualTo(Math.PI);
  }

  @Test
  void nothingToDrawIsASentence() {
    for (String text : List.of("sqrt(-1-x^2)", "x*y", "{1,2}", "x^2+y^2=-1")) {
      assertThatThrownBy(() -> Drawn.plot("curve", text))
          .as(text)
          .isInstanceOf(GradusException.class);
    }
    assertThatThrownBy(() -> Drawn.plot("curve", Map.of(PlotOption.Y, "5..6"), "sin(x)"))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("lies between 5 and 6");
    assertThatThrownBy(() -> Drawn.plot("contour", "log(-1-x^2-y^2)"))
        .isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> Drawn.plot("contour", "x*y*z")).isInstanceOf(GradusException.class);
  }

  @Test
  void everyKindDrawsOnEveryCanvas() {
    Map<String, String> kinds =
        Map.ofEntries(
            Map.entry("curve", "tan(x), floor(x)"),
            Map.entry("tangent", "x^2"),
            Map.entry("derivative", "x*exp(-x)"),
            Map.entry("riemann", "sin(x)"),
            Map.entry("taylor", "exp(x)"),
            Map.entry("loglinear", "exp(x)"),
            Map.entry("limit", "sin(x)/x"),
            Map.entry("newton", "x^2-2"),
            Map.entry("contour", "x^2-y^2"),
            Map.entry("slice", "x*y"),
            Map.entry("surface", "sin(x)*cos(y)"),
            Map.entry("field", "[y, -sin(x)]"),
            Map.entry("graph", "sigmoid(w*x+b)"));
    kinds.forEach((kind, operand) -> {
      Figure figure = Drawn.plot(kind, operand).still();
      assertThat(figure.words().getFirst()).endsWith(".");
      for (int[] size : new int[][] {{80, 24}, {46, 20}}) {
        List<String> ascii =
            TextCanvas.draw(figure, Surface.ASCII, size[0], size[1], Theme.DARK, Painter.PLAIN);
        assertThat(String.join("", ascii)).as(kind).matches("\\p{ASCII}*").isNotBlank();
        assertThat(ascii).as(kind).allMatch(line -> line.length() <= size[0]);
        assertThat(
                TextCanvas.draw(
                    figure, Surface.BRAILLE, size[0], size[1], Theme.DARK, Painter.PLAIN))
            .as(kind)
            .isNotEmpty();
        assertThat(SvgCanvas.draw(figure, size[0], size[1], Theme.LIGHT))
            .as(kind)
            .contains("<svg")
            .doesNotContain("NaN");
      }
    });
  }
}
