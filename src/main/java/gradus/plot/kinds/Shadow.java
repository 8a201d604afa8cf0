package gradus.plot.kinds;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.NamedVector;
import gradus.plot.kinds.geometry.Plane;
import gradus.plot.kinds.geometry.Wording;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The shadow of one vector on another, or on a column space, with the right angle and what
/// remains. Vectors of more than two entries are drawn in the plane they span.
final class Shadow extends PlotKind {
  private static final Ink FROM = new Ink.Series(0);
  private static final Ink ONTO = new Ink.Series(1);

  Shadow() {
    super(
        "projection",
        "The shadow of a vector on another one or on a column space, and the residual",
        "VECTOR, VECTOR | VECTOR, MATRIX",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii projection '[2,3], [4,1]'",
            "gradus plot-ascii projection '[1,2,2], [1,1;1,2;1,3]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() != 2) {
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT,
              "projection takes a vector and what it is projected on, not " + parts.size())
          .hint("projection '[2,3], [4,1]'")
          .toException();
    }
    Studio studio = request.studio();
    String u = parts.getFirst();
    String v = parts.getLast();
    double[] from = Matrices.vector(studio, u);
    Studio.Matrix onto = Matrices.finite(studio, v);
    String both = "(" + u + ", " + v + ")";
    double[] shadow = Matrices.vector(studio, "project" + both);
    double[] rest = Matrices.vector(studio, "reject" + both);
    Wording wording = new Wording(request.space().ascii());
    boolean space = onto.columns() > 1 && onto.rows() > 1;
    String name = NamedVector.name(parts, 0);
    String other = space ? "column space" : NamedVector.name(parts, 1);
    Scene scene =
        from.length == 2 && !space
            ? new Scene(shadow[0], shadow[1], rest[0], rest[1], onto.entries())
            : inSpan(shadow, rest, onto.entries(), space);
    List<String> words = words(request, both, name, other, wording);
    if (from.length != 2) {
      words.add(
          "Drawn in the plane through the origin, " + name + " and its shadow, in true lengths.");
    }
    return Plot.of(Figure.of(scene.panel(name, other), words, List.of()));
  }

  /// The triangle of the shadow, the residual and their sum in coordinates of its own plane.
  private static Scene inSpan(double[] shadow, double[] rest, double[] onto, boolean space) {
    double along = Matrices.length(shadow);
    double across = Matrices.length(rest);
    if (space) {
      return new Scene(along, 0, 0, across, new double[] {along, 0});
    }
    double sign = Matrices.dot(shadow, onto) < 0 ? -1 : 1;
    return new Scene(sign * along, 0, 0, across, new double[] {Matrices.length(onto), 0});
  }

  private static List<String> words(
      PlotRequest request, String both, String name, String other, Wording wording) {
    Studio studio = request.studio();
    Value shadow = studio.value("project" + both);
    Value rest = studio.value("reject" + both);
    String norm = "norm(reject" + both + ")";
    String length = wording.exact(studio.value(norm), studio.decimals(norm));
    List<String> words = new ArrayList<>();
    words.add(
        "The projection of "
            + name
            + " on "
            + (other.length() > 2 ? "the " : "")
            + other
            + " is "
            + wording.value(shadow)
            + ".");
    words.add(
        studio.number(norm, norm) == 0
            ? "Nothing remains: " + name + " lies on it."
            : "What remains is "
                + wording.value(rest)
                + ", at a right angle to it, of length "
                + length
                + ": no other point is as near.");
    return words;
  }

  /// @param x of the shadow
  /// @param y of the shadow
  /// @param dx from the shadow to the vector
  /// @param dy from the shadow to the vector
  /// @param onto the direction; a multiple of the shadow where there is one
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Scene(double x, double y, double dx, double dy, double[] onto) {
    Panel panel(String name, String other) {
      Plane plane = new Plane().include(x + dx, y + dy).include(x, y).include(onto[0], onto[1]);
      double far = 4 * plane.reach();
      double length = Math.hypot(onto[0], onto[1]);
      if (length > 0) {
        double ex = onto[0] / length * far;
        double ey = onto[1] / length * far;
        plane.put(Mark.Line.of(-ex, -ey, ex, ey, Stroke.DOTTED, ONTO));
      }
      rightAngle(plane);
      plane.segment(x, y, x + dx, y + dy, Stroke.DASHED, Ink.Role.WARNING);
      plane.arrow(0, 0, onto[0], onto[1], Stroke.SOLID, ONTO);
      plane.arrow(0, 0, x, y, Stroke.THICK, Ink.Role.STRONG);
      plane.arrow(0, 0, x + dx, y + dy, Stroke.SOLID, FROM);
      plane.tip(x + dx, y + dy, name, FROM);
      if (other.length() < 3) {
        plane.tip(onto[0], onto[1], other, ONTO);
      }
      plane.name(Panel.Entry.line(name, FROM, Stroke.SOLID));
      plane.name(Panel.Entry.line(other, ONTO, Stroke.SOLID));
      plane.name(
          Panel.Entry.line(
              "projection of " + name + " on " + other, Ink.Role.STRONG, Stroke.THICK));
      plane.name(Panel.Entry.line("residual", Ink.Role.WARNING, Stroke.DASHED));
      return plane.panel("");
    }

    private void rightAngle(Plane plane) {
      double along = Math.hypot(x, y);
      double across = Math.hypot(dx, dy);
      double size = 0.08 * plane.reach();
      if (along < 2 * size || across < 2 * size) {
        return;
      }
      double ax = -size * x / along;
      double ay = -size * y / along;
      double bx = size * dx / across;
      double by = size * dy / across;
      plane.curve(
          new double[] {x + ax, x + ax + bx, x + bx},
          new double[] {y + ay, y + ay + by, y + by},
          Stroke.SOLID,
          Ink.Role.TEXT);
    }
  }
}
