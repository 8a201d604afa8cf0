package gradus.symbolic.equivalence;

import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.evaluate.Algebra;
import gradus.evaluate.Approximation;
import gradus.evaluate.PreciseFormula;
import gradus.evaluate.PreciseFormula.Outcome.Approximate;
import gradus.evaluate.PreciseFormula.Outcome.Missing;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Identity;
import gradus.syntax.Unparser;
import gradus.value.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// Whether two formulas have the same value: by their form, by exact arithmetic, at last at many
/// points to 50 digits.
public final class FormulaJudge {
  private static final int ENOUGH = 8;
  private static final int RANDOM_POINTS = 48;

  private final Algebra algebra;
  private final PreciseFormula precise;

  public FormulaJudge(Algebra algebra) {
    this.algebra = algebra;
    this.precise = new PreciseFormula(algebra.registry(), algebra.budget());
  }

  /// @return different when the domains differ and the policy is strict
  public Verdict compare(Expr answer, Expr truth, Policy policy) {
    if (answer.equals(truth)) {
      return Verdict.equal();
    }
    SortedSet<String> symbols = Formulas.symbols(answer);
    symbols.addAll(Formulas.symbols(truth));
    if (symbols.isEmpty()) {
      return isSameExactly(answer, truth) ? Verdict.equal() : closed(answer, truth);
    }
    if (isInfinite(answer) != isInfinite(truth)) {
      return Verdict.different("one of them is infinite everywhere, the other is not");
    }
    // Most formulas that differ do so at the first point, long before algebra would tell.
    SamplePoints points = new SamplePoints(symbols);
    PointComparison comparison = new PointComparison(answer, truth, precise, algebra);
    comparison.at(points.plain());
    return comparison.difference().isPresent()
        ? new Verdict.Different(comparison.difference(), List.of())
        : sampled(comparison, points, symbols, isSameExactly(answer, truth), policy);
  }

  private static boolean isInfinite(Expr e) {
    return e.equals(Operators.INFINITY) || e.equals(Operators.MINUS_INFINITY);
  }

  /// What exact arithmetic can say.
  private boolean isSameExactly(Expr answer, Expr truth) {
    try {
      Expr difference = Expr.subtract(answer, truth);
      if (!difference.isZero() && !(difference instanceof Num)) {
        difference = Expand.of(difference, algebra);
      }
      if (difference.isZero()) {
        return true;
      }
      return !(difference instanceof Num)
          && !Formulas.hasDoubles(difference)
          && Identity.isZero(difference, algebra) == Identity.Verdict.YES;
    } catch (ArithmeticException undefined) {
      return false;
    } catch (GradusException limit) {
      if (limit.code().outcome() == Outcome.LIMIT) {
        algebra.budget().check();
      }
      return false;
    }
  }

  private Verdict closed(Expr answer, Expr truth) {
    Expr difference = Expr.subtract(answer, truth);
    if (difference instanceof Num) {
      return differs(answer, truth);
    }
    if (Formulas.hasDoubles(difference)) {
      return closeEnough(answer, truth);
    }
    if (algebra.isZero(difference)) {
      return Verdict.equal();
    }
    Optional<Integer> sign = algebra.sign(difference);
    if (sign.isPresent() && sign.get() != 0) {
      return differs(answer, truth);
    }
    // As with sigmoid(1000), which is 1 but for its 435th digit.
    return sign.isEmpty() && hasDigits(answer) && hasDigits(truth)
        ? Verdict.undecided("they agree in all digits that can be computed, which is no proof")
        : closeEnough(answer, truth);
  }

  private boolean hasDigits(Expr closed) {
    return precise.at(closed, Map.of()) instanceof Approximate;
  }

  private static final double DOUBLES = 1e-9;

