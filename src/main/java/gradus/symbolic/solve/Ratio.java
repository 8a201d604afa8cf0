package gradus.symbolic.solve;

import gradus.budget.Budget;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A formula over a common denominator, as far as the denominators depend on the variable.
///
/// @param denominators each base with its exponent, at least 1
record Ratio(Expr numerator, Map<Expr, Integer> denominators) {

  static Ratio of(Expr e, String x, Budget budget) {
    budget.step();
    if (Formulas.isFree(e, x)) {
      return new Ratio(e, Map.of());
    }
    return switch (e) {
      case Sum s -> sum(s.terms().stream().map(term -> of(term, x, budget)).toList());
      case Product p -> product(p.factors().stream().map(f -> of(f, x, budget)).toList());
      case Power(Expr base, Num(Rational n, _)) when n.isInteger() && n.fitsInt() ->
          power(of(base, x, budget), n.intValueExact(), base);
      case Power _, Expr.Numeric _, Expr.Constant _, Expr.Sym _, Expr.Call _, Expr.Relation _ ->
          new Ratio(e, Map.of());
    };
  }

  /// The numerator over a common denominator in several variables.
  static Expr numerator(Expr e, List<String> variables, Algebra algebra) {
    Expr result = e;
    for (String variable : variables) {
      Ratio ratio = of(result, variable, algebra.budget());
      result =
          Generated.coefficients(ratio.numerator(), variable, algebra.budget())
              .map(c -> Generated.formula(c, Expr.symbol(variable)))
              .orElse(ratio.numerator());
    }
    return result;
  }

  Expr denominator() {
    List<Expr> factors = new ArrayList<>();
    denominators.forEach((base, n) -> factors.add(Expr.power(base, Expr.number(n))));
    return Products.of(factors);
  }

  private static Ratio power(Ratio base, int n, Expr original) {
    if (n > 0) {
      Map<Expr, Integer> denominators = new LinkedHashMap<>();
      base.denominators.forEach((d, k) -> denominators.put(d, k * n));
      return new Ratio(Expr.power(base.numerator, Expr.number(n)), denominators);
    }
    if (base.denominators.isEmpty()) {
      return new Ratio(Expr.ONE, Map.of(original, -n));
    }
    return new Ratio(Expr.power(base.denominator(), Expr.number(-n)), Map.of(base.numerator, -n));
  }

  private static Ratio product(List<Ratio> factors) {
    Map<Expr, Integer> denominators = new LinkedHashMap<>();
    List<Expr> numerators = new ArrayList<>();
    for (Ratio factor : factors) {
      numerators.add(factor.numerator);
      factor.denominators.forEach((base, n) -> denominators.merge(base, n, Integer::sum));
    }
    return new Ratio(Products.of(numerators), denominators);
  }

  private static Ratio sum(List<Ratio> terms) {
    Map<Expr, Integer> common = new LinkedHashMap<>();
    for (Ratio term : terms) {
      term.denominators.forEach((base, n) -> common.merge(base, n, Math::max));
    }
    List<Expr> numerators = new ArrayList<>();
    for (Ratio term : terms) {
      Map<Expr, Integer> missing = new HashMap<>(common);
      term.denominators.forEach((base, n) -> missing.merge(base, -n, Integer::sum));
      List<Expr> factors = new ArrayList<>(List.of(term.numerator));
      missing.forEach((base, n) -> factors.add(Expr.power(base, Expr.number(n))));
      numerators.add(Products.of(factors));
    }
    return new Ratio(Sums.of(numerators), common);
  }
}
