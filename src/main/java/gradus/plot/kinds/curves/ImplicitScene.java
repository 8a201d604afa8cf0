package gradus.plot.kinds.curves;

import gradus.engine.Drawable;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.sample.Contours;
import gradus.plot.sample.Extent;
import gradus.plot.sample.Grid;
import gradus.plot.sample.Polyline;
import gradus.value.Formula;
import gradus.value.Text;
import gradus.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Equations in two variables as lines, inequalities and conditions as regions, together with
/// curves. A unit is as long on both axes.
final class ImplicitScene {
  private static final int FINE = 220;
  private static final int COARSE = 40;

  private final PlotRequest request;
  private final Phrase phrase;
  private final List<Item> items = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// @param sign of the values that belong to a region; 0 for a line
  private record Item(String text, Drawable drawable, int sign, boolean strict) {
    boolean slow() {
      return drawable.value() instanceof Text || drawable.value() instanceof Truth;
    }

    /// Below 0 inside.
    double at(double x, double y) {
      double v = drawable.function().at(x, y);
      return drawable.value() instanceof Truth ? 0.5 - v : sign == 0 ? v : -sign * v;
    }
  }

  ImplicitScene(PlotRequest request) {
    this.request = request;
    this.phrase = new Phrase(request.space().ascii());
    List<String> names = variables(request);
    for (String text : Traces.texts(request)) {
      items.add(item(request.studio().function(text, names), names));
    }
  }

