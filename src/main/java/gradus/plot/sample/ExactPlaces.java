package gradus.plot.sample;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.engine.Drawable;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.limits.Limit;
import gradus.symbolic.rewrite.Textbook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/// Zeros and turning points that were found in decimals, as exact numbers: what looks like a simple
/// number is put into the formula, and is one when the formula says so. Bounded work: a picture
/// waits for nothing.
public final class ExactPlaces {
  private static final Limits BOUND =
      new Limits(64 * 1024, 200, 4_096, 10_000L, 100_000L, 2_000L, Duration.ofSeconds(2));

  private static final int LARGEST_DENOMINATOR = 12;
  private static final double CLOSE = 1e-7;

  /// Exact values with more parts are not read as numbers.
  private static final int READABLE = 9;

  private final Optional<Expr> f;
  private final String x;
  private final Algebra algebra;
  private final Optional<Expr> slope;

  private ExactPlaces(Optional<Expr> f, String x, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.algebra = algebra;
    this.slope = f.flatMap(formula -> quietly(() -> derivative(formula)));
  }

  /// @param drawable a formula in one variable, or something without formula
  public static ExactPlaces of(Drawable drawable, String x) {
    Optional<Expr> formula =
        drawable
            .formula()
            .filter(e -> !(e instanceof Expr.Relation) && !Formulas.hasDoubles(e))
            .filter(e -> Formulas.symbols(e).size() <= 1);
    return new ExactPlaces(formula, x, bounded(drawable.algebra()));
  }

  /// The same algebra with little time.
  public static Algebra bounded(Algebra algebra) {
    return new Algebra(
        new Evaluation(algebra.registry(), Budget.start(BOUND), algebra.context().conventions()));
  }

  /// The derivative.
  public Optional<Expr> slope() {
    return slope;
  }

  private Expr derivative(Expr formula) {
    return Differentiation.derivative(formula, x, algebra);
  }

  /// A zero of the formula.
  public Optional<Expr> zero(double at) {
    return f.flatMap(formula -> root(formula, at));
  }

  /// A zero of the derivative, or a simple number where it has a kink.
  public Optional<Expr> turn(double at) {
    Optional<Expr> smooth = slope.flatMap(derivative -> root(derivative, at));
    return smooth.isPresent() || f.isEmpty()
        ? smooth
        : candidates(at).stream().filter(c -> isKink(c)).findFirst();
  }

  /// Whether the slopes on both sides differ in sign.
  private boolean isKink(Expr at) {
    if (slope.isEmpty()) {
      return false;
    }
    double place = algebra.real(at);
    double d = 1e-9 * Math.max(1, Math.abs(place));
    var compiled = algebra.compile(slope.get(), List.of(x));
    return compiled.at(place - d) * compiled.at(place + d) < 0;
  }

  private Optional<Expr> root(Expr formula, double at) {
    for (Expr candidate : candidates(at)) {
      Optional<Boolean> zero =
          quietly(() -> algebra.isZero(algebra.substitute(formula, x, candidate)));
      if (zero.orElse(false)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// The value of the formula at an exact place, where it is short.
  public Optional<Expr> value(Expr at) {
    return f.flatMap(
            formula -> quietly(() -> Textbook.of(algebra.substitute(formula, x, at), algebra)))
        .filter(value -> Formulas.size(value) <= READABLE && !Formulas.hasDoubles(value))
        .filter(value -> !Formulas.any(value, ExactPlaces::isChoice));
  }

  /// The larger of two numbers is one of them.
  private static boolean isChoice(Expr e) {
    return e instanceof Expr.Call call && (call.name().equals("max") || call.name().equals("min"));
  }

  /// Whether an exact number is short enough to be read.
  public static boolean isReadable(Expr e) {
    return Formulas.size(e) <= READABLE && !Formulas.hasDecimals(e);
  }

  /// The limit at infinity.
  public Optional<Expr> limit(boolean right) {
    Expr end = right ? Operators.INFINITY : Operators.MINUS_INFINITY;
    return f.flatMap(formula ->
            quietly(() -> Limit.value(formula, x, end, Operators.Side.BOTH, algebra))
                .flatMap(found -> found))
        .flatMap(limit -> quietly(() -> Textbook.of(limit, algebra)))
        .filter(limit -> Formulas.size(limit) <= READABLE);
  }

  /// A formula with a number in the place of a name; empty where that has no value.
  public static Optional<Expr> substituted(Expr f, String name, Expr value, Algebra algebra) {
    return quietly(() -> bounded(algebra).substitute(f, name, value));
  }

  private static <T> Optional<T> quietly(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (GradusException | ArithmeticException | NoSuchElementException none) {
      return Optional.empty();
    }
  }

  /// A decimal that is a simple number.
  public static Optional<Expr> simple(double v) {
    return candidates(v).stream().findFirst();
  }

  /// Simple numbers close to a decimal: fractions, fractions of π, roots of fractions, logarithms
  /// and powers of e.
  static List<Expr> candidates(double v) {
    List<Expr> found = new ArrayList<>();
    if (!Double.isFinite(v) || Math.abs(v) > 1e9) {
      return found;
    }
    if (v == 0 || Math.abs(v) < 1e-12) {
      found.add(Expr.ZERO);
      return found;
    }
    fraction(v).map(Expr::number).ifPresent(found::add);
    fraction(v / Math.PI)
        .filter(q -> Math.abs(v) < 400)
        .map(q -> Expr.multiply(Expr.number(q), Constant.PI))
        .ifPresent(found::add);
    fraction(v * v)
        .map(q -> Expr.sqrt(Expr.number(q)))
        .map(root -> v < 0 ? Expr.negate(root) : root)
        .ifPresent(found::add);
    fraction(Math.log(Math.abs(v)))
        .filter(q -> !q.isZero() && Math.abs(q.doubleValue()) <= 3)
        .map(q -> Expr.power(Constant.E, Expr.number(q)))
        .map(power -> v < 0 ? Expr.negate(power) : power)
        .ifPresent(found::add);
    if (Math.abs(v) < 5) {
      fraction(Math.exp(v))
          .map(q -> (Expr) Expr.Call.of("log", Expr.number(q)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Rational> fraction(double v) {
    for (int q = 1; q <= LARGEST_DENOMINATOR; q++) {
      double p = Math.rint(v * q);
      if (p == 0 && Math.abs(v) <= CLOSE / 10) {
        return Optional.of(Rational.ZERO);
      }
      if (p != 0 && Math.abs(v * q - p) <= CLOSE * Math.max(1, Math.abs(p)) && Math.abs(p) < 1e6) {
        return Optional.of(Rational.of((long) p, q));
      }
    }
    return Optional.empty();
  }
}
