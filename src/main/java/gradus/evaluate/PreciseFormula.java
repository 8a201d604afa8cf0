package gradus.evaluate;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.budget.Budget;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.function.Registry;
import gradus.function.ScalarRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A formula at rational points, to 50 digits. What is rational is computed exactly, so that steps
/// and odd roots are where they are; the rest at two precisions, whose difference bounds the error.
public final class PreciseFormula {
  private static final MathContext COARSE = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final MathContext FINE = new MathContext(90, RoundingMode.HALF_EVEN);

  /// Rationals that grow beyond this go on as decimals.
  private static final int MOST_BITS = 4_000;

  /// A sum that is smaller than its terms by all digits but these has none that can be trusted.
  private static final int GUARD_DIGITS = 5;

  /// Larger exponents would take long and mean numbers nobody compares.
  private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(50_000);

  private final Registry registry;
  private final Budget budget;

  public PreciseFormula(Registry registry, Budget budget) {
    this.registry = registry;
    this.budget = budget;
  }

  /// The formula at a point.
  public sealed interface Outcome {
    /// A real value.
    ///
    /// @param error a bound of its error; 0 when the value is a rational computed exactly
    record Approximate(BigDecimal value, BigDecimal error) implements Outcome {}

    /// No real value, or none that can be computed.
    enum Missing implements Outcome {
      UNDEFINED,
      UNKNOWN
    }
  }

  private sealed interface Real {
    record Exact(Rational value) implements Real {}

    record Near(BigDecimal value) implements Real {}
  }

