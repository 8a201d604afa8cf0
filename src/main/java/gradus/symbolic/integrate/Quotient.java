package gradus.symbolic.integrate;

import gradus.budget.Budget;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import java.util.Optional;

/// A rational function over ℚ in lowest terms, the denominator monic.
record Quotient(Polynomial numerator, Polynomial denominator) {
  private static final int HIGHEST = 60;

  /// Empty when the formula is no rational function of x with rational coefficients.
  static Optional<Quotient> of(Expr e, String x, Budget budget) {
    return read(e, x, budget).map(q -> q.reduced(budget));
  }

  private static Optional<Quotient> read(Expr e, String x, Budget budget) {
    budget.step();
    return switch (e) {
      case Num n -> Optional.of(new Quotient(Polynomial.of(n.value()), Polynomial.ONE));
      case Sym(String name) ->
          name.equals(x)
              ? Optional.of(new Quotient(Polynomial.X, Polynomial.ONE))
              : Optional.empty();
      case Sum s -> {
        Quotient sum = new Quotient(Polynomial.ZERO, Polynomial.ONE);
        for (Expr term : s.terms()) {
          Optional<Quotient> q = read(term, x, budget);
          if (q.isEmpty()) {
            yield q;
          }
          sum = sum.plus(q.get()).reduced(budget);
          if (sum.isTooLarge()) {
            yield Optional.empty();
          }
        }
        yield Optional.of(sum);
      }
      case Product p -> {
        Quotient product = new Quotient(Polynomial.ONE, Polynomial.ONE);
        for (Expr factor : p.factors()) {
          Optional<Quotient> q = read(factor, x, budget);
          if (q.isEmpty()) {
            yield q;
          }
          product = product.times(q.get());
          if (product.isTooLarge()) {
            yield Optional.empty();
          }
        }
        yield Optional.of(product);
      }
      case Power(Expr base, Num(Rational n, _))
          when n.isInteger() && n.abs().compareTo(Rational.of(HIGHEST)) <= 0 -> {
        int exponent = n.intValueExact();
        yield read(base, x, budget)
            .filter(q ->
                (long) Math.max(q.numerator.degree(), q.denominator.degree()) * Math.abs(exponent)
                    <= HIGHEST)
            .filter(q -> exponent > 0 || !q.numerator.isZero())
            .map(q -> q.power(exponent));
      }
      default -> Optional.empty();
    };
  }

  private boolean isTooLarge() {
    return numerator.degree() > HIGHEST || denominator.degree() > HIGHEST;
  }

  private Quotient plus(Quotient other) {
    return new Quotient(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  private Quotient times(Quotient other) {
    return new Quotient(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  private Quotient power(int exponent) {
    int n = Math.abs(exponent);
    return exponent > 0
        ? new Quotient(numerator.power(n), denominator.power(n))
        : new Quotient(denominator.power(n), numerator.power(n));
  }

  private Quotient reduced(Budget budget) {
    Polynomial common = numerator.gcd(denominator, budget);
    Polynomial n = common.isZero() ? numerator : numerator.divide(common).quotient();
    Polynomial d = common.isZero() ? denominator : denominator.divide(common).quotient();
    Rational leading = d.leading().inverse();
    return new Quotient(n.scale(leading), d.scale(leading));
  }

  static Expr formula(Polynomial p, Expr x) {
    Expr[] terms = new Expr[p.degree() + 1];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Expr.multiply(Expr.number(p.coefficient(i)), Expr.power(x, Expr.number(i)));
    }
    return terms.length == 0 ? Expr.ZERO : Expr.add(terms);
  }
}