  /// Whether an operand is an equation, an inequality or a condition.
  static boolean suits(PlotRequest request) {
    for (String text : Traces.texts(request)) {
      if (isRelation(request.studio().function(text, List.of()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelation(Drawable drawable) {
    return drawable.value() instanceof Truth || drawable.value() instanceof Formula(Relation _);
  }

  /// The two axes: those of `--variables`, else what is free, with y upwards.
  private static List<String> variables(PlotRequest request) {
    List<String> names = new ArrayList<>(Traces.names(request));
    if (names.size() == 2) {
      return names;
    }
    for (String text : Traces.texts(request)) {
      for (String name : request.studio().function(text, List.of()).variables()) {
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    for (String usual : List.of("x", "y")) {
      if (names.size() < 2 && !names.contains(usual)) {
        names.add(usual);
      }
    }
    if (names.size() > 2) {
      throw PlotRequest.nothing(
          "a picture has two directions, and here are the variables " + String.join(", ", names),
          "values for the others: -v " + names.getLast() + "=1");
    }
    names.sort(String::compareTo);
    return names;
  }

  private static Item item(Drawable drawable, List<String> names) {
    if (drawable.components().size() != 1) {
      throw PlotRequest.nothing(
          drawable.text() + " is " + drawable.value().kind(), "an equation such as x^2 + y^2 = 1");
    }
    int sign = 0;
    boolean strict = false;
    if (drawable.value() instanceof Truth) {
      sign = 1;
    } else if (drawable.value() instanceof Formula(Relation(Relator relator, var _, var _))) {
      sign =
          switch (relator) {
            case EQUAL, NOT_EQUAL -> 0;
            case LESS, LESS_EQUAL -> -1;
            case GREATER, GREATER_EQUAL -> 1;
          };
      strict = relator == Relator.LESS || relator == Relator.GREATER;
    } else {
      return curve(drawable, names);
    }
    return new Item(drawable.text(), drawable, sign, strict);
  }

  /// f(x) beside equations is the equation y = f(x).
  private static Item curve(Drawable f, List<String> names) {
    Drawable.PointFunction value = f.function();
    Drawable line =
        new Drawable(
            f.text(), f.value(), names, List.of(point -> point[1] - value.at(point)), f.algebra());
    return new Item(f.text(), line, 0, false);
  }

  Figure figure() {
    List<String> names = variables(request);
    Window window = window();
    Axis x = window.x().labelled(names.get(0));
    Axis y = window.y().labelled(names.get(1));
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    boolean any = false;
    words.add(
        "Drawn in the plane: "
            + Phrase.and(items.stream().map(Item::text).toList())
            + ", "
            + phrase.range(x, y)
            + ".");
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Ink ink = new Ink.Series(i);
      any |= item.sign() == 0 ? line(item, x, y, ink, marks) : region(item, x, y, ink, marks);
      legend.add(Panel.Entry.line(item.text(), ink, Stroke.SOLID));
    }
    if (!any) {
      throw PlotRequest.nothing(
          "no point "
              + phrase.range(x, y)
              + " fulfils "
              + Phrase.and(items.stream().map(Item::text).toList()),
          "another range: --x -20..20 --y -20..20");
    }
    Panel panel = Panel.of(x, y, marks, items.size() > 1 ? legend : List.of());
    String title = items.size() == 1 ? items.getFirst().text() : "";
    return Figure.of(window.equal() ? panel.withEqualUnits() : panel, words, notes).titled(title);
  }

  private Grid grid(Item item, Axis x, Axis y) {
    int n = item.slow() ? COARSE : FINE;
    return Grid.of(point -> item.at(point[0], point[1]), x, y, n, n);
  }

  private boolean line(Item item, Axis x, Axis y, Ink ink, List<Mark> marks) {
    Grid grid = grid(item, x, y);
    List<Polyline> lines = Contours.of(grid, 0, point -> item.at(point[0], point[1]));
    int closed = 0;
    for (Polyline line : lines) {
      marks.add(new Mark.Line(line.x(), line.y(), Stroke.SOLID, ink));
      closed += line.closed() ? 1 : 0;
    }
    if (lines.isEmpty()) {
      notes.add(item.text() + " has no points here");
      words.add(item.text() + " has no points here.");
      return false;
    }
    int open = lines.size() - closed;
    List<String> parts = new ArrayList<>();
    if (closed > 0) {
      parts.add(closed == 1 ? "one closed line" : closed + " closed lines");
    }
    if (open > 0) {
      parts.add(open == 1 ? "one line that leaves the picture or ends" : open + " lines");
    }
    double[] box = box(lines);
    words.add(
        item.text()
            + " is "
            + Phrase.and(parts)
            + ", between "
            + phrase.roughly(box[0])
            + " and "
            + phrase.roughly(box[1])
            + " in "
            + x.label()
            + " and between "
            + phrase.roughly(box[2])
            + " and "
            + phrase.roughly(box[3])
            + " in "
            + y.label()
            + ".");
    return true;
  }

  private static double[] box(List<Polyline> lines) {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (Polyline line : lines) {
      for (int i = 0; i < line.size(); i++) {
        box[0] = Math.min(box[0], line.x()[i]);
        box[1] = Math.max(box[1], line.x()[i]);
        box[2] = Math.min(box[2], line.y()[i]);
        box[3] = Math.max(box[3], line.y()[i]);
      }
    }
    return box;
  }

  private boolean region(Item item, Axis x, Axis y, Ink ink, List<Mark> marks) {
    Grid grid = grid(item, x, y);
    List<Polyline> outlines = Contours.outlines(grid, 0);
    if (outlines.isEmpty()) {
      words.add(item.text() + " holds nowhere here.");
      notes.add(item.text() + " holds nowhere here");
      return false;
    }
    marks.add(Regions.area(outlines, Fill.LIGHT, ink));
    Stroke edge = item.strict() ? Stroke.DASHED : Stroke.SOLID;
    for (Polyline line : Contours.of(grid, 0)) {
      marks.add(new Mark.Line(line.x(), line.y(), edge, ink));
    }
    long inside = 0;
    for (double v : grid.values()) {
      inside += v < 0 ? 1 : 0;
    }
    long share = Math.round(100.0 * inside / grid.values().length);
    words.add(
        item.text()
            + " holds in the shaded region, "
            + (share == 0 ? "less than 1" : share)
            + "% of the picture"
            + (item.strict() ? "; its edge does not belong to it." : "."));
    return true;
  }

  /// The part of the plane that is shown.
  private record Window(Axis x, Axis y, boolean equal) {}

  private Window window() {
    Optional<Axis> x = Horizontal.given(request, PlotOption.X);
    Optional<Axis> y = Horizontal.given(request, PlotOption.Y);
    if (x.isPresent() && y.isPresent()) {
      return new Window(x.get(), y.get(), false);
    }
    if (x.isPresent() || y.isPresent()) {
      Axis one = x.or(() -> y).orElseThrow();
      return new Window(x.orElse(one), y.orElse(one), true);
    }
    for (double size : new double[] {0.1, 0.5, 1, 2, 3, 5, 10, 20, 50, 100, 1000}) {
      Axis axis = Axis.of(-size, size);
      List<Polyline> lines = new ArrayList<>();
      for (Item item : items) {
        Grid grid = Grid.of(p -> item.at(p[0], p[1]), axis, axis, 48, 48);
        lines.addAll(Contours.of(grid, 0));
      }
      double[] box = box(lines);
      double reach = Math.max(Math.max(-box[0], box[1]), Math.max(-box[2], box[3]));
      if (!lines.isEmpty() && reach < 0.95 * size) {
        double margin = 0.15 * Math.max(box[1] - box[0], box[3] - box[2]) + 0.02 * size;
        return new Window(
            around(box[0] - margin, box[1] + margin),
            around(box[2] - margin, box[3] + margin),
            true);
      }
    }
    return new Window(Axis.of(-5, 5), Axis.of(-5, 5), true);
  }

  private static Axis around(double low, double high) {
    Extent extent = Extent.rounded(low, high, false);
    return Axis.of(extent.low(), extent.high());
  }
}
