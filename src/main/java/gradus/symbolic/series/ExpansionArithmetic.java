package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.step.Operators;
import gradus.symbolic.series.Expansion.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums, products and powers of expansions.
final class ExpansionArithmetic {
  private final Algebra algebra;
  private final Signs signs;

  ExpansionArithmetic(Algebra algebra, Signs signs) {
    this.algebra = algebra;
    this.signs = signs;
  }

  /// @throws Unresolved when two exponents cannot be compared
  int compare(Expr a, Expr b) {
    if (a instanceof Num p && b instanceof Num q) {
      return p.value().compareTo(q.value());
    }
    if (a.equals(b)) {
      return 0;
    }
    if (a.equals(Operators.INFINITY)) {
      return 1;
    }
    return b.equals(Operators.INFINITY) ? -1 : signs.of(Expr.subtract(a, b));
  }

  private Expr least(Expr a, Expr b) {
    return compare(a, b) <= 0 ? a : b;
  }

  private static Expr plus(Expr exponent, Expr other) {
    return exponent.equals(Operators.INFINITY) || other.equals(Operators.INFINITY)
        ? Operators.INFINITY
        : Expr.add(exponent, other);
  }

  /// Like exponents merged, exact zeros dropped, nothing from the error on.
  private Expansion normal(List<Term> terms, Expr error) {
    List<Term> sorted = new ArrayList<>(terms);
    sorted.sort((s, t) -> compare(s.exponent(), t.exponent()));
    List<Term> result = new ArrayList<>(sorted.size());
    double size = 0;
    int i = 0;
    while (i < sorted.size() && compare(sorted.get(i).exponent(), error) < 0) {
      int j = i + 1;
      while (j < sorted.size()
          && compare(sorted.get(j).exponent(), sorted.get(i).exponent()) == 0) {
        j++;
      }
      Expr coefficient =
          j == i + 1
              ? sorted.get(i).coefficient()
              : Sums.of(sorted.subList(i, j).stream().map(Term::coefficient).toList());
      if (!(coefficient instanceof Num)) {
        size += Formulas.size(coefficient);
        algebra.budget().terms(size);
      }
      if (!coefficient.isZero()) {
        result.add(new Term(sorted.get(i).exponent(), coefficient));
      }
      i = j;
    }
    return new Expansion(result, error);
  }

  Expansion add(List<Expansion> summands) {
    List<Term> terms = new ArrayList<>();
    Expr error = Operators.INFINITY;
    for (Expansion summand : summands) {
      terms.addAll(summand.terms());
      error = least(error, summand.error());
    }
    return normal(terms, error);
  }

  Expansion scale(Expansion a, Expr factor) {
    return multiply(a, Expansion.constant(factor));
  }

  Expansion multiply(Expansion a, Expansion b) {
    Expr error =
        least(
            least(plus(a.error(), start(b)), plus(b.error(), start(a))),
            plus(a.error(), b.error()));
    Optional<Expansion> rational = RationalExpansion.product(a, b, error, algebra.budget());
    if (rational.isPresent()) {
      return rational.get();
    }
    List<Term> terms = new ArrayList<>(a.terms().size() * b.terms().size());
    double size = size(b) / Math.max(1, b.terms().size());
    for (Term s : a.terms()) {
      algebra.budget().work(b.terms().size() * 20.0 * (2 + size + Formulas.size(s.coefficient())));
      for (Term t : b.terms()) {
        Expr exponent = Expr.add(s.exponent(), t.exponent());
        if (compare(exponent, error) >= 0) {
          break;
        }
        algebra.budget().step();
        terms.add(new Term(exponent, Expr.multiply(s.coefficient(), t.coefficient())));
      }
    }
    return normal(terms, error);
  }

  private static double size(Expansion a) {
    double size = 0;
    for (Term term : a.terms()) {
      size += Formulas.size(term.coefficient());
    }
    return size;
  }

  private static Expr start(Expansion a) {
    return a.terms().isEmpty() ? a.error() : a.terms().getFirst().exponent();
  }

  /// The expansion without leading terms that are zero in value though not in form.
  Expansion trimmed(Expansion a) {
    Expansion rest = a;
    while (!rest.terms().isEmpty() && signs.isZero(rest.terms().getFirst().coefficient())) {
      rest = rest.rest();
    }
    return rest;
  }

  /// Σ cₖ·vᵏ for v → 0.
  ///
  /// @param coefficients of a function at the point; what follows them is unknown
  Expansion compose(List<Expr> coefficients, Expansion v) {
    if (v.terms().isEmpty() && v.isExact()) {
      return Expansion.constant(coefficients.getFirst());
    }
    if (compare(start(v), Expr.ZERO) <= 0) {
      throw Unresolved.undecided("an inner expansion does not start small");
    }
    Expr error = Expr.multiply(Expr.number(coefficients.size()), start(v));
    Expansion sum = new Expansion(List.of(), error);
    Expansion power = Expansion.constant(Expr.ONE);
    List<Expansion> summands = new ArrayList<>();
    summands.add(sum);
    for (int k = 0; k < coefficients.size(); k++) {
      if (!coefficients.get(k).isZero()) {
        summands.add(scale(power, coefficients.get(k)));
      }
      power = below(multiply(power, v), error);
    }
    return add(summands);
  }

  private Expansion below(Expansion a, Expr error) {
    return compare(a.error(), error) <= 0 ? a : normal(a.terms(), error);
  }

  /// The powers (1 + v)^r: 1, r, r(r-1)/2, …
  static List<Expr> binomial(Expr r, int count) {
    List<Expr> coefficients = new ArrayList<>(count);
    Expr c = Expr.ONE;
    for (int k = 0; k < count; k++) {
      coefficients.add(c);
      c = Expr.divide(Expr.multiply(c, Expr.subtract(r, Expr.number(k))), Expr.number(k + 1L));
    }
    return coefficients;
  }
}
