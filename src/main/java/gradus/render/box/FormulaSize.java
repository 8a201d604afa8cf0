package gradus.render.box;

import gradus.expr.Expr;
import java.util.List;

/// How much of a formula there is to draw.
final class FormulaSize {
  /// Larger and deeper formulas are written in lines.
  private static final int MOST_NODES = 2000;

  private static final int DEEPEST = 40;

  private FormulaSize() {}

  /// Whether the formula is small enough to be taken in as a drawing.
  static boolean isDrawable(Expr e) {
    return nodes(e, 0) <= MOST_NODES;
  }

  /// How many nodes there are; more than {@link #MOST_NODES} are not counted on.
  private static int nodes(Expr e, int depth) {
    if (depth > DEEPEST) {
      return MOST_NODES + 1;
    }
    List<Expr> parts =
        switch (e) {
          case Expr.Sum(List<Expr> terms) -> terms;
          case Expr.Product(List<Expr> factors) -> factors;
          case Expr.Power(Expr base, Expr exponent) -> List.of(base, exponent);
          case Expr.Call(_, List<Expr> arguments) -> arguments;
          case Expr.Relation(_, Expr left, Expr right) -> List.of(left, right);
          case Expr.Numeric _, Expr.Constant _, Expr.Sym _ -> List.of();
        };
    int count = 1;
    for (Expr part : parts) {
      count += nodes(part, depth + 1);
      if (count > MOST_NODES) {
        break;
      }
    }
    return count;
  }
}
