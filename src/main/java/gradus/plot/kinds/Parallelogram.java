package gradus.plot.kinds;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.Figure;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.kinds.geometry.Linear2;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Plane;
import gradus.plot.kinds.geometry.Wording;
import java.util.List;

/// The unit square becoming the parallelogram of the columns of a matrix, with its signed area.
final class Parallelogram extends PlotKind {
  private static final int FRAMES = 30;

  Parallelogram() {
    super(
        "parallelogram",
        "The unit square becoming a parallelogram: the determinant is its signed area",
        "MATRIX | VECTOR, VECTOR",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii parallelogram '[3,1;1,2]'",
            "gradus plot-ascii parallelogram '[2,1], [4,2]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() > 2) {
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT, "two vectors span a parallelogram, not " + parts.size())
          .hint("parallelogram '[3,1], [1,2]'")
          .toException();
    }
    Wording wording = new Wording(request.space().ascii());
    String text = parts.getFirst();
    if (parts.size() == 2) {
      Matrices.planar(request.studio(), parts.getFirst());
      Matrices.planar(request.studio(), parts.getLast());
      text = "transpose([" + parts.getFirst() + ", " + parts.getLast() + "])";
    }
    Linear2 map = Matrices.map(request.studio(), text);
    Transform.Facts facts = Transform.Facts.of(text, request.studio(), wording);
    Figure still =
        Figure.of(
            panel(map, facts.number(), map, "signed area = det = " + facts.determinant(), wording),
            words(map, facts, wording),
            List.of());
    return Plot.moving(still, new Growing(map, wording));
  }

  private static List<String> words(Linear2 map, Transform.Facts facts, Wording wording) {
    String first = wording.point(map.a(), map.c());
    String second = wording.point(map.b(), map.d());
    String columns = first + " and " + second;
    if (facts.number() == 0) {
      return List.of(
          map.size() == 0
              ? "Both columns are zero: the unit square collapses to a point of area 0."
              : "The unit square collapses to a segment of area 0: the columns "
                  + columns
                  + " lie on one line.",
          facts.area());
    }
    return List.of(
        "The unit square becomes the parallelogram of the columns "
            + columns
            + ", of signed area "
            + facts.determinant()
            + ".",
        facts.area(),
        facts.number() > 0
            ? "The second column stands to the left of the first, so the area counts as positive."
            : "The second column stands to the right of the first, so the area counts as"
                + " negative.");
  }

  /// @param last what the range holds too: where a motion ends
  private static Panel panel(
      Linear2 map, double area, Linear2 last, String title, Wording wording) {
    Ink inside = area < 0 ? Ink.Role.WARNING : new Ink.Series(2);
    Ink first = new Ink.Series(0);
    Ink second = new Ink.Series(1);
    double[] x = {0, map.a(), map.a() + map.b(), map.b(), 0};
    double[] y = {0, map.c(), map.c() + map.d(), map.d(), 0};
    Plane plane =
        new Plane()
            .include(last.a(), last.c())
            .include(last.b(), last.d())
            .include(last.a() + last.b(), last.c() + last.d());
    plane.area(x, y, Fill.LIGHT, inside);
    plane.curve(x, y, Stroke.SOLID, inside);
    plane.curve(
        new double[] {0, 1, 1, 0, 0}, new double[] {0, 0, 1, 1, 0}, Stroke.DASHED, Ink.Role.FAINT);
    plane.arrow(0, 0, map.a(), map.c(), Stroke.THICK, first);
    plane.arrow(0, 0, map.b(), map.d(), Stroke.THICK, second);
    plane.tip(map.a(), map.c(), wording.either("a1", "a₁"), first);
    plane.tip(map.b(), map.d(), wording.either("a2", "a₂"), second);
    plane.label(x[2] / 2, y[2] / 2, wording.number(area), Mark.Anchor.CENTRE, Ink.Role.TEXT);
    plane.name(Panel.Entry.line("unit square", Ink.Role.FAINT, Stroke.DASHED));
    return plane.panel(title);
  }

  /// From the unit square to the parallelogram.
  private record Growing(Linear2 map, Wording wording) implements Motion {
    @Override
    public int frames() {
      return FRAMES;
    }

    @Override
    public Figure at(double moment) {
      Linear2 now = map.moment(moment);
      String title = "signed area = " + wording.places(now.determinant(), 2);
      return Figure.of(
          panel(now, now.determinant(), map, title, wording), List.of(title + "."), List.of());
    }
  }
}
