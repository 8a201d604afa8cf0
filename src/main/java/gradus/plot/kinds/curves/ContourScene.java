package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.ColourMap;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.sample.Contours;
import gradus.plot.sample.Grid;
import gradus.plot.sample.Levels;
import gradus.plot.sample.Polyline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Contour lines of a surface in one panel, with what lies on top of them.
final class ContourScene {
  private static final int FINE = 200;
  private static final int COARSE = 40;
  private static final int USUAL_COUNT = 8;

  /// Lines of no more points are crumbs; more of them were one line.
  private static final int CRUMB = 12;

  private static final int FEW_CRUMBS = 1;

  /// Grids this much finer are tried then.
  private static final int[] FINER = {2, 4};

  /// Of more levels than this single lines are hardly seen.
  private static final int MOST_REFINED = 40;

  private final PlotRequest request;
  private final Surface surface;
  private final Phrase phrase;
  private final Axis x;
  private final Axis y;
  private final Grid grid;

  private final double[] sorted;
  private final Levels levels;
  private final List<Surface.Critical> critical;
  private final List<String> notes = new ArrayList<>();

  ContourScene(
      PlotRequest request,
      Surface surface,
      Surface.Window window,
      List<Surface.Critical> critical) {
    this.request = request;
    this.surface = surface;
    this.phrase = new Phrase(request.space().ascii());
    this.x = window.x();
    this.y = window.y();
    int n = surface.slow() ? COARSE : FINE;
    this.grid = Grid.of(surface.f(), x, y, n, n);
    this.sorted = grid.sorted();
    this.critical = critical.stream().filter(this::isInside).toList();
    if (sorted.length == 0) {
      throw PlotRequest.nothing(
          surface.text() + " has no real value " + phrase.range(x, y),
          "another range: --x 0..5 --y 0..5");
    }
    this.levels = levels();
    int missing = grid.values().length - sorted.length;
    if (missing > 0) {
      notes.add(
          surface.text()
              + " has no real value at "
              + Math.max(1, Math.round(100.0 * missing / grid.values().length))
              + "% of the points");
    }
    if (!levels.note().isEmpty()) {
      notes.add(levels.note());
    }
  }

  private boolean isInside(Surface.Critical c) {
    return c.x() >= x.low() && c.x() <= x.high() && c.y() >= y.low() && c.y() <= y.high();
  }

  private Levels levels() {
    String text = request.text(PlotOption.LEVELS).orElse("");
    if (text.equals("quantile")) {
      return Levels.quantiles(sorted, USUAL_COUNT);
    }
    boolean count = !text.isEmpty() && request.studio().parts(text).size() == 1;
    if (!text.isEmpty() && !count || text.contains(".")) {
      List<Double> given = new ArrayList<>(request.numbers(PlotOption.LEVELS));
      given.sort(Double::compare);
      return new Levels(given, "");
    }
    double base = sorted[0];
    for (Surface.Critical c : critical) {
      base = Math.min(base, c.value());
    }
    return Levels.of(sorted, request.count(PlotOption.LEVELS, USUAL_COUNT), base);
  }

  /// @param front marks on top
  /// @param entries more lines of the legend
  /// @param halved whether another panel stands beside it
  Panel panel(List<Mark> front, List<Panel.Entry> entries, boolean halved) {
    List<Mark> marks = new ArrayList<>();
    ColourMap map = request.map(ColourMap.VIRIDIS);
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    boolean coloured = request.has(PlotOption.MAP) && low < high;
    if (coloured) {
      marks.add(raster(map));
    }
    ContourLabels labels = new ContourLabels(x, y, request.space(), halved);
    for (Surface.Critical c : critical) {
      labels.keepFree(c.x(), c.y(), 1);
    }
    // Most of these maps are dark where most of a picture is.
    Ink ink =
        !coloured
            ? new Ink.Series(0)
            : map == ColourMap.COOLWARM ? Ink.Role.TEXT : new Ink.Colour(0xFFFFFF);
    boolean any = false;
    Grid fine = fineEnough();
    for (double level : levels.values()) {
      List<Polyline> lines = Contours.of(fine, level, surface.f());
      for (Polyline line : lines) {
        marks.add(new Mark.Line(line.x(), line.y(), Stroke.SOLID, ink));
      }
      any |= !lines.isEmpty();
      if (!lines.isEmpty()) {
        labels.label(lines, phrase.number(level), Ink.Role.TEXT);
      }
    }
    if (!any) {
      notes.add(
          low == high
              ? "the function is constant here: " + phrase.number(low)
              : "no contour line lies in the picture; its values are from "
                  + phrase.number(low)
                  + " to "
                  + phrase.number(high));
    }
    List<Panel.Entry> legend = new ArrayList<>();
    for (Surface.Critical c : critical) {
      Symbol symbol = symbol(c);
      marks.add(CurveMarks.point(c.x(), c.y(), symbol, Ink.Role.STRONG));
      Panel.Entry entry = Panel.Entry.points(c.kind(), Ink.Role.STRONG, symbol);
      if (!legend.contains(entry)) {
        legend.add(entry);
      }
    }
    marks.addAll(labels.marks());
    marks.addAll(front);
    legend.addAll(entries);
    Panel panel = Panel.of(x, y, marks, legend);
    return coloured ? panel.withBar(new Panel.ColourBar("", map, low, high)) : panel;
  }

