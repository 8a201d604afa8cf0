package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.Map;

/// Complete factorization of numbers of up to about 64 bits.
///
/// Brent's variant of Pollard's method (BIT 20, 1980): the sequence x² + c mod n runs into a cycle
/// modulo a prime p | n after about √p steps, long before it does so modulo n. The constants are
/// tried in a fixed order, so the result is deterministic.
final class PollardRho {
  /// So many differences are multiplied before one gcd is taken.
  private static final int BATCH = 64;

  private PollardRho() {}

  /// Adds the prime factors of n with their exponents.
  static void split(BigInteger n, Map<BigInteger, Integer> primes, Budget budget) {
    if (n.equals(BigInteger.ONE)) {
      return;
    }
    if (Factorization.isPrime(n)) {
      primes.merge(n, 1, Integer::sum);
      return;
    }
    BigInteger divisor = divisor(n, budget);
    split(divisor, primes, budget);
    split(n.divide(divisor), primes, budget);
  }

  private static BigInteger divisor(BigInteger composite, Budget budget) {
    BigInteger root = composite.sqrt();
    if (root.multiply(root).equals(composite)) {
      return root;
    }
    for (int constant = 1; ; constant++) {
      BigInteger divisor = divisor(composite, BigInteger.valueOf(constant), budget);
      if (!divisor.equals(composite)) {
        return divisor;
      }
    }
  }

  /// A divisor above 1, or n itself when this constant fails.
  private static BigInteger divisor(BigInteger n, BigInteger constant, Budget budget) {
    BigInteger y = BigInteger.TWO;
    for (long stride = 1; ; stride *= 2) {
      BigInteger x = y;
      for (long done = 0; done < stride; ) {
        BigInteger product = BigInteger.ONE;
        BigInteger batchStart = y;
        long end = Math.min(stride, done + BATCH);
        for (; done < end; done++) {
          budget.step();
          y = next(y, constant, n);
          product = product.multiply(x.subtract(y)).mod(n);
        }
        BigInteger divisor = product.gcd(n);
        if (divisor.equals(n)) {
          return oneByOne(x, batchStart, constant, n, budget);
        }
        if (!divisor.equals(BigInteger.ONE)) {
          return divisor;
        }
      }
    }
  }

  /// Two primes met in one batch: repeat it with a gcd for every difference.
  private static BigInteger oneByOne(
      BigInteger x, BigInteger start, BigInteger constant, BigInteger n, Budget budget) {
    BigInteger y = start;
    while (true) {
      budget.step();
      y = next(y, constant, n);
      BigInteger divisor = x.subtract(y).gcd(n);
      if (!divisor.equals(BigInteger.ONE)) {
        return divisor;
      }
    }
  }

  private static BigInteger next(BigInteger y, BigInteger constant, BigInteger n) {
    return y.multiply(y).add(constant).mod(n);
  }
}
