package gradus.symbolic.integrate;

import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sum;
import gradus.expr.Sums;
import java.util.List;

/// What must hold of a formula s beside 0, as a reader says it: a > -1 and a != -1 for s = a + 1.
record Condition(String left, String right) {
  static Condition of(Expr s) {
    if (s instanceof Sum(List<Expr> terms)
        && terms.stream().filter(term -> term instanceof Num).count() == 1) {
      Expr left = Sums.of(terms.stream().filter(term -> !(term instanceof Num)).toList());
      return new Condition(Search.text(left), Search.text(Expr.subtract(left, s)));
    }
    return new Condition(Search.text(s), "0");
  }

  /// @param relation with its spaces, ` > `
  String text(String relation) {
    return left + relation + right;
  }
}
