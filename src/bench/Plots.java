import gradus.data.Column;
import gradus.data.Dataset;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.functions.Catalogue;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Space;
import gradus.plot.Stroke;
import gradus.plot.Studio;
import gradus.plot.canvas.PngCanvas;
import gradus.plot.canvas.Surface;
import gradus.plot.canvas.SvgCanvas;
import gradus.plot.canvas.TextCanvas;
import gradus.plot.canvas.Theme;
import gradus.plot.kinds.Kinds;
import gradus.render.terminal.Painter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Times two large pictures on every canvas: a million points, and contour lines of Rosenbrock's
/// function with four paths of a thousand steps on top. The first run, which pays for loading and
/// compiling, and the median of nine. Run by `src/bench/run plots`.
public final class Plots {
  private static final int RUNS = 9;
  private static final int POINTS = 1_000_000;
  private static final int PATHS = 4;
  private static final int STEPS = 1_000;

  /// Keeps results alive.
  private static long sink;

  public static void main(String[] args) {
    System.out.printf(Locale.ROOT, "milliseconds: the first run, the median of %d%n", RUNS);
    time("scatter of 10^6 points", Plots::scatter);
    time("contours with 4 paths", Plots::contours);
    Figure points = scatter();
    Figure lines = contours();
    for (Surface surface : Surface.values()) {
      String name = surface.name().toLowerCase(Locale.ROOT);
      time("  points on " + name, () -> text(points, surface));
      time("  contours on " + name, () -> text(lines, surface));
    }
    time("  points as SVG", () -> SvgCanvas.draw(points, 80, 24, Theme.LIGHT));
    time("  contours as SVG", () -> SvgCanvas.draw(lines, 80, 24, Theme.LIGHT));
    time("  points as PNG", () -> PngCanvas.draw(points, 80, 24, Theme.LIGHT));
    time("  contours as PNG", () -> PngCanvas.draw(lines, 80, 24, Theme.LIGHT));
    if (sink == 42) {
      System.out.println();
    }
  }

  private static Object text(Figure figure, Surface surface) {
    return TextCanvas.draw(figure, surface, 80, 24, Theme.DARK, Painter.PLAIN);
  }

  private static Figure scatter() {
    Random random = new Random(7);
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = random.nextGaussian();
      y[i] = x[i] / 2 + random.nextGaussian();
    }
    Dataset data =
        new Dataset(
            "bench",
            List.of(
                new Column.NumberColumn("x", x, List.of()),
                new Column.NumberColumn("y", y, List.of())),
            POINTS,
            true,
            "");
    return draw("scatter", List.of(), Optional.of(data), Map.of());
  }

  private static Figure contours() {
    Figure contour =
        draw(
            "contour",
            List.of("(1-x)^2 + 100*(y-x^2)^2"),
            Optional.empty(),
            Map.of(PlotOption.X, "-2..2", PlotOption.Y, "-1..3"));
    Panel panel = contour.panels().getFirst();
    List<Mark> marks = new ArrayList<>(panel.marks());
    Random random = new Random(8);
    for (int k = 0; k < PATHS; k++) {
      double[] x = new double[STEPS];
      double[] y = new double[STEPS];
      for (int i = 1; i < STEPS; i++) {
        x[i] = x[i - 1] + random.nextGaussian() / 50;
        y[i] = y[i - 1] + random.nextGaussian() / 50;
      }
      marks.add(new Mark.Line(x, y, Stroke.SOLID, new Ink.Series(k)));
    }
    return Figure.of(Panel.of(panel.x(), panel.y(), marks, List.of()), contour.words(), List.of());
  }

  private static Figure draw(
      String kind, List<String> operands, Optional<Dataset> data, Map<PlotOption, String> options) {
    Studio studio = new Studio(new Session(Catalogue.INSTANCE, Catalogue.INSTANCE), Request.of(""));
    return Kinds.named(kind)
        .draw(new PlotRequest(operands, options, data, studio, new Space(80, 24, false)))
        .still();
  }

  private static void time(String name, Supplier<Object> work) {
    double[] millis = new double[RUNS];
    double first = 0;
    for (int i = 0; i <= RUNS; i++) {
      long start = System.nanoTime();
      sink += work.get().hashCode();
      double taken = (System.nanoTime() - start) / 1e6;
      if (i == 0) {
        first = taken;
      } else {
        millis[i - 1] = taken;
      }
    }
    Arrays.sort(millis);
    System.out.printf(Locale.ROOT, "%-28s %8.1f %8.1f%n", name, first, millis[RUNS / 2]);
  }
}
