package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// k-th roots of rational numbers in their simplest form.
public final class Roots {
  private Roots() {}

  /// outside · inside^(1/index), where inside is a positive integer free of index-th powers (as far
  /// as it can be factored, see {@link Factorization}) and index is as small as possible. A
  /// rational root has inside 1 and index 1.
  ///
  /// @param outside carries the sign
  public record Radical(Rational outside, BigInteger inside, int index) {
    public boolean isRational() {
      return index == 1;
    }
  }

  /// The rational r with r^k = x, if there is one; the one that is not negative if k is even.
  ///
  /// @param k at least 1
  public static Optional<Rational> exact(Rational x, int k) {
    Optional<BigInteger> numerator = Integers.exactRoot(x.numerator(), k);
    if (numerator.isEmpty()) {
      return Optional.empty();
    }
    return Integers.exactRoot(x.denominator(), k)
        .map(denominator -> Rational.of(numerator.get(), denominator));
  }

  /// The real k-th root of x: √8 = 2·√2, √(1/2) = 1/2·√2, ∛(−16) = −2·∛2, ⁴√4 = √2.
  ///
  /// @param k at least 1
  /// @throws ArithmeticException for an even root of a negative number
  public static Radical simplify(Rational x, int k, Budget budget) {
    return simplify(x, 1, k, budget);
  }

  /// The real k-th root of x^n. Only x is factored, which x^n would make long.
  ///
  /// @param n not 0; positive for x = 0
  /// @param k at least 1
  /// @throws ArithmeticException for an even root of a negative number
  public static Radical simplify(Rational x, int n, int k, Budget budget) {
    boolean negative = x.signum() < 0 && n % 2 != 0;
    if (k < 1 || negative && k % 2 == 0) {
      throw new ArithmeticException("no real root with index " + k + " of " + x);
    }
    if (x.isZero() || k == 1) {
      return new Radical(x.pow(n), BigInteger.ONE, 1);
    }
    Rational outside = negative ? Rational.MINUS_ONE : Rational.ONE;
    List<Factorization.Power> rest = new ArrayList<>();
    int common = k;
    for (Factorization.Power power : signedPowers(x.abs(), budget)) {
      int exponent = Math.multiplyExact(power.exponent(), n);
      int whole = Math.floorDiv(exponent, k);
      int left = Math.floorMod(exponent, k);
      outside = outside.multiply(Rational.of(power.base()).pow(whole)).checked(budget);
      if (left > 0) {
        rest.add(new Factorization.Power(power.base(), left));
        common = (int) Integers.gcd(common, left);
      }
    }
    BigInteger inside = BigInteger.ONE;
    for (Factorization.Power power : rest) {
      int exponent = power.exponent() / common;
      budget.bits(exponent * Integers.log2(power.base()) + inside.bitLength());
      inside = inside.multiply(power.base().pow(exponent));
    }
    return new Radical(outside, inside, rest.isEmpty() ? 1 : k / common);
  }

  /// The factors of the numerator, and those of the denominator with negative exponents.
  private static List<Factorization.Power> signedPowers(Rational positive, Budget budget) {
    List<Factorization.Power> powers =
        new ArrayList<>(Factorization.of(positive.numerator(), budget).factors());
    for (Factorization.Power power : Factorization.of(positive.denominator(), budget).factors()) {
      powers.add(new Factorization.Power(power.base(), -power.exponent()));
    }
    return powers;
  }
}
