package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.GradusException;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.render.terminal.Painter;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every figure at every size.
class LayoutTest {
  private static List<String> draw(Figure figure, Surface surface, int columns, int rows) {
    return TextCanvas.draw(figure, surface, columns, rows, Theme.DARK, Painter.PLAIN);
  }

  @Test
  void everySizeHasAPictureOrASentence() {
    for (Map.Entry<String, Figure> entry : Samples.all().entrySet()) {
      boolean cells = entry.getKey().equals("tree");
      for (int columns = 1; columns <= 100; columns += columns < 30 ? 5 : 25) {
        for (int rows = 1; rows <= 40; rows += rows < 12 ? 1 : 9) {
          Surface surface = Surface.values()[(columns + rows) % 3];
          check(entry.getValue(), surface, columns, rows, cells);
        }
      }
    }
  }

  private static void check(Figure figure, Surface surface, int columns, int rows, boolean cells) {
    List<String> lines;
    try {
      lines = draw(figure, surface, columns, rows);
    } catch (GradusException small) {
      assertThat(small).hasMessageContaining("E0508");
      assertThat(columns < 24 || rows < 6).as(columns + " " + rows).isTrue();
      return;
    }
    if (!cells) {
      assertThat(lines).as(figure.title() + columns).hasSizeLessThanOrEqualTo(rows);
    }
    boolean drawn = false;
    for (String line : lines) {
      assertThat(Width.of(line))
          .as(figure.title() + rows + surface + lines)
          .isLessThanOrEqualTo(columns);
      assertThat(line).doesNotEndWith(" ");
      drawn |= !line.isBlank();
      if (surface == Surface.ASCII) {
        assertThat(line).matches("[ -~]*");
      }
    }
    assertThat(drawn).isTrue();
  }

