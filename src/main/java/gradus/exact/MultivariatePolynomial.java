package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A polynomial in several variables with rational coefficients; only the terms that are there are
/// stored. Immutable. The variables are known by their places.
public final class MultivariatePolynomial {
  /// A coefficient of so many bits counts as one term of a budget.
  private static final int BITS_OF_A_TERM = 1024;

  /// A product of two terms with short coefficients, counted for a budget.
  private static final double STEPS_OF_A_PRODUCT = 12;

  /// One term.
  public record Term(Monomial monomial, Rational coefficient) {}

  private final int variables;

  /// Descending in the lexicographic order.
  private final List<Term> terms;

  private MultivariatePolynomial(int variables, List<Term> terms) {
    this.variables = variables;
    this.terms = List.copyOf(terms);
  }

  /// @param terms in any order; like ones are merged
  public static MultivariatePolynomial of(int variables, Map<Monomial, Rational> terms) {
    List<Term> sorted = new ArrayList<>(terms.size());
    terms.forEach((monomial, coefficient) -> {
      if (!coefficient.isZero()) {
        sorted.add(new Term(monomial, coefficient));
      }
    });
    sorted.sort((a, b) -> b.monomial().compareTo(a.monomial()));
    return new MultivariatePolynomial(variables, sorted);
  }

  public static MultivariatePolynomial constant(int variables, Rational value) {
    return of(variables, Map.of(Monomial.one(variables), value));
  }

  public static MultivariatePolynomial variable(int variables, int index) {
    return term(Monomial.variable(variables, index, 1), Rational.ONE);
  }

  public static MultivariatePolynomial term(Monomial monomial, Rational coefficient) {
    return of(monomial.variables(), Map.of(monomial, coefficient));
  }

  public int variables() {
    return variables;
  }

  public List<Term> terms() {
    return terms;
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  public boolean isConstant() {
    return isZero() || terms.size() == 1 && terms.get(0).monomial().isOne();
  }

  public boolean isOne() {
    return !isZero() && isConstant() && leading().coefficient().isOne();
  }

  /// The term that comes first in the lexicographic order; not for zero.
  public Term leading() {
    return terms.get(0);
  }

  /// The highest exponent of a variable; -1 for zero.
  public int degree(int variable) {
    int degree = -1;
    for (Term term : terms) {
      degree = Math.max(degree, term.monomial().exponent(variable));
    }
    return degree;
  }

  public boolean has(int variable) {
    for (Term term : terms) {
      if (term.monomial().exponent(variable) != 0) {
        return true;
      }
    }
    return false;
  }

  public MultivariatePolynomial add(MultivariatePolynomial other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    Map<Monomial, Rational> sum = HashMap.newHashMap(terms.size() + other.terms.size());
    terms.forEach(term -> sum.put(term.monomial(), term.coefficient()));
    other.terms.forEach(term -> sum.merge(term.monomial(), term.coefficient(), Rational::add));
    return of(variables, sum);
  }

  public MultivariatePolynomial subtract(MultivariatePolynomial other) {
    return add(other.scale(Rational.MINUS_ONE));
  }

  public MultivariatePolynomial scale(Rational factor) {
    if (factor.isOne()) {
      return this;
    }
    List<Term> scaled = new ArrayList<>(factor.isZero() ? 0 : terms.size());
    if (!factor.isZero()) {
      terms.forEach(t -> scaled.add(new Term(t.monomial(), t.coefficient().multiply(factor))));
    }
    return new MultivariatePolynomial(variables, scaled);
  }

  public MultivariatePolynomial shift(Monomial monomial) {
    if (monomial.isOne()) {
      return this;
    }
    List<Term> shifted = new ArrayList<>(terms.size());
    terms.forEach(t -> shifted.add(new Term(t.monomial().times(monomial), t.coefficient())));
    return new MultivariatePolynomial(variables, shifted);
  }

  /// @throws gradus.diag.GradusException E0807 when the product would have too many terms
  public MultivariatePolynomial multiply(MultivariatePolynomial other, Budget budget) {
    if (isZero() || other.isZero()) {
      return constant(variables, Rational.ZERO);
    }
    double most = (double) terms.size() * other.terms.size();
    budget.terms(Math.min(most, box(this, 1, other, 1)));
    Map<Monomial, Rational> product = new HashMap<>();
    double effort = STEPS_OF_A_PRODUCT + (bits() + other.bits()) / 32;
    for (Term a : terms) {
      budget.work(effort * other.terms.size());
      for (Term b : other.terms) {
        product.merge(
            a.monomial().times(b.monomial()),
            a.coefficient().multiply(b.coefficient()).checked(budget),
            Rational::add);
      }
    }
    return of(variables, product);
  }

  /// How many monomials a^n·b^m can have by the spans of its exponents.
  private static double box(MultivariatePolynomial a, int n, MultivariatePolynomial b, int m) {
    double count = 1;
    for (int i = 0; i < a.variables; i++) {
      count *= (double) n * a.span(i) + (double) m * b.span(i) + 1;
    }
    return count;
  }

  private int span(int variable) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (Term term : terms) {
      low = Math.min(low, term.monomial().exponent(variable));
      high = Math.max(high, term.monomial().exponent(variable));
    }
    return high - low;
  }

