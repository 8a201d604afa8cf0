package gradus.exact;

import gradus.budget.Budget;

/// A quotient of polynomials in lowest terms; the denominator is primitive with a positive leading
/// coefficient, so equal rational functions are equal records.
///
/// @param numerator carries the rational content
/// @param denominator not zero
public record PolynomialQuotient(
    MultivariatePolynomial numerator, MultivariatePolynomial denominator) {

  public static PolynomialQuotient of(MultivariatePolynomial polynomial) {
    return new PolynomialQuotient(
        polynomial, MultivariatePolynomial.constant(polynomial.variables(), Rational.ONE));
  }

  /// Reduced to lowest terms.
  ///
  /// @throws ArithmeticException when the denominator is zero
  public static PolynomialQuotient of(
      MultivariatePolynomial numerator, MultivariatePolynomial denominator, Budget budget) {
    if (denominator.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    MultivariatePolynomial n = numerator;
    MultivariatePolynomial d = denominator;
    if (n.isZero()) {
      return of(n);
    }
    if (!d.isConstant()) {
      PolynomialGcd gcd = new PolynomialGcd(budget);
      MultivariatePolynomial common = gcd.of(n, d);
      n = gcd.quotient(n, common);
      d = gcd.quotient(d, common);
    }
    Rational content = d.content().inverse();
    return new PolynomialQuotient(n.scale(content), d.scale(content));
  }

  public PolynomialQuotient add(PolynomialQuotient other, Budget budget) {
    if (denominator.equals(other.denominator)) {
      return of(numerator.add(other.numerator), denominator, budget);
    }
    PolynomialGcd gcd = new PolynomialGcd(budget);
    MultivariatePolynomial common = gcd.of(denominator, other.denominator);
    MultivariatePolynomial mine = gcd.quotient(denominator, common);
    MultivariatePolynomial theirs = gcd.quotient(other.denominator, common);
    return of(
        numerator.multiply(theirs, budget).add(other.numerator.multiply(mine, budget)),
        denominator.multiply(theirs, budget),
        budget);
  }

  public PolynomialQuotient multiply(PolynomialQuotient other, Budget budget) {
    return of(
        numerator.multiply(other.numerator, budget),
        denominator.multiply(other.denominator, budget),
        budget);
  }

  /// @throws ArithmeticException for zero to a negative exponent
  public PolynomialQuotient power(int exponent, Budget budget) {
    if (exponent < 0) {
      return of(
          denominator.power(Math.negateExact(exponent), budget),
          numerator.power(Math.negateExact(exponent), budget),
          budget);
    }
    return new PolynomialQuotient(
        numerator.power(exponent, budget), denominator.power(exponent, budget));
  }

  public boolean isZero() {
    return numerator.isZero();
  }
}