  /// A part for which there is no precise rule.
  private static final class NoRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRule() {
      super("no precise rule", null, false, false);
    }
  }

  public Outcome at(Expr e, Map<String, Rational> point) {
    try {
      Real coarse = new Run(e, point, COARSE).of(e);
      if (coarse instanceof Real.Exact(Rational q)) {
        return new Outcome.Approximate(decimal(q, FINE), BigDecimal.ZERO);
      }
      BigDecimal rough = decimal(coarse, FINE);
      Run again = new Run(e, point, FINE);
      BigDecimal fine = decimal(again.of(e), FINE);
      BigDecimal error =
          fine.subtract(rough)
              .abs()
              .movePointRight(1)
              .add(fine.abs().movePointLeft(55))
              .add(again.noise);
      return new Outcome.Approximate(fine, error);
    } catch (ArithmeticException undefined) {
      return Outcome.Missing.UNDEFINED;
    } catch (NoRule unknown) {
      return Outcome.Missing.UNKNOWN;
    }
  }

  private static BigDecimal decimal(Rational q, MathContext precision) {
    return new BigDecimal(q.numerator()).divide(new BigDecimal(q.denominator()), precision);
  }

  private static BigDecimal decimal(Real real, MathContext precision) {
    return switch (real) {
      case Real.Exact(Rational q) -> decimal(q, precision);
      case Real.Near(BigDecimal value) -> value;
    };
  }

  /// One evaluation at one precision.
  private final class Run {
    private final Expr whole;
    private final Map<String, Rational> point;
    private final MathContext precision;

    /// What the formula as a whole may be off by where it is a sum of which no digit is left.
    private BigDecimal noise = BigDecimal.ZERO;

    Run(Expr whole, Map<String, Rational> point, MathContext precision) {
      this.whole = whole;
      this.point = point;
      this.precision = precision;
    }

    Real of(Expr e) {
      budget.step();
      return switch (e) {
        case Num n -> new Real.Exact(n.value());
        case Flt f -> {
          if (!Double.isFinite(f.value())) {
            throw new ArithmeticException("infinite");
          }
          yield new Real.Near(new BigDecimal(f.value()));
        }
        case Constant c ->
            switch (c) {
              case PI -> new Real.Near(BigDecimalMath.pi(precision));
              case E -> new Real.Near(BigDecimalMath.e(precision));
              case I -> throw new NoRule();
            };
        case Sym(String name) ->
            new Real.Exact(Optional.ofNullable(point.get(name)).orElseThrow(NoRule::new));
        case Sum s -> sum(s);
        case Product p -> product(p.factors());
        case Power p -> power(p);
        case Call c -> call(c);
        case Expr.Relation _ -> throw new NoRule();
      };
    }

    private BigDecimal near(Real real) {
      return decimal(real, precision);
    }

    /// Within a larger formula a sum of which no digit is left, as 1 - sigmoid(1000), has no value:
    /// what it is multiplied by may be as large as it is small. By itself it is 0, give or take.
    private Real sum(Sum sum) {
      Rational exact = Rational.ZERO;
      BigDecimal rest = BigDecimal.ZERO;
      BigDecimal largest = BigDecimal.ZERO;
      boolean isExact = true;
      for (Expr term : sum.terms()) {
        Real real = of(term);
        if (real instanceof Real.Exact(Rational q) && exact.bits() + q.bits() < MOST_BITS) {
          exact = exact.add(q);
        } else {
          isExact = false;
          BigDecimal value = near(real);
          largest = largest.max(value.abs());
          rest = rest.add(value, precision);
        }
      }
      if (isExact) {
        return new Real.Exact(exact);
      }
      BigDecimal result = rest.add(decimal(exact, precision), precision);
      BigDecimal blur = largest.movePointLeft(precision.getPrecision() - GUARD_DIGITS);
      if (result.abs().compareTo(blur) <= 0 && precision == FINE) {
        if (sum != whole) {
          throw new NoRule();
        }
        noise = blur;
      }
      return new Real.Near(result);
    }

    private Real product(List<Expr> factors) {
      Rational exact = Rational.ONE;
      BigDecimal rest = BigDecimal.ONE;
      boolean isExact = true;
      for (Expr factor : factors) {
        Real real = of(factor);
        if (real instanceof Real.Exact(Rational q) && exact.bits() + q.bits() < MOST_BITS) {
          exact = exact.multiply(q);
        } else {
          isExact = false;
          rest = rest.multiply(near(real), precision);
        }
      }
      return isExact
          ? new Real.Exact(exact)
          : new Real.Near(rest.multiply(decimal(exact, precision), precision));
    }

    private Real power(Power p) {
      Real exponent = of(p.exponent());
      if (near(exponent).abs().compareTo(LARGEST_EXPONENT) > 0) {
        throw new NoRule();
      }
      if (p.base() == Constant.E) {
        return new Real.Near(BigDecimalMath.exp(near(exponent), precision));
      }
      Real base = of(p.base());
      if (exponent instanceof Real.Exact(Rational q)) {
        return q.isInteger() ? whole(base, q.intValueExact()) : root(base, q);
      }
      int sign = near(base).signum();
      if (sign == 0 && near(exponent).signum() > 0) {
        return new Real.Exact(Rational.ZERO);
      }
      if (sign <= 0) {
        throw new ArithmeticException("a power of a number that is not positive");
      }
      return new Real.Near(BigDecimalMath.pow(near(base), near(exponent), precision));
    }

    private Real whole(Real base, int n) {
      if (near(base).signum() == 0 && n <= 0) {
        throw new ArithmeticException("division by zero");
      }
      if (base instanceof Real.Exact(Rational b) && (double) b.bits() * Math.abs(n) < MOST_BITS) {
        return new Real.Exact(b.pow(n));
      }
      return new Real.Near(BigDecimalMath.pow(near(base), (long) n, precision));
    }

    /// Odd roots of negatives are real.
    private Real root(Real base, Rational exponent) {
      BigDecimal b = near(base);
      if (b.signum() == 0) {
        if (exponent.signum() < 0) {
          throw new ArithmeticException("division by zero");
        }
        return new Real.Exact(Rational.ZERO);
      }
      BigInteger denominator = exponent.denominator();
      if (b.signum() < 0 && !denominator.testBit(0)) {
        throw new ArithmeticException("an even root of a negative number");
      }
      BigDecimal size =
          exponent.equals(Rational.HALF)
              ? BigDecimalMath.sqrt(b, precision)
              : BigDecimalMath.pow(b.abs(), decimal(exponent, precision), precision);
      boolean negative = b.signum() < 0 && exponent.numerator().testBit(0);
      return new Real.Near(negative ? size.negate() : size);
    }

    private Real call(Call c) {
      Optional<ScalarRule> rule = registry.find(c.name()).flatMap(f -> f.scalarRule());
      var precise = rule.flatMap(ScalarRule::precise);
      if (rule.isEmpty() || precise.isEmpty()) {
        throw new NoRule();
      }
      List<BigDecimal> arguments = new ArrayList<>();
      double[] rough = new double[c.arguments().size()];
      boolean isExact = true;
      for (Expr argument : c.arguments()) {
        Real real = of(argument);
        isExact &= real instanceof Real.Exact;
        BigDecimal value = near(real);
        rough[arguments.size()] = value.doubleValue();
        arguments.add(value);
      }
      if (!rule.get().isReal(rough)) {
        throw new ArithmeticException("outside the domain");
      }
      for (double argument : rough) {
        if (Math.abs(argument) > 1e30) {
          throw new NoRule();
        }
      }
      BigDecimal value = precise.get().apply(arguments, precision);
      boolean isLost = value.signum() == 0 && !isExact && precision == FINE;
      if (isLost && hangsOnTheLastDigit(precise.get(), arguments)) {
        throw new NoRule();
      }
      return new Real.Near(value);
    }

    /// Whether a 0 comes from digits that are not there: ln(1 - e^-5000) is 0 only because its
    /// argument is 1 to 90 digits. The 0 of relu(-√2) stays 0 when the argument changes a little.
    private boolean hangsOnTheLastDigit(ScalarRule.PreciseRule rule, List<BigDecimal> arguments) {
      BigDecimal little = BigDecimal.ONE.movePointLeft(precision.getPrecision() - GUARD_DIGITS);
      for (BigDecimal factor :
          List.of(BigDecimal.ONE.subtract(little), BigDecimal.ONE.add(little))) {
        List<BigDecimal> near = arguments.stream().map(a -> a.multiply(factor)).toList();
        try {
          if (rule.apply(near, precision).signum() != 0) {
            return true;
          }
        } catch (ArithmeticException outside) {
          return true;
        }
      }
      return false;
    }
  }
}
