package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.NamedVector;
import gradus.plot.kinds.geometry.Plane;
import gradus.plot.kinds.geometry.Wording;
import java.util.ArrayList;
import java.util.List;

/// Vectors of the plane as arrows from the origin.
final class Vectors extends PlotKind {
  Vectors() {
    super(
        "vectors",
        "Vectors of the plane as arrows, their lengths and the angle between two",
        "VECTOR, VECTOR, ...",
        Input.EXPRESSIONS,
        List.of(),
        List.of("gradus plot-ascii vectors '[2,1], [1,3]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Wording wording = new Wording(request.space().ascii());
    List<NamedVector> vectors = NamedVector.all(request);
    Plane plane = new Plane();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      NamedVector vector = vectors.get(i);
      Ink ink = new Ink.Series(i);
      plane.arrow(0, 0, vector.x(), vector.y(), Stroke.SOLID, ink);
      plane.tip(vector.x(), vector.y(), vector.name(), ink);
      words.add(
          vector.name()
              + " = "
              + wording.point(vector.x(), vector.y())
              + " has the length "
              + vector.length(request.studio(), wording)
              + ".");
    }
    if (vectors.size() == 2) {
      words.add(angle(vectors.getFirst(), vectors.getLast(), wording));
    }
    words.addFirst(Wording.count(vectors.size(), "vector") + " as arrows from the origin.");
    return Plot.of(Figure.of(plane.panel(""), words, List.of()));
  }

  private static String angle(NamedVector u, NamedVector v, Wording wording) {
    double[] first = {u.x(), u.y()};
    double[] second = {v.x(), v.y()};
    double lengths = Matrices.length(first) * Matrices.length(second);
    if (lengths == 0) {
      return "The zero vector has no direction.";
    }
    double cross = u.x() * v.y() - u.y() * v.x();
    double dot = Matrices.dot(first, second);
    String angle = wording.number(Math.toDegrees(Math.abs(Math.atan2(cross, dot))));
    return "The angle between them is "
        + angle
        + " degrees"
        + (dot == 0 ? ": they are orthogonal." : cross == 0 ? ": they lie on one line." : ".");
  }
}
