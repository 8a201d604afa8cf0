package gradus.plot.kinds.curves;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.numeric.quadrature.Estimate;
import gradus.numeric.quadrature.Quadrature;
import gradus.plot.Axis;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.sample.ExactPlaces;
import gradus.syntax.Unparser;
import gradus.value.Value;
import gradus.value.Values;
import java.time.Duration;
import java.util.Optional;

/// The integral of a curve by the engine, exact where it is.
///
/// @param exact the value; empty when there is only a decimal
/// @param value its decimals; NaN when there is none
/// @param trouble why there is none; empty when there is
record Integral(Optional<Expr> exact, double value, String trouble) {
  private static final int READABLE = 14;
  private static final int MOST_BREAKS = 12;

  static Integral of(PlotRequest request, PlotOption option, Trace trace, double a, double b) {
    if (trace.sample(Axis.of(a, b)).breaks().size() > MOST_BREAKS) {
      return new Integral(
          Optional.empty(), Double.NaN, "the curve is interrupted too often to be integrated");
    }
    if (trace.formula().isEmpty()) {
      return measured(trace, a, b);
    }
    String text = request.text(option).orElse("");
    int dots = text.indexOf("..");
    String low = dots < 0 ? number(a) : text.substring(0, dots);
    String high = dots < 0 ? number(b) : text.substring(dots + 2);
    String call =
        "integrate("
            + Unparser.ascii(trace.formula().orElseThrow())
            + ", "
            + trace.x()
            + ", "
            + low
            + ", "
            + high
            + ")";
    try {
      Value value = request.studio().value(call);
      double decimal = Values.number(request.studio().decimals(call)).orElse(Double.NaN);
      Optional<Expr> exact =
          Values.expr(value).filter(e -> !Formulas.hasDecimals(e) && Formulas.size(e) <= READABLE);
      return new Integral(exact, decimal, Double.isNaN(decimal) ? "has no number" : "");
    } catch (GradusException none) {
      return none.code() == Code.TIMEOUT || none.code() == Code.TOO_MANY_STEPS
          ? measured(trace, a, b)
          : new Integral(Optional.empty(), Double.NaN, none.diagnostic().message());
    }
  }

  private static String number(double v) {
    return Unparser.ascii(ExactPlaces.simple(v).orElseGet(() -> new Expr.Flt(v)));
  }

  private static Integral measured(Trace trace, double a, double b) {
    Budget budget = Budget.start(Limits.DEFAULT.withTime(Duration.ofSeconds(2)));
    try {
      Estimate estimate = Quadrature.of(trace.f(), a, b, budget);
      return estimate.converged()
          ? new Integral(Optional.empty(), estimate.value(), "")
          : new Integral(Optional.empty(), Double.NaN, "the integral is not found");
    } catch (GradusException none) {
      return new Integral(Optional.empty(), Double.NaN, "the integral is not found");
    }
  }

  boolean isKnown() {
    return trouble.isEmpty();
  }

  /// `1/3 ≈ 0.33333`.
  String text(Phrase phrase) {
    return exact.map(e -> phrase.both(e, value)).orElseGet(() -> phrase.number(value));
  }
}
