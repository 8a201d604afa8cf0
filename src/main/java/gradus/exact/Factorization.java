package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A positive integer as a product of powers of distinct bases, ascending.
///
/// Primes below {@value #TRIAL_LIMIT} are always found, and what then remains is factored
/// completely up to {@value #RHO_BITS} bits. Of a longer remainder only the largest exponent with
/// remainder = base^exponent is found; its base may then be composite and is not called prime. The
/// same integer always gives the same factorization.
///
/// @param factors empty for 1
/// @param complete whether every base is known to be prime; beyond 64 bits that means it passes
///   Miller–Rabin and Lucas tests, and beyond {@value #PRIMALITY_BITS} bits nothing is tested
public record Factorization(List<Power> factors, boolean complete) {
  private static final int TRIAL_LIMIT = 10_000;
  private static final int RHO_BITS = 64;

  /// One test takes a few hundredths of a second at this length, and minutes at the longest
  /// integers allowed.
  private static final int PRIMALITY_BITS = 1024;

  /// @param base at least 2
  /// @param exponent at least 1
  public record Power(BigInteger base, int exponent) {}

  public Factorization {
    factors = List.copyOf(factors);
  }

  /// @param n positive
  public static Factorization of(BigInteger n, Budget budget) {
    if (n.signum() <= 0) {
      throw new ArithmeticException("only positive integers are factored, not " + n);
    }
    List<Power> factors = new ArrayList<>();
    BigInteger rest = trialDivision(n, factors, budget);
    if (rest.equals(BigInteger.ONE)) {
      return new Factorization(factors, true);
    }
    if (rest.bitLength() < 26) {
      factors.add(new Power(rest, 1));
      return new Factorization(factors, true);
    }
    Power power = perfectPower(rest, budget);
    if (power.base.bitLength() > RHO_BITS) {
      factors.add(power);
      budget.check();
      return new Factorization(
          factors, power.base.bitLength() <= PRIMALITY_BITS && isPrime(power.base));
    }
    Map<BigInteger, Integer> primes = new TreeMap<>();
    PollardRho.split(power.base, primes, budget);
    primes.forEach((prime, count) -> factors.add(new Power(prime, count * power.exponent)));
    return new Factorization(factors, true);
  }

  static boolean isPrime(BigInteger n) {
    return n.isProbablePrime(100);
  }

  /// Moves all factors below the limit to the list and returns what is left. Numbers below 2^26 end
  /// up at 1 or a prime, since the limit squared is larger.
  private static BigInteger trialDivision(BigInteger n, List<Power> factors, Budget budget) {
    BigInteger rest = n;
    for (int prime : Primes.BELOW_LIMIT) {
      if (rest.bitLength() < Long.SIZE - 1) {
        return trialDivision(rest.longValue(), prime, factors);
      }
      budget.step();
      BigInteger divisor = BigInteger.valueOf(prime);
      int exponent = 0;
      BigInteger[] division = rest.divideAndRemainder(divisor);
      while (division[1].signum() == 0) {
        budget.step();
        exponent++;
        rest = division[0];
        division = rest.divideAndRemainder(divisor);
      }
      if (exponent > 0) {
        factors.add(new Power(divisor, exponent));
      }
    }
    return rest;
  }

  private static BigInteger trialDivision(long n, int from, List<Power> factors) {
    long rest = n;
    for (int prime : Primes.BELOW_LIMIT) {
      if (prime < from) {
        continue;
      }
      if ((long) prime * prime > rest) {
        break;
      }
      int exponent = 0;
      for (; rest % prime == 0; rest /= prime) {
        exponent++;
      }
      if (exponent > 0) {
        factors.add(new Power(BigInteger.valueOf(prime), exponent));
      }
    }
    return BigInteger.valueOf(rest);
  }

  /// n as a power with the largest possible exponent, given that n has no prime factor below the
  /// trial limit.
  private static Power perfectPower(BigInteger n, Budget budget) {
    BigInteger base = n;
    int exponent = 1;
    for (int prime : Primes.BELOW_LIMIT) {
      // Every prime factor has more than 13 bits.
      if ((long) prime * 13 >= base.bitLength()) {
        break;
      }
      budget.check();
      while (mayBePower(base, prime)) {
        BigInteger root = Integers.floorRoot(base, prime);
        if (!root.pow(prime).equals(base)) {
          break;
        }
        base = root;
        exponent *= prime;
      }
    }
    return new Power(base, exponent);
  }

  /// A quick test that no exponent-th power fails and most other numbers do: modulo a prime q =
  /// k·exponent + 1 only one residue in `exponent` is such a power, and those have n^k = 1.
  private static boolean mayBePower(BigInteger n, int exponent) {
    int passed = 0;
    for (long k = 2; passed < 3; k += 2) {
      BigInteger q = BigInteger.valueOf(k * exponent + 1);
      if (!q.isProbablePrime(30)) {
        continue;
      }
      BigInteger residue = n.mod(q).modPow(BigInteger.valueOf(k), q);
      if (residue.signum() != 0 && !residue.equals(BigInteger.ONE)) {
        return false;
      }
      passed++;
    }
    return true;
  }

  /// Computed when the first integer is factored, not at start-up.
  private static final class Primes {
    static final int[] BELOW_LIMIT = sieve();

    private static int[] sieve() {
      boolean[] composite = new boolean[TRIAL_LIMIT];
      int[] primes = new int[TRIAL_LIMIT];
      int count = 0;
      for (int n = 2; n < TRIAL_LIMIT; n++) {
        if (!composite[n]) {
          primes[count++] = n;
          for (int multiple = n * n; multiple < TRIAL_LIMIT && multiple > 0; multiple += n) {
            composite[multiple] = true;
          }
        }
      }
      return Arrays.copyOf(primes, count);
    }
  }
}
