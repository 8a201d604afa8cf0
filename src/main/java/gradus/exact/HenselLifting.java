package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From f ≡ c·∏ gᵢ modulo a prime to the same modulo its powers (Geddes, Czapor, Labahn, 6.6): the
/// error is split over the factors by partial fractions modulo the prime, one power a round.
final class HenselLifting {
  private final BigInteger[] f;
  private final BigInteger prime;
  private final List<ModularPolynomial> factors;
  private final List<ModularPolynomial> inverses = new ArrayList<>();
  private final Budget budget;

  /// @param f ascending integer coefficients
  /// @param factors monic and coprime, their product times the leading coefficient ≡ f
  HenselLifting(BigInteger[] f, long prime, List<ModularPolynomial> factors, Budget budget) {
    this.f = f;
    this.prime = BigInteger.valueOf(prime);
    this.factors = factors;
    this.budget = budget;
    for (ModularPolynomial factor : factors) {
      ModularPolynomial others = ModularPolynomial.of(prime, new BigInteger[] {BigInteger.ONE});
      for (ModularPolynomial other : factors) {
        others = other == factor ? others : others.multiply(other).mod(factor);
      }
      inverses.add(others.inverse(factor));
    }
  }

  /// The monic factors modulo prime^rounds, with coefficients from 0.
  List<BigInteger[]> lift(int rounds) {
    List<BigInteger[]> lifted = new ArrayList<>();
    factors.forEach(factor -> lifted.add(factor.lifted(factor.degree() + 1)));
    BigInteger lead = f[f.length - 1];
    long inverseLead = lead.modInverse(prime).longValue();
    BigInteger modulus = prime;
    for (int round = 1; round < rounds; round++) {
      BigInteger next = modulus.multiply(prime);
      BigInteger[] product = {lead};
      for (BigInteger[] factor : lifted) {
        product = multiply(product, factor, next);
      }
      BigInteger[] error = new BigInteger[f.length];
      for (int i = 0; i < f.length; i++) {
        error[i] = f[i].subtract(product[i]).divide(modulus);
      }
      ModularPolynomial e = ModularPolynomial.of(prime.longValue(), error).scale(inverseLead);
      for (int i = 0; i < lifted.size(); i++) {
        ModularPolynomial factor = factors.get(i);
        ModularPolynomial change = e.mod(factor).multiply(inverses.get(i)).mod(factor);
        BigInteger[] target = lifted.get(i);
        for (int j = 0; j <= change.degree(); j++) {
          target[j] = target[j].add(BigInteger.valueOf(change.coefficient(j)).multiply(modulus));
        }
      }
      modulus = next;
    }
    return lifted;
  }

  BigInteger[] multiply(BigInteger[] a, BigInteger[] b, BigInteger modulus) {
    BigInteger[] product = new BigInteger[a.length + b.length - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        budget.step();
        product[i + j] = product[i + j].add(a[i].multiply(b[j]));
      }
    }
    for (int i = 0; i < product.length; i++) {
      product[i] = product[i].mod(modulus);
    }
    return product;
  }
}
