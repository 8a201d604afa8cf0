package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.Check;
import gradus.numeric.quadrature.Estimate;
import gradus.numeric.quadrature.Quadrature;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import gradus.symbolic.rewrite.Signs;
import gradus.symbolic.rewrite.Textbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Definite integrals whose integrand or bounds hold parameters: F(b) − F(a), compared with
/// quadrature for random values of the parameters.
final class ParametricIntegral {
  private static final int SAMPLES = 8;
  private static final int NEEDED = 3;
  private static final int TRIES = 24;
  private static final double TOLERANCE = 1e-6;

  private final Expr f;
  private final String x;
  private final String method;
  private final Algebra algebra;

  /// What must be positive for the integral to exist: a + 1 for x^a from 0.
  private final Set<Expr> positive = new LinkedHashSet<>();

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
    Optional<Expr> high = end(primitive, b, Side.LEFT).map(e -> withoutPowersOfZero(e, refusal));
    Optional<Expr> low = end(primitive, a, Side.RIGHT).map(e -> withoutPowersOfZero(e, refusal));
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
    Comparison comparison = new Comparison(value, a, b);
    Check check = compared(comparison);
    if (!check.passed()) {
      throw refusal.parameters(
          "F(b) - F(a) = "
              + Search.text(value)
              + " does not agree with quadrature for all values of the parameters");
    }
    Set<String> notes = new LinkedHashSet<>(found.get().conditions());
    for (Expr exponent : positive) {
      Condition condition = Condition.of(exponent);
      notes.remove(condition.text(" != "));
      notes.add(condition.text(" > "));
    }
    if (Formulas.hasSymbols(a) || Formulas.hasSymbols(b)) {
      notes.add(
          "where the integrand is continuous from " + Search.text(a) + " to " + Search.text(b));
    }
    restriction(comparison).ifPresent(notes::add);
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