  /// @param exponent not negative
  /// @throws gradus.diag.GradusException E0807 when the power would have too many terms, before any
  ///   of them is computed
  public MultivariatePolynomial power(int exponent, Budget budget) {
    if (exponent == 0) {
      return constant(variables, Rational.ONE);
    }
    if (terms.size() == 1) {
      Term only = terms.get(0);
      return term(only.monomial().power(exponent), only.coefficient().pow(exponent, budget));
    }
    if (isZero() || exponent == 1) {
      return this;
    }
    double count = multinomial(exponent, terms.size());
    count = Math.min(count, box(this, exponent, this, 0));
    budget.terms(count * Math.max(1, exponent * bitsPerFactor() / BITS_OF_A_TERM));
    if (terms.size() == 2) {
      return binomialPower(exponent, budget);
    }
    if (multinomial(exponent, terms.size()) <= box(this, exponent, this, 0)) {
      Map<Monomial, Rational> sum = new HashMap<>();
      Monomial one = Monomial.one(variables);
      multinomial(0, exponent, new Term(one, Rational.ONE), sum, budget);
      return of(variables, sum);
    }
    MultivariatePolynomial result = this;
    for (int i = 1; i < exponent; i++) {
      result = result.multiply(this, budget);
    }
    return result;
  }

  /// Adds the products of the powers of the terms from a place on, with their multinomial
  /// coefficients: where no two products are alike, each is made once.
  private void multinomial(
      int place, int n, Term factor, Map<Monomial, Rational> sum, Budget budget) {
    Term own = terms.get(place);
    if (place == terms.size() - 1) {
      budget.work(STEPS_OF_A_PRODUCT + factor.coefficient().bits() / 32.0);
      sum.merge(
          factor.monomial().times(own.monomial().power(n)),
          factor.coefficient().multiply(own.coefficient().pow(n, budget)).checked(budget),
          Rational::add);
      return;
    }
    Monomial monomial = factor.monomial();
    Rational coefficient = factor.coefficient();
    for (int k = 0; k <= n; k++) {
      multinomial(place + 1, n - k, new Term(monomial, coefficient), sum, budget);
      monomial = monomial.times(own.monomial());
      coefficient = coefficient.multiply(own.coefficient()).multiply(Rational.of(n - k, k + 1L));
    }
  }

  /// Of the longest coefficient.
  private double bits() {
    double bits = 0;
    for (Term term : terms) {
      bits = Math.max(bits, term.coefficient().bits());
    }
    return bits;
  }

  private double bitsPerFactor() {
    return bits() + Math.log(terms.size()) / Math.log(2) - 1;
  }

  /// The number of monomials of degree n in so many terms.
  private static double multinomial(int n, int terms) {
    double count = 1;
    for (int i = 1; i < terms; i++) {
      count *= (double) (n + i) / i;
    }
    return count;
  }

