package gradus.symbolic.differentiate;

import gradus.expr.Expr;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
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
    if (!(f instanceof Sum(List<Expr> terms))) {
      return isMonomial(f);
    }
    for (Expr term : terms) {
      if (!isMonomial(term)) {
        return false;
      }
    }
    return true;
  }

  private boolean isMonomial(Expr term) {
    if (!depends.test(term)) {
      return true;
    }
    if (!(term instanceof Product(List<Expr> factors))) {
      return isPower(term);
    }
    int powers = 0;
    for (Expr factor : factors) {
      if (depends.test(factor)) {
        if (++powers > 1 || !isPower(factor)) {
          return false;
        }
      }
    }
    return powers == 1;
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
      List<Expr> terms = new ArrayList<>();
      for (Expr term : s.terms()) {
        terms.add(ofTerm(term));
      }
      return Sums.of(terms);
    }
    return ofTerm(f);
  }

  private Expr ofTerm(Expr term) {
    if (!depends.test(term)) {
      return Expr.ZERO;
    }
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : Formulas.factors(term)) {
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
    for (Expr factor : Formulas.factors(term)) {
      if (depends.test(factor) && factor instanceof Power(Expr _, Expr exponent)) {
        return exponent;
      }
    }
    return Expr.ONE;
  }
}
