package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The rational roots of a polynomial without multiple roots.
///
/// Substituting y = aₙ·x makes it monic with integer coefficients, so its rational roots become
/// integers. Those are found modulo a small prime and lifted with Newton's iteration (Hensel) until
/// the modulus exceeds twice Cauchy's bound; no coefficient has to be factored, and every candidate
/// is tested exactly.
final class RationalRoots {
  private final BigInteger[] monic;
  private final BigInteger[] derivative;
  private final Budget budget;

  private RationalRoots(BigInteger[] monic, Budget budget) {
    this.monic = monic;
    this.derivative = new BigInteger[monic.length - 1];
    this.budget = budget;
    for (int i = 1; i < monic.length; i++) {
      derivative[i - 1] = monic[i].multiply(BigInteger.valueOf(i));
    }
  }

  /// @param squareFree of degree at least 1
  /// @return ascending
  static List<Rational> of(Polynomial squareFree, Budget budget) {
    Polynomial integers = squareFree.primitive();
    int n = integers.degree();
    BigInteger leading = integers.leading().numerator();
    BigInteger[] monic = new BigInteger[n + 1];
    monic[n] = BigInteger.ONE;
    BigInteger scale = BigInteger.ONE;
    for (int i = n - 1; i >= 0; i--) {
      monic[i] = integers.coefficient(i).numerator().multiply(scale);
      scale = scale.multiply(leading);
      budget.bits(monic[i].bitLength());
    }
    List<Rational> roots = new ArrayList<>();
    for (BigInteger root : new RationalRoots(monic, budget).integerRoots()) {
      roots.add(Rational.of(root, leading));
    }
    roots.sort(null);
    return roots;
  }

  private List<BigInteger> integerRoots() {
    BigInteger bound = BigInteger.ZERO;
    for (BigInteger coefficient : monic) {
      bound = bound.max(coefficient.abs());
    }
    BigInteger modulus = bound.add(BigInteger.ONE).shiftLeft(1);
    List<BigInteger> roots = new ArrayList<>();
    int prime = 3;
    List<Integer> residues = new ArrayList<>();
    while (!simpleRoots(prime, residues)) {
      prime = BigInteger.valueOf(prime).nextProbablePrime().intValueExact();
    }
    for (int residue : residues) {
      BigInteger candidate = lift(BigInteger.valueOf(residue), BigInteger.valueOf(prime), modulus);
      if (value(monic, candidate).signum() == 0) {
        roots.add(candidate);
      }
    }
    return roots;
  }

  /// Collects the roots modulo the prime; false if one of them is multiple there, where Newton's
  /// iteration would fail. A polynomial without multiple roots has that for the finitely many prime
  /// divisors of its discriminant only.
  private boolean simpleRoots(int prime, List<Integer> residues) {
    residues.clear();
    long[] reduced = reduced(monic, prime);
    long[] slope = reduced(derivative, prime);
    for (int x = 0; x < prime; x++) {
      budget.step();
      if (value(reduced, x, prime) == 0) {
        if (value(slope, x, prime) == 0) {
          return false;
        }
        residues.add(x);
      }
    }
    return true;
  }

  private static long[] reduced(BigInteger[] polynomial, int prime) {
    long[] result = new long[polynomial.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = polynomial[i].mod(BigInteger.valueOf(prime)).longValue();
    }
    return result;
  }

  private static long value(long[] polynomial, long x, long prime) {
    long value = 0;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      value = (value * x + polynomial[i]) % prime;
    }
    return value;
  }

  private BigInteger value(BigInteger[] polynomial, BigInteger x) {
    BigInteger value = BigInteger.ZERO;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      budget.step();
      value = value.multiply(x).add(polynomial[i]);
    }
    return value;
  }

  private BigInteger lift(BigInteger residue, BigInteger prime, BigInteger atLeast) {
    BigInteger modulus = prime;
    BigInteger root = residue;
    while (modulus.compareTo(atLeast) <= 0) {
      modulus = modulus.multiply(modulus);
      BigInteger slope = value(derivative, root).mod(modulus).modInverse(modulus);
      root = root.subtract(value(monic, root).mod(modulus).multiply(slope)).mod(modulus);
    }
    return root.shiftLeft(1).compareTo(modulus) > 0 ? root.subtract(modulus) : root;
  }
}
