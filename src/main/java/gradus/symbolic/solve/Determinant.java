package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;

/// Determinants of small matrices of formulas.
public final class Determinant {
  private Determinant() {}

  /// By the first row.
  public static Expr of(Expr[][] m, Algebra algebra) {
    algebra.budget().step();
    if (m.length == 1) {
      return m[0][0];
    }
    List<Expr> terms = new ArrayList<>();
    for (int j = 0; j < m.length; j++) {
      if (m[0][j].isZero()) {
        continue;
      }
      Expr[][] minor = new Expr[m.length - 1][m.length - 1];
      for (int i = 1; i < m.length; i++) {
        for (int k = 0; k < m.length; k++) {
          if (k != j) {
            minor[i - 1][k < j ? k : k - 1] = m[i][k];
          }
        }
      }
      Expr term = Expr.multiply(m[0][j], of(minor, algebra));
      terms.add(j % 2 == 0 ? term : Expr.negate(term));
    }
    return Sums.of(terms);
  }
}
