package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.evaluate.Precise;
import gradus.exact.Rational;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.syntax.Unparser;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signs and zeros of the coefficients of expansions: of numbers, of formulas in parameters about
/// which something was declared, and of bounded quantities such as sin(t) for t → ∞ of which only
/// the range is known.
final class Signs {
  /// Where formulas with symbols are tried for zero; a formula that vanishes to hundreds of digits
  /// at all of them is one.
  private static final long[][] TRIALS = {{29, 3}, {47, 5}, {83, 7}, {1501, 11}};

  /// @param low the least value, may be -∞
  /// @param high the largest value, may be ∞
  record Range(double low, double high) {
    static final Range REAL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    Range plus(Range other) {
      return new Range(low + other.low, high + other.high);
    }

    Range times(Range other) {
      double a = product(low, other.low);
      double b = product(low, other.high);
      double c = product(high, other.low);
      double d = product(high, other.high);
      return new Range(
          Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    private static double product(double x, double y) {
      return x == 0 || y == 0 ? 0 : x * y;
    }

    Range power(int n) {
      Range power = new Range(1, 1);
      for (int i = 0; i < n; i++) {
        power = power.times(this);
      }
      return n % 2 == 0 && low < 0 && high > 0 ? new Range(0, power.high) : power;
    }
  }

  private final Algebra algebra;
  private final Precise precise;
  private final Map<String, Range> bounded = new HashMap<>();

  Signs(Algebra algebra) {
    this.algebra = algebra;
    this.precise = new Precise(algebra.registry());
  }

  void bound(String symbol, Range range) {
    bounded.put(symbol, range);
  }

  boolean isBounded(Expr e) {
    return !bounded.isEmpty()
        && Formulas.any(e, part -> part instanceof Sym(String name) && bounded.containsKey(name));
  }

  /// The sign of a formula without the variable: -1, 0 or 1; empty when it is not known.
  Optional<Integer> known(Expr e) {
    if (e instanceof Flt(double d)) {
      return Optional.of((int) Math.signum(d));
    }
    if (!Formulas.hasSymbols(e)) {
      return algebra.sign(e).or(() -> algebra.isZero(e) ? Optional.of(0) : Optional.empty());
    }
    Optional<Integer> byForm = byForm(e);
    if (byForm.isPresent()) {
      return byForm;
    }
    Range range = range(e);
    if (range.low > 1e-9) {
      return Optional.of(1);
    }
    if (range.high < -1e-9) {
      return Optional.of(-1);
    }
    return isZero(e) ? Optional.of(0) : Optional.empty();
  }

  /// @throws Unresolved when it is not known
  int of(Expr e) {
    return known(e)
        .orElseThrow(() ->
            isBounded(e)
                ? new Unresolved(Unresolved.Kind.OSCILLATES, "its sign changes again and again")
                : Unresolved.undecided("the sign of " + Unparser.ascii(e) + " is not known"));
  }

  private Optional<Integer> byForm(Expr e) {
    return switch (e) {
      case Sym(String name) -> {
        Assumptions.Sign sign = algebra.assumptions().of(name).sign();
        yield sign == Assumptions.Sign.POSITIVE
            ? Optional.of(1)
            : sign == Assumptions.Sign.NEGATIVE ? Optional.of(-1) : Optional.empty();
      }
      case Product p -> {
        int sign = 1;
        for (Expr factor : p.factors()) {
          Optional<Integer> of = known(factor);
          if (of.isEmpty()) {
            yield of;
          }
          sign *= of.get();
        }
        yield Optional.of(sign);
      }
      case Sum s -> {
        int sign = 0;
        for (Expr term : s.terms()) {
          Optional<Integer> of = byFormOrClosed(term);
          if (of.isEmpty() || of.get() * sign < 0) {
            yield Optional.empty();
          }
          sign = of.get() == 0 ? sign : of.get();
        }
        yield Optional.of(sign);
      }
      case Power(Expr base, Expr exponent) -> {
        if (base == Constant.E) {
          yield Optional.of(1);
        }
        Optional<Integer> sign = known(base);
        if (sign.isPresent() && sign.get() > 0) {
          yield Optional.of(1);
        }
        if (exponent instanceof Num n && n.value().isInteger()) {
          boolean even = !n.value().numerator().testBit(0);
          if (even && isNonzero(base)) {
            yield Optional.of(1);
          }
          yield even ? Optional.empty() : sign;
        }
        yield Optional.empty();
      }
      case Call(String name, List<Expr> arguments) ->
          name.equals("abs") && isNonzero(arguments.get(0)) ? Optional.of(1) : Optional.empty();
      case Num n -> Optional.of(n.value().signum());
      case Flt _, Constant _, Expr.Relation _ -> Optional.empty();
    };
  }

  private Optional<Integer> byFormOrClosed(Expr e) {
    return Formulas.hasSymbols(e) ? byForm(e) : known(e);
  }

  /// Whether it is certain that a factor is not zero.
  boolean isNonzero(Expr e) {
    if (e instanceof Sym(String name) && algebra.assumptions().isNonzero(name)) {
      return true;
    }
    if (e instanceof Product p) {
      return p.factors().stream().allMatch(this::isNonzero);
    }
    if (e instanceof Power(Expr base, Expr _)) {
      return base == Constant.E || isNonzero(base);
    }
    return known(e).filter(sign -> sign != 0).isPresent();
  }

  private Range range(Expr e) {
    if (!Formulas.hasSymbols(e)) {
      double value = algebra.real(e);
      double slack = Math.abs(value) * 1e-12;
      return Double.isNaN(value) ? Range.REAL : new Range(value - slack, value + slack);
    }
    return switch (e) {
      case Sym(String name) ->
          bounded.getOrDefault(
              name,
              algebra.assumptions().isNonnegative(name)
                  ? new Range(0, Double.POSITIVE_INFINITY)
                  : Range.REAL);
      case Sum s -> {
        Range sum = new Range(0, 0);
        for (Expr term : s.terms()) {
          sum = sum.plus(range(term));
        }
        yield sum;
      }
      case Product p -> {
        Range product = new Range(1, 1);
        for (Expr factor : p.factors()) {
          product = product.times(range(factor));
        }
        yield product;
      }
      case Power(Expr base, Num n)
          when n.value().isInteger() && n.value().signum() > 0 && n.value().bits() < 8 ->
          range(base).power(n.value().intValueExact());
      case Power(Expr base, Expr exponent) when base == Constant.E -> {
        Range of = range(exponent);
        yield new Range(Math.exp(of.low) * (1 - 1e-12), Math.exp(of.high) * (1 + 1e-12));
      }
      case Power(Expr base, Num n) when n.value().equals(Rational.MINUS_ONE) -> {
        Range of = range(base);
        yield of.low > 0 || of.high < 0 ? new Range(1 / of.high, 1 / of.low) : Range.REAL;
      }
      case Power _, Call _, Num _, Flt _, Constant _, Expr.Relation _ -> Range.REAL;
    };
  }

  /// Whether a coefficient vanishes for all values of its symbols.
  ///
  /// @throws Unresolved when that cannot be told
  boolean isZero(Expr e) {
    if (e.isZero()) {
      return true;
    }
    if (!Formulas.hasSymbols(e)) {
      return algebra.isZero(e);
    }
    return switch (e) {
      case Num _, Flt _, Constant _, Sym _ -> false;
      case Product p -> p.factors().stream().anyMatch(this::isZero);
      case Power(Expr base, Expr _) -> base != Constant.E && isZero(base);
      case Call(String name, List<Expr> _) when name.startsWith("~") -> false;
      case Sum _, Call _, Expr.Relation _ -> vanishesAtTrials(e);
    };
  }

  private boolean vanishesAtTrials(Expr e) {
    int zeros = 0;
    for (long[] trial : TRIALS) {
      algebra.budget().check();
      try {
        Expr at = algebra.substitute(e, values(e, Rational.of(trial[0], trial[1])));
        if (at instanceof Num n) {
          if (!n.isZero()) {
            return false;
          }
          zeros++;
          continue;
        }
        Optional<BigDecimal> value = precise.value(at);
        if (value.isPresent()) {
          return false;
        }
        zeros += precise.looksZero(at) ? 1 : 0;
      } catch (ArithmeticException | gradus.diag.GradusException undefinedThere) {
        // This point says nothing.
      }
    }
    if (zeros < 2) {
      throw Unresolved.undecided("whether " + Unparser.ascii(e) + " vanishes is not known");
    }
    return true;
  }

  /// Values for the symbols of a formula that fit what is known of them.
  private Map<String, Expr> values(Expr e, Rational start) {
    Map<String, Expr> values = new HashMap<>();
    Rational value = start;
    for (String name : Formulas.symbols(e)) {
      if (bounded.containsKey(name)) {
        Range range = bounded.getOrDefault(name, Range.REAL);
        Rational share = value.subtract(value.floor());
        Rational low = Rational.fromDouble(range.low);
        values.put(
            name,
            Expr.number(low.add(Rational.fromDouble(range.high).subtract(low).multiply(share))));
      } else {
        boolean integer = algebra.assumptions().isInteger(name);
        Rational of = integer ? value.floor() : value;
        Assumptions.Sign sign = algebra.assumptions().of(name).sign();
        boolean negative =
            sign == Assumptions.Sign.NEGATIVE || sign == Assumptions.Sign.NONPOSITIVE;
        values.put(name, Expr.number(negative ? of.negate() : of));
      }
      value = value.multiply(Rational.of(31, 23)).add(Rational.of(3, 17));
    }
    return values;
  }
}
