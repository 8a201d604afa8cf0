package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.kinds.geometry.Eigenlines;
import gradus.plot.kinds.geometry.Linear2;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Plane;
import gradus.plot.kinds.geometry.Wording;
import java.util.ArrayList;
import java.util.List;

/// Arrows from points v of the unit circle to Av: all turn except those of eigenvectors.
final class EigenArrows extends PlotKind {
  private static final int ARROWS = 12;
  private static final int FRAMES = 72;
  private static final int POINTS = 180;

  /// Arrows nearer to an eigenvector than this (its sine) are left out: they would hide it.
  private static final double NEAR = 0.2;

  private static final Ink TURNED = new Ink.Series(0);

  EigenArrows() {
    super(
        "eigen",
        "Arrows from the unit circle under a matrix: all turn except the eigenvectors",
        "MATRIX",
        Input.EXPRESSIONS,
        List.of(),
        List.of("gradus plot-ascii eigen '[2,1;1,2]'", "gradus plot-ascii eigen '[1,1;0,1]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    String text = Matrices.single(request, name(), "eigen '[2,1;1,2]'");
    Wording wording = new Wording(request.space().ascii());
    Linear2 map = Matrices.map(request.studio(), text);
    Eigenlines eigen = Eigenlines.of(text, request.studio(), wording);
    Plane plane = new Plane();
    circle(plane, map);
    for (int i = 0; i < ARROWS; i++) {
      double angle = 2 * Math.PI * (i + 0.5) / ARROWS;
      double x = Math.cos(angle);
      double y = Math.sin(angle);
      if (!isNear(eigen, x, y)) {
        plane.arrow(x, y, map.x(x, y), map.y(x, y), Stroke.SOLID, TURNED);
      }
    }
    kept(plane, eigen, map, wording);
    plane.name(Panel.Entry.line("from v to Av", TURNED, Stroke.SOLID));
    List<String> words = new ArrayList<>();
    words.add(
        eigen.areComplex()
            ? "Arrows from the unit circle to its image: every one of them leaves its direction."
            : "Arrows from the unit circle to its image: all turn except those of eigenvectors.");
    words.add(Transform.directions(map, eigen, wording));
    return Plot.moving(
        Figure.of(plane.panel(""), words, List.of()), new Turning(map, eigen, wording));
  }

  private static boolean isNear(Eigenlines eigen, double x, double y) {
    for (Eigenlines.Line line : eigen.lines()) {
      if (Math.abs(x * line.y() - y * line.x()) < NEAR) {
        return true;
      }
    }
    return false;
  }

  /// The unit circle and its image.
  private static void circle(Plane plane, Linear2 map) {
    double[] x = new double[POINTS + 1];
    double[] y = new double[POINTS + 1];
    double[] u = new double[POINTS + 1];
    double[] v = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      double angle = 2 * Math.PI * i / POINTS;
      x[i] = Math.cos(angle);
      y[i] = Math.sin(angle);
      u[i] = map.x(x[i], y[i]);
      v[i] = map.y(x[i], y[i]);
    }
    plane.curve(x, y, Stroke.DOTTED, Ink.Role.FAINT);
    plane.curve(u, v, Stroke.DASHED, new Ink.Series(1));
    plane.name(Panel.Entry.line("unit circle", Ink.Role.FAINT, Stroke.DOTTED));
    plane.name(Panel.Entry.line("its image", new Ink.Series(1), Stroke.DASHED));
  }

  /// Both arrows of each eigenvector: v and Av lie on one line.
  private static void kept(Plane plane, Eigenlines eigen, Linear2 map, Wording wording) {
    for (Eigenlines.Line line : eigen.lines()) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double x = sign * line.x();
        double y = sign * line.y();
        plane.put(
            new Mark.Points(new double[] {x}, new double[] {y}, Symbol.DISC, Ink.Role.STRONG));
        double far = Math.max(1, Math.abs(line.value()));
        plane.segment(0, 0, x, y, Stroke.DOTTED, Ink.Role.STRONG);
        if (line.value() == 1) {
          continue;
        }
        plane.arrow(x, y, map.x(x, y), map.y(x, y), Stroke.THICK, Ink.Role.STRONG);
        if (sign > 0) {
          plane.include(1.15 * far * x, 1.15 * far * y);
        }
      }
      double reach = Math.max(1, line.value());
      plane.tip(
          reach * line.x(),
          reach * line.y(),
          wording.either("lambda = ", "λ = ") + wording.number(line.value()),
          Ink.Role.STRONG);
    }
    if (!eigen.lines().isEmpty()) {
      plane.name(Panel.Entry.line("eigenvector", Ink.Role.STRONG, Stroke.THICK));
    }
  }

  /// One unit vector goes round, and its image with it.
  private record Turning(Linear2 map, Eigenlines eigen, Wording wording) implements Motion {
    @Override
    public int frames() {
      return FRAMES;
    }

    @Override
    public Figure at(double moment) {
      double x = Math.cos(2 * Math.PI * moment);
      double y = Math.sin(2 * Math.PI * moment);
      Plane plane = new Plane();
      circle(plane, map);
      double far = 2 * plane.reach();
      for (Eigenlines.Line line : eigen.lines()) {
        plane.through(line.x(), line.y(), far, Stroke.DASHED, Ink.Role.STRONG);
      }
      Ink image = new Ink.Series(1);
      plane.arrow(0, 0, map.x(x, y), map.y(x, y), Stroke.THICK, image);
      plane.arrow(0, 0, x, y, Stroke.THICK, TURNED);
      plane.tip(x, y, "v", TURNED);
      plane.tip(map.x(x, y), map.y(x, y), "Av", image);
      String words =
          "v = "
              + wording.direction(x, y)
              + ", Av = "
              + wording.direction(map.x(x, y), map.y(x, y))
              + ".";
      return Figure.of(plane.panel(words), List.of(words), List.of());
    }
  }
}
