package gradus.exact;

import gradus.budget.Budget;
import gradus.exact.MultivariatePolynomial.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Polynomials in several variables as products over the rational numbers: contents and multiple
/// factors by greatest common divisors, what remains by Kronecker's substitution of powers of one
/// variable for all of them (TAOCP 2, 4.6.2), every factor accepted only when it divides. What is
/// too large for that stays one factor.
public final class MultivariateFactors {
  private static final int LARGEST_DEGREE = 120;
  private static final int MOST_FACTORS = 14;

  /// A factor, primitive, and how often it occurs.
  public record Factor(MultivariatePolynomial polynomial, int multiplicity) {}

  private final Budget budget;
  private final PolynomialGcd gcd;

  private MultivariateFactors(Budget budget) {
    this.budget = budget;
    this.gcd = new PolynomialGcd(budget);
  }

  /// The factors that are not constant; the polynomial is its {@link
  /// MultivariatePolynomial#content} times their product, up to sign. Exponents must not be
  /// negative.
  public static List<Factor> of(MultivariatePolynomial p, Budget budget) {
    List<Factor> factors = new ArrayList<>();
    if (p.isZero()) {
      return factors;
    }
    int n = p.variables();
    Monomial common = p.monomialContent();
    for (int v = 0; v < n; v++) {
      if (common.exponent(v) > 0) {
        factors.add(new Factor(MultivariatePolynomial.variable(n, v), common.exponent(v)));
      }
    }
    MultivariatePolynomial rest = p.shift(Monomial.one(n).over(common)).primitive();
    new MultivariateFactors(budget).add(rest, factors);
    return factors;
  }

  private void add(MultivariatePolynomial p, List<Factor> factors) {
    if (p.isConstant()) {
      return;
    }
    List<Integer> used = used(p);
    if (used.size() == 1) {
      int v = used.get(0);
      for (var factor : PolynomialFactors.of(PolynomialGcd.univariate(p, v), budget)) {
        factors.add(
            new Factor(
                PolynomialGcd.lifted(factor.polynomial(), p.variables(), v),
                factor.multiplicity()));
      }
      return;
    }
    MultivariatePolynomial rest = p;
    for (int v : used) {
      MultivariatePolynomial content = gcd.content(rest, v);
      if (!content.isConstant()) {
        add(content, factors);
        rest = gcd.quotient(rest, content);
      }
    }
    if (rest.isConstant()) {
      return;
    }
    // Musser's square-free parts: each has its own multiplicity, so that a part that is not split
    // further still counts as often as it occurs.
    int main = used(rest).get(0);
    MultivariatePolynomial repeated = gcd.of(rest, rest.derivative(main));
    MultivariatePolynomial simple = gcd.quotient(rest, repeated).primitive();
    for (int multiplicity = 1; !simple.isConstant(); multiplicity++) {
      MultivariatePolynomial again = gcd.of(simple, repeated);
      addSimple(gcd.quotient(simple, again).primitive(), multiplicity, factors);
      repeated = gcd.quotient(repeated, again);
      simple = again.primitive();
    }
  }

  /// The factors of a part without multiple ones; what they leave undivided is a factor itself, so
  /// that their product is always the part.
  private void addSimple(MultivariatePolynomial part, int multiplicity, List<Factor> factors) {
    if (part.isConstant()) {
      return;
    }
    MultivariatePolynomial rest = part;
    for (MultivariatePolynomial factor : irreducible(part)) {
      Optional<MultivariatePolynomial> quotient = rest.divide(factor, budget);
      if (quotient.isPresent()) {
        factors.add(new Factor(factor, multiplicity));
        rest = quotient.get();
      }
    }
    if (!rest.isConstant()) {
      factors.add(new Factor(rest.primitive(), multiplicity));
    }
  }

  private static List<Integer> used(MultivariatePolynomial p) {
    List<Integer> used = new ArrayList<>();
    for (int v = 0; v < p.variables(); v++) {
      if (p.has(v)) {
        used.add(v);
      }
    }
    return used;
  }

  /// @param p primitive in every variable, without multiple factors
  private List<MultivariatePolynomial> irreducible(MultivariatePolynomial p) {
    List<Integer> used = used(p);
    for (int v : used) {
      if (p.degree(v) == 1) {
        return List.of(p);
      }
    }
    if (used.size() == 1) {
      List<Factor> factors = new ArrayList<>();
      add(p, factors);
      return factors.stream().map(Factor::polynomial).toList();
    }
    return isHomogeneous(p) ? homogeneous(p, used.getLast()) : kronecker(p, used);
  }

