package gradus.exact;

import java.math.BigInteger;

/// Elementary number theory of integers of any length.
public final class Integers {
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

  /// The binary logarithm of a positive integer of any length, to double precision.
  public static double log2(BigInteger positive) {
    int cut = Math.max(0, positive.bitLength() - 64);
    return cut + Math.log(positive.shiftRight(cut).doubleValue()) / Math.log(2);
  }

  /// The k with base^k = power, or -1 if there is none.
  static int logarithm(BigInteger power, BigInteger base) {
    int estimate = (int) Math.round(log2(power) / log2(base));
    return base.pow(estimate).equals(power) ? estimate : -1;
  }
}
