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

  private static final Ink FIRST = new Ink.Series(0);
  private static final Ink SECOND = new Ink.Series(1);

  private final Eigenlines eigen;
  private final Wording wording;

  /// @param eigen of the whole map; its lines are kept at every moment of its motion
  public GridScene(Eigenlines eigen, Wording wording) {
    this.eigen = eigen;
    this.wording = wording;
  }

  /// How far the image of the grid goes from the origin.
  public static double reach(Linear2 map) {
    double reach =
        EXTENT
            * Math.max(
                Math.abs(map.a()) + Math.abs(map.b()), Math.abs(map.c()) + Math.abs(map.d()));
    return reach > 0 ? reach : EXTENT;
  }

  /// @param after whether the vectors are named as images
  /// @param range the panel goes at least this far from the origin
  public Panel panel(Linear2 map, boolean after, double range, String title) {
    Plane plane = new Plane().include(Math.max(reach(map), range));
    double[] x = {0, map.a(), map.a() + map.b(), map.b()};
    double[] y = {0, map.c(), map.c() + map.d(), map.d()};
    plane.area(x, y, Fill.LIGHT, new Ink.Series(2));
    grid(plane, map);
    eigenlines(plane);
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
            map.x(x0, y0), map.y(x0, y0), map.x(x1, y1), map.y(x1, y1),
            Stroke.DOTTED, Ink.Role.FAINT));
  }

  private void eigenlines(Plane plane) {
    double far = 2 * plane.reach();
    for (Eigenlines.Line line : eigen.lines()) {
      plane.put(
          Mark.Line.of(
              -far * line.x(), -far * line.y(), far * line.x(), far * line.y(),
              Stroke.DASHED, Ink.Role.STRONG));
    }
    if (!eigen.lines().isEmpty()) {
      plane.name(Panel.Entry.line("eigen-direction", Ink.Role.STRONG, Stroke.DASHED));
    }
  }
}
