package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Flt;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.numeric.quadrature.Estimate;
import gradus.numeric.quadrature.Quadrature;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import gradus.symbolic.rewrite.Textbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Definite integrals whose integrand or bounds hold parameters: F(b) − F(a), compared with
/// quadrature for random values of the parameters.
final class ParametricIntegral {
  private static final int SAMPLES = 8;
  private static final int NEEDED = 3;

  private final Expr f;
  private final String x;
  private final String method;
  private final Algebra algebra;

  ParametricIntegral(Expr f, String x, String method, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.method = method;
    this.algebra = algebra;
  }

  DefiniteIntegral.Found between(Expr a, Expr b) {
    Refusal refusal = new Refusal(f, x, a, b);
    Optional<Antiderivative.Found> found = Antiderivative.find(f, x, method, algebra);
    if (found.isEmpty()) {
      throw refusal.parameters("no method here finds an antiderivative of " + Search.text(f));
    }
    Expr primitive = found.get().derivation().to();
    Optional<Expr> high = end(primitive, b, Side.LEFT);
    Optional<Expr> low = end(primitive, a, Side.RIGHT);
    if (high.isEmpty() || low.isEmpty()) {
      throw refusal.parameters(
          "the antiderivative "
              + Search.text(primitive)
              + " has no known limit at a bound; declare the signs of the parameters: a > 0");
    }
    if (isInfinite(high.get()) || isInfinite(low.get())) {
      throw refusal.diverges(
          "the antiderivative " + Search.text(primitive) + " is not finite at a bound");
    }
    Expr value = Textbook.of(Expr.subtract(high.get(), low.get()), algebra);
    Check check = compared(value, a, b);
    if (!check.passed()) {
      throw refusal.parameters(
          "F(b) - F(a) = "
              + Search.text(value)
              + " does not agree with quadrature for all values of the parameters");
    }
    Set<String> notes = new LinkedHashSet<>(found.get().conditions());
    if (Formulas.hasSymbols(a) || Formulas.hasSymbols(b)) {
      notes.add(
          "where the integrand is continuous from " + Search.text(a) + " to " + Search.text(b));
    }
    return new DefiniteIntegral.Found(
        Derivation.of(
            "fundamental theorem",
            Operators.integral(f, x, a, b),
            value,
            "integrate(f, x, a, b) = F(b) - F(a), F = " + Search.text(primitive),
            List.of(found.get().derivation())),
        check,
        false,
        notes);
  }

  private static boolean isInfinite(Expr e) {
    return e instanceof Flt(double d) && Double.isInfinite(d);
  }

  private Optional<Expr> end(Expr primitive, Expr point, Side side) {
    if (!isInfinite(point)) {
      try {
        Expr value = algebra.substitute(primitive, x, point);
        if (Formulas.hasSymbols(value) || Double.isFinite(algebra.real(value))) {
          return Optional.of(value);
        }
      } catch (ArithmeticException undefined) {
        // A limit may still exist.
      }
    }
    return Limit.value(primitive, x, point, isInfinite(point) ? Side.BOTH : side, algebra);
  }

  private Check compared(Expr value, Expr a, Expr b) {
    SortedSet<String> symbols = new TreeSet<>(Formulas.symbols(f));
    symbols.remove(x);
    symbols.addAll(Formulas.symbols(a));
    symbols.addAll(Formulas.symbols(b));
    List<String> names = List.copyOf(symbols);
    RealFormula exact = algebra.compile(value, names);
    RealFormula from = algebra.compile(a, names);
    RealFormula to = algebra.compile(b, names);
    List<String> all = new ArrayList<>(names);
    all.add(x);
    RealFormula integrand = algebra.compile(f, all);
    SplittableRandom random = new SplittableRandom(7);
    double residual = 0;
    int compared = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] parameters = parameters(names, random);
      double[] point = Arrays.copyOf(parameters, names.size() + 1);
      double expected = exact.at(parameters);
      Estimate estimate =
          Quadrature.of(
              at -> {
                point[names.size()] = at;
                return integrand.at(point);
              },
              bound(from, a, parameters),
              bound(to, b, parameters),
              algebra.budget());
      if (Double.isNaN(expected) && !estimate.converged()) {
        continue;
      }
      compared++;
      residual =
          Math.max(
              residual,
              estimate.converged()
                  ? Math.abs(estimate.value() - expected) / Math.max(1, Math.abs(expected))
                  : Double.POSITIVE_INFINITY);
    }
    return new Check(
        "quadrature for random values of " + String.join(", ", names),
        compared >= NEEDED ? residual : Double.POSITIVE_INFINITY,
        1e-6);
  }

  private static double bound(RealFormula compiled, Expr bound, double[] parameters) {
    return bound instanceof Flt(double d) ? d : compiled.at(parameters);
  }

  private double[] parameters(List<String> names, SplittableRandom random) {
    double[] values = new double[names.size()];
    for (int i = 0; i < values.length; i++) {
      Assumptions.Fact fact = algebra.assumptions().of(names.get(i));
      values[i] = fact.integer() ? random.nextInt(1, 5) : random.nextDouble(0.5, 3);
      if (fact.sign() == Assumptions.Sign.NEGATIVE || fact.sign() == Assumptions.Sign.NONPOSITIVE) {
        values[i] = -values[i];
      }
    }
    return values;
  }
}
