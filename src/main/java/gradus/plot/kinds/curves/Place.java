package gradus.plot.kinds.curves;

import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Levels;
import java.util.List;
import java.util.Optional;

/// A point of a curve, and how it goes on from there.
///
/// @param x the place
/// @param y the value there
/// @param slope the derivative; NaN where there is none
/// @param exactSlope the derivative as an exact number
record Place(double x, double y, double slope, Optional<Expr> exactSlope) {

  /// The point of `--point`, or a standard.
  static double at(PlotRequest request, double standard) {
    return request.has(PlotOption.POINT)
        ? request.studio().number(request.text(PlotOption.POINT).orElseThrow(), "--point")
        : standard;
  }

  /// @throws gradus.diag.GradusException when the function has no value there
  static Place of(Trace trace, double at, Phrase phrase) {
    double y = trace.f().applyAsDouble(at);
    if (!Double.isFinite(y)) {
      throw PlotRequest.nothing(
          trace.name() + " has no real value at " + trace.x() + " = " + phrase.number(at),
          "another point: --point 1");
    }
    double h = 1e-5 * Math.max(1, Math.abs(at));
    double left = (y - trace.f().applyAsDouble(at - h)) / h;
    double right = (trace.f().applyAsDouble(at + h) - y) / h;
    double size = Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
    if (!(Math.abs(left - right) <= 1e-2 * size)) {
      return new Place(at, y, Double.NaN, Optional.empty());
    }
    ExactPlaces exactly = trace.exactly();
    Optional<Expr> exact =
        ExactPlaces.simple(at)
            .flatMap(place ->
                exactly
                    .slope()
                    .flatMap(slope ->
                        ExactPlaces.substituted(
                            slope, trace.x(), place, trace.drawable().algebra())));
    double slope =
        exact.map(trace.drawable().algebra()::real).orElseGet(() -> compiled(trace, exactly, at));
    if (!Double.isFinite(slope)) {
      slope = (left + right) / 2;
    }
    return new Place(at, y, slope, exact.filter(ExactPlaces::isReadable));
  }

  private static double compiled(Trace trace, ExactPlaces exactly, double at) {
    return exactly
        .slope()
        .map(slope -> trace.drawable().algebra().compile(slope, List.of(trace.x())).at(at))
        .orElse(Double.NaN);
  }

  boolean hasTangent() {
    return !Double.isNaN(slope);
  }

  /// Around the point, half as wide as the picture of the whole curve; the given range otherwise.
  static Axis around(PlotRequest request, Trace trace, double at) {
    Axis whole = Horizontal.of(request, List.of(trace));
    if (request.has(PlotOption.X)) {
      return whole;
    }
    double reach = Levels.step((whole.high() - whole.low()) / 4);
    if (!(at - reach < at) || !(at < at + reach)) {
      throw PlotRequest.nothing(
          "there is hardly a number around " + trace.x() + " = " + at, "another point: --point 1");
    }
    return Axis.of(at - reach, at + reach).labelled(trace.x());
  }
}
