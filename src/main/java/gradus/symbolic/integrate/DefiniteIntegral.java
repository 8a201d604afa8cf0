package gradus.symbolic.integrate;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.function.Check;
import gradus.numeric.quadrature.Estimate;
import gradus.numeric.quadrature.Quadrature;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Identity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/// Definite integrals: by the fundamental theorem where an antiderivative is found, split where the
/// integrand or the antiderivative is singular, by limits where it is improper, else by quadrature.
/// An exact value is always compared with the quadrature.
public final class DefiniteIntegral {
  /// What was found.
  ///
  /// @param numeric whether the value is a double of a quadrature
  /// @param notes what the reader should know
  public record Found(Derivation derivation, Check check, boolean numeric, Set<String> notes) {}

  private final Expr f;
  private final String x;
  private final String method;
  private final Algebra algebra;
  private final Set<String> notes = new LinkedHashSet<>();

  private DefiniteIntegral(Expr f, String x, String method, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.method = method;
    this.algebra = algebra;
  }

  /// ∫ f from a to b.
  ///
  /// @param method one of {@link Antiderivative#METHODS}, or empty
  /// @throws GradusException E0709 when it diverges, E0711 when there is no value to be had
  public static Found of(Expr f, String x, Expr a, Expr b, String method, Algebra algebra) {
    return new DefiniteIntegral(f, x, method, algebra).between(a, b);
  }

  private Found between(Expr a, Expr b) {
    if (Formulas.hasSymbols(a)
        || Formulas.hasSymbols(b)
        || Formulas.symbols(f).size() > 1
        || Formulas.symbols(f).size() == 1 && !Formulas.symbols(f).contains(x)) {
      return new ParametricIntegral(f, x, method, algebra).between(a, b);
    }
    double left = value(a);
    double right = value(b);
    if (Double.isNaN(left) || Double.isNaN(right)) {
      throw new Refusal(f, x, a, b).bounds();
    }
    if (left == right) {
      return found(step("equal bounds", a, b, Expr.ZERO, "integrate(f, x, a, a) = 0"), exact());
    }
    if (left > right) {
      Found swapped = between(b, a);
      Expr value = Expr.negate(swapped.derivation().to());
      return new Found(
          step(
              "bounds swapped",
              a,
              b,
              value,
              "integrate(f, x, a, b) = -integrate(f, x, b, a)",
              swapped.derivation()),
          swapped.check(),
          swapped.numeric(),
          swapped.notes());
    }
    return ordered(new Interval(a, b, left, right));
  }

  private Found ordered(Interval interval) {
    Trouble trouble = Trouble.of(List.of(f), x, interval, algebra);
    List<Kinks.Piece> pieces = new Kinks(f, x, interval, algebra).pieces();
    Estimate estimate = quadrature(interval, trouble, pieces);
    Optional<Derivation> exact = exact(interval, trouble, pieces, estimate);
    if (exact.isPresent()) {
      Optional<Check> check = compared(exact.get().to(), estimate);
      if (check.isPresent()) {
        return found(exact.get(), check.get());
      }
      throw new Refusal(f, x, interval.from(), interval.to())
          .disagreement(exact.get().to(), estimate);
    }
    new Domain(f, x, algebra).refuse(interval);
    return numeric(interval, estimate);
  }

  private Estimate quadrature(Interval interval, Trouble trouble, List<Kinks.Piece> pieces) {
    RealFormula compiled = algebra.compile(f, List.of(x));
    DoubleUnaryOperator function = compiled::at;
    List<Double> cuts = new ArrayList<>();
    trouble.points().forEach(p -> cuts.add(algebra.real(p)));
    pieces.forEach(piece -> cuts.add(piece.interval().left()));
    Centers.collect(f, x, algebra, cuts);
    return Quadrature.of(
        function,
        interval.left(),
        interval.right(),
        algebra.budget(),
        cuts.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray());
  }

