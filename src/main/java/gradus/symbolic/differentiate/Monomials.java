package gradus.symbolic.differentiate;

import gradus.expr.Expr;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Sums of terms c·x^r with constant c and r, which a teacher differentiates in one line.
///
/// @param depends whether a formula contains the variable
record Monomials(String x, Predicate<Expr> depends) {
  boolean isPolynomial(Expr f) {
    return f instanceof Sum s ? s.terms().stream().allMatch(this::isMonomial) : isMonomial(f);
  }

  private boolean isMonomial(Expr term) {
    if (!depends.test(term)) {
      return true;
    }
    if (term instanceof Product p) {
      List<Expr> factors = p.factors().stream().filter(depends).toList();
      return factors.size() == 1 && isPower(factors.get(0));
    }
    return isPower(term);
  }

  private boolean isPower(Expr e) {
    return e instanceof Sym || e instanceof Power(Sym _, Expr exponent) && !depends.test(exponent);
  }

  /// Whether no power of the variable other than the first occurs.
  boolean isLinear(Expr f) {
    return switch (f) {
      case Sum s -> s.terms().stream().allMatch(this::isLinear);
      case Product p -> p.factors().stream().filter(depends).allMatch(e -> e instanceof Sym);
      case Expr other -> !depends.test(other) || other instanceof Sym;
    };
  }

  Expr derivative(Expr f) {
    if (f instanceof Sum s) {
      return Sums.of(s.terms().stream().map(this::ofTerm).toList());
    }
    return ofTerm(f);
  }

  private Expr ofTerm(Expr term) {
    if (!depends.test(term)) {
      return Expr.ZERO;
    }
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : term instanceof Product p ? p.factors() : List.of(term)) {
      if (!depends.test(factor)) {
        factors.add(factor);
      } else if (factor instanceof Power(Expr base, Expr exponent)) {
        factors.add(exponent);
        factors.add(Expr.power(base, Expr.subtract(exponent, Expr.ONE)));
      }
    }
    return Products.of(factors);
  }

  /// The exponent of the variable in a term that contains it.
  Expr exponent(Expr term) {
    for (Expr factor : term instanceof Product p ? p.factors() : List.of(term)) {
      if (depends.test(factor) && factor instanceof Power(Expr _, Expr exponent)) {
        return exponent;
      }
    }
    return Expr.ONE;
  }
}
