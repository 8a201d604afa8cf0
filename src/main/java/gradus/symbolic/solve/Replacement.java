package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.List;

/// One part of a formula in place of another, wherever it occurs.
final class Replacement {
  private Replacement() {}

  static Expr of(Expr e, Expr part, Expr value, Algebra algebra) {
    if (e.equals(part)) {
      return value;
    }
    return switch (e) {
      case Expr.Numeric _, Expr.Constant _, Expr.Sym _ -> e;
      case Sum s -> Sums.of(all(s.terms(), part, value, algebra));
      case Product p -> Products.of(all(p.factors(), part, value, algebra));
      case Power(Expr base, Expr exponent) ->
          Expr.power(of(base, part, value, algebra), of(exponent, part, value, algebra));
      case Call c -> algebra.call(c.name(), all(c.arguments(), part, value, algebra));
      case Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Relation(relator, of(left, part, value, algebra), of(right, part, value, algebra));
    };
  }

  private static List<Expr> all(List<Expr> parts, Expr part, Expr value, Algebra algebra) {
    return parts.stream().map(p -> of(p, part, value, algebra)).toList();
  }
}
