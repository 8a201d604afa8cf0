package gradus.plot.kinds.geometry;

import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;

/// The grid of whole numbers around the origin, the unit square, both basis vectors and the
/// eigen-directions under a linear map.
public final class GridScene {
  /// The grid goes from -2 to 2.
  private static final int EXTENT = 2;

  /// The range of a panel, as a multiple of what the image of the unit square needs.
  private static final double ROOM = 1.6;

  /// Where eigen-directions are named, as a part of the way to the edge.
  private static final double LABEL = 0.8;

  private static final Ink FIRST = new Ink.Series(0);
  private static final Ink SECOND = new Ink.Series(1);

  private final Eigenlines eigen;
  private final Wording wording;

  /// @param eigen of the whole map; its lines are kept at every moment of its motion
  public GridScene(Eigenlines eigen, Wording wording) {
    this.eigen = eigen;
    this.wording = wording;
  }

  /// How far a panel goes from the origin, so that the image of the unit square is well within.
  public static double reach(Linear2 map) {
    double far =
        Math.max(Math.max(map.size(), Math.abs(map.a() + map.b())), Math.abs(map.c() + map.d()));
    return far > 0 ? ROOM * far : ROOM;
  }

  /// @param after whether the vectors are named as images
  /// @param range the panel goes at least this far from the origin
  public Panel panel(Linear2 map, boolean after, double range, String title) {
    double edge = Math.max(reach(map), range);
    Plane plane = new Plane().include(edge);
    double[] x = {0, map.a(), map.a() + map.b(), map.b()};
    double[] y = {0, map.c(), map.c() + map.d(), map.d()};
    plane.area(x, y, Fill.LIGHT, new Ink.Series(2));
    grid(plane, map);
    eigenlines(plane, edge);
    plane.arrow(0, 0, map.a(), map.c(), Stroke.THICK, FIRST);
    plane.arrow(0, 0, map.b(), map.d(), Stroke.THICK, SECOND);
    String one = wording.either("e1", "e₁");
    String two = wording.either("e2", "e₂");
    plane.tip(map.a(), map.c(), after ? "A" + one : one, FIRST);
    plane.tip(map.b(), map.d(), after ? "A" + two : two, SECOND);
    return plane.panel(title);
  }

  private static void grid(Plane plane, Linear2 map) {
    for (int k = -EXTENT; k <= EXTENT; k++) {
      line(plane, map, k, -EXTENT, k, EXTENT);
      line(plane, map, -EXTENT, k, EXTENT, k);
    }
  }

  private static void line(Plane plane, Linear2 map, int x0, int y0, int x1, int y1) {
    plane.put(
        Mark.Line.of(
            map.x(x0, y0),
            map.y(x0, y0),
            map.x(x1, y1),
            map.y(x1, y1),
            Stroke.DOTTED,
            Ink.Role.FAINT));
  }

  private void eigenlines(Plane plane, double edge) {
    double far = 4 * edge;
    for (Eigenlines.Line line : eigen.lines()) {
      plane.through(line.x(), line.y(), far, Stroke.DASHED, Ink.Role.STRONG);
      double place = LABEL * edge / Math.max(Math.abs(line.x()), Math.abs(line.y()));
      // Left of the vertical axis or below it, where the arrows of most examples are not.
      double side = line.x() > 0 ? -place : place;
      plane.label(
          side * line.x(),
          side * line.y(),
          wording.either("lambda = ", "λ = ") + wording.number(line.value()),
          Mark.Anchor.CENTRE,
          Ink.Role.STRONG);
    }
  }
}
