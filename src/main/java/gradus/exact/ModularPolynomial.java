package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A polynomial in one variable over the integers modulo a small prime. Immutable.
final class ModularPolynomial {
  private final long prime;

  /// From the constant term up, in [0, prime); the last one is not zero.
  private final long[] coefficients;

  private ModularPolynomial(long prime, long[] coefficients) {
    int length = coefficients.length;
    while (length > 0 && coefficients[length - 1] == 0) {
      length--;
    }
    this.prime = prime;
    this.coefficients = Arrays.copyOf(coefficients, length);
  }

  static ModularPolynomial of(long prime, BigInteger[] ascending) {
    long[] residues = new long[ascending.length];
    BigInteger modulus = BigInteger.valueOf(prime);
    for (int i = 0; i < residues.length; i++) {
      residues[i] = ascending[i].mod(modulus).longValue();
    }
    return new ModularPolynomial(prime, residues);
  }

  private ModularPolynomial of(long... ascending) {
    return new ModularPolynomial(prime, ascending);
  }

  int degree() {
    return coefficients.length - 1;
  }

  boolean isZero() {
    return coefficients.length == 0;
  }

  long coefficient(int power) {
    return power < coefficients.length ? coefficients[power] : 0;
  }

  ModularPolynomial subtract(ModularPolynomial other) {
    long[] difference = new long[Math.max(coefficients.length, other.coefficients.length)];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = Math.floorMod(coefficient(i) - other.coefficient(i), prime);
    }
    return of(difference);
  }

  ModularPolynomial scale(long factor) {
    long[] scaled = new long[coefficients.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = coefficients[i] * Math.floorMod(factor, prime) % prime;
    }
    return of(scaled);
  }

  ModularPolynomial multiply(ModularPolynomial other) {
    if (isZero() || other.isZero()) {
      return of();
    }
    long[] product = new long[degree() + other.degree() + 1];
    for (int i = 0; i <= degree(); i++) {
      for (int j = 0; j <= other.degree(); j++) {
        product[i + j] = (product[i + j] + coefficients[i] * other.coefficients[j]) % prime;
      }
    }
    return of(product);
  }

  private long inverse(long a) {
    return BigInteger.valueOf(a).modInverse(BigInteger.valueOf(prime)).longValue();
  }

  ModularPolynomial monic() {
    return isZero() ? this : scale(inverse(coefficients[degree()]));
  }

  /// The quotient and the remainder.
  ModularPolynomial[] divide(ModularPolynomial divisor) {
    long[] rest = coefficients.clone();
    int span = degree() - divisor.degree();
    long[] quotient = new long[Math.max(0, span + 1)];
    long inverse = inverse(divisor.coefficients[divisor.degree()]);
    for (int shift = span; shift >= 0; shift--) {
      long factor = rest[shift + divisor.degree()] * inverse % prime;
      quotient[shift] = factor;
      for (int i = 0; i <= divisor.degree(); i++) {
        rest[shift + i] = Math.floorMod(rest[shift + i] - factor * divisor.coefficients[i], prime);
      }
    }
    return new ModularPolynomial[] {of(quotient), of(rest)};
  }

  ModularPolynomial mod(ModularPolynomial divisor) {
    return divide(divisor)[1];
  }

  ModularPolynomial gcd(ModularPolynomial other) {
    ModularPolynomial a = this;
    ModularPolynomial b = other;
    while (!b.isZero()) {
      ModularPolynomial rest = a.mod(b);
      a = b;
      b = rest;
    }
    return a.monic();
  }

  /// The s with s·this ≡ 1 modulo a coprime polynomial.
  ModularPolynomial inverse(ModularPolynomial modulus) {
    ModularPolynomial a = modulus;
    ModularPolynomial b = mod(modulus);
    ModularPolynomial s = of();
    ModularPolynomial t = of(1);
    while (b.degree() > 0) {
      ModularPolynomial[] division = a.divide(b);
      ModularPolynomial next = s.subtract(division[0].multiply(t));
      s = t;
      t = next;
      a = b;
      b = division[1];
    }
    return t.scale(inverse(b.coefficient(0))).mod(modulus);
  }

  boolean isSquareFree() {
    long[] derived = new long[Math.max(0, degree())];
    for (int i = 0; i < derived.length; i++) {
      derived[i] = coefficients[i + 1] * (i + 1) % prime;
    }
    ModularPolynomial derivative = of(derived);
    return !derivative.isZero() && gcd(derivative).degree() == 0;
  }

  /// The monic irreducible factors of a square-free polynomial, by Berlekamp's algorithm (TAOCP 2,
  /// 4.6.2).
  List<ModularPolynomial> factors(Budget budget) {
    ModularPolynomial f = monic();
    List<ModularPolynomial> factors = new ArrayList<>(List.of(f));
    List<ModularPolynomial> splitters = f.fixed(budget);
    for (ModularPolynomial splitter : splitters) {
      if (factors.size() == splitters.size()) {
        break;
      }
      List<ModularPolynomial> finer = new ArrayList<>();
      for (ModularPolynomial factor : factors) {
        ModularPolynomial rest = factor;
        for (long s = 0; s < prime && rest.degree() > 0; s++) {
          budget.step();
          ModularPolynomial part = rest.gcd(splitter.subtract(of(s)).mod(rest));
          if (part.degree() > 0) {
            finer.add(part);
            rest = rest.divide(part)[0];
          }
        }
      }
      factors = finer;
    }
    return factors;
  }

  /// A basis of the polynomials v with v^prime ≡ v modulo this: as many as there are factors.
  private List<ModularPolynomial> fixed(Budget budget) {
    int n = degree();
    long[][] rows = new long[n][n];
    ModularPolynomial frobenius = of(0, 1).powerMod(prime, this);
    ModularPolynomial power = of(1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        budget.step();
        // Column i of the matrix holds x^(i·prime) - x^i.
        rows[j][i] = Math.floorMod(power.coefficient(j) - (i == j ? 1 : 0), prime);
      }
      power = power.multiply(frobenius).mod(this);
    }
    int[] pivots = new int[n];
    Arrays.fill(pivots, -1);
    int rank = 0;
    for (int column = 0; column < n; column++) {
      int pivot = rank;
      while (pivot < n && rows[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == n) {
        continue;
      }
      long[] swapped = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = swapped;
      long inverse = inverse(swapped[column]);
      for (int j = 0; j < n; j++) {
        swapped[j] = swapped[j] * inverse % prime;
      }
      for (int i = 0; i < n; i++) {
        long factor = rows[i][column];
        if (i != rank && factor != 0) {
          for (int j = 0; j < n; j++) {
            budget.step();
            rows[i][j] = Math.floorMod(rows[i][j] - factor * swapped[j], prime);
          }
        }
      }
      pivots[column] = rank++;
    }
    List<ModularPolynomial> basis = new ArrayList<>();
    for (int free = 0; free < n; free++) {
      if (pivots[free] < 0) {
        long[] vector = new long[n];
        vector[free] = 1;
        for (int column = 0; column < n; column++) {
          if (pivots[column] >= 0) {
            vector[column] = Math.floorMod(-rows[pivots[column]][free], prime);
          }
        }
        basis.add(of(vector));
      }
    }
    return basis;
  }

  private ModularPolynomial powerMod(long exponent, ModularPolynomial modulus) {
    ModularPolynomial result = of(1);
    ModularPolynomial square = mod(modulus);
    for (long n = exponent; n > 0; n >>= 1) {
      if ((n & 1) == 1) {
        result = result.multiply(square).mod(modulus);
      }
      square = square.multiply(square).mod(modulus);
    }
    return result;
  }

  /// The coefficients, as many as asked for.
  BigInteger[] lifted(int length) {
    BigInteger[] integers = new BigInteger[length];
    for (int i = 0; i < length; i++) {
      integers[i] = BigInteger.valueOf(coefficient(i));
    }
    return integers;
  }
}
