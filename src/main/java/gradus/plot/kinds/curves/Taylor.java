package gradus.plot.kinds.curves;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Sampled;
import gradus.plot.sample.Sampler;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.series.TaylorPolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/// A curve and its Taylor polynomials at a point.
public final class Taylor extends PlotKind {
  private static final int HIGHEST = 7;
  private static final int MOST_SHOWN = 3;

  public Taylor() {
    super(
        "taylor",
        "A curve and the Taylor polynomials that hug it at a point",
        "EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.POINT, PlotOption.X, PlotOption.Y, PlotOption.VARIABLES),
        List.of("gradus plot-ascii taylor 'sin(x)' --point 0"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Trace trace = Traces.single(request);
    Phrase phrase = new Phrase(request.space().ascii());
    double at = Place.at(request, 0);
    Expr place = ExactPlaces.simple(at).orElseGet(() -> new Expr.Flt(at));
    List<Expr> coefficients = coefficients(trace, place, phrase);
    Axis x = Horizontal.of(request, List.of(trace));
    if (at < x.low() || at > x.high()) {
      x = Place.around(request, trace, at);
    }
    CurveScene scene = new CurveScene(request, List.of(trace), x, Optional.empty());
    CurveScene roomy =
        request.has(PlotOption.Y)
            ? scene
            : new CurveScene(request, List.of(trace), x, Optional.of(room(scene.y())));
    Algebra algebra = ExactPlaces.bounded(trace.drawable().algebra());
    List<Mark> marks = new ArrayList<>();
    List<Panel.Entry> legend = new ArrayList<>();
    List<String> words = new ArrayList<>();
    words.add(
        "The curve of "
            + trace.name()
            + " "
            + phrase.range(x)
            + " and its Taylor polynomials at "
            + trace.x()
            + " = "
            + phrase.exact(place)
            + ".");
    int series = 1;
    for (int order : orders(coefficients)) {
      Expr polynomial =
          Textbook.of(
              TaylorPolynomial.formula(coefficients.subList(0, order + 1), trace.x(), place),
              algebra);
      var compiled = algebra.compile(polynomial, List.of(trace.x()));
      Sampled curve = Sampler.of(compiled::at, x, false);
      Ink ink = new Ink.Series(series++);
      marks.add(new Mark.Line(curve.x(), curve.y(), Stroke.SOLID, ink));
      legend.add(Panel.Entry.line("order " + order, ink, Stroke.SOLID));
      words.add(
          "Order "
              + order
              + ": "
              + phrase.exact(polynomial)
              + reach(trace, compiled::at, x, at, roomy.y(), phrase));
    }
    marks.add(CurveMarks.point(at, trace.f().applyAsDouble(at), Symbol.DISC, Ink.Role.STRONG));
    Panel panel = roomy.panel(List.of(), marks, legend);
    return Plot.of(Figure.of(panel, words, scene.notes()).titled(trace.name()));
  }

  private static List<Expr> coefficients(Trace trace, Expr at, Phrase phrase) {
    Optional<List<Expr>> found =
        trace
            .formula()
            .flatMap(f ->
                TaylorPolynomial.coefficients(
                    f, trace.x(), at, HIGHEST, trace.drawable().algebra()));
    return found.orElseThrow(() ->
        Diagnostic.error(
                Code.NOT_DIFFERENTIABLE,
                trace.name()
                    + " has no Taylor polynomials at "
                    + trace.x()
                    + " = "
                    + phrase.exact(at))
            .hint("another point: --point 1")
            .toException());
  }

  /// 1, 3 and 5, or the next ones that bring a new term.
  private static List<Integer> orders(List<Expr> coefficients) {
    TreeSet<Integer> orders = new TreeSet<>();
    for (int wanted = 1; wanted <= HIGHEST && orders.size() < MOST_SHOWN; wanted += 2) {
      int order = wanted;
      while (order < HIGHEST && coefficients.get(order).isZero()) {
        order++;
      }
      if (!coefficients.get(order).isZero()) {
        orders.add(order);
      }
    }
    return orders.isEmpty() ? List.of(0) : List.copyOf(orders);
  }

  private static Axis room(Axis y) {
    double span = y.high() - y.low();
    return y.over(y.low() - 0.25 * span, y.high() + 0.25 * span);
  }

  /// How far it stays within a twentieth of the height of the picture.
  private static String reach(
      Trace trace, DoubleUnaryOperator polynomial, Axis x, double at, Axis y, Phrase phrase) {
    double least = 0.05 * (y.high() - y.low());
    double step = (x.high() - x.low()) / 2000;
    double far = 0;
    while (at + far <= x.high() || at - far >= x.low()) {
      double right = gap(trace, polynomial, at + far, x);
      double left = gap(trace, polynomial, at - far, x);
      if (right > least || left > least) {
        break;
      }
      far += step;
    }
    return at + far > x.high() && at - far < x.low()
        ? ", which cannot be told from it here."
        : ", close to it up to a distance of about " + phrase.roughly(far) + ".";
  }

  private static double gap(Trace trace, DoubleUnaryOperator polynomial, double at, Axis x) {
    return at < x.low() || at > x.high()
        ? 0
        : Math.abs(polynomial.applyAsDouble(at) - trace.f().applyAsDouble(at));
  }
}
