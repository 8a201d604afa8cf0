package gradus.symbolic.differentiate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;

/// f' = f·(log f)', where the logarithm takes products, quotients and powers apart.
final class LogarithmicDerivative {
  private LogarithmicDerivative() {}

  /// @throws gradus.diag.GradusException E0711 when there is nothing for the logarithm to take
  ///   apart
  static Derivation of(Expr f, String x, Algebra algebra) {
    if (!(f instanceof Product) && !(f instanceof Power)) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM, "logarithmic differentiation needs a product or a power")
          .detail("the logarithm of " + Narration.text(f) + " does not come apart")
          .toException();
    }
    List<Expr> terms = new ArrayList<>();
    List<Derivation> parts = new ArrayList<>();
    List<Expr> slopes = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      Expr term = logarithm(factor, algebra);
      terms.add(term);
      Derivation part = Differentiation.of(term, x, algebra);
      if (!part.to().isZero()) {
        parts.add(part);
        slopes.add(part.to());
      }
    }
    algebra
        .context()
        .note(
            "worked out where all factors are positive; the result holds wherever"
                + " the formula has a derivative");
    return Derivation.of(
        "logarithmic differentiation",
        Operators.derivative(f, x),
        Narration.tidy(Expr.multiply(f, Sums.of(slopes)), algebra),
        "f' = f*log(f)', log(f) = " + Narration.text(Sums.of(terms)),
        parts);
  }

  private static Expr logarithm(Expr factor, Algebra algebra) {
    if (factor instanceof Power(Expr base, Expr exponent)) {
      return base == Constant.E ? exponent : Expr.multiply(exponent, algebra.call("log", base));
    }
    boolean negative = factor instanceof Expr.Num n && n.value().signum() < 0;
    return algebra.call("log", negative ? Expr.negate(factor) : factor);
  }
}
