package gradus.plot.kinds.curves;

import gradus.plot.ColourMap;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.List;

/// A function of two variables as a map of colours or shades.
public final class SurfaceMap extends PlotKind {
  public SurfaceMap() {
    super(
        "surface",
        "A function of two variables as a map of colours",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.X, PlotOption.Y, PlotOption.VARIABLES, PlotOption.MAP),
        List.of("gradus plot-ascii surface 'sin(x)*cos(y)' --map magma"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Surface surface =
        Surface.of(request).requireComponents(1, "a field of arrows: gradus plot-ascii field");
    List<Surface.Critical> critical = surface.critical();
    List<double[]> seen = new ArrayList<>();
    critical.forEach(c -> seen.add(new double[] {c.x(), c.y()}));
    ContourScene scene =
        new ContourScene(request, surface, surface.window(request, seen), critical);
    double low = scene.sorted()[0];
    double high = scene.sorted()[scene.sorted().length - 1];
    if (low == high) {
      throw PlotRequest.nothing(
          surface.text() + " is constant here: " + scene.phrase().number(low),
          "an expression that depends on " + surface.x() + " and " + surface.y());
    }
    ColourMap map = request.map(low < 0 && high > 0 ? ColourMap.COOLWARM : ColourMap.VIRIDIS);
    List<Mark> marks = new ArrayList<>();
    marks.add(scene.raster(map));
    for (Surface.Critical c : critical) {
      if (c.kind().equals("minimum")) {
        marks.add(CurveMarks.point(c.x(), c.y(), Symbol.STAR, Ink.Role.STRONG));
      }
    }
    Panel panel =
        Panel.of(scene.x(), scene.y(), marks, List.of())
            .withBar(new Panel.ColourBar("", map, low, high));
    List<String> notes = new ArrayList<>(scene.notes());
    notes.removeIf(note -> note.contains("contour"));
    return Plot.of(Figure.of(panel, scene.words("The values of "), notes).titled(surface.text()));
  }
}
