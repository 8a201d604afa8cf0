package gradus.symbolic.integrate;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.numeric.quadrature.Estimate;
import gradus.numeric.quadrature.Quadrature;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Integrals over boxes: one variable after the other, exactly where each has an antiderivative,
/// else by nested quadrature.
public final class BoxIntegral {
  /// A variable with its bounds, which may hold the variables that follow.
  public record Side(String variable, Expr from, Expr to) {}

  private static final int MOST_NUMERIC = 3;

  private final Expr f;
  private final List<Side> sides;
  private final Algebra algebra;

  private BoxIntegral(Expr f, List<Side> sides, Algebra algebra) {
    this.f = f;
    this.sides = sides;
    this.algebra = algebra;
  }

  /// @param sides the innermost first
  /// @throws GradusException as {@link DefiniteIntegral#of}
  public static DefiniteIntegral.Found of(
      Expr f, List<Side> sides, String method, Algebra algebra) {
    BoxIntegral box = new BoxIntegral(f, sides, algebra);
    Optional<DefiniteIntegral.Found> exact = box.exact(method);
    return exact.isPresent() ? exact.get() : box.numeric();
  }

  private Optional<DefiniteIntegral.Found> exact(String method) {
    Expr value = f;
    List<Derivation> parts = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    double residual = 0;
    double tolerance = 0;
    for (Side side : sides) {
      DefiniteIntegral.Found step;
      try {
        step = DefiniteIntegral.of(value, side.variable(), side.from(), side.to(), method, algebra);
      } catch (GradusException refused) {
        if (refused.diagnostic().code() == Code.NO_CLOSED_FORM) {
          return Optional.empty();
        }
        throw refused;
      }
      if (step.numeric()) {
        return Optional.empty();
      }
      value = step.derivation().to();
      parts.add(step.derivation());
      notes.addAll(step.notes());
      residual = Math.max(residual, step.check().residual());
      tolerance = Math.max(tolerance, step.check().tolerance());
    }
    return Optional.of(
        new DefiniteIntegral.Found(
            step("iterated integral", value, "one variable after the other", parts),
            new Check("quadrature of each integral", residual, tolerance),
            false,
            notes));
  }

  private Derivation step(String rule, Expr value, String why, List<Derivation> parts) {
    Expr before = f;
    for (Side side : sides) {
      before = Operators.integral(before, side.variable(), side.from(), side.to());
    }
    return Derivation.of(rule, before, value, why, parts);
  }

  private DefiniteIntegral.Found numeric() {
    Side outer = sides.get(sides.size() - 1);
    List<String> names = sides.stream().map(Side::variable).toList();
    boolean closed =
        names.containsAll(Formulas.symbols(f))
            && sides.stream()
                .allMatch(s -> names.containsAll(Formulas.symbols(Expr.add(s.from(), s.to()))));
    if (!closed || sides.size() > MOST_NUMERIC) {
      throw new Refusal(f, outer.variable(), outer.from(), outer.to())
          .parameters("no antiderivative was found for one of the variables");
    }
    double[] point = new double[names.size()];
    RealFormula compiled = algebra.compile(f, names);
    List<RealFormula> from = new ArrayList<>();
    List<RealFormula> to = new ArrayList<>();
    for (Side side : sides) {
      from.add(algebra.compile(side.from(), names));
      to.add(algebra.compile(side.to(), names));
    }
    double[] error = new double[1];
    Estimate estimate = nested(sides.size() - 1, compiled, from, to, point, error);
    if (!estimate.converged()) {
      throw new Refusal(f, outer.variable(), outer.from(), outer.to()).unreliable();
    }
    double total = Math.max(estimate.error() + error[0], Math.ulp(estimate.value()));
    return new DefiniteIntegral.Found(
        step(
            "quadrature",
            new Expr.Flt(estimate.value()),
            "nested adaptive Gauss-Kronrod",
            List.of()),
        new Check(
            "error estimate of the quadrature",
            total,
            Math.max(1e-6 * Math.abs(estimate.value()), 1e-9)),
        true,
        Set.of(
            "numerically, error about "
                + String.format(Locale.ROOT, "%.0e", total)
                + ": no antiderivative was found"));
  }

  private Estimate nested(
      int level,
      RealFormula compiled,
      List<RealFormula> from,
      List<RealFormula> to,
      double[] point,
      double[] error) {
    double a = from.get(level).at(point);
    double b = to.get(level).at(point);
    return Quadrature.of(
        at -> {
          point[level] = at;
          if (level == 0) {
            return compiled.at(point);
          }
          Estimate inner = nested(level - 1, compiled, from, to, point, error);
          error[0] = Math.max(error[0], inner.error() * Math.abs(b - a));
          return inner.converged() ? inner.value() : Double.NaN;
        },
        a,
        b,
        algebra.budget());
  }
}
