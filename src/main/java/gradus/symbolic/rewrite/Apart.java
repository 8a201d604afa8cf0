package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.Polynomial;
import gradus.exact.PolynomialFactors;
import gradus.exact.PolynomialInverse;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Partial fractions in one variable, for quotients of polynomials with rational coefficients.
public final class Apart {
  private Apart() {}

  /// numerator/denominator^power, of lower degree than the denominator, which is irreducible.
  public record Part(Polynomial numerator, Polynomial denominator, int power) {}

  /// The polynomial plus the parts.
  public record Decomposition(Polynomial whole, List<Part> parts) {}

  /// The sum of a polynomial and fractions; the formula itself when it is no such quotient.
  public static Expr of(Expr e, String x, Algebra algebra) {
    Expr canonical = algebra.canonical(e);
    Optional<Decomposition> found = decomposition(canonical, x, algebra);
    if (found.isEmpty()) {
      return SymbolicFractions.of(canonical, x, algebra);
    }
    List<Expr> terms = new ArrayList<>();
    terms.add(Coefficients.formula(found.get().whole(), x));
    for (Part part : found.get().parts()) {
      terms.add(
          Expr.divide(
              Coefficients.formula(part.numerator(), x),
              Expr.power(Coefficients.formula(part.denominator(), x), Expr.number(part.power()))));
    }
    return Sums.of(terms);
  }

  /// Empty when the formula is no quotient of polynomials with rational coefficients.
  public static Optional<Decomposition> decomposition(Expr e, String x, Algebra algebra) {
    if (!Formulas.symbols(e).equals(Set.of(x)) || Formulas.hasDecimals(e)) {
      return Optional.empty();
    }
    Together.Fraction fraction = Together.fraction(e, algebra);
    Optional<Polynomial> numerator = Coefficients.rational(fraction.numerator(), x, algebra);
    Optional<Polynomial> denominator = Coefficients.rational(fraction.denominator(), x, algebra);
    return numerator.isPresent() && denominator.isPresent()
        ? Optional.of(decomposition(numerator.get(), denominator.get(), algebra))
        : Optional.empty();
  }

  private static Decomposition decomposition(Polynomial n, Polynomial d, Algebra algebra) {
    Polynomial.Division whole = n.divide(d);
    List<Part> parts = new ArrayList<>();
    for (Polynomial.Factor factor : PolynomialFactors.of(d, algebra.budget())) {
      Polynomial q = factor.polynomial();
      Polynomial power = q.power(factor.multiplicity());
      Polynomial others = d.divide(power).quotient();
      // The share of this factor is remainder·others⁻¹ modulo its power.
      Polynomial share =
          whole.remainder().multiply(PolynomialInverse.of(others, power)).divide(power).remainder();
      for (int k = factor.multiplicity(); k >= 1; k--) {
        Polynomial.Division digit = share.divide(q);
        if (!digit.remainder().isZero()) {
          parts.add(new Part(digit.remainder(), q, k));
        }
        share = digit.quotient();
      }
    }
    return new Decomposition(whole.quotient(), parts);
  }
}