  private Optional<Derivation> exact(
      Interval interval, Trouble trouble, List<Kinks.Piece> pieces, Estimate estimate) {
    Optional<Derivation> symmetric = odd(interval, trouble, estimate);
    if (symmetric.isPresent()) {
      return symmetric;
    }
    if (pieces.isEmpty()) {
      return new FundamentalTheorem(f, x, method, algebra, notes).of(interval, estimate);
    }
    List<Derivation> parts = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    for (Kinks.Piece piece : pieces) {
      Optional<Derivation> part =
          new FundamentalTheorem(piece.f(), x, method, algebra, notes)
              .of(piece.interval(), estimate);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
      values.add(part.get().to());
    }
    if (parts.size() == 1) {
      return Optional.of(
          step(
              "sign known",
              interval.from(),
              interval.to(),
              values.get(0),
              "no kink inside: " + Search.text(f) + " = " + Search.text(pieces.get(0).f()),
              parts.get(0)));
    }
    List<String> cuts = new ArrayList<>();
    for (Kinks.Piece piece : pieces.subList(1, pieces.size())) {
      cuts.add(x + " = " + Search.text(piece.interval().from()));
    }
    return Optional.of(
        step(
            "split at the kinks",
            interval.from(),
            interval.to(),
            Sums.of(values),
            "at "
                + String.join(", ", cuts)
                + ": integrate(f, x, a, b) = integrate(f, x, a, c) + integrate(f, x, c, b)",
            parts.toArray(Derivation[]::new)));
  }

  /// 0 when the integrand is odd, the interval symmetric and the integral exists.
  private Optional<Derivation> odd(Interval interval, Trouble trouble, Estimate estimate) {
    boolean proper = trouble.complete() && trouble.points().isEmpty() && interval.isFinite();
    if (!proper && !estimate.converged()
        || !Expr.add(interval.from(), interval.to()).isZero()
            && !(Double.isInfinite(interval.left()) && Double.isInfinite(interval.right()))) {
      return Optional.empty();
    }
    Expr mirrored;
    try {
      mirrored = algebra.substitute(f, x, Expr.negate(Expr.symbol(x)));
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
    boolean odd = Identity.isZero(Expr.add(f, mirrored), algebra) == Identity.Verdict.YES;
    return odd
        ? Optional.of(
            step(
                "symmetry",
                interval.from(),
                interval.to(),
                Expr.ZERO,
                "f(-x) = -f(x) for f = "
                    + Search.text(f)
                    + ", and the interval is symmetric about 0"))
        : Optional.empty();
  }

  /// The check of an exact value; empty when the quadrature contradicts it.
  private Optional<Check> compared(Expr value, Estimate estimate) {
    double exact = value(value);
    if (!estimate.converged()) {
      boolean plausible =
          estimate.outcome() == Estimate.Outcome.UNRELIABLE && Double.isFinite(exact);
      if (plausible) {
        notes.add(
            "quadrature does not converge fast enough here to confirm the value; its"
                + " antiderivative is checked by differentiating");
      }
      return plausible
          ? Optional.of(Check.exact("derivative of the antiderivative = integrand"))
          : Optional.empty();
    }
    Check check =
        new Check(
            "quadrature",
            Math.abs(exact - estimate.value()),
            Math.max(100 * estimate.error(), 1e-9 * Math.max(1, Math.abs(exact))));
    return check.passed() ? Optional.of(check) : Optional.empty();
  }

  private Found numeric(Interval interval, Estimate estimate) {
    Refusal refusal = new Refusal(f, x, interval.from(), interval.to());
    switch (estimate.outcome()) {
      case DIVERGENT ->
          throw refusal.diverges("the integral over ever larger parts grows without bound");
      case UNRELIABLE -> throw refusal.unreliable();
      case CONVERGED -> {
        if (estimate.value() == 0 && estimate.error() == 0 && !f.isZero()) {
          throw refusal.unreliable();
        }
      }
    }
    double error = Math.max(estimate.error(), Math.ulp(estimate.value()));
    notes.add(
        "numerically, error about "
            + String.format(Locale.ROOT, "%.0e", error)
            + " ("
            + estimate.evaluations()
            + " evaluations): no antiderivative was found");
    return new Found(
        step(
            "quadrature",
            interval.from(),
            interval.to(),
            new Expr.Flt(estimate.value()),
            "adaptive Gauss-Kronrod, double exponential at singular ends"),
        new Check(
            "error estimate of the quadrature",
            error,
            Math.max(1e-6 * Math.abs(estimate.value()), 1e-9)),
        true,
        notes);
  }

  private Found found(Derivation derivation, Check check) {
    return new Found(derivation, check, false, notes);
  }

  private static Check exact() {
    return Check.exact("integrate(f, x, a, a) = 0");
  }

  private double value(Expr e) {
    return e instanceof Expr.Flt(double d) ? d : algebra.real(e);
  }

  private Derivation step(
      String rule, Expr a, Expr b, Expr value, String why, Derivation... parts) {
    return Derivation.of(rule, Operators.integral(f, x, a, b), value, why, List.of(parts));
  }
}
