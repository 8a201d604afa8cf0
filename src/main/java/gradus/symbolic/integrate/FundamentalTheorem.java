package gradus.symbolic.integrate;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Flt;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.numeric.quadrature.Estimate;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.series.Asymptotics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// F(b) − F(a), with limits of F wherever it is not continuous: at infinite bounds, at poles of the
/// integrand, at jumps of F itself.
final class FundamentalTheorem {
  private final Expr f;
  private final String x;
  private final String method;
  private final Algebra algebra;
  private final Set<String> notes;

  FundamentalTheorem(Expr f, String x, String method, Algebra algebra, Set<String> notes) {
    this.f = f;
    this.x = x;
    this.method = method;
    this.algebra = algebra;
    this.notes = notes;
  }

  /// Empty without an antiderivative, or where a limit of it is not found.
  ///
  /// @throws gradus.diag.GradusException E0709 when it diverges
  Optional<Derivation> of(Interval interval, Estimate estimate) {
    Optional<Antiderivative.Found> found = Antiderivative.find(f, x, method, algebra);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    notes.addAll(found.get().conditions());
    Expr primitive = found.get().derivation().to();
    Trouble trouble = Trouble.of(List.of(f, primitive), x, interval, algebra);
    if (!trouble.complete() && !estimate.converged()) {
      return Optional.empty();
    }
    List<Expr> cuts = cuts(interval, trouble);
    List<Expr> terms = new ArrayList<>();
    List<Derivation> parts = new ArrayList<>(List.of(found.get().derivation()));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      Optional<Expr> high = end(primitive, cuts.get(i + 1), Side.LEFT, trouble, interval, estimate);
      Optional<Expr> low = end(primitive, cuts.get(i), Side.RIGHT, trouble, interval, estimate);
      if (high.isEmpty() || low.isEmpty()) {
        return Optional.empty();
      }
      parts.add(ending(primitive, cuts.get(i + 1), Side.LEFT, high.get(), trouble));
      parts.add(ending(primitive, cuts.get(i), Side.RIGHT, low.get(), trouble));
      terms.add(high.get());
      terms.add(Expr.negate(low.get()));
      texts.add(difference(high.get(), low.get()));
    }
    Expr value = decimal(Textbook.of(Sums.of(terms), algebra), algebra);
    boolean proper = cuts.size() == 2 && interval.isFinite() && trouble.points().isEmpty();
    String why =
        "integrate(f, x, a, b) = F(b) - F(a), F = "
            + Search.text(primitive)
            + ": "
            + String.join(" + ", texts)
            + (proper ? "" : ", " + reason(cuts));
    return Optional.of(
        Derivation.of(
            proper ? "fundamental theorem" : "fundamental theorem with limits",
            Operators.integral(f, x, interval.from(), interval.to()),
            value,
            why,
            parts));
  }

  /// How much F is at an end: its value there, or its limit.
  private Derivation ending(Expr primitive, Expr point, Side side, Expr value, Trouble trouble) {
    boolean upper = side == Side.LEFT;
    String rule = upper ? "upper end" : "lower end";
    boolean infinite = Asymptotics.isInfinite(point);
    return infinite || isTroubled(point, trouble)
        ? Derivation.of(
            rule,
            Operators.limit(primitive, x, point, infinite ? Side.BOTH : side),
            value,
            upper ? "F(b) as a limit" : "F(a) as a limit")
        : Derivation.of(
            rule, Operators.at(primitive, Map.of(x, point)), value, upper ? "F(b)" : "F(a)");
  }

  private boolean isTroubled(Expr point, Trouble trouble) {
    return trouble.points().stream()
        .anyMatch(p -> p.equals(point) || algebra.isZero(Expr.subtract(p, point)));
  }

  /// A double where a typed decimal stands in something irrational, as everywhere in the language.
  static Expr decimal(Expr e, Algebra algebra) {
    return Formulas.hasDecimals(e) && !(e instanceof Expr.Numeric) ? new Flt(algebra.real(e)) : e;
  }

  private String reason(List<Expr> cuts) {
    if (cuts.size() == 2) {
      return "as limits at the ends";
    }
    List<String> points = new ArrayList<>();
    for (Expr cut : cuts.subList(1, cuts.size() - 1)) {
      points.add(x + " = " + Search.text(cut));
    }
    return "split at " + String.join(", ", points) + ", with the limits of F on both sides";
  }

  private static String difference(Expr high, Expr low) {
    String text = Search.text(low);
    boolean single = !(low instanceof Expr.Sum) && !text.startsWith("-");
    return Search.text(high) + " - " + (single ? text : "(" + text + ")");
  }

  private List<Expr> cuts(Interval interval, Trouble trouble) {
    List<Expr> cuts = new ArrayList<>();
    cuts.add(interval.from());
    for (Expr point : trouble.points()) {
      if (interval.containsInside(algebra.real(point))) {
        cuts.add(point);
      }
    }
    cuts.add(interval.to());
    return cuts;
  }

  /// F at an end of a piece, approached from inside.
  private Optional<Expr> end(
      Expr primitive,
      Expr point,
      Side side,
      Trouble trouble,
      Interval interval,
      Estimate estimate) {
    boolean infinite = Asymptotics.isInfinite(point);
    boolean troubled = infinite || isTroubled(point, trouble);
    if (!troubled) {
      try {
        Expr value = algebra.substitute(primitive, x, point);
        if (Double.isFinite(real(value))) {
          return Optional.of(value);
        }
      } catch (ArithmeticException undefined) {
        // A limit may still exist.
      }
    }
    Optional<Expr> limit = Limit.value(primitive, x, point, infinite ? Side.BOTH : side, algebra);
    if (limit.isPresent() && Double.isInfinite(real(limit.get()))) {
      throw new Refusal(f, x, interval.from(), interval.to())
          .diverges(
              "the antiderivative "
                  + Search.text(primitive)
                  + " tends to "
                  + Search.text(limit.get())
                  + " for "
                  + x
                  + " -> "
                  + Search.text(point));
    }
    if (limit.isEmpty() && infinite && !estimate.converged() && oscillates(primitive, point)) {
      throw new Refusal(f, x, interval.from(), interval.to())
          .diverges(
              "the antiderivative "
                  + Search.text(primitive)
                  + " has no limit for "
                  + x
                  + " -> "
                  + Search.text(point));
    }
    return limit.filter(value -> Double.isFinite(real(value)));
  }

  private boolean oscillates(Expr primitive, Expr point) {
    try {
      Limit.of(primitive, x, point, Side.BOTH, algebra);
      return false;
    } catch (GradusException none) {
      return none.diagnostic().code() == Code.NO_LIMIT;
    }
  }

  private double real(Expr e) {
    return e instanceof Flt(double d) ? d : algebra.real(e);
  }
}
