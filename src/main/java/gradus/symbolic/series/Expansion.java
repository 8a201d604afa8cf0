package gradus.symbolic.series;

import gradus.expr.Expr;
import gradus.step.Operators;
import java.util.List;

/// The beginning of an expansion Σ cₖ·w^eₖ + O(w^error) as w → 0+, exponents rising. Exponents are
/// real numbers or formulas in parameters; coefficients are free of w.
///
/// @param error what is not known starts here; ∞ when nothing is left out
record Expansion(List<Term> terms, Expr error) {
  static final Expansion ZERO = new Expansion(List.of(), Operators.INFINITY);

  record Term(Expr exponent, Expr coefficient) {}

  Expansion {
    terms = List.copyOf(terms);
  }

  static Expansion constant(Expr c) {
    return monomial(Expr.ZERO, c);
  }

  static Expansion monomial(Expr exponent, Expr c) {
    return c.isZero() ? ZERO : new Expansion(List.of(new Term(exponent, c)), Operators.INFINITY);
  }

  boolean isExact() {
    return error.equals(Operators.INFINITY);
  }

  /// Everything but the first term.
  Expansion rest() {
    return new Expansion(terms.subList(1, terms.size()), error);
  }
}
