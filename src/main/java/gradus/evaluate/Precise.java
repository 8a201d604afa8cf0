package gradus.evaluate;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.budget.Budget;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.function.Registry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Closed real formulas to many digits. A value is given only when two precisions agree on it, so
/// that cancellation cannot pass for a number.
public final class Precise {
  /// The precisions in the order they are tried: most formulas need no more than the first two.
  private static final List<Integer> DIGITS = List.of(60, 90, 180, 360, 720);

  /// Digits on which the two precisions must agree.
  private static final BigDecimal AGREEMENT = BigDecimal.ONE.movePointLeft(20);

  /// Functions whose digits are costly: hundreds of them take seconds.
  private static final Set<String> COSTLY = Set.of("gamma", "factorial");

  /// Digits at which the search for an integer part ends.
  private static final int MOST_DIGITS = 2000;

  private final Registry registry;

  public Precise(Registry registry) {
    this.registry = registry;
  }

  /// The value to at least 20 digits; empty when the formula is not real, a function has no precise
  /// rule, or the value cannot be told from zero.
  public Optional<BigDecimal> value(Expr e) {
    try {
      Optional<BigDecimal> coarse = Optional.empty();
      for (int digits : precisions(e)) {
        Optional<BigDecimal> fine = at(e, new MathContext(digits, RoundingMode.HALF_EVEN));
        if (fine.isEmpty() || coarse.isPresent() && agree(coarse.get(), fine.get())) {
          return fine;
        }
        coarse = fine;
      }
      return Optional.empty();
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  /// The value rounded to so many significant digits: two precisions agree on them. Empty when the
  /// formula is not real, a function has no precise rule, or the digits cancel.
  ///
  /// @param digits at least 1
  public Optional<BigDecimal> value(Expr e, int digits, Budget budget) {
    MathContext asked = new MathContext(digits, RoundingMode.HALF_EVEN);
    try {
      if (e instanceof Num n) {
        return at(n, asked);
      }
      Optional<BigDecimal> coarse = Optional.empty();
      for (int extra = 10; extra <= 10 * digits + 1000; extra *= 2) {
        budget.check();
        Optional<BigDecimal> fine = at(e, new MathContext(digits + extra, RoundingMode.HALF_EVEN));
        if (fine.isEmpty()) {
          return fine;
        }
        if (coarse.isPresent() && agree(coarse.get(), fine.get(), digits + 4)) {
          BigDecimal gap = fine.get().subtract(coarse.get()).abs();
          BigDecimal low = fine.get().subtract(gap).round(asked);
          if (low.compareTo(fine.get().add(gap).round(asked)) == 0) {
            return Optional.of(low);
          }
        }
        coarse = fine;
      }
      return Optional.empty();
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  private static boolean agree(BigDecimal coarse, BigDecimal fine, int digits) {
    BigDecimal gap = fine.subtract(coarse).abs();
    return fine.signum() != 0
        && gap.compareTo(fine.abs().multiply(BigDecimal.ONE.movePointLeft(digits))) <= 0;
  }

  private static boolean agree(BigDecimal coarse, BigDecimal fine) {
    BigDecimal gap = fine.subtract(coarse).abs();
    return fine.signum() != 0 && gap.compareTo(fine.abs().multiply(AGREEMENT)) <= 0;
  }

  /// The largest integer that is not above the value, at as many digits as that takes; empty when
  /// the value is not real, or cannot be told from an integer.
  public Optional<BigInteger> floor(Expr e, Budget budget) {
    try {
      Optional<BigDecimal> coarse = Optional.empty();
      int most = precisions(e).getLast();
      for (int digits = 30; digits <= MOST_DIGITS; digits *= 2) {
        budget.check();
        Optional<BigDecimal> fine = at(e, new MathContext(digits, RoundingMode.HALF_EVEN));
        if (fine.isEmpty()) {
          return Optional.empty();
        }
        // A difference that came out as 0 says nothing about its digits.
        if (coarse.isPresent() && fine.get().signum() != 0) {
          BigDecimal rounding = fine.get().abs().movePointLeft(digits);
          BigDecimal gap = fine.get().subtract(coarse.get()).abs().max(rounding).movePointRight(3);
          BigInteger low = floor(fine.get().subtract(gap));
          if (gap.compareTo(BigDecimal.ONE) < 0 && low.equals(floor(fine.get().add(gap)))) {
            return Optional.of(low);
          }
          if (gap.compareTo(BigDecimal.ONE.movePointLeft(zeros(most))) < 0) {
            return Optional.empty();
          }
        }
        if (digits > most && fine.get().abs().compareTo(BigDecimal.TEN.pow(zeros(most))) < 0) {
          return Optional.empty();
        }
        coarse = fine;
      }
      return Optional.empty();
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  private static BigInteger floor(BigDecimal x) {
    return x.setScale(0, RoundingMode.FLOOR).toBigInteger();
  }

  private static List<Integer> precisions(Expr e) {
    return Formulas.any(e, part -> part instanceof Call c && COSTLY.contains(c.name()))
        ? DIGITS.subList(0, 2)
        : DIGITS;
  }

  /// To how many digits a formula is 0 before it is taken for a zero that cannot be proved.
  public static int zeros(Expr e) {
    return zeros(precisions(e).getLast());
  }

  private static int zeros(int digits) {
    return digits * 3 / 4;
  }

  /// Whether the value is 0 to {@link #zeros} digits: zero for all that can be seen.
  public boolean looksZero(Expr e) {
    try {
      int last = precisions(e).getLast();
      return isBelow(e, DIGITS.get(0)) && isBelow(e, last);
    } catch (ArithmeticException undefined) {
      return false;
    }
  }

  private boolean isBelow(Expr e, int digits) {
    return at(e, new MathContext(digits, RoundingMode.HALF_EVEN))
        .filter(value -> value.abs().compareTo(BigDecimal.ONE.movePointLeft(zeros(digits))) < 0)
        .isPresent();
  }

  private Optional<BigDecimal> at(Expr e, MathContext precision) {
    return switch (e) {
      case Num n ->
          Optional.of(
              new BigDecimal(n.value().numerator())
                  .divide(new BigDecimal(n.value().denominator()), precision));
      case Flt f ->
          Double.isFinite(f.value())
              ? Optional.of(new BigDecimal(f.value()))
              : Optional.<BigDecimal>empty();
      case Constant c ->
          switch (c) {
            case PI -> Optional.of(BigDecimalMath.pi(precision));
            case E -> Optional.of(BigDecimalMath.e(precision));
            case I -> Optional.empty();
          };
      case Sum s -> fold(s.terms(), precision, true);
      case Product p -> fold(p.factors(), precision, false);
      case Power p -> power(p, precision);
      case Call c -> call(c, precision);
      case Expr.Sym _, Expr.Relation _ -> Optional.empty();
    };
  }

  private Optional<BigDecimal> fold(List<Expr> parts, MathContext precision, boolean sum) {
    BigDecimal result = sum ? BigDecimal.ZERO : BigDecimal.ONE;
    for (Expr part : parts) {
      Optional<BigDecimal> value = at(part, precision);
      if (value.isEmpty()) {
        return value;
      }
      result = sum ? result.add(value.get(), precision) : result.multiply(value.get(), precision);
    }
    return Optional.of(result);
  }

  private Optional<BigDecimal> power(Power p, MathContext precision) {
    Optional<BigDecimal> exponent = at(p.exponent(), precision);
    if (exponent.isEmpty() || exponent.get().abs().compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return Optional.empty();
    }
    if (p.base() == Constant.E) {
      return Optional.of(BigDecimalMath.exp(exponent.get(), precision));
    }
    Optional<BigDecimal> base = at(p.base(), precision);
    if (base.isEmpty()) {
      return base;
    }
    if (p.exponent() instanceof Num n && n.value().isInteger()) {
      return Optional.of(BigDecimalMath.pow(base.get(), exponent.get(), precision));
    }
    if (base.get().signum() < 0 && p.exponent() instanceof Num n && OddRoots.isReal(n.value())) {
      BigDecimal size = BigDecimalMath.pow(base.get().negate(), exponent.get(), precision);
      return Optional.of(n.value().numerator().testBit(0) ? size.negate() : size);
    }
    if (base.get().signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        p.exponent().equals(Expr.HALF)
            ? BigDecimalMath.sqrt(base.get(), precision)
            : BigDecimalMath.pow(base.get(), exponent.get(), precision));
  }

  private Optional<BigDecimal> call(Call c, MathContext precision) {
    var rule = registry.find(c.name()).flatMap(f -> f.scalarRule()).flatMap(r -> r.precise());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> arguments = new ArrayList<>();
    for (Expr argument : c.arguments()) {
      Optional<BigDecimal> value = at(argument, precision);
      if (value.isEmpty()) {
        return value;
      }
      arguments.add(value.get());
    }
    return Optional.of(rule.get().apply(arguments, precision));
  }
}
