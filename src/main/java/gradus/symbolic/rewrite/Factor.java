package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.MultivariateFactors;
import gradus.exact.MultivariatePolynomial;
import gradus.exact.PolynomialQuotient;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;

/// Products over the rational numbers, of polynomials in symbols, exponentials and calls.
public final class Factor {
  private Factor() {}

  public static Expr of(Expr e, Algebra algebra) {
    Expr canonical = algebra.canonical(e);
    if (canonical instanceof Relation(Expr.Relator relator, Expr left, Expr right)) {
      return new Relation(relator, of(left, algebra), of(right, algebra));
    }
    // A closed sum such as 1 + √2 is a number and has no factors to speak of.
    if (!Formulas.hasSymbols(canonical)) {
      return canonical;
    }
    Kernels kernels = Kernels.ofQuotients(algebra.budget(), canonical);
    PolynomialQuotient quotient = kernels.quotient(canonical);
    List<Expr> factors = new ArrayList<>();
    factors.add(kernels.number(add(quotient.numerator(), 1, kernels, algebra, factors)));
    factors.add(
        kernels.number(add(quotient.denominator(), -1, kernels, algebra, factors).inverse()));
    return split(Products.of(factors));
  }

  /// Adds the factors and returns the number that is left.
  private static Rational add(
      MultivariatePolynomial p, int sign, Kernels kernels, Algebra algebra, List<Expr> target) {
    if (p.isZero()) {
      return Rational.ZERO;
    }
    MultivariatePolynomial rest = p;
    for (var factor : MultivariateFactors.of(p, algebra.budget())) {
      Expr formula = kernels.formula(factor.polynomial());
      target.add(Expr.power(formula, Expr.number((long) sign * factor.multiplicity())));
      for (int i = 0; i < factor.multiplicity(); i++) {
        rest =
            rest.divide(factor.polynomial(), algebra.budget())
                .orElseThrow(() -> new IllegalStateException("a factor that does not divide"));
      }
    }
    if (!rest.isConstant()) {
      throw new IllegalStateException("not all factors were found");
    }
    return rest.leading().coefficient();
  }

  /// A number that canonical products keep inside a sum is pulled out again.
  private static Expr split(Expr e) {
    if (!(e instanceof Sum s)) {
      return e;
    }
    Rational content = Textbook.content(s);
    if (content.isOne() || content.equals(Rational.MINUS_ONE)) {
      return e;
    }
    List<Expr> terms = new ArrayList<>();
    s.terms().forEach(term -> terms.add(Expr.divide(term, Expr.number(content))));
    return Expr.multiply(Expr.number(content), Sums.of(terms));
  }
}