  /// 0^s is 0 for s > 0 and infinite for s < 0; where the sign of s is not known, s > 0 becomes a
  /// condition.
  private Expr withoutPowersOfZero(Expr e, Refusal refusal) {
    if (!Formulas.any(e, part -> part instanceof Power(Num base, Expr _) && base.isZero())) {
      return e;
    }
    return switch (e) {
      case Power(Num base, Expr exponent) when base.isZero() -> {
        Signs signs = new Signs(algebra);
        if (signs.isNegative(exponent)) {
          throw refusal.diverges("x^s grows without bound at 0 for s < 0".replace("x", x));
        }
        if (!signs.isPositive(exponent)) {
          positive.add(exponent);
        }
        yield Expr.ZERO;
      }
      case Power(Expr base, Expr exponent) ->
          Expr.power(withoutPowersOfZero(base, refusal), withoutPowersOfZero(exponent, refusal));
      case Expr.Sum(List<Expr> terms) ->
          Sums.of(terms.stream().map(term -> withoutPowersOfZero(term, refusal)).toList());
      case Expr.Product(List<Expr> factors) ->
          Products.of(factors.stream().map(part -> withoutPowersOfZero(part, refusal)).toList());
      case Expr.Call(String name, List<Expr> arguments) ->
          algebra.call(
              name, arguments.stream().map(part -> withoutPowersOfZero(part, refusal)).toList());
      case Expr.Numeric _, Expr.Constant _, Expr.Sym _, Expr.Relation _ -> e;
    };
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

  /// The closed value and the quadrature side by side for given parameters.
  private final class Comparison {
    private final List<String> names;
    private final Expr a;
    private final Expr b;
    private final RealFormula exact;
    private final RealFormula from;
    private final RealFormula to;
    private final RealFormula integrand;
    private final List<RealFormula> positives;

    Comparison(Expr value, Expr a, Expr b) {
      SortedSet<String> symbols = new TreeSet<>(Formulas.symbols(f));
      symbols.remove(x);
      symbols.addAll(Formulas.symbols(a));
      symbols.addAll(Formulas.symbols(b));
      this.names = List.copyOf(symbols);
      this.a = a;
      this.b = b;
      this.exact = algebra.compile(value, names);
      this.from = algebra.compile(a, names);
      this.to = algebra.compile(b, names);
      this.positives = positive.stream().map(e -> algebra.compile(e, names)).toList();
      List<String> all = new ArrayList<>(names);
      all.add(x);
      this.integrand = algebra.compile(f, all);
    }

    /// How far they are apart: infinite where only one has a value; empty where neither has.
    OptionalDouble residual(double[] parameters) {
      double low = bound(from, a, parameters);
      double high = bound(to, b, parameters);
      boolean excluded = positives.stream().anyMatch(s -> s.at(parameters) < 0.1);
      if (excluded || Double.isNaN(low) || Double.isNaN(high)) {
        return OptionalDouble.empty();
      }
      double[] point = Arrays.copyOf(parameters, names.size() + 1);
      double expected = exact.at(parameters);
      Estimate estimate =
          Quadrature.of(
              at -> {
                point[names.size()] = at;
                return integrand.at(point);
              },
              low,
              high,
              algebra.budget());
      if (!Double.isFinite(expected) && !estimate.converged()) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(
          estimate.converged()
              ? Math.abs(estimate.value() - expected) / Math.max(1, Math.abs(expected))
              : Double.POSITIVE_INFINITY);
    }
  }

  private Check compared(Comparison comparison) {
    SplittableRandom random = new SplittableRandom(7);
    double residual = 0;
    int compared = 0;
    for (int i = 0; i < TRIES && compared < SAMPLES; i++) {
      // Small ones too: sqrt(1 - x^2) as a bound has values below 1 only.
      double[] parameters =
          parameters(comparison.names, random, i < SAMPLES ? 0.5 : 0.05, i < SAMPLES ? 3 : 0.95);
      OptionalDouble found = comparison.residual(parameters);
      if (found.isPresent()) {
        compared++;
        residual = Math.max(residual, found.getAsDouble());
      }
    }
    return new Check(
        "quadrature for random values of " + String.join(", ", comparison.names),
        compared >= NEEDED ? residual : Double.POSITIVE_INFINITY,
        TOLERANCE);
  }

  /// Parameters of which no sign was declared may be negative: 1/(x + a) has a pole in [0, 1] then.
  private Optional<String> restriction(Comparison comparison) {
    SplittableRandom random = new SplittableRandom(11);
    List<String> free =
        comparison.names.stream()
            .filter(name -> algebra.assumptions().of(name).sign() == Assumptions.Sign.ANY)
            .filter(name -> !algebra.assumptions().isInteger(name))
            .toList();
    for (int i = 0; i < SAMPLES && !free.isEmpty(); i++) {
      double[] parameters = parameters(comparison.names, random, 0.05, i % 2 == 0 ? 0.95 : 3);
      for (int k = 0; k < parameters.length; k++) {
        boolean flips = free.contains(comparison.names.get(k)) && (i < 2 || random.nextBoolean());
        parameters[k] *= flips ? -1 : 1;
      }
      if (comparison.residual(parameters).orElse(0) > TOLERANCE) {
        return Optional.of(
            "checked for positive "
                + String.join(", ", free)
                + "; for others where the integrand is continuous from "
                + Search.text(comparison.a)
                + " to "
                + Search.text(comparison.b));
      }
    }
    return Optional.empty();
  }

  private static double bound(RealFormula compiled, Expr bound, double[] parameters) {
    return bound instanceof Flt(double d) ? d : compiled.at(parameters);
  }

  private double[] parameters(
      List<String> names, SplittableRandom random, double low, double high) {
    double[] values = new double[names.size()];
    for (int i = 0; i < values.length; i++) {
      Assumptions.Fact fact = algebra.assumptions().of(names.get(i));
      values[i] = fact.integer() ? random.nextInt(1, 5) : random.nextDouble(low, high);
      if (fact.sign() == Assumptions.Sign.NEGATIVE || fact.sign() == Assumptions.Sign.NONPOSITIVE) {
        values[i] = -values[i];
      }
    }
    return values;
  }
}