  private static Symbol symbol(Surface.Critical c) {
    return switch (c.kind()) {
      case "minimum" -> Symbol.STAR;
      case "maximum" -> Symbol.DIAMOND;
      case "saddle point" -> Symbol.CROSS;
      default -> Symbol.RING;
    };
  }

  Mark raster(ColourMap map) {
    return new Mark.Raster(
        x.low(),
        y.low(),
        x.high(),
        y.high(),
        grid.rows(),
        grid.columns(),
        finite(grid.fromTheTop()),
        map,
        sorted[0],
        sorted[sorted.length - 1],
        false);
  }

  private static double[] finite(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isFinite(values[i]) ? values[i] : Double.NaN;
    }
    return values;
  }

  List<String> words(String picture) {
    List<String> words = new ArrayList<>();
    words.add(picture + surface.text() + " " + phrase.range(x, y) + ".");
    words.add("Its values here lie between " + least() + " and " + most() + ".");
    for (Surface.Critical c : critical.subList(0, Math.min(8, critical.size()))) {
      words.add("It has a " + c.kind() + " of " + value(c) + " at " + point(c) + ".");
    }
    return words;
  }

  /// The grid may miss an extremum that is known.
  private String least() {
    return critical.stream()
        .filter(c -> c.value() < sorted[0])
        .min(Comparator.comparingDouble(Surface.Critical::value))
        .map(this::value)
        .orElseGet(() -> phrase.roughly(sorted[0]));
  }

  private String most() {
    return critical.stream()
        .filter(c -> c.value() > sorted[sorted.length - 1])
        .max(Comparator.comparingDouble(Surface.Critical::value))
        .map(this::value)
        .orElseGet(() -> phrase.roughly(sorted[sorted.length - 1]));
  }

  private String value(Surface.Critical c) {
    return c.exact().map(e -> phrase.exact(e.get(2))).orElseGet(() -> phrase.number(c.value()));
  }

  /// `The contour lines are at 1, 2 and 5.`
  String levelWords() {
    return "The contour lines are at "
        + Phrase.and(levels.values().stream().map(phrase::number).toList())
        + (levels.note().isEmpty() ? "." : "; " + levels.note() + ".");
  }

  private String point(Surface.Critical c) {
    return c.exact()
        .map(e -> "(" + phrase.exact(e.get(0)) + ", " + phrase.exact(e.get(1)) + ")")
        .orElseGet(() -> "(" + phrase.found(c.x()) + ", " + phrase.found(c.y()) + ")");
  }

  List<String> notes() {
    return notes;
  }

  Axis x() {
    return x;
  }

  Axis y() {
    return y;
  }

  Phrase phrase() {
    return phrase;
  }

  double[] sorted() {
    return sorted;
  }

  /// A grid on which no line falls apart, as along a valley narrower than the cells.
  private Grid fineEnough() {
    Grid fine = grid;
    for (int times : FINER) {
      if (surface.slow() || levels.values().size() > MOST_REFINED || !fallsApart(fine)) {
        return fine;
      }
      fine = Grid.of(surface.f(), x, y, times * FINE, times * FINE);
    }
    return fine;
  }

  private boolean fallsApart(Grid fine) {
    for (double level : levels.values()) {
      long crumbs =
          Contours.of(fine, level).stream().filter(line -> line.x().length <= CRUMB).count();
      if (crumbs > FEW_CRUMBS) {
        return true;
      }
    }
    return false;
  }
}