  /// (a + b)^n = Σ C(n, k)·a^(n-k)·b^k.
  private MultivariatePolynomial binomialPower(int n, Budget budget) {
    Term a = terms.get(0);
    Term b = terms.get(1);
    Map<Monomial, Rational> sum = HashMap.newHashMap(n + 1);
    Rational ratio = b.coefficient().divide(a.coefficient());
    Rational coefficient = a.coefficient().pow(n, budget);
    Monomial step = b.monomial().over(a.monomial());
    Monomial monomial = a.monomial().power(n);
    for (int k = 0; k <= n; k++) {
      budget.step();
      sum.put(monomial, coefficient.checked(budget));
      monomial = monomial.times(step);
      coefficient = coefficient.multiply(ratio).multiply(Rational.of(n - k, k + 1L));
    }
    return of(variables, sum);
  }

  /// The quotient when the division leaves nothing.
  ///
  /// @throws ArithmeticException when the divisor is zero
  public Optional<MultivariatePolynomial> divide(MultivariatePolynomial divisor, Budget budget) {
    if (divisor.isZero()) {
      throw new ArithmeticException("division by the zero polynomial");
    }
    Term lead = divisor.leading();
    TreeMap<Monomial, Rational> rest = new TreeMap<>();
    terms.forEach(term -> rest.put(term.monomial(), term.coefficient()));
    Map<Monomial, Rational> quotient = new HashMap<>();
    while (!rest.isEmpty()) {
      Map.Entry<Monomial, Rational> top = rest.lastEntry();
      if (!lead.monomial().divides(top.getKey())) {
        return Optional.empty();
      }
      Monomial monomial = top.getKey().over(lead.monomial());
      Rational factor = top.getValue().divide(lead.coefficient()).checked(budget);
      quotient.put(monomial, factor);
      budget.work(STEPS_OF_A_PRODUCT * (double) divisor.terms.size());
      for (Term term : divisor.terms) {
        Monomial place = term.monomial().times(monomial);
        Rational change = term.coefficient().multiply(factor).negate();
        Rational left = rest.getOrDefault(place, Rational.ZERO).add(change);
        if (left.isZero()) {
          rest.remove(place);
        } else {
          rest.put(place, left);
        }
      }
    }
    return Optional.of(of(variables, quotient));
  }

  /// The coefficients of the powers of one variable, constant first; none of them has it.
  public List<MultivariatePolynomial> coefficients(int variable) {
    List<Map<Monomial, Rational>> parts = new ArrayList<>();
    for (int i = 0; i <= degree(variable); i++) {
      parts.add(new HashMap<>());
    }
    for (Term term : terms) {
      int exponent = term.monomial().exponent(variable);
      parts.get(exponent).put(term.monomial().with(variable, 0), term.coefficient());
    }
    List<MultivariatePolynomial> coefficients = new ArrayList<>(parts.size());
    parts.forEach(part -> coefficients.add(of(variables, part)));
    return coefficients;
  }

  public MultivariatePolynomial derivative(int variable) {
    Map<Monomial, Rational> derived = new HashMap<>();
    for (Term term : terms) {
      int n = term.monomial().exponent(variable);
      if (n != 0) {
        derived.put(
            term.monomial().with(variable, n - 1), term.coefficient().multiply(Rational.of(n)));
      }
    }
    return of(variables, derived);
  }

  /// The rational number such that this divided by it has integer coefficients without a common
  /// divisor, the leading one positive; 1 for zero.
  public Rational content() {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Term term : terms) {
      numerator = numerator.gcd(term.coefficient().numerator());
      denominator = Integers.lcm(denominator, term.coefficient().denominator());
    }
    if (isZero()) {
      return Rational.ONE;
    }
    Rational content = Rational.of(numerator, denominator);
    return leading().coefficient().signum() < 0 ? content.negate() : content;
  }

  /// This over its {@link #content}.
  public MultivariatePolynomial primitive() {
    return scale(content().inverse());
  }

  /// The largest monomial that divides all terms; 1 for zero.
  public Monomial monomialContent() {
    if (isZero()) {
      return Monomial.one(variables);
    }
    Monomial common = leading().monomial();
    for (Term term : terms) {
      common = common.gcd(term.monomial());
    }
    return common;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof MultivariatePolynomial other
        && variables == other.variables
        && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.toString();
  }
}