  private static boolean isHomogeneous(MultivariatePolynomial p) {
    int degree = p.leading().monomial().totalDegree();
    return p.terms().stream().allMatch(term -> term.monomial().totalDegree() == degree);
  }

  /// With 1 for one variable, and back.
  private List<MultivariatePolynomial> homogeneous(MultivariatePolynomial p, int variable) {
    Map<Monomial, Rational> terms = new HashMap<>();
    p.terms().forEach(t -> terms.put(t.monomial().with(variable, 0), t.coefficient()));
    List<Factor> factors = new ArrayList<>();
    add(MultivariatePolynomial.of(p.variables(), terms).primitive(), factors);
    List<MultivariatePolynomial> result = new ArrayList<>();
    for (Factor factor : factors) {
      int degree = 0;
      for (Term term : factor.polynomial().terms()) {
        degree = Math.max(degree, term.monomial().totalDegree());
      }
      Map<Monomial, Rational> filled = new HashMap<>();
      for (Term term : factor.polynomial().terms()) {
        filled.put(
            term.monomial().with(variable, degree - term.monomial().totalDegree()),
            term.coefficient());
      }
      result.add(MultivariatePolynomial.of(p.variables(), filled));
    }
    return result;
  }

  private List<MultivariatePolynomial> kronecker(MultivariatePolynomial p, List<Integer> used) {
    int[] strides = new int[p.variables()];
    long stride = 1;
    for (int v : used) {
      strides[v] = (int) stride;
      stride *= p.degree(v) + 1L;
      if (stride > LARGEST_DEGREE) {
        return List.of(p);
      }
    }
    List<Polynomial> images = new ArrayList<>();
    for (var factor : PolynomialFactors.of(image(p, strides), budget)) {
      for (int i = 0; i < factor.multiplicity(); i++) {
        images.add(factor.polynomial());
      }
    }
    if (images.size() > MOST_FACTORS) {
      return List.of(p);
    }
    List<MultivariatePolynomial> found = new ArrayList<>();
    MultivariatePolynomial rest = p;
    for (int size = 1; 2 * size <= images.size(); size++) {
      for (int mask = 1; mask < 1 << images.size(); mask++) {
        if (Integer.bitCount(mask) != size) {
          continue;
        }
        budget.step();
        MultivariatePolynomial candidate = preimage(product(images, mask), p, strides);
        Optional<MultivariatePolynomial> quotient =
            candidate.isConstant() ? Optional.empty() : rest.divide(candidate, budget);
        if (quotient.isPresent()) {
          found.add(candidate);
          rest = quotient.get().primitive();
          for (int i = images.size() - 1; i >= 0; i--) {
            if ((mask >> i & 1) == 1) {
              images.remove(i);
            }
          }
          mask = 0;
          if (2 * size > images.size()) {
            break;
          }
        }
      }
    }
    if (!rest.isConstant()) {
      found.add(rest);
    }
    return found;
  }

  private static Polynomial product(List<Polynomial> images, int mask) {
    Polynomial product = Polynomial.ONE;
    for (int i = 0; i < images.size(); i++) {
      if ((mask >> i & 1) == 1) {
        product = product.multiply(images.get(i));
      }
    }
    return product;
  }

  private static Polynomial image(MultivariatePolynomial p, int[] strides) {
    Map<Integer, Rational> image = new HashMap<>();
    int degree = 0;
    for (Term term : p.terms()) {
      int power = 0;
      for (int v = 0; v < strides.length; v++) {
        power += strides[v] * term.monomial().exponent(v);
      }
      image.merge(power, term.coefficient(), Rational::add);
      degree = Math.max(degree, power);
    }
    Rational[] ascending = new Rational[degree + 1];
    for (int i = 0; i <= degree; i++) {
      ascending[i] = image.getOrDefault(i, Rational.ZERO);
    }
    return Polynomial.of(ascending);
  }

  private static MultivariatePolynomial preimage(
      Polynomial image, MultivariatePolynomial p, int[] strides) {
    Map<Monomial, Rational> terms = new HashMap<>();
    for (int power = 0; power <= image.degree(); power++) {
      if (image.coefficient(power).isZero()) {
        continue;
      }
      int rest = power;
      Monomial monomial = Monomial.one(p.variables());
      for (int v = 0; v < strides.length; v++) {
        if (strides[v] > 0) {
          int size = p.degree(v) + 1;
          monomial = monomial.with(v, rest % size);
          rest /= size;
        }
      }
      terms.put(monomial, image.coefficient(power));
    }
    return MultivariatePolynomial.of(p.variables(), terms).primitive();
  }
}
