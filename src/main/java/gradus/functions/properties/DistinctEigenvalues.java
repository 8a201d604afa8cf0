package gradus.functions.properties;

import gradus.budget.Budget;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import java.math.BigInteger;
import java.util.Optional;

/// A proof that all eigenvalues of a rational matrix are distinct, modulo a prime: when the
/// characteristic polynomial has no common factor with its derivative there, it has none over ℚ
/// either. Long integers do, where the polynomial over ℚ has coefficients of thousands of digits.
///
/// Source: Cohen, A Course in Computational Algebraic Number Theory, algorithm 2.2.9 (Hessenberg).
final class DistinctEigenvalues {
  /// Two primes below 2^31, so that products fit a long.
  private static final long[] PRIMES = {2_147_483_647L, 2_147_483_629L};

  private final long p;
  private final Budget budget;

  private DistinctEigenvalues(long p, Budget budget) {
    this.p = p;
    this.budget = budget;
  }

  /// True is certain; false says nothing.
  static boolean proved(ExactMatrix a, Budget budget) {
    for (long p : PRIMES) {
      DistinctEigenvalues modular = new DistinctEigenvalues(p, budget);
      Optional<long[][]> reduced = modular.reduced(a);
      if (reduced.isPresent() && modular.isSquareFree(modular.characteristic(reduced.get()))) {
        return true;
      }
    }
    return false;
  }

  /// Empty when the prime divides a denominator.
  private Optional<long[][]> reduced(ExactMatrix a) {
    BigInteger modulus = BigInteger.valueOf(p);
    long[][] h = new long[a.rows()][a.rows()];
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j < h.length; j++) {
        Rational entry = a.get(i, j);
        long denominator = entry.denominator().mod(modulus).longValueExact();
        if (denominator == 0) {
          return Optional.empty();
        }
        h[i][j] = entry.numerator().mod(modulus).longValueExact() * inverse(denominator) % p;
      }
    }
    return Optional.of(h);
  }

  /// The coefficients, ascending, by way of the Hessenberg form of h, which is overwritten.
  private long[] characteristic(long[][] h) {
    int n = h.length;
    hessenberg(h);
    long[][] f = new long[n + 1][];
    f[0] = new long[] {1};
    for (int m = 1; m <= n; m++) {
      long[] next = new long[m + 1];
      for (int k = 0; k < m; k++) {
        next[k + 1] = (next[k + 1] + f[m - 1][k]) % p;
        next[k] = (next[k] + (p - h[m - 1][m - 1]) * f[m - 1][k]) % p;
      }
      long below = 1;
      for (int i = 1; i < m; i++) {
        budget.step();
        below = below * h[m - i][m - i - 1] % p;
        long factor = (p - h[m - i - 1][m - 1] * below % p) % p;
        for (int k = 0; k < m - i; k++) {
          next[k] = (next[k] + factor * f[m - i - 1][k]) % p;
        }
      }
      f[m] = next;
    }
    return f[n];
  }

  private void hessenberg(long[][] h) {
    int n = h.length;
    for (int m = 1; m < n - 1; m++) {
      int pivot = m;
      while (pivot < n && h[pivot][m - 1] == 0) {
        pivot++;
      }
      if (pivot == n) {
        continue;
      }
      long[] row = h[pivot];
      h[pivot] = h[m];
      h[m] = row;
      for (long[] line : h) {
        long entry = line[pivot];
        line[pivot] = line[m];
        line[m] = entry;
      }
      long inverse = inverse(h[m][m - 1]);
      for (int i = m + 1; i < n; i++) {
        budget.step();
        long u = h[i][m - 1] * inverse % p;
        for (int j = 0; j < n && u != 0; j++) {
          h[i][j] = (h[i][j] + (p - u) * h[m][j]) % p;
        }
        for (int j = 0; j < n && u != 0; j++) {
          h[j][m] = (h[j][m] + u * h[j][i]) % p;
        }
      }
    }
  }

  /// Whether gcd(f, f′) is 1, by Euclid's algorithm.
  private boolean isSquareFree(long[] f) {
    long[] a = f;
    long[] b = new long[f.length - 1];
    for (int k = 1; k < f.length; k++) {
      b[k - 1] = k * f[k] % p;
    }
    while (degree(b) > 0) {
      budget.step();
      long[] rest = remainder(a, b);
      a = b;
      b = rest;
    }
    return degree(b) == 0;
  }

  private long[] remainder(long[] a, long[] b) {
    long[] rest = a.clone();
    int d = degree(b);
    long inverse = inverse(b[d]);
    for (int k = degree(rest); k >= d; k--) {
      long factor = (p - rest[k] * inverse % p) % p;
      for (int i = 0; i <= d; i++) {
        rest[k - d + i] = (rest[k - d + i] + factor * b[i]) % p;
      }
    }
    return rest;
  }

  /// −1 for zero.
  private static int degree(long[] f) {
    int degree = f.length - 1;
    while (degree >= 0 && f[degree] == 0) {
      degree--;
    }
    return degree;
  }

  private long inverse(long x) {
    return BigInteger.valueOf(x).modInverse(BigInteger.valueOf(p)).longValueExact();
  }
}
