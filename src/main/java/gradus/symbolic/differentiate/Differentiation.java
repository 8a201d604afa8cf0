package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.differentiate.Differentiator.Preference;
import java.util.ArrayList;
import java.util.List;

/// The derivative of a formula with respect to one variable, step by step.
public final class Differentiation {
  /// The steps of larger formulas are not written: nobody reads them.
  private static final int READABLE = 2_000;

  private Differentiation() {}

  /// @return from {@code diff(f, x)} to the derivative
  /// @throws gradus.diag.GradusException E0712 when a function has no derivative
  public static Derivation of(Expr f, String x, Algebra algebra) {
    return of(f, x, Preference.FREE, algebra);
  }

  static Derivation of(Expr f, String x, Preference preference, Algebra algebra) {
    if (Formulas.size(f) > READABLE) {
      return Derivation.of(
          "rules of differentiation",
          Operators.derivative(f, x),
          derivative(f, x, algebra),
          "too long to be written out");
    }
    return new Differentiator(x, algebra, true, preference).derivation(f);
  }

  /// The derivative of an order, each order a part.
  ///
  /// @param n at least 0
  public static Derivation of(Expr f, String x, int n, Algebra algebra) {
    if (n == 1) {
      return of(f, x, algebra);
    }
    List<Derivation> orders = new ArrayList<>();
    Expr last = f;
    for (int i = 0; i < n; i++) {
      Derivation next = of(last, x, algebra);
      orders.add(next);
      last = next.to();
    }
    return Derivation.of(
        n == 2 ? "second derivative" : "derivative of order " + n,
        Operators.derivative(f, x, n),
        last,
        n == 2 ? "the derivative of the derivative" : "one derivative after the other",
        orders);
  }

  /// The derivative without its steps, for use inside other computations; the same formula.
  public static Expr derivative(Expr f, String x, Algebra algebra) {
    Expr value = new Differentiator(x, algebra, false, Preference.FREE).of(f).value();
    return Narration.tidy(value, algebra);
  }
}
