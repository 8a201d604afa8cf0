package gradus.symbolic.differentiate;

import gradus.expr.Expr;
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

/// What all terms of a sum share, before the bracket: `x*exp(x) - exp(x)` as `(x - 1)*exp(x)`.
final class CommonFactor {
  private CommonFactor() {}

  /// The sum as a product, or itself when its terms share nothing but numbers.
  static Expr outside(Expr e) {
    if (!(e instanceof Sum s)) {
      return e;
    }
    Map<Expr, Expr> common = powers(s.terms().getFirst());
    for (Expr term : s.terms()) {
      Map<Expr, Expr> powers = powers(term);
      Map<Expr, Expr> shared = new LinkedHashMap<>();
      common.forEach((base, exponent) -> {
        Expr other = powers.getOrDefault(base, Expr.ZERO);
        if (other.equals(exponent)) {
          shared.put(base, exponent);
        } else if (other instanceof Num m && exponent instanceof Num n && isPositive(m, n)) {
          shared.put(base, m.value().compareTo(n.value()) < 0 ? m : n);
        }
      });
      common = shared;
    }
    if (common.isEmpty()) {
      return e;
    }
    List<Expr> factors = new ArrayList<>();
    common.forEach((base, exponent) -> factors.add(Expr.power(base, exponent)));
    Expr factor = Products.of(factors);
    List<Expr> terms = new ArrayList<>();
    for (Expr term : s.terms()) {
      terms.add(Expr.divide(term, factor));
    }
    return Expr.multiply(factor, Sums.of(terms));
  }

  private static boolean isPositive(Num m, Num n) {
    return m.value().signum() > 0
        && n.value().signum() > 0
        && m.value().isInteger()
        && n.value().isInteger();
  }

  private static Map<Expr, Expr> powers(Expr term) {
    Map<Expr, Expr> powers = new LinkedHashMap<>();
    for (Expr factor : Formulas.factors(term)) {
      if (factor instanceof Power(Expr base, Expr exponent)) {
        powers.put(base, exponent);
      } else if (!(factor instanceof Expr.Numeric)) {
        powers.put(factor, Expr.ONE);
      }
    }
    return powers;
  }
}