  private Verdict closeEnough(Expr answer, Expr truth) {
    Approximation approximation = new Approximation(algebra.registry());
    try {
      double[] a = parts(approximation.of(answer));
      double[] b = parts(approximation.of(truth));
      double gap = Math.hypot(a[0] - b[0], a[1] - b[1]);
      double size = Math.max(Math.hypot(a[0], a[1]), Math.hypot(b[0], b[1]));
      if (Double.isInfinite(size)) {
        return isInfinite(answer) && isInfinite(truth) && a[0] == b[0]
            ? Verdict.equal()
            : beyondDoubles(answer, truth);
      }
      return gap <= DOUBLES * Math.max(size, 1e-3) ? Verdict.equal() : differs(answer, truth);
    } catch (GradusException undefined) {
      return Verdict.undecided("one of them has no value that can be computed");
    }
  }

  /// 10^400 and e^1000 are larger than any double, and no infinity.
  private Verdict beyondDoubles(Expr answer, Expr truth) {
    if (isInfinite(answer) || isInfinite(truth)) {
      return differs(answer, truth);
    }
    if (precise.at(answer, Map.of()) instanceof Approximate(BigDecimal x, _)
        && precise.at(truth, Map.of()) instanceof Approximate(BigDecimal y, _)) {
      BigDecimal gap = x.subtract(y).abs();
      return gap.compareTo(x.abs().max(y.abs()).multiply(PointComparison.SAME)) <= 0
          ? Verdict.equal()
          : differs(answer, truth);
    }
    return Verdict.undecided("one of them is too large to be computed");
  }

  private static double[] parts(Scalar value) {
    return switch (value) {
      case Scalar.Exact(Rational q, _) -> new double[] {q.doubleValue(), 0};
      case Scalar.Real(double d) -> new double[] {d, 0};
      case Scalar.Complex(double re, double im) -> new double[] {re, im};
    };
  }

  private Verdict differs(Expr answer, Expr truth) {
    String mine = closedText(answer);
    String theirs = closedText(truth);
    // pi is not 3.14159, although six digits of it are.
    boolean alike = mine.equals(theirs);
    Witness witness =
        new Witness(
            Map.of(),
            alike ? Unparser.ascii(answer) : mine,
            alike ? Unparser.ascii(truth) : theirs);
    return new Verdict.Different(Optional.of(witness), List.of());
  }

  private String closedText(Expr e) {
    if (e instanceof Num n) {
      return n.decimal() ? Unparser.ascii(n) : Decimals.text(n.value());
    }
    return switch (precise.at(e, Map.of())) {
      case Approximate(BigDecimal value, _) -> Decimals.text(value);
      case Missing _ -> Unparser.ascii(e);
    };
  }

  /// @param comparison what was found at the plain points: no difference
  private Verdict sampled(
      PointComparison comparison,
      SamplePoints points,
      SortedSet<String> symbols,
      boolean proved,
      Policy policy) {
    Expr answer = comparison.answer();
    Expr truth = comparison.truth();
    List<Map<String, Rational>> plain = points.plain();
    if (!proved) {
      comparison.at(points.random(RANDOM_POINTS));
      Breakpoints breakpoints = new Breakpoints(algebra).of(answer).of(truth);
      comparison.at(breakpoints.points(plain.subList(0, symbols.size() == 1 ? 1 : 3)));
      if (comparison.agreed().size() < ENOUGH && !comparison.agreed().isEmpty()) {
        comparison.at(points.around(comparison.agreed().getFirst(), 4 * ENOUGH));
      }
    }
    if (comparison.difference().isPresent()) {
      return new Verdict.Different(comparison.difference(), List.of());
    }
    if (!proved && Expr.subtract(answer, truth) instanceof Num constant) {
      return Verdict.different("they differ by " + Decimals.text(constant.value()));
    }
    if (!proved && comparison.agreed().size() < ENOUGH) {
      return comparison.agreed().isEmpty() ? complex(answer, truth, points) : tooFew(comparison);
    }
    Optional<Witness> region = comparison.region();
    if (region.isPresent() && policy.strict()) {
      return new Verdict.Different(region, List.of("only one of them is defined there"));
    }
    return region
        .map(place -> Verdict.equal(domainNote(place)))
        .or(() -> comparison.oneSided().stream().findFirst().map(g -> Verdict.equal(gapNote(g))))
        .orElseGet(() ->
            new Verdict.Equal(removable(answer, truth, symbols).map(List::of).orElse(List.of())));
  }

