package gradus.exact;

import gradus.budget.Budget;
import gradus.exact.MultivariatePolynomial.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Greatest common divisors of polynomials in several variables, by primitive remainders in one
/// variable after the other (Geddes, Czapor, Labahn, Algorithms for Computer Algebra, 7.1), with
/// integer coefficients without a common divisor.
public final class PolynomialGcd {
  private static final int[] PRIMES = {101, 103, 107, 109, 113, 127, 131, 137, 139, 149};

  /// For a budget: what it takes to look at a term, or to put a number into it.
  private static final double STEPS_OF_A_TERM = 20;

  private final Budget budget;

  public PolynomialGcd(Budget budget) {
    this.budget = budget;
  }

  /// The primitive polynomial of highest degree that divides both; zero only for two zeros.
  public MultivariatePolynomial of(MultivariatePolynomial a, MultivariatePolynomial b) {
    if (a.isZero() || b.isZero()) {
      return a.isZero() ? b.isZero() ? b : b.primitive() : a.primitive();
    }
    Monomial common = a.monomialContent().gcd(b.monomialContent());
    return coprime(withoutMonomial(a), withoutMonomial(b)).shift(common);
  }

  private static MultivariatePolynomial withoutMonomial(MultivariatePolynomial p) {
    Monomial content = p.monomialContent();
    return p.shift(Monomial.one(p.variables()).over(content)).primitive();
  }

  /// Of primitive polynomials that no variable divides.
  private MultivariatePolynomial coprime(MultivariatePolynomial a, MultivariatePolynomial b) {
    budget.step();
    MultivariatePolynomial one = MultivariatePolynomial.constant(a.variables(), Rational.ONE);
    if (a.isConstant() || b.isConstant()) {
      return one;
    }
    if (a.equals(b)) {
      return a;
    }
    int main = -1;
    int used = 0;
    for (int v = 0; v < a.variables(); v++) {
      if (a.has(v) != b.has(v)) {
        return a.has(v) ? of(content(a, v), b) : of(a, content(b, v));
      }
      if (a.has(v)) {
        used++;
        main = main < 0 || size(a, b, v) < size(a, b, main) ? v : main;
      }
    }
    if (used == 1) {
      return lifted(univariate(a, main).gcd(univariate(b, main), budget), a.variables(), main)
          .primitive();
    }
    OptionalInt degree = imageDegree(a, b, main);
    MultivariatePolynomial contentA = content(a, main);
    MultivariatePolynomial contentB = content(b, main);
    MultivariatePolynomial contents = of(contentA, contentB);
    if (degree.isPresent() && degree.getAsInt() == 0) {
      return contents;
    }
    MultivariatePolynomial p = quotient(a, contentA);
    MultivariatePolynomial q = quotient(b, contentB);
    return contents.multiply(primitiveRemainders(p, q, main), budget).primitive();
  }

  private static int size(MultivariatePolynomial a, MultivariatePolynomial b, int variable) {
    return Math.min(a.degree(variable), b.degree(variable));
  }

  private MultivariatePolynomial primitiveRemainders(
      MultivariatePolynomial p, MultivariatePolynomial q, int main) {
    MultivariatePolynomial a = p.degree(main) >= q.degree(main) ? p : q;
    MultivariatePolynomial b = a == p ? q : p;
    while (!b.isZero()) {
      if (!b.has(main)) {
        return MultivariatePolynomial.constant(a.variables(), Rational.ONE);
      }
      MultivariatePolynomial remainder = pseudoRemainder(a, b, main);
      a = b;
      b = remainder.isZero() ? remainder : quotient(remainder, content(remainder, main));
    }
    return quotient(a, content(a, main)).primitive();
  }

  /// lc(b)^k·a modulo b, both as polynomials in one variable.
  MultivariatePolynomial pseudoRemainder(
      MultivariatePolynomial a, MultivariatePolynomial b, int main) {
    int degree = b.degree(main);
    MultivariatePolynomial lead = b.coefficients(main).get(degree);
    MultivariatePolynomial rest = a;
    while (!rest.isZero() && rest.degree(main) >= degree) {
      int excess = rest.degree(main) - degree;
      MultivariatePolynomial top = rest.coefficients(main).get(rest.degree(main));
      Monomial shift = Monomial.variable(a.variables(), main, excess);
      rest = rest.multiply(lead, budget).subtract(b.multiply(top, budget).shift(shift)).primitive();
    }
    return rest;
  }

  /// The greatest common divisor of the coefficients of the powers of one variable.
  MultivariatePolynomial content(MultivariatePolynomial p, int variable) {
    budget.work(STEPS_OF_A_TERM * p.terms().size());
    MultivariatePolynomial content = MultivariatePolynomial.constant(p.variables(), Rational.ZERO);
    for (MultivariatePolynomial coefficient : p.coefficients(variable)) {
      if (!coefficient.isZero()) {
        content = of(content, coefficient);
        if (content.isConstant()) {
          return MultivariatePolynomial.constant(p.variables(), Rational.ONE);
        }
      }
    }
    return content;
  }

  /// @param b a divisor of a
  MultivariatePolynomial quotient(MultivariatePolynomial a, MultivariatePolynomial b) {
    return b.isOne()
        ? a
        : a.divide(b, budget)
            .orElseThrow(() -> new IllegalStateException("a divisor that leaves a remainder"));
  }

  /// The degree of the divisor of images with numbers for the other variables: no smaller than that
  /// of the true one, if a leading coefficient does not vanish.
  private OptionalInt imageDegree(MultivariatePolynomial a, MultivariatePolynomial b, int main) {
    Polynomial p = image(a, main);
    Polynomial q = image(b, main);
    boolean kept = p.degree() == a.degree(main) || q.degree() == b.degree(main);
    return kept && !p.isZero() && !q.isZero()
        ? OptionalInt.of(p.gcd(q, budget).degree())
        : OptionalInt.empty();
  }

  private Polynomial image(MultivariatePolynomial p, int main) {
    Rational[] ascending = new Rational[p.degree(main) + 1];
    Arrays.fill(ascending, Rational.ZERO);
    for (Term term : p.terms()) {
      budget.work(STEPS_OF_A_TERM * p.variables());
      Rational value = term.coefficient();
      for (int v = 0; v < p.variables(); v++) {
        int exponent = term.monomial().exponent(v);
        if (v != main && exponent != 0) {
          Rational at = Rational.of(PRIMES[v % PRIMES.length] + 60L * (v / PRIMES.length));
          value = value.multiply(at.pow(exponent, budget));
        }
      }
      int power = term.monomial().exponent(main);
      ascending[power] = ascending[power].add(value);
    }
    return Polynomial.of(ascending);
  }

  /// A polynomial that has no other variable.
  public static Polynomial univariate(MultivariatePolynomial p, int variable) {
    Rational[] ascending = new Rational[p.degree(variable) + 1];
    Arrays.fill(ascending, Rational.ZERO);
    p.terms().forEach(t -> ascending[t.monomial().exponent(variable)] = t.coefficient());
    return Polynomial.of(ascending);
  }

  public static MultivariatePolynomial lifted(Polynomial p, int variables, int variable) {
    Map<Monomial, Rational> terms = new HashMap<>();
    for (int i = 0; i <= p.degree(); i++) {
      if (!p.coefficient(i).isZero()) {
        terms.put(Monomial.variable(variables, variable, i), p.coefficient(i));
      }
    }
    return MultivariatePolynomial.of(variables, terms);
  }
}
