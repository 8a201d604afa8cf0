package gradus.symbolic.limits;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Sums;
import gradus.symbolic.series.TaylorPolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a formula begins near a point, in words of a series.
final class LeadingTerm {
  private static final int ORDER = 2;

  private LeadingTerm() {}

  static String text(Problem problem, Algebra algebra) {
    if (problem.atInfinity() || !problem.isFinite()) {
      return "the leading term for " + problem.approach() + " decides";
    }
    Optional<List<Expr>> coefficients =
        TaylorPolynomial.coefficients(problem.f(), problem.x(), problem.a(), ORDER, algebra);
    if (coefficients.isEmpty()) {
      return "the leading term for " + problem.approach() + " decides";
    }
    Expr gap = Expr.subtract(Expr.symbol(problem.x()), problem.a());
    List<Expr> terms = new ArrayList<>();
    for (int k = 0; k <= ORDER; k++) {
      terms.add(Expr.multiply(coefficients.get().get(k), Expr.power(gap, Expr.number(k))));
    }
    return Problem.text(problem.f())
        + " = "
        + Problem.text(Sums.of(terms))
        + " + O("
        + Problem.text(Expr.power(gap, Expr.number(ORDER + 1L)))
        + ")";
  }
}
