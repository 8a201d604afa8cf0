package gradus.plot.kinds.geometry;

import gradus.plot.Axis;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.List;

/// A panel of plane geometry while it is put together: a unit is as long on both axes, and all that
/// must be seen is in range. The origin always is.
public final class Plane {
  /// The room around what is drawn, as a share of the larger side.
  private static final double MARGIN = 0.1;

  private final List<Mark> marks = new ArrayList<>();
  private final List<Panel.Entry> legend = new ArrayList<>();
  private double left;
  private double right;
  private double bottom;
  private double top;

  /// Widens the range to hold a point.
  public Plane include(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
    return this;
  }

  /// Widens the range to the square from -r to r.
  public Plane include(double r) {
    return include(-r, -r).include(r, r);
  }

  /// A mark that does not widen the range.
  public Plane put(Mark mark) {
    marks.add(mark);
    return this;
  }

  public Plane name(Panel.Entry entry) {
    legend.add(entry);
    return this;
  }

  public Plane arrow(double x0, double y0, double x1, double y1, Stroke stroke, Ink ink) {
    include(x0, y0).include(x1, y1);
    if (x0 == x1 && y0 == y1) {
      return put(new Mark.Points(new double[] {x0}, new double[] {y0}, Symbol.DISC, ink));
    }
    return put(new Mark.Arrow(x0, y0, x1, y1, stroke, ink));
  }

  public Plane segment(double x0, double y0, double x1, double y1, Stroke stroke, Ink ink) {
    include(x0, y0).include(x1, y1);
    return put(Mark.Line.of(x0, y0, x1, y1, stroke, ink));
  }

  /// A line through the origin, as far as `far` lengths of (x, y) on both sides; it does not widen
  /// the range.
  public Plane through(double x, double y, double far, Stroke stroke, Ink ink) {
    return put(Mark.Line.of(-far * x, -far * y, far * x, far * y, stroke, ink));
  }

  public Plane area(double[] x, double[] y, Fill fill, Ink ink) {
    for (int i = 0; i < x.length; i++) {
      include(x[i], y[i]);
    }
    return put(new Mark.Area(x, y, fill, ink));
  }

  /// A line through all points, which are in range.
  public Plane curve(double[] x, double[] y, Stroke stroke, Ink ink) {
    for (int i = 0; i < x.length; i++) {
      include(x[i], y[i]);
    }
    return put(new Mark.Line(x, y, stroke, ink));
  }

  /// A name beyond the tip of an arrow from the origin.
  public Plane tip(double x, double y, String text, Ink ink) {
    boolean steep = Math.abs(y) > Math.abs(x);
    Mark.Anchor anchor =
        steep
            ? y > 0 ? Mark.Anchor.ABOVE : Mark.Anchor.BELOW
            : x < 0 ? Mark.Anchor.LEFT : Mark.Anchor.RIGHT;
    return label(x, y, text, anchor, ink);
  }

  public Plane label(double x, double y, String text, Mark.Anchor anchor, Ink ink) {
    return put(new Mark.Label(x, y, text, anchor, ink));
  }

  /// How far the range goes from the origin.
  public double reach() {
    return Math.max(Math.max(-left, right), Math.max(-bottom, top));
  }

  /// The panel, with lines along both axes behind everything.
  public Panel panel(String title) {
    double side = Math.max(right - left, top - bottom);
    if (side == 0) {
      side = 1;
    }
    double room = MARGIN * side;
    Axis x = Axis.of(left - room, right + room);
    Axis y = Axis.of(bottom - room, top + room);
    List<Mark> all = new ArrayList<>();
    double far = 4 * (side + 2 * room);
    all.add(Mark.Line.of(-far, 0, far, 0, Stroke.SOLID, Ink.Role.FAINT));
    all.add(Mark.Line.of(0, -far, 0, far, Stroke.SOLID, Ink.Role.FAINT));
    all.addAll(marks);
    return Panel.of(x, y, all, legend).withEqualUnits().titled(title);
  }
}
