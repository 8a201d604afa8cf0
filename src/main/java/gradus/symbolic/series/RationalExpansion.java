package gradus.symbolic.series;

import gradus.budget.Budget;
import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.step.Operators;
import gradus.symbolic.series.Expansion.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Products of expansions with whole exponents and rational coefficients, which most are: as arrays
/// of integers over a common denominator, without a formula for every product of two terms.
final class RationalExpansion {
  /// Exponents may lie so far apart.
  private static final int WIDEST = 4_096;

  private RationalExpansion() {}

  /// The product up to the error; empty when an exponent is not whole, a coefficient not an exact
  /// number, or the exponents lie far apart.
  static Optional<Expansion> product(Expansion a, Expansion b, Expr error, Budget budget) {
    if (a.terms().isEmpty() || b.terms().isEmpty() || !isRational(a) || !isRational(b)) {
      return Optional.empty();
    }
    int low = exponent(a.terms().getFirst()) + exponent(b.terms().getFirst());
    int high = exponent(a.terms().getLast()) + exponent(b.terms().getLast());
    if (!error.equals(Operators.INFINITY)) {
      if (!(error instanceof Num(Rational e, _)) || e.bits() > 24) {
        return Optional.empty();
      }
      high = Math.min(high, (int) Math.ceil(e.doubleValue()) - 1);
    }
    if (high - low >= WIDEST) {
      return Optional.empty();
    }
    BigInteger left = denominator(a);
    BigInteger right = denominator(b);
    budget.bits(left.bitLength() + right.bitLength());
    BigInteger[] factors = numerators(b, right);
    BigInteger[] sums = new BigInteger[Math.max(0, high - low + 1)];
    Arrays.fill(sums, BigInteger.ZERO);
    double bits = left.bitLength() + right.bitLength();
    for (Term s : a.terms()) {
      budget.work(factors.length * (4 + bits / 64));
      BigInteger c = numerator(s, left);
      for (int j = 0; j < factors.length; j++) {
        int place = exponent(s) + exponent(b.terms().get(j)) - low;
        if (place >= sums.length) {
          break;
        }
        sums[place] = sums[place].add(c.multiply(factors[j]));
      }
    }
    BigInteger denominator = left.multiply(right);
    List<Term> terms = new ArrayList<>(sums.length);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i].signum() != 0) {
        Rational sum = Rational.of(sums[i], denominator);
        terms.add(new Term(Expr.number(low + i), Expr.number(sum)));
      }
    }
    return Optional.of(new Expansion(terms, error));
  }

  /// The least common denominator of the coefficients.
  private static BigInteger denominator(Expansion a) {
    BigInteger denominator = BigInteger.ONE;
    for (Term term : a.terms()) {
      denominator = Integers.lcm(denominator, coefficient(term).denominator());
    }
    return denominator;
  }

  private static BigInteger[] numerators(Expansion a, BigInteger denominator) {
    BigInteger[] numerators = new BigInteger[a.terms().size()];
    for (int i = 0; i < numerators.length; i++) {
      numerators[i] = numerator(a.terms().get(i), denominator);
    }
    return numerators;
  }

  private static BigInteger numerator(Term term, BigInteger denominator) {
    Rational c = coefficient(term);
    return c.numerator().multiply(denominator.divide(c.denominator()));
  }

  private static boolean isRational(Expansion a) {
    for (Term term : a.terms()) {
      if (!(term.exponent() instanceof Num(Rational e, _)
          && e.isInteger()
          && e.bits() < 24
          && term.coefficient() instanceof Num(Rational _, boolean decimal)
          && !decimal)) {
        return false;
      }
    }
    return true;
  }

  private static int exponent(Term term) {
    return ((Num) term.exponent()).value().intValueExact();
  }

  private static Rational coefficient(Term term) {
    return ((Num) term.coefficient()).value();
  }
}
