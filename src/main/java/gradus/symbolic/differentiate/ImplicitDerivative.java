package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sym;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.autodiff.DerivativeCheck;
import java.util.ArrayList;
import java.util.List;

/// The derivative of y where an equation ties y to x.
public final class ImplicitDerivative {
  private ImplicitDerivative() {}

  /// y' = −Fₓ/F_y for the equation F = 0, and the derivatives of that.
  ///
  /// @param order 1 or more
  /// @throws gradus.diag.GradusException E0712 when y does not occur
  public static Derivation of(Relation equation, String y, String x, int order, Algebra algebra) {
    Expr f = Expr.subtract(equation.left(), equation.right());
    Derivation byX = Differentiation.of(f, x, algebra);
    Derivation byY = Differentiation.of(f, y, algebra);
    DerivativeCheck.of(f, List.of(x, y), List.of(byX.to(), byY.to()), algebra);
    if (byY.to().isZero()) {
      throw NotDifferentiable.refusal(
          y + " is not determined by the equation", "it does not occur there");
    }
    Expr slope = Narration.tidy(Expr.negate(Expr.divide(byX.to(), byY.to())), algebra);
    Derivation first =
        Derivation.of(
            "implicit differentiation",
            waiting(equation, y, x, 1),
            slope,
            "F_x + F_y*y' = 0, so y' = -F_x/F_y, F = ".replace("y", y).replace("x", x)
                + Narration.text(f),
            List.of(byX, byY));
    if (order == 1) {
      return first;
    }
    List<Derivation> parts = new ArrayList<>(List.of(first));
    Expr last = slope;
    for (int i = 2; i <= order && !last.isZero(); i++) {
      algebra.budget().step();
      Derivation along = Differentiation.of(last, x, algebra);
      Derivation across = Differentiation.of(last, y, algebra);
      parts.add(along);
      parts.add(across);
      last =
          Narration.tidy(
              Narration.shorter(Expr.add(along.to(), Expr.multiply(across.to(), slope)), algebra),
              algebra);
    }
    return Derivation.of(
        order == 2 ? "second implicit derivative" : "implicit derivative of order " + order,
        waiting(equation, y, x, order),
        last,
        "each derivative g gives the next: g_x + g_y*y'"
            .replace("_y*y'", "_" + y + "*" + y + "'")
            .replace("g_x", "g_" + x),
        parts);
  }

  private static Expr waiting(Relation equation, String y, String x, int order) {
    return order == 1
        ? Call.of(Operators.DIFF, equation, new Sym(y), new Sym(x))
        : Call.of(Operators.DIFF, equation, new Sym(y), new Sym(x), Expr.number(order));
  }
}