  private static Verdict tooFew(PointComparison comparison) {
    return Verdict.undecided(
        "both are defined at too few of the points tried: " + comparison.agreed().size());
  }

  private static String domainNote(Witness place) {
    String defined =
        place.answer().equals(PointComparison.UNDEFINED) ? "the reference" : "the answer";
    return "equal where both are defined; at " + place.place() + " only " + defined + " is";
  }

  private static String gapNote(Witness gap) {
    return (gap.answer().equals(PointComparison.UNDEFINED) ? "the answer" : "the reference")
        + " is not defined at "
        + gap.place()
        + ", a removable gap that is ignored";
  }

  /// A note where one formula has a hole that the other fills: x - 1 for (x^2 - 1)/(x + 1).
  private Optional<String> removable(Expr answer, Expr truth, SortedSet<String> symbols) {
    if (symbols.size() != 1) {
      return Optional.empty();
    }
    Breakpoints poles = new Breakpoints(algebra);
    poles(answer, poles);
    poles(truth, poles);
    Map<String, Rational> origin = new LinkedHashMap<>();
    origin.put(symbols.first(), Rational.ZERO);
    for (Map<String, Rational> point : poles.points(List.of(origin))) {
      boolean a = precise.at(answer, point) == Missing.UNDEFINED;
      boolean b = precise.at(truth, point) == Missing.UNDEFINED;
      if (a != b) {
        return Optional.of(
            gapNote(
                new Witness(
                    point,
                    a ? PointComparison.UNDEFINED : "",
                    b ? PointComparison.UNDEFINED : "")));
      }
    }
    return Optional.empty();
  }

  private static void poles(Expr e, Breakpoints poles) {
    if (e instanceof Power(Expr base, Num n) && n.value().signum() < 0) {
      poles.guard(base);
    }
    Formulas.parts(e).forEach(part -> poles(part, poles));
  }

  private static final int COMPLEX_POINTS = 12;

  /// Formulas that are nowhere real, such as e^(i*x), in complex doubles.
  private Verdict complex(Expr answer, Expr truth, SamplePoints points) {
    Approximation approximation = new Approximation(algebra.registry());
    boolean imaginary =
        Formulas.any(answer, e -> e == Constant.I) || Formulas.any(truth, e -> e == Constant.I);
    int agreed = 0;
    for (Map<String, Rational> point : points.random(COMPLEX_POINTS)) {
      try {
        double[] a = parts(approximation.of(algebra.substitute(answer, numbers(point))));
        double[] b = parts(approximation.of(algebra.substitute(truth, numbers(point))));
        double gap = Math.hypot(a[0] - b[0], a[1] - b[1]);
        double size = Math.max(Math.hypot(a[0], a[1]), Math.hypot(b[0], b[1]));
        if (!Double.isFinite(size)) {
          continue; // beyond the doubles everything would look alike
        }
        if (gap > DOUBLES * Math.max(size, DOUBLES)) {
          return new Verdict.Different(
              Optional.of(new Witness(point, complexText(a), complexText(b))), List.of());
        }
        agreed++;
      } catch (GradusException | ArithmeticException undefined) {
        algebra.budget().check();
      }
    }
    return agreed >= ENOUGH
        ? Verdict.equal(
            imaginary
                ? "compared as complex numbers, to 9 digits"
                : "compared in doubles, to 9 digits")
        : Verdict.undecided("no point was found where both are defined");
  }

  private static Map<String, Expr> numbers(Map<String, Rational> point) {
    Map<String, Expr> values = new LinkedHashMap<>();
    point.forEach((name, value) -> values.put(name, Expr.number(value)));
    return values;
  }

  private static String complexText(double[] value) {
    String re = Decimals.text(BigDecimal.valueOf(value[0]));
    return value[1] == 0
        ? re
        : re
            + (value[1] < 0 ? " - " : " + ")
            + Decimals.text(BigDecimal.valueOf(Math.abs(value[1])))
            + "i";
  }
}
