package gradus.plot.kinds.curves;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.plot.Axis;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Extent;
import gradus.symbolic.shape.Periodicity;
import java.util.List;
import java.util.Optional;

/// Chooses the range from left to right.
final class Horizontal {
  private Horizontal() {}

  /// @param traces what is drawn over it
  static Axis of(PlotRequest request, List<Trace> traces) {
    boolean log = isLog(request, 'x');
    String x = traces.isEmpty() ? "x" : traces.getFirst().x();
    Optional<Axis> given = given(request, PlotOption.X);
    Axis axis = given.orElseGet(() -> log ? decades(traces) : chosen(traces));
    if (log && !(axis.low() > 0)) {
      throw PlotRequest.wrong(
          PlotOption.LOG,
          "needs a range of positive numbers, and " + x + " begins at " + axis.low(),
          "--x 0.01..100");
    }
    return (log ? axis.logarithmic() : axis).labelled(x);
  }

  /// The axis of `--x` or `--y`; it counts in π when the range is written so.
  static Optional<Axis> given(PlotRequest request, PlotOption option) {
    return request
        .range(option)
        .map(range -> {
          String text = request.text(option).orElse("");
          boolean turns = text.contains("pi") || text.contains("π") || text.contains("tau");
          Axis axis = Axis.of(range.low(), range.high());
          return turns ? axis.in(Axis.Unit.PI) : axis;
        });
  }

  /// Whether `--log` names an axis.
  static boolean isLog(PlotRequest request, char axis) {
    return request.has(PlotOption.LOG)
        && request.word(PlotOption.LOG, List.of("x", "y", "xy")).indexOf(axis) >= 0;
  }

  static Axis chosen(List<Trace> traces) {
    Optional<Axis> periodic = periodic(traces);
    if (periodic.isPresent()) {
      return periodic.get();
    }
    Extent extent = Extent.USUAL;
    for (Trace trace : traces) {
      extent = extent.with(trace.extent());
    }
    return Axis.of(extent.low(), extent.high());
  }

  private static Axis decades(List<Trace> traces) {
    Axis axis = chosen(traces);
    double high = Math.pow(10, Math.ceil(Math.log10(Math.max(axis.high(), 1e-3)) - 1e-9));
    double low = axis.low() > 0 ? axis.low() : high / 1000;
    return Axis.of(Math.pow(10, Math.floor(Math.log10(low) + 1e-9)), high);
  }

  /// Two periods around 0, when all curves repeat.
  private static Optional<Axis> periodic(List<Trace> traces) {
    double longest = 0;
    boolean turns = true;
    for (Trace trace : traces) {
      Optional<Expr> period = period(trace);
      if (period.isEmpty()) {
        if (trace.formula().filter(f -> Formulas.isFree(f, trace.x())).isPresent()) {
          continue;
        }
        return Optional.empty();
      }
      double length = trace.drawable().algebra().real(period.get());
      turns &= ExactPlaces.simple(length / Math.PI).filter(q -> q instanceof Expr.Num).isPresent();
      longest = Math.max(longest, length);
    }
    if (longest == 0) {
      return Optional.empty();
    }
    Axis axis = Axis.of(-longest, longest);
    return Optional.of(turns ? axis.in(Axis.Unit.PI) : axis);
  }

  /// The period of a curve, where its formula shows one.
  static Optional<Expr> period(Trace trace) {
    Algebra algebra = ExactPlaces.bounded(trace.drawable().algebra());
    try {
      return trace
          .formula()
          .flatMap(f -> Periodicity.known(f, trace.x(), algebra))
          .map(known -> least(known, trace, algebra));
    } catch (GradusException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  /// A known period divided as long as the values repeat: those of `sin(x)^2` do after π.
  private static Expr least(Expr known, Trace trace, Algebra algebra) {
    Expr period = known;
    for (int divisor : new int[] {2, 2, 3, 2, 3}) {
      Expr part = algebra.canonical(Expr.multiply(Expr.number(Rational.of(1, divisor)), period));
      if (repeats(trace, algebra.real(part))) {
        period = part;
      }
    }
    return period;
  }

  private static boolean repeats(Trace trace, double period) {
    double size = 0;
    double worst = 0;
    for (int i = 0; i < 40; i++) {
      double at = period * (i * 0.618_034 - 12);
      double here = trace.f().applyAsDouble(at);
      double there = trace.f().applyAsDouble(at + period);
      if (Double.isNaN(here) != Double.isNaN(there)) {
        return false;
      }
      if (Double.isFinite(here) && Double.isFinite(there)) {
        size = Math.max(size, Math.abs(here));
        worst = Math.max(worst, Math.abs(here - there) / (1 + Math.abs(here)));
      }
    }
    return size > 0 && worst < 1e-9;
  }
}
