package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import java.util.List;
import java.util.Optional;

/// Where an integrand may have a narrow peak: the zeros of its linear parts and the vertices of its
/// quadratic ones. A quadrature that starts from there does not overlook it.
final class Centers {
  private static final int MOST = 8;

  private Centers() {}

  static void collect(Expr e, String x, Algebra algebra, List<Double> cuts) {
    if (Formulas.isFree(e, x) || e instanceof Sym || cuts.size() >= MOST) {
      return;
    }
    Optional<List<Expr>> c = Coefficient.list(e, x, 2);
    if (c.isPresent() && c.get().size() > 1) {
      int degree = c.get().size() - 1;
      Expr center =
          Expr.divide(
              Expr.negate(c.get().get(degree - 1)),
              Expr.multiply(Expr.number(degree), c.get().get(degree)));
      double at = algebra.real(center);
      if (Double.isFinite(at) && !cuts.contains(at)) {
        cuts.add(at);
      }
    }
    for (Expr part : Formulas.parts(e)) {
      collect(part, x, algebra, cuts);
    }
  }
}
