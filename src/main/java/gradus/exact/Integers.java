package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.Optional;

/// Elementary number theory of integers of any length.
public final class Integers {
  private static final double LN_2 = Math.log(2);

  private Integers() {}

  /// Not negative; gcd(0, 0) is 0. Neither argument may be `Long.MIN_VALUE`.
  static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /// The greatest common divisor, not negative; gcd(0, 0) is 0.
  public static BigInteger gcd(BigInteger a, BigInteger b) {
    return a.gcd(b);
  }

  /// The least common multiple, not negative; 0 if one of the two is 0.
  public static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.signum() == 0 || b.signum() == 0
        ? BigInteger.ZERO
        : a.divide(a.gcd(b)).multiply(b).abs();
  }

  /// n! = 1 · 2 · … · n.
  ///
  /// @param n not negative
  /// @throws gradus.diag.GradusException E0801 when the result is too long, by Stirling's formula
  ///   and before computing it
  public static BigInteger factorial(BigInteger n, Budget budget) {
    if (n.signum() < 0) {
      throw new ArithmeticException("factorial of the negative number " + n);
    }
    double x = n.doubleValue();
    if (x > 1) {
      budget.bits((x * Math.log(x / Math.E) + Math.log(2 * Math.PI * x) / 2) / LN_2);
    }
    return product(1, n.longValueExact(), budget);
  }

  /// The product of the integers from low to high. Halving keeps the factors about equally long,
  /// where multiplication is fast.
  private static BigInteger product(long low, long high, Budget budget) {
    if (high - low < 8) {
      budget.step();
      BigInteger product = BigInteger.ONE;
      for (long factor = low; factor <= high; factor++) {
        product = product.multiply(BigInteger.valueOf(factor));
      }
      return product;
    }
    long middle = (low + high) >>> 1;
    return product(low, middle, budget).multiply(product(middle + 1, high, budget));
  }

  /// The number of k-element subsets of n things: 0 for k < 0 or k > n ≥ 0, and (−1)^k · C(k−n−1,
  /// k) for n < 0 (Graham, Knuth &amp; Patashnik, Concrete Mathematics, 5.14).
  ///
  /// @throws gradus.diag.GradusException E0801 when the result is too long, estimated before
  ///   computing it
  public static BigInteger binomial(BigInteger n, BigInteger k, Budget budget) {
    if (k.signum() < 0) {
      return BigInteger.ZERO;
    }
    if (n.signum() < 0) {
      BigInteger positive = binomial(k.subtract(n).subtract(BigInteger.ONE), k, budget);
      return k.testBit(0) ? positive.negate() : positive;
    }
    if (k.compareTo(n) > 0) {
      return BigInteger.ZERO;
    }
    BigInteger few = k.min(n.subtract(k));
    if (few.signum() == 0) {
      return BigInteger.ONE;
    }
    // n·H(k/n) in bits, written so that it stays finite and accurate for k far below n.
    double count = few.doubleValue();
    double share = Rational.of(few, n).doubleValue();
    double others = share > 0 ? -Math.log1p(-share) * (1 / share - 1) : 1;
    budget.bits(count * (log2(n) - log2(few)) + count * others / LN_2 - log2(few) / 2 - 2);
    BigInteger result = BigInteger.ONE;
    BigInteger factor = n.subtract(few);
    for (long i = 1; i <= few.longValueExact(); i++) {
      budget.step();
      factor = factor.add(BigInteger.ONE);
      result = result.multiply(factor).divide(BigInteger.valueOf(i));
    }
    return result;
  }

  /// The largest r with r^k ≤ n.
  ///
  /// @param n not negative
  /// @param k at least 1
  public static BigInteger floorRoot(BigInteger n, int k) {
    if (n.signum() < 0 || k < 1) {
      throw new ArithmeticException("the " + k + "th root of " + n);
    }
    if (k == 1 || n.bitLength() <= 1) {
      return n;
    }
    if (k == 2) {
      return n.sqrt();
    }
    if (k >= n.bitLength()) {
      return BigInteger.ONE;
    }
    // Newton's iteration falls monotonically from any start above the root; a close start matters
    // when k is large.
    BigInteger root = above(log2(n) / k);
    while (true) {
      BigInteger next =
          root.multiply(BigInteger.valueOf(k - 1L))
              .add(n.divide(root.pow(k - 1)))
              .divide(BigInteger.valueOf(k));
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }

  /// An integer slightly above 2^exponent.
  private static BigInteger above(double exponent) {
    int shift = Math.max(0, (int) exponent - 30);
    double leading = Math.pow(2, exponent - shift) * (1 + 1e-6);
    return BigInteger.valueOf((long) leading + 2).shiftLeft(shift);
  }

  /// The r with r^k = n if there is one; odd roots of negative integers are negative.
  ///
  /// @param k at least 1
  public static Optional<BigInteger> exactRoot(BigInteger n, int k) {
    if (n.signum() < 0) {
      return k % 2 == 0 ? Optional.empty() : exactRoot(n.negate(), k).map(BigInteger::negate);
    }
    BigInteger root = floorRoot(n, k);
    return root.pow(k).equals(n) ? Optional.of(root) : Optional.empty();
  }

  /// The binary logarithm of a positive integer of any length, to double precision.
  public static double log2(BigInteger positive) {
    int cut = Math.max(0, positive.bitLength() - 64);
    return cut + Math.log(positive.shiftRight(cut).doubleValue()) / LN_2;
  }

  /// The k with base^k = power, or -1 if there is none.
  static int logarithm(BigInteger power, BigInteger base) {
    int estimate = (int) Math.round(log2(power) / log2(base));
    return base.pow(estimate).equals(power) ? estimate : -1;
  }
}
