package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.kinds.geometry.NamedVector;
import gradus.plot.kinds.geometry.Plane;
import gradus.plot.kinds.geometry.Wording;
import java.util.ArrayList;
import java.util.List;

/// Vectors head to tail, and their sum from the first tail to the last head.
final class VectorSum extends PlotKind {
  VectorSum() {
    super(
        "sum",
        "Vectors head to tail, and their sum",
        "VECTOR, VECTOR, ...",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii sum '[2,1], [1,3]'",
            "gradus plot-ascii sum '[3,0], [-1,2], [-1,-1]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Wording wording = new Wording(request.space().ascii());
    List<NamedVector> vectors = NamedVector.all(request);
    Plane plane = new Plane();
    List<String> names = new ArrayList<>();
    List<String> words = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (int i = 0; i < vectors.size(); i++) {
      NamedVector vector = vectors.get(i);
      Ink ink = new Ink.Series(i);
      plane.arrow(x, y, x + vector.x(), y + vector.y(), Stroke.SOLID, ink);
      plane.put(
          new Mark.Label(
              x + vector.x() / 2,
              y + vector.y() / 2,
              vector.name(),
              Math.abs(vector.x()) > 2 * Math.abs(vector.y())
                  ? Mark.Anchor.BELOW
                  : Mark.Anchor.RIGHT,
              ink));
      names.add(vector.name());
      words.add(
          vector.name()
              + " = "
              + wording.point(vector.x(), vector.y())
              + " goes from "
              + wording.point(x, y)
              + " to "
              + wording.point(x + vector.x(), y + vector.y())
              + ".");
      x += vector.x();
      y += vector.y();
    }
    String sum = String.join(" + ", names);
    plane.arrow(0, 0, x, y, Stroke.THICK, Ink.Role.STRONG);
    plane.name(Panel.Entry.line(sum, Ink.Role.STRONG, Stroke.THICK));
    words.addFirst("Head to tail, " + sum + " = " + wording.point(x, y) + ".");
    if (x == 0 && y == 0) {
      words.add("The walk ends where it began: the sum is the zero vector.");
    }
    return Plot.of(Figure.of(plane.panel(""), words, List.of()));
  }
}
