package gradus.symbolic.shape;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Product;
import gradus.expr.Products;
import java.util.List;

/// The factors sign(u) that derivatives of absolute values bring.
final class Jumps {
  private Jumps() {}

  /// sign(u)·v as u·v, which has the same sign everywhere; sign(u) alone as u.
  static Expr removed(Expr e) {
    if (e instanceof Call(String name, List<Expr> u) && name.equals("sign")) {
      return u.get(0);
    }
    return e instanceof Product p
        ? Products.of(p.factors().stream().map(Jumps::removed).toList())
        : e;
  }
}
