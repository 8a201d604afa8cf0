package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all terms of a sum have in common, in front of a bracket: `x*e^x - e^x = e^x*(x - 1)`.
final class CommonFactor {
  private CommonFactor() {}

  /// @return empty when the terms have nothing but numbers in common
  static Optional<Expr> of(Sum sum, Algebra algebra) {
    Map<Expr, Rational> common = new LinkedHashMap<>();
    boolean first = true;
    for (Expr term : sum.terms()) {
      algebra.budget().step();
      Map<Expr, Rational> powers = powers(term);
      if (first) {
        common.putAll(powers);
        first = false;
        continue;
      }
      common.keySet().retainAll(powers.keySet());
      common.replaceAll((base, n) -> {
        Rational other = powers.getOrDefault(base, n);
        return other.compareTo(n) < 0 ? other : n;
      });
    }
    if (common.isEmpty()) {
      return Optional.empty();
    }
    List<Expr> factors = new ArrayList<>();
    common.forEach((base, n) -> factors.add(Expr.power(base, Expr.number(n))));
    Expr factor = Products.of(factors);
    Expr rest = Sums.of(sum.terms().stream().map(term -> Expr.divide(term, factor)).toList());
    return Optional.of(Products.of(List.of(factor, rest)));
  }

  /// The bases that are no numbers, with positive exponents; e^u counts as one base.
  private static Map<Expr, Rational> powers(Expr term) {
    Map<Expr, Rational> powers = new LinkedHashMap<>();
    for (Expr factor : Formulas.factors(term)) {
      if (factor instanceof Expr.Numeric) {
        continue;
      }
      if (factor instanceof Power(Expr base, Num(Rational n, _)) && base != Constant.E) {
        if (n.signum() > 0) {
          powers.put(base, n);
        }
      } else {
        powers.put(factor, Rational.ONE);
      }
    }
    return powers;
  }
}
