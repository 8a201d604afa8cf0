package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Partial fractions with other symbols among the coefficients, where the denominator is a product
/// of different linear factors: the numerator at each zero over the slope of the denominator there.
final class SymbolicFractions {
  private SymbolicFractions() {}

  /// The formula itself when its denominator is of another kind.
  static Expr of(Expr e, String x, Algebra algebra) {
    if (!Formulas.symbols(e).contains(x) || Formulas.hasDecimals(e)) {
      return e;
    }
    Expr factored = Factor.of(e, algebra);
    List<Expr> linear = new ArrayList<>();
    for (Expr factor : Formulas.factors(factored)) {
      if (factor instanceof Power(Expr base, Num n)
          && n.value().signum() < 0
          && Formulas.symbols(base).contains(x)) {
        if (!n.equals(Expr.MINUS_ONE)) {
          return e;
        }
        linear.add(base);
      }
    }
    if (linear.size() < 2) {
      return e;
    }
    List<Expr> parts = new ArrayList<>();
    for (Expr factor : linear) {
      Optional<List<Expr>> line = Coefficients.of(factor, x, algebra);
      if (line.isEmpty() || line.get().size() != 2) {
        return e;
      }
      Expr slope = line.get().get(1);
      Expr zero = Expr.negate(Expr.divide(line.get().get(0), slope));
      Expr share = algebra.substitute(Expr.multiply(factored, factor), x, zero);
      parts.add(Expr.divide(Factor.of(share, algebra), factor));
    }
    Expr sum = Sums.of(parts);
    // A polynomial part is left over when the numerator has the degree of the denominator.
    return Identity.isZero(Expr.subtract(sum, e), algebra) == Identity.Verdict.YES ? sum : e;
  }
}
