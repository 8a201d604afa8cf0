package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.sample.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The secant through two points of a curve that turns into the tangent as they come together.
public final class Tangent extends PlotKind {
  public Tangent() {
    super(
        "tangent",
        "The secant of a curve turning into the tangent at a point",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.POINT, PlotOption.X, PlotOption.Y, PlotOption.VARIABLES),
        List.of("gradus plot-ascii tangent 'x^2' --point 1"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Trace trace = Traces.single(request);
    Phrase phrase = new Phrase(request.space().ascii());
    Place place = Place.of(trace, Place.at(request, 1), phrase);
    Axis x = Place.around(request, trace, place.x());
    CurveScene scene = new CurveScene(request, List.of(trace), x, Optional.empty());
    Secants secants = new Secants(trace, place, scene, firstStep(x, place.x()));
    Figure still = secants.still();
    return place.hasTangent() ? Plot.moving(still, secants) : Plot.of(still);
  }

  private static double firstStep(Axis x, double at) {
    return Levels.step(0.8 * (x.high() > at ? x.high() - at : x.high() - x.low()));
  }

  /// Secants with shrinking steps.
  private record Secants(Trace trace, Place place, CurveScene scene, double first)
      implements Motion {

    Figure still() {
      Phrase phrase = scene.phrase();
      List<Mark> marks = new ArrayList<>();
      List<Panel.Entry> legend = new ArrayList<>();
      List<String> words = new ArrayList<>();
      double[] steps = {first, first / 2, first / 4};
      for (int i = 0; i < steps.length; i++) {
        double slope = slope(steps[i]);
        if (Double.isNaN(slope)) {
          continue;
        }
        Ink ink = new Ink.Series(i + 1);
        marks.add(line(slope, Stroke.SOLID, ink));
        marks.add(end(steps[i], ink));
        String text = "h = " + phrase.number(steps[i]) + ": slope " + phrase.number(slope);
        legend.add(Panel.Entry.line("secant " + text, ink, Stroke.SOLID));
        words.add("The secant with " + text + ".");
      }
      List<String> notes = new ArrayList<>(scene.notes());
      if (place.hasTangent()) {
        Ink ink = Ink.Role.STRONG;
        marks.add(line(place.slope(), Stroke.THICK, ink));
        legend.add(Panel.Entry.line("tangent: slope " + slopeText(), ink, Stroke.THICK));
        words.add("They approach the slope of the tangent, " + slopeText() + ".");
      } else {
        String corner =
            trace.name() + " has no tangent at " + trace.x() + " = " + phrase.number(place.x());
        double left = slope(-first * 1e-6);
        double right = slope(first * 1e-6);
        words.add(
            corner
                + ": the slopes of short secants are "
                + phrase.number(left)
                + " on the left and "
                + phrase.number(right)
                + " on the right.");
        notes.add(corner);
      }
      marks.add(CurveMarks.point(place.x(), place.y(), Symbol.DISC, Ink.Role.STRONG));
      List<String> all = new ArrayList<>();
      all.add(
          "Secants of "
              + trace.name()
              + " through the point "
              + trace.x()
              + " = "
              + phrase.number(place.x())
              + (place.hasTangent() ? " turn into the tangent with the slope " + slopeText() : "")
              + ".");
      all.addAll(words);
      Panel panel = scene.panel(List.of(), marks, legend);
      return Figure.of(panel, all, notes).titled(trace.name());
    }

    private String slopeText() {
      return scene.phrase().of(place.exactSlope(), place.slope());
    }

    private double slope(double h) {
      return (trace.f().applyAsDouble(place.x() + h) - place.y()) / h;
    }

    private Mark line(double slope, Stroke stroke, Ink ink) {
      Axis x = scene.x();
      double a = x.low();
      double b = x.high();
      return Mark.Line.of(
          a,
          place.y() + slope * (a - place.x()),
          b,
          place.y() + slope * (b - place.x()),
          stroke,
          ink);
    }

    private Mark end(double h, Ink ink) {
      double at = place.x() + h;
      return CurveMarks.point(at, trace.f().applyAsDouble(at), Symbol.DISC, ink);
    }

    @Override
    public int frames() {
      return 40;
    }

    @Override
    public double start() {
      return 0;
    }

    @Override
    public Figure at(double moment) {
      Phrase phrase = scene.phrase();
      boolean arrived = moment >= 1;
      double h = first * (1 - moment) * (1 - moment);
      double slope = arrived ? place.slope() : slope(h);
      List<Mark> marks = new ArrayList<>();
      Ink ink = arrived ? Ink.Role.STRONG : new Ink.Series(1);
      marks.add(line(slope, arrived ? Stroke.THICK : Stroke.SOLID, ink));
      if (!arrived) {
        marks.add(end(h, ink));
      }
      marks.add(CurveMarks.point(place.x(), place.y(), Symbol.DISC, Ink.Role.STRONG));
      String text =
          arrived
              ? "tangent: slope " + slopeText()
              : "secant h = " + phrase.roughly(h) + ": slope " + phrase.number(slope);
      Panel panel =
          scene.panel(List.of(), marks, List.of(Panel.Entry.line(text, ink, Stroke.SOLID)));
      return Figure.of(panel, List.of(text), List.of()).titled(trace.name());
    }
  }
}
