package gradus.exact;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.generate.Seeded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Products are taken apart again, and common factors are found.
class MultivariateFactorsTest {
  private final Budget budget = Budget.start(Limits.DEFAULT);
  private final Seeded random = new Seeded(11);

  private MultivariatePolynomial random(int variables, int terms, int degree) {
    Map<Monomial, Rational> map = new HashMap<>();
    for (int i = 0; i < terms; i++) {
      int[] exponents = new int[variables];
      for (int v = 0; v < variables; v++) {
        exponents[v] = random.between(0, degree);
      }
      map.put(Monomial.of(exponents), Rational.of(random.between(-4, 4)));
    }
    return MultivariatePolynomial.of(variables, map);
  }

  private MultivariatePolynomial product(List<MultivariateFactors.Factor> factors, int variables) {
    MultivariatePolynomial product = MultivariatePolynomial.constant(variables, Rational.ONE);
    for (var factor : factors) {
      product = product.multiply(factor.polynomial().power(factor.multiplicity(), budget), budget);
    }
    return product;
  }

  @Test
  void theProductOfTheFactorsIsThePolynomial() {
    for (int i = 0; i < 60; i++) {
      int variables = random.between(1, 3);
      MultivariatePolynomial a = random(variables, 3, 2);
      MultivariatePolynomial b = random(variables, 2, 1);
      MultivariatePolynomial p = a.multiply(b, budget).multiply(b, budget);
      if (p.isZero()) {
        continue;
      }
      List<MultivariateFactors.Factor> factors = MultivariateFactors.of(p, budget);
      assertThat(product(factors, variables).primitive()).isEqualTo(p.primitive());
      int count = factors.stream().mapToInt(MultivariateFactors.Factor::multiplicity).sum();
      int least = (a.isConstant() ? 0 : 1) + (b.isConstant() ? 0 : 2);
      assertThat(count).isGreaterThanOrEqualTo(least);
    }
  }

  /// x·g²·h in five variables of too large a degree to be split: the multiplicity of g, hidden in
  /// the undivided g·h, must not be lost.
  @Test
  void whatIsNotSplitStillCountsAsOftenAsItOccurs() {
    MultivariatePolynomial x = MultivariatePolynomial.variable(5, 0);
    MultivariatePolynomial g =
        of(new int[][] {{2, 0, 0, 1, 0}, {1, 1, 1, 0, 0}, {1, 1, 0, 0, 0}}, 1, -1, 2)
            .add(of(new int[][] {{1, 0, 0, 1, 1}, {0, 1, 0, 0, 1}}, -1, -1));
    MultivariatePolynomial h =
        of(
            new int[][] {{1, 0, 0, 1, 0}, {0, 1, 1, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 1, 1}},
            1,
            -1,
            1,
            -1);
    MultivariatePolynomial p =
        x.multiply(g.power(2, budget), budget).multiply(h, budget).primitive();
    List<MultivariateFactors.Factor> factors = MultivariateFactors.of(p, budget);
    assertThat(product(factors, 5).primitive()).isEqualTo(p);
    assertThat(factors.stream().mapToInt(MultivariateFactors.Factor::multiplicity).sum())
        .isEqualTo(4);
  }

  private static MultivariatePolynomial of(int[][] exponents, int... coefficients) {
    Map<Monomial, Rational> terms = new HashMap<>();
    for (int i = 0; i < exponents.length; i++) {
      terms.put(Monomial.of(exponents[i]), Rational.of(coefficients[i]));
    }
    return MultivariatePolynomial.of(5, terms);
  }

  @Test
  void theGreatestCommonDivisorDividesBothAndHasTheCommonFactor() {
    PolynomialGcd gcd = new PolynomialGcd(budget);
    for (int i = 0; i < 60; i++) {
      int variables = random.between(1, 3);
      MultivariatePolynomial common = random(variables, 3, 2);
      MultivariatePolynomial a = random(variables, 3, 2).multiply(common, budget);
      MultivariatePolynomial b = random(variables, 3, 2).multiply(common, budget);
      if (a.isZero() || b.isZero()) {
        continue;
      }
      MultivariatePolynomial divisor = gcd.of(a, b);
      assertThat(divisor).isEqualTo(gcd.of(b, a));
      assertThat(a.divide(divisor, budget)).isPresent();
      assertThat(b.divide(divisor, budget)).isPresent();
      assertThat(divisor.divide(common, budget)).isPresent();
      assertThat(
              gcd.of(
                  a.divide(divisor, budget).orElseThrow(), b.divide(divisor, budget).orElseThrow()))
          .matches(MultivariatePolynomial::isConstant);
    }
  }

  @Test
  void cyclotomicPolynomialsOfDegreeOneHundred() {
    Rational[] ascending = new Rational[101];
    Arrays.fill(ascending, Rational.ZERO);
    ascending[0] = Rational.MINUS_ONE;
    ascending[100] = Rational.ONE;
    // x^100 - 1 has one factor for each of the 9 divisors of 100.
    assertThat(PolynomialFactors.of(Polynomial.of(ascending), budget)).hasSize(9);
  }
}
