package gradus.symbolic.differentiate;

import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A product as a reader sees it: a fraction, when factors have negative powers.
///
/// @param bases what stands below, without its powers
/// @param exponents the negative exponents, in the order of the bases
record Fraction(Expr numerator, List<Expr> bases, List<Expr> exponents, boolean isProper) {
  /// @param factors each depends on the variable
  static Fraction of(List<Expr> factors, Predicate<Expr> depends) {
    List<Expr> above = new ArrayList<>();
    List<Expr> bases = new ArrayList<>();
    List<Expr> exponents = new ArrayList<>();
    for (Expr factor : factors) {
      if (factor instanceof Power(Expr base, Num n) && n.value().signum() < 0) {
        bases.add(base);
        exponents.add(n);
      } else {
        above.add(factor);
      }
    }
    Expr numerator = Products.of(above);
    return new Fraction(
        numerator,
        bases,
        exponents,
        bases.size() > 1 || !bases.isEmpty() && depends.test(numerator));
  }

  Expr denominator() {
    List<Expr> factors = new ArrayList<>();
    for (int i = 0; i < bases.size(); i++) {
      factors.add(Expr.power(bases.get(i), Expr.negate(exponents.get(i))));
    }
    return Products.of(factors);
  }
}
