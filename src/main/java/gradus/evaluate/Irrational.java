package gradus.evaluate;

import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/// Proofs of irrationality that are short: one irrational part among rational ones.
final class Irrational {
  private Irrational() {}

  /// Whether the canonical formula is certainly irrational. False means "not proved".
  static boolean isProven(Expr e) {
    return switch (e) {
      case Constant c -> c != Constant.I;
      // Canonical radicals of rationals do not simplify, so they are irrational; so are integer powers of π and e.
      case Power(Num _, Num n) -> !n.value().isInteger();
      case Power(Constant c, Num n) -> c != Constant.I && !n.isZero();
      case Sum s -> onlyOne(s.terms());
      case Product p -> onlyOne(p.factors());
      case Power _, Expr.Numeric _, Expr.Sym _, Expr.Call _, Expr.Relation _ -> false;
    };
  }

  private static boolean onlyOne(List<Expr> parts) {
    List<Expr> others = new ArrayList<>();
    for (Expr part : parts) {
      if (!(part instanceof Num)) {
        others.add(part);
      }
    }
    return others.size() == 1 && isProven(others.get(0));
  }
}