  @Test
  void pointsLandInTheirCells() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(-200, 200));
      double span = Math.abs(low) * Math.pow(10, random.nextInt(-9, 9)) + Double.MIN_NORMAL;
      Axis x = Axis.of(low, low + span);
      Axis y = Axis.of(-1, 2);
      double at = x.low() + random.nextDouble() * (x.high() - x.low());
      double up = random.nextDouble(-1, 2);
      Mark point =
          new Mark.Points(new double[] {at}, new double[] {up}, Symbol.STAR, Ink.Role.TEXT);
      Figure figure = Samples.figure("", x, y, List.of(point), List.of());
      Placed placed = Layout.of(figure, 70, 20, true).panels().getFirst();
      List<String> lines = draw(figure, Surface.ASCII, 70, 20);
      assertThat(lines.get((int) placed.row(up)).charAt((int) placed.column(at))).isEqualTo('@');
      assertThat(placed.column(at))
          .isBetween((double) placed.frame().left(), (double) placed.frame().right());
    }
  }

  @Test
  void finiteDataOfAnySizeCanBeDrawn() {
    Random random = new Random(11);
    double[] wild = {
      0,
      -0.0,
      1,
      -1,
      1e300,
      -1e300,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      Double.MIN_VALUE,
      1e-300,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      0.5,
      3
    };
    for (int i = 0; i < 400; i++) {
      double low = wild[random.nextInt(10)];
      double high = wild[random.nextInt(10)];
      if (!(low < high) || !Double.isFinite(high - low)) {
        continue;
      }
      boolean log = low > 0;
      Axis x = log ? Axis.of(low, high).logarithmic() : Axis.of(low, high);
      double[] xs = new double[12];
      double[] ys = new double[12];
      for (int k = 0; k < xs.length; k++) {
        xs[k] = wild[random.nextInt(wild.length)];
        ys[k] = random.nextBoolean() ? random.nextGaussian() : wild[random.nextInt(wild.length)];
      }
      List<Mark> marks = new ArrayList<>();
      for (Stroke stroke : Stroke.values()) {
        marks.add(new Mark.Line(xs, ys, stroke, Samples.series(stroke.ordinal())));
      }
      marks.add(new Mark.Points(xs, ys, Symbol.DOT, Ink.Role.TEXT));
      for (Fill fill : Fill.values()) {
        marks.add(new Mark.Area(xs, ys, fill, Ink.Role.TEXT));
        marks.add(new Mark.Bar(xs[0], ys[0], xs[1], ys[1], fill, Ink.Role.TEXT));
      }
      marks.add(new Mark.Arrow(xs[0], ys[0], xs[1], ys[1], Stroke.SOLID, Ink.Role.TEXT));
      marks.add(new Mark.Label(xs[2], ys[2], "here", Mark.Anchor.LEFT, Ink.Role.TEXT));
      Axis y = random.nextBoolean() ? x : Axis.of(-2, 2);
      Panel panel = Panel.of(x, y, marks, List.of());
      Figure figure =
          Figure.of(
              random.nextBoolean() ? panel.withEqualUnits() : panel, List.of("wild"), List.of());
      for (Surface surface : Surface.values()) {
        check(figure, surface, 60, 18, false);
      }
    }
  }

  @Test
  void circlesAreRound() {
    for (int columns : new int[] {20, 46, 80, 120}) {
      for (int rows : new int[] {8, 14, 22, 40}) {
        Placed placed = Layout.of(Samples.balls(), columns, rows, false).panels().getFirst();
        double wide = placed.column(1) - placed.column(-1);
        double high = placed.row(-1) - placed.row(1);
        assertThat(wide).isCloseTo(2 * high, within(1e-9));
      }
    }
  }

  @Test
  void ticksStandAtTheirValues() {
    Figure figure = Samples.all().get("curve");
    Placed placed = Layout.of(figure, 80, 20, false).panels().getFirst();
    assertThat(placed.columns()).contains((int) placed.column(0));
    assertThat(placed.rows()).contains((int) placed.row(0));
    List<String> lines = draw(figure, Surface.BRAILLE, 80, 20);
    for (int row : placed.rows()) {
      assertThat(lines.get(row).charAt(placed.frame().left() - 1)).isEqualTo('┤');
    }
    for (int column : placed.columns()) {
      assertThat(lines.get(placed.frame().bottom()).charAt(column)).isEqualTo('┬');
    }
  }

  @Test
  void aPictureInCellsIsNeverScaled() {
    Figure tree = Samples.all().get("tree");
    assertThat(draw(tree, Surface.BRAILLE, 24, 3)).hasSize(9);
    assertThatThrownBy(() -> draw(tree, Surface.BRAILLE, 20, 30))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("24 columns");
  }

  @Test
  void aStackOfPanelsAsksForMoreRows() {
    Figure three = Samples.panels(3);
    assertThat(Layout.comfortableRows(three, 80, 24, true)).isEqualTo(24);
    assertThat(Layout.comfortableRows(three, 46, 24, true)).isGreaterThan(36);
    assertThat(draw(three, Surface.ASCII, 46, 24)).hasSizeLessThanOrEqualTo(24);
  }

  @Test
  void aFewNamesAskForFewRowsAndManyForMore() {
    assertThat(Layout.comfortableRows(named(3), 80, 24, true)).isEqualTo(11);
    assertThat(Layout.comfortableRows(named(3), 80, 24, false)).isEqualTo(11);
    assertThat(Layout.comfortableRows(named(60), 80, 24, true)).isEqualTo(62);
    assertThat(Layout.comfortableRows(named(60), 80, 24, false)).isEqualTo(24);
    assertThat(String.join("\n", draw(named(60), Surface.ASCII, 80, 62)))
        .contains("name 1 +", "name 2 +", "name 60 +");
  }

  /// One bar for each name.
  private static Figure named(int count) {
    List<Axis.Tick> ticks = new ArrayList<>();
    List<Mark> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ticks.add(new Axis.Tick(i, "name " + (i + 1)));
      bars.add(new Mark.Bar(0, i - 0.3, 1, i + 0.3, Fill.SOLID, new Ink.Series(0)));
    }
    Axis names = Axis.of(-0.5, count - 0.5).withTicks(ticks);
    return Figure.of(Panel.of(Axis.of(0, 1), names, bars, List.of()), List.of("Bars."), List.of());
  }
}
