package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.MultivariatePolynomial;
import gradus.exact.PolynomialGcd;
import gradus.exact.Rational;
import gradus.exact.Resultant;
import gradus.expr.Expr;
import java.util.Optional;

/// Resultants, discriminants and common divisors of formulas that are polynomials in their symbols.
public final class PolynomialInvariants {
  private final Algebra algebra;

  public PolynomialInvariants(Algebra algebra) {
    this.algebra = algebra;
  }

  private record Pair(Kernels kernels, MultivariatePolynomial p, MultivariatePolynomial q) {}

  /// Empty when one of them is no polynomial in its kernels.
  private Optional<Pair> pair(Expr p, Expr q) {
    Kernels kernels = Kernels.ofQuotients(algebra.budget(), p, q);
    var first = kernels.quotient(p);
    var second = kernels.quotient(q);
    return first.denominator().isConstant() && second.denominator().isConstant()
        ? Optional.of(new Pair(kernels, first.numerator(), second.numerator()))
        : Optional.empty();
  }

  /// @param p a polynomial in the variable
  public Optional<Expr> resultant(Expr p, Expr q, String x) {
    return pair(p, q)
        .map(pair -> {
          int place = pair.kernels().place(Expr.symbol(x));
          return place < 0
              ? Expr.ONE
              : pair.kernels().formula(Resultant.of(pair.p(), pair.q(), place, algebra.budget()));
        });
  }

  /// (-1)^(n(n-1)/2)·res(p, p')/lead of degree n.
  public Optional<Expr> discriminant(Expr p, String x) {
    return pair(p, p)
        .flatMap(pair -> {
          int place = pair.kernels().place(Expr.symbol(x));
          MultivariatePolynomial f = pair.p();
          if (place < 0 || f.degree(place) < 1) {
            return Optional.empty();
          }
          long n = f.degree(place);
          MultivariatePolynomial lead = f.coefficients(place).getLast();
          MultivariatePolynomial resultant =
              Resultant.of(f, f.derivative(place), place, algebra.budget());
          Rational sign = n * (n - 1) / 2 % 2 == 0 ? Rational.ONE : Rational.MINUS_ONE;
          return resultant
              .divide(lead, algebra.budget())
              .map(d -> pair.kernels().formula(d.scale(sign)));
        });
  }

  /// With integer coefficients as far as both have them: gcd(2x + 2, 4x^2 - 4) is 2x + 2.
  public Optional<Expr> gcd(Expr p, Expr q) {
    return pair(p, q).map(pair -> pair.kernels().formula(gcd(pair.p(), pair.q())));
  }

  /// p·q over the greatest common divisor.
  public Optional<Expr> lcm(Expr p, Expr q) {
    return pair(p, q)
        .flatMap(pair -> {
          MultivariatePolynomial gcd = gcd(pair.p(), pair.q());
          return gcd.isZero()
              ? Optional.of(Expr.ZERO)
              : pair.p()
                  .divide(gcd, algebra.budget())
                  .map(cofactor ->
                      pair.kernels().formula(cofactor.multiply(pair.q(), algebra.budget())));
        });
  }

  private MultivariatePolynomial gcd(MultivariatePolynomial p, MultivariatePolynomial q) {
    MultivariatePolynomial gcd = new PolynomialGcd(algebra.budget()).of(p, q);
    Rational a = p.content().abs();
    Rational b = q.content().abs();
    boolean integers = a.isInteger() && b.isInteger();
    return integers && !p.isZero() && !q.isZero()
        ? gcd.scale(Rational.of(a.numerator().gcd(b.numerator())))
        : gcd;
  }
}
