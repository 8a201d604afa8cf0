package gradus.plot.kinds;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Linear2;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Plane;
import gradus.plot.kinds.geometry.UnitBall;
import gradus.plot.kinds.geometry.Wording;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The points at distance 1 from the origin, for norms and for quadratic forms.
final class Balls extends PlotKind {
  /// More outlines than this hide each other.
  private static final int MOST = 8;

  Balls() {
    super(
        "balls",
        "Unit balls of norms: 1, 2, inf, any p, or x'Ax = 1 for a matrix A",
        "P, P, ... | MATRIX",
        Input.EXPRESSIONS,
        List.of(),
        List.of("gradus plot-ascii balls '1, 2, inf'", "gradus plot-ascii balls '[2,1;1,2], 2'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() > MOST) {
      throw PlotRequest.nothing(
          parts.size() + " outlines hide each other", "up to " + MOST + " norms");
    }
    Wording wording = new Wording(request.space().ascii());
    Plane plane = new Plane();
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      UnitBall ball = ball(request.studio(), parts.get(i), wording);
      Ink ink = new Ink.Series(i);
      plane.curve(ball.x(), ball.y(), Stroke.SOLID, ink);
      for (double[] axis : ball.axes()) {
        plane.segment(-axis[0], -axis[1], axis[0], axis[1], Stroke.DOTTED, ink);
      }
      plane.name(Panel.Entry.line(ball.name(), ink, Stroke.SOLID));
      names.add(ball.name());
      words.add(ball.words());
      notes.addAll(ball.notes());
    }
    words.addFirst("The points at distance 1 from the origin by " + Wording.list(names) + ".");
    return Plot.of(Figure.of(plane.panel(""), words, notes));
  }

  private static UnitBall ball(Studio studio, String text, Wording wording) {
    Value value = studio.decimals(text);
    if (value instanceof Scalar) {
      double p = Values.number(value).orElse(Double.NaN);
      if (!(p > 0)) {
        throw Diagnostic.error(Code.OUTSIDE_DOMAIN, "a norm has a p from 1 to inf, not " + text)
            .hint("balls '1, 2, inf'")
            .toException();
      }
      return UnitBall.ofNorm(p, wording);
    }
    Linear2 form = Matrices.map(studio, text);
    if (form.b() != form.c()) {
      throw Diagnostic.error(
              Code.NOT_SYMMETRIC,
              text + " is not symmetric, and x'Ax sees its symmetric part alone")
          .hint("(A + A')/2 has the same form")
          .toException();
    }
    if (!(form.a() > 0 && studio.number("det(" + text + ")", text) > 0)) {
      throw Diagnostic.error(
              Code.OUTSIDE_DOMAIN,
              text + " is not positive definite: x'Ax = 1 is no closed curve and A no distance")
          .hint("[2, 1; 1, 2]; for a covariance S the distance of Mahalanobis has A = inv(S)")
          .toException();
    }
    return UnitBall.ofForm(text, form, wording);
  }
}
