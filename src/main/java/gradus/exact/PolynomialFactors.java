package gradus.exact;

import gradus.budget.Budget;
import gradus.exact.Polynomial.Factor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Polynomials in one variable as products of irreducible ones over the rational numbers, by
/// Zassenhaus' algorithm (J. Number Theory 1, 1969): factors modulo a prime, lifted, put together
/// again and accepted only when they divide.
public final class PolynomialFactors {
  private static final int[] PRIMES = {
    3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97
  };

  /// So many primes are compared for the fewest factors.
  private static final int TRIED_PRIMES = 4;

  /// With more factors modulo the prime there are too many combinations to try.
  private static final int MOST_FACTORS = 18;

  private static final int LARGEST_DEGREE = 120;

  private final Budget budget;

  private PolynomialFactors(Budget budget) {
    this.budget = budget;
  }

  /// The factors, primitive with integer coefficients, ascending by degree; the polynomial is their
  /// product times a rational number. Of degrees above {@value #LARGEST_DEGREE} only roots and
  /// multiple factors are found.
  public static List<Factor> of(Polynomial p, Budget budget) {
    List<Factor> factors = new ArrayList<>();
    for (Factor part : p.squareFree(budget)) {
      for (Polynomial q : new PolynomialFactors(budget).ofSquareFree(part.polynomial())) {
        factors.add(new Factor(q, part.multiplicity()));
      }
    }
    factors.sort((a, b) -> Integer.compare(a.polynomial().degree(), b.polynomial().degree()));
    return factors;
  }

  private List<Polynomial> ofSquareFree(Polynomial squareFree) {
    List<Polynomial> factors = new ArrayList<>();
    Polynomial rest = squareFree;
    for (Rational root : RationalRoots.of(squareFree, budget)) {
      Polynomial linear = Polynomial.linear(root);
      factors.add(linear.primitive());
      rest = rest.divide(linear).quotient();
    }
    rest = rest.primitive();
    if (rest.degree() > 3 && rest.degree() <= LARGEST_DEGREE) {
      factors.addAll(zassenhaus(rest));
    } else if (rest.degree() > 0) {
      factors.add(rest);
    }
    return factors;
  }

  private record Modular(long prime, List<ModularPolynomial> factors) {}

  private List<Polynomial> zassenhaus(Polynomial f) {
    BigInteger[] integers = integers(f);
    Optional<Modular> modular = modular(integers);
    if (modular.isEmpty()
        || modular.get().factors().size() == 1
        || modular.get().factors().size() > MOST_FACTORS) {
      return List.of(f);
    }
    BigInteger prime = BigInteger.valueOf(modular.get().prime());
    BigInteger bound = bound(integers);
    int rounds = 1;
    BigInteger modulus = prime;
    while (modulus.compareTo(bound) <= 0) {
      modulus = modulus.multiply(prime);
      rounds++;
    }
    budget.bits(modulus.bitLength());
    HenselLifting lifting =
        new HenselLifting(integers, modular.get().prime(), modular.get().factors(), budget);
    return combined(f, lifting, lifting.lift(rounds), modulus);
  }

  private static BigInteger[] integers(Polynomial f) {
    BigInteger[] integers = new BigInteger[f.degree() + 1];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = f.coefficient(i).numerator();
    }
    return integers;
  }

  private Optional<Modular> modular(BigInteger[] f) {
    Optional<Modular> best = Optional.empty();
    int tried = 0;
    for (int prime : PRIMES) {
      if (f[f.length - 1].mod(BigInteger.valueOf(prime)).signum() == 0) {
        continue;
      }
      ModularPolynomial residue = ModularPolynomial.of(prime, f);
      if (!residue.isSquareFree()) {
        continue;
      }
      List<ModularPolynomial> factors = residue.factors(budget);
      if (best.isEmpty() || factors.size() < best.get().factors().size()) {
        best = Optional.of(new Modular(prime, factors));
      }
      if (++tried == TRIED_PRIMES || factors.size() == 1) {
        break;
      }
    }
    return best;
  }

  /// Twice the largest coefficient that the leading coefficient times a factor can have (Mignotte,
  /// Math. Comp. 28, 1974): 2^n·‖f‖₂.
  private static BigInteger bound(BigInteger[] f) {
    BigInteger squares = BigInteger.ZERO;
    for (BigInteger c : f) {
      squares = squares.add(c.multiply(c));
    }
    return squares
        .sqrt()
        .add(BigInteger.ONE)
        .shiftLeft(f.length)
        .multiply(f[f.length - 1].abs())
        .shiftLeft(1);
  }

  private List<Polynomial> combined(
      Polynomial f, HenselLifting lifting, List<BigInteger[]> lifted, BigInteger modulus) {
    List<Polynomial> found = new ArrayList<>();
    List<BigInteger[]> left = new ArrayList<>(lifted);
    Polynomial rest = f;
    for (int size = 1; 2 * size <= left.size(); size++) {
      int[] chosen = first(size);
      while (chosen.length > 0) {
        budget.step();
        Optional<Polynomial> factor = candidate(rest, lifting, left, chosen, modulus);
        if (factor.isPresent()) {
          found.add(factor.get());
          rest = rest.divide(factor.get()).quotient().primitive();
          for (int i = size - 1; i >= 0; i--) {
            left.remove(chosen[i]);
          }
          chosen = 2 * size <= left.size() ? first(size) : new int[0];
        } else {
          chosen = next(chosen, left.size());
        }
      }
    }
    if (rest.degree() > 0) {
      found.add(rest);
    }
    return found;
  }

  private static int[] first(int size) {
    int[] chosen = new int[size];
    for (int i = 0; i < size; i++) {
      chosen[i] = i;
    }
    return chosen;
  }

  /// The next combination in lexicographic order; empty after the last.
  private static int[] next(int[] chosen, int n) {
    int[] following = chosen.clone();
    int i = following.length - 1;
    while (i >= 0 && following[i] == n - following.length + i) {
      i--;
    }
    if (i < 0) {
      return new int[0];
    }
    following[i]++;
    for (int j = i + 1; j < following.length; j++) {
      following[j] = following[j - 1] + 1;
    }
    return following;
  }

  private Optional<Polynomial> candidate(
      Polynomial rest,
      HenselLifting lifting,
      List<BigInteger[]> factors,
      int[] chosen,
      BigInteger modulus) {
    BigInteger[] product = {rest.leading().numerator().mod(modulus)};
    for (int i : chosen) {
      product = lifting.multiply(product, factors.get(i), modulus);
    }
    Rational[] ascending = new Rational[product.length];
    BigInteger half = modulus.shiftRight(1);
    for (int i = 0; i < product.length; i++) {
      BigInteger c = product[i].compareTo(half) > 0 ? product[i].subtract(modulus) : product[i];
      ascending[i] = Rational.of(c);
    }
    Polynomial factor = Polynomial.of(ascending).primitive();
    // The constant term decides most cases without a division.
    boolean possible =
        factor.coefficient(0).isZero()
            || rest.coefficient(0).divide(factor.coefficient(0)).isInteger();
    return possible && rest.divide(factor).remainder().isZero()
        ? Optional.of(factor)
        : Optional.empty();
  }
}
